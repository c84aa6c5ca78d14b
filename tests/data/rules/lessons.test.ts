import { expect, test } from 'vitest';
import { ends, starts } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('secondVotesComeAfterFirst', (faults) => {
  const called = (first: string, second: string) =>
    faults(({ lessons }) => {
      lessons[0]!.refs = { first: `motions/${first}`, second: `motions/${second}` };
    });

  test('votes in their order are right, and so is a lesson on one', () => {
    expect(called(ends, starts)).toEqual([]);
    expect(faults(({ lessons }) => (lessons[0]!.refs = { first: `motions/${ends}` }))).toEqual([]);
  });

  test('votes the other way around, or one vote twice, are reported', () => {
    for (const [first, second] of [
      [starts, ends],
      [starts, starts],
    ] as const)
      expect(called(first, second)).toEqual([
        fault('lessons/two-votes › refs.second', `found "${second}"`, 'expected a vote after'),
      ]);
  });
});

describeRule('optOutsAreThere', (faults) => {
  test('a lesson on real votes with one on made-up votes beside it is right', () => {
    expect(faults(() => undefined)).toEqual([]);
  });

  test('a promise of other work without that work is reported', () => {
    const none = fault(
      'lessons/two-votes › optOut',
      'found none',
      'expected a lesson on a made-up',
    );
    expect(faults(({ lessons }) => delete lessons[0]!.optOut)).toEqual([none]);
  });

  test('other work that is real, longer or for other grades is reported', () => {
    const unequal = fault('lessons/two-votes › optOut', 'found "votes-made-up"', 'for the same');
    for (const change of [
      { madeUp: undefined, optOut: 'votes-made-up' },
      { minutes: 90 },
      { grades: { from: 9, to: 12 } },
    ])
      expect(faults(({ lessons }) => Object.assign(lessons[1]!, change))[0]).toEqual(unequal);
  });
});
