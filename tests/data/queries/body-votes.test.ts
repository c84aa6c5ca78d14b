import { describe, expect, test } from 'vitest';
import { getDataset } from '../../../src/data/load/dataset.ts';
import { votesByBody } from '../../../src/data/queries/body-votes.ts';
import { ends, exampleDataset, park, starts } from '../../fixtures/example.ts';

describe('the votes of a body at a glance', () => {
  test('are those on having an agreement, in order', () => {
    const [body] = votesByBody(exampleDataset());
    expect(body!.motions.map(({ id }) => id)).toEqual([ends, starts]);
    const { motions, ...rest } = exampleDataset();
    const [other] = votesByBody({ ...rest, motions: motions.filter(({ id }) => id === park) });
    expect(other!.motions.map(({ id }) => id)).toEqual([park]);
  });

  test('give each member the vote of the roll call, and nobody a vote of others', () => {
    const dataset = getDataset();
    for (const { body, motions, members } of votesByBody(dataset))
      motions.forEach((motion, at) => {
        const { votes } = dataset.rollCalls.find(({ id }) => id === motion.id)!;
        const named = votes.filter(({ official }) => official !== undefined);
        const shown = members.flatMap((member) => member.votes[at] ?? []);
        expect([body.id, motion.id, shown.length]).toEqual([body.id, motion.id, named.length]);
        for (const member of members)
          expect(member.votes[at]?.official ?? member.official.id).toBe(member.official.id);
      });
  });

  test('begin with the body of the agreement that we read', () => {
    expect(votesByBody(getDataset())[0]!.body.id).toBe('key-west-city-commission');
  });
});
