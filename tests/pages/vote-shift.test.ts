import { expect, test } from 'vitest';
import { readPage } from './pages.ts';

test('the shift chart, its table and its words agree with each other', () => {
  for (const path of [
    '/votes/key-west-2025-07-08-enter/',
    '/es/votes/key-west-2025-07-08-enter/',
  ]) {
    const { $ } = readPage(path);
    const rows = $('#vote-shift tbody tr').get();
    expect(rows).toHaveLength(7);
    const changed = rows
      .filter((row) => /Changed position|Cambió de postura/.test($(row).text()))
      .map((row) => $(row).find('th').text());
    expect(changed.sort()).toEqual(['Castillo', 'Henriquez', 'Lee']);
    expect($('#vote-shift .wide .member .shift.changed')).toHaveLength(3);
    expect($('#vote-shift .wide .shift.open')).toHaveLength(1);
    expect($('#vote-shift-title').text()).toMatch(/^(Three|Tres) /);
    expect(
      $('#vote-shift-w-d')
        .text()
        .match(/Kaufman/g),
    ).toHaveLength(1);
  }
});
