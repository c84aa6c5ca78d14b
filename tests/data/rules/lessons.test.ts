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
