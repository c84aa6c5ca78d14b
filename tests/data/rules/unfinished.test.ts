import { expect, test } from 'vitest';
import { recorded } from '../../fixtures/recorded.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('nothingIsUnfinished', (faults) => {
  test('a text that waits to be written is reported', () => {
    const found = faults(({ motions }) => (motions[0]!.title.es = '[TODO]'));
    expect(found).toEqual([
      {
        ...fault('', 'found "[TODO]": this is not filled in yet', 'data/README.md'),
        at: expect.stringMatching(/^motions\/.+ › title\.es$/) as string,
      },
    ]);
  });

  test('a source, and a place in one, that wait to be chosen are reported', () => {
    const found = faults(
      ({ events }) => (events[0]!.citations = [{ source: 'todo', at: 'page [TODO]' }]),
    );
    expect(found.map(({ at }) => at.split(' › ')[1])).toEqual([
      'citations[0].source',
      'citations[0].at',
    ]);
  });

  test('the Spanish word for all is no mark', () => {
    expect(faults(({ motions }) => (motions[0]!.title.es = 'TODO cambió ese día'))).toEqual([]);
  });
});

test('what waits to be filled in is reported once, and nothing that follows from it', () => {
  const { problems } = recorded(({ bodies, motions }) => {
    bodies[0]!.name.en = '[TODO]';
    motions[0]!.title = { en: '[TODO]', es: '[TODO]' };
  });
  expect(problems).toHaveLength(3);
  expect(problems.every((each) => each.endsWith('this is not filled in yet'))).toBe(true);
});

describeRule('noMojibake', (faults) => {
  test.each([
    ['markup', 'A <b>bold</b> word', '"<b>"'],
    ['an entity', 'This &amp; that', '"&amp;"'],
    ['a letter broken on its way', 'la votaciÃ³n', 'U+00C3'],
    ['a placeholder', 'The vote of [date]', '"[date]"'],
  ])('holds no %s', (_, text, found) => {
    expect(faults(({ motions }) => (motions[0]!.title.es = text))).toEqual([
      {
        ...fault('', found, 'expected'),
        at: expect.stringMatching(/^motions\/.+ › title\.es$/) as string,
      },
    ]);
  });
});
