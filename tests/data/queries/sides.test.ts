import { describe, expect, test } from 'vitest';
import { questionsRead, readingSizes, statutesOf } from '../../../src/data/queries/sides.ts';
import { broken, exampleDataset } from '../../fixtures/example.ts';

const law = { source: 'example-law', at: 'section 1' };
const gazette = { source: 'example-gazette', at: 'article' };
const plain = {
  text: { en: 'One  two three.', es: 'Uno dos.' },
  statutes: ['example-law-1', 'example-law-2'],
  citations: [law, gazette],
};

describe('the room that a reading has', () => {
  test('is its words with those of quotes in each language, its quotes, sources and laws, each once', () => {
    const data = broken(({ readings }) => readings[0]!.points.push(plain));
    const [first, second] = readingSizes(data, 'votes-bind');
    expect(first).toEqual({
      reading: data.readings[0],
      words: { en: 11, es: 11 },
      quotes: 1,
      sources: 2,
      statutes: 2,
    });
    expect(second).toMatchObject({ words: { en: 8, es: 9 }, quotes: 1, sources: 1, statutes: 1 });
  });

  test('counts a quote in its own language and, in the other, its translation', () => {
    const data = broken(({ readings }) => {
      const [point] = readings[0]!.points;
      point!.quote = { words: 'deberá hacerlo así', language: 'es', translation: 'shall' };
    });
    expect(readingSizes(data, 'votes-bind')[0]!.words).toEqual({ en: 8, es: 11 });
  });

  test('is that of the readings of one question; its sides come first', () => {
    const data = broken(({ readings }) => {
      readings[0]!.kind = 'ruling';
      readings.push({ ...readings[1]!, id: 'of-another', claim: 'june-tally' });
    });
    expect(readingSizes(data, 'votes-bind').map(({ reading }) => reading.kind)).toEqual([
      'side',
      'ruling',
    ]);
  });
});

test('a reading’s laws, and the questions that have readings are named once each', () => {
  const points = [plain, { ...plain, statutes: ['example-law-1'] }];
  expect(statutesOf({ points })).toEqual(['example-law-1', 'example-law-2']);
  expect(questionsRead(exampleDataset())).toEqual(['votes-bind']);
});
