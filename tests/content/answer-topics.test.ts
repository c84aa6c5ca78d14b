import { expect, test } from 'vitest';
import { answersByTopic } from '../../src/content/answer-topics.ts';
import { getDataset } from '../../src/data/load/dataset.ts';

const { answers } = getDataset();
const ids = (topics: ReturnType<typeof answersByTopic>) =>
  topics.flatMap(([, items]) =>
    items.flatMap(({ answer, earlier }) => [answer.id, ...earlier.map(({ id }) => id)]),
  );

test('every answer stands under one topic, and none of ours under “other”', () => {
  const topics = answersByTopic(answers);
  expect(ids(topics).sort()).toEqual(answers.map(({ id }) => id).sort());
  expect(topics.map(([topic]) => topic)).not.toContain('other');
});

test('whether an agreement is required comes first', () => {
  expect(answersByTopic(answers)[0]![1][0]!.answer.id).toBe('do-cities-have-to-sign');
});

test('an answer that another took the place of stands with it', () => {
  const [old] = answers.filter(({ supersededBy }) => supersededBy);
  const current = answersByTopic(answers)
    .flatMap(([, items]) => items)
    .find(({ answer }) => answer.id === old!.supersededBy)!;
  expect(current.earlier).toContain(old);
  expect(current.answer.validTo).toBeUndefined();
});

test('an answer that no topic names comes last', () => {
  const one = { ...answers[0]!, id: 'something-new' };
  const topics = answersByTopic([one, ...answers]);
  expect(topics.at(-1)).toEqual(['other', [{ answer: one, earlier: [] }]]);
});
