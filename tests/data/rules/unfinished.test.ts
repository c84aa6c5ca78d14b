import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

describeRule('nothingIsUnfinished', (faults) => {
  test('a text that waits to be written', () => {
    const found = faults(({ motions }) => (motions[0]!.title.es = '[TODO]'));
    expect(found).toEqual([
      {
        ...fault('', 'found "[TODO]": this is not filled in yet', 'data/README.md'),
        at: expect.stringMatching(/^motions\/.+ › title\.es$/) as string,
      },
    ]);
  });

  test('a place in a source, and a source, that wait to be chosen', () => {
    const found = faults(({ events }) => (events[0]!.citations = [{ source: 'todo', at: 'page [TODO]' }]));
    expect(found.map(({ at }) => at.split(' › ')[1])).toEqual([
      'citations[0].source',
      'citations[0].at',
    ]);
  });

  test('the Spanish word for all is no mark', () => {
    expect(faults(({ motions }) => (motions[0]!.title.es = 'TODO cambió ese día'))).toEqual([]);
  });
});
