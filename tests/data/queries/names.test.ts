import { expect, test } from 'vitest';
import { nameOn } from '../../../src/data/queries/names.ts';

const now = { name: 'Ana Rivera Lopez', short: 'Rivera Lopez' };
const official = {
  ...now,
  formerNames: [
    { name: 'Ana Ruiz', short: 'Ruiz', until: '2019-12-31', citations: [] },
    { name: 'Ana Rivera', short: 'Rivera', until: '2025-06-10', citations: [] },
  ],
};

test.each([
  ['2019-12-31', 'Ruiz'],
  ['2020-01-01', 'Rivera'],
  ['2025-06-09', 'Rivera'],
  ['2025-06-10', 'Rivera'],
  ['2025-06-11', 'Rivera Lopez'],
  ['2025-06', 'Rivera'],
  ['2025-07', 'Rivera Lopez'],
])('on %s an official has the name of that time: %s', (day, short) => {
  expect(nameOn(official, day).short).toBe(short);
});

test('an official without former names, or whose change has no known day, has the name of today', () => {
  const [ruiz] = official.formerNames;
  const undated = { ...now, formerNames: [{ ...ruiz!, until: 'not-found' as const }] };
  expect(nameOn(undated, '2000-01-01')).toEqual(now);
  expect(nameOn(now, '2000-01-01')).toEqual(now);
});
