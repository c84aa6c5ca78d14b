import { describe, expect, test } from 'vitest';
import { habitsIn } from '../../../../src/content/check/habits/find.ts';
import { sentencesIn } from '../../../../src/content/check/habits/own-words.ts';

const sentence = (words: number) => `One ${'word '.repeat(words - 2)}more.`;
const oracion = (words: number) => `Una ${'palabra '.repeat(words - 2)}más.`;

describe('a sentence', () => {
  test('of 25 words is fine in either language', () => {
    expect(habitsIn(sentence(25), 'en')).toEqual([]);
    expect(habitsIn(oracion(25), 'es')).toEqual([]);
  });

  test('of one word more is too long', () => {
    expect(habitsIn(sentence(26), 'en')).toEqual([
      {
        found: expect.stringContaining('a sentence of 26 words, "One word') as unknown,
        use: expect.any(String) as unknown,
      },
    ]);
    expect(habitsIn(oracion(26), 'es')[0]!.found).toContain('a sentence of 26 words');
  });

  test('ends with punctuation: labels and fragments do not count', () => {
    expect(habitsIn(sentence(26).slice(0, -1), 'en')).toEqual([]);
  });

  test('may contain a long quotation, which does not count', () => {
    expect(habitsIn(`She said: “${sentence(40)}”`, 'en')).toEqual([]);
  });
});

describe('short sentences', () => {
  test('may come two in a row', () => {
    expect(habitsIn('It passed. Carey voted no.', 'en')).toEqual([]);
  });

  test('are reported once for each run of three or more', () => {
    expect(habitsIn('It passed. Carey voted no. Lee voted yes. So did others.', 'en')).toEqual([
      {
        found: expect.stringContaining(
          'three sentences of 8 words or fewer in a row, up to "Lee',
        ) as unknown,
        use: expect.stringContaining('join two of them') as unknown,
      },
    ]);
  });

  test('are separated by a longer one, a question, a quotation or a value', () => {
    const long = 'The commission then voted on the same question for a second time.';
    for (const between of [long, 'Why?', 'He said “no.”', 'It was {tally first}.'])
      expect(habitsIn(`It passed. Carey voted no. ${between} Lee left.`, 'en')).toEqual([]);
  });
});

test('a period in an abbreviation, an initial or a law ends no sentence', () => {
  expect(
    sentencesIn('The U.S. Congress cites s. 908.11, Fla. Stat. § 2. Sean T. Brandenburg signed.'),
  ).toEqual(['The U.S. Congress cites s. 908.11, Fla. Stat. § 2.', 'Sean T. Brandenburg signed.']);
  expect(sentencesIn('En EE. UU. hay dos. Una es esta.')).toHaveLength(2);
});
