import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

describeRule('incompleteVotesHaveNoMotion', (faults) => {
  test('an event that lacks a day and has a motion is reported', () => {
    const found = faults(({ events }) => {
      const event = events.find(({ motion }) => motion)!;
      event.voteLacks = 'day';
    });
    expect(found).toEqual([
      {
        ...fault('', 'it lacks "day", but names the motion', 'one or the other'),
        at: expect.stringMatching(/^events\/.+ › voteLacks$/) as string,
      },
    ]);
  });

  test('an event without a motion may lack one', () => {
    const found = faults(({ events }) => {
      const event = events.find(({ motion }) => motion)!;
      delete event.motion;
      event.voteLacks = 'seats';
    });
    expect(found).toEqual([]);
  });
});
