import { describe, expect, test } from 'vitest';
import { fillCounts } from '../../src/content/fill.ts';
import { counts } from '../../src/data/queries/counts.ts';
import { byId } from '../../src/data/queries/lookup.ts';
import { broken, ends, exampleDataset, park, starts } from '../fixtures/example.ts';

const en = (text: string) => fillCounts(text, exampleDataset(), 'en');
const es = (text: string) => fillCounts(text, exampleDataset(), 'es');

test('a count is written in words, capitalized where its name is', () => {
  const title = `{Changed ${ends} ${starts}} of {seats example-city-commission}`;
  expect(en(title)).toBe('One of five');
  expect(es(title)).toBe('Uno of cinco');
});

test('a count from ten on is written in digits', () => {
  expect(en(`{days ${ends} ${starts}} days, {Days ${ends} ${starts}}`)).toBe('14 days, 14');
});

test('a tally is yes to no', () => {
  expect(en(`It was {tally ${ends}}, then {tally ${starts}}`)).toBe('It was 3-2, then 3-1');
});

test('a day is written as the language writes it, with or without its year', () => {
  expect(en(`{day ${ends}} to {date ${starts}}`)).toBe('June 10 to June 24, 2025');
  expect(es(`{day ${ends}} a {date ${starts}}`)).toBe('10 de junio a 24 de junio de 2025');
});

test('other text is left as it is', () => {
  expect(en('287(g) in June')).toBe('287(g) in June');
});

describe('what can’t be filled is an error', () => {
  test('an unknown name lists what there is', () => {
    expect(() => en(`{dayz ${ends}}`)).toThrow(
      new RangeError(`there is no number "dayz"; known: ${Object.keys(counts).join(', ')}`),
    );
  });

  test('an unknown record gets the nearest', () => {
    expect(() => en(`{tally ${ends}s}`)).toThrow(`did you mean "${ends}"?`);
  });

  test('a tally that was not found', () => {
    const data = broken(({ rollCalls }) => (byId(rollCalls, park).tally = 'not-found'));
    expect(() => fillCounts(`{tally ${park}}`, data, 'en')).toThrow(`"${park}" was not found`);
  });
});
