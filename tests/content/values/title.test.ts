import { describe, expect, test } from 'vitest';
import { fillTitle } from '../../../src/content/values/index.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { ends, park, starts } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';

const facts = exampleFacts();
const en = (text: string) => fillTitle(facts, text, 'en').text;
const es = (text: string) => fillTitle(facts, text, 'es').text;

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
  expect(en(`{day ${ends} short} to {day ${starts}}`)).toBe('June 10 to June 24, 2025');
  expect(es(`{day ${ends} short} a {day ${starts}}`)).toBe('10 de junio a 24 de junio de 2025');
});

test('a list is named by its day, by its place in the archive or by a motion', () => {
  expect(en(`{agreements 2025-07-01}, {agreements newest}, {agreements before-${ends}}`)).toBe(
    'three, three, two',
  );
});

test('other text is left as it is', () => {
  expect(en('287(g) in June')).toBe('287(g) in June');
});

test('what was not found is named, and stands there in words', () => {
  const uncounted = exampleFacts(({ rollCalls }) => {
    byId(rollCalls, park).tally = 'not-found';
  });
  expect(fillTitle(uncounted, `{tally ${park}}: {yes ${park}}`, 'en')).toEqual({
    text: 'we could not find the vote count: not known',
    missing: [`tally ${park}`, `yes ${park}`],
    unfit: [],
  });
  expect(fillTitle(uncounted, `{Yes ${park}}`, 'es').text).toBe('Se desconoce');
});

describe('what does not exist is an error', () => {
  test('an unknown value is reported with the closest name', () => {
    expect(() => en(`{dayz ${ends}}`)).toThrow(
      new RangeError('there is no value "dayz"; did you mean "day"?'),
    );
  });

  test('an unknown record is reported with the closest id', () => {
    expect(() => en(`{tally ${ends}s}`)).toThrow(`did you mean "${ends}"?`);
    expect(() => en('{seats example-city-comission}')).toThrow(
      'did you mean "example-city-commission"?',
    );
  });

  test('a missing record is reported', () => {
    expect(() => en(`{days ${ends}}`)).toThrow('the value needs one more record of motions');
  });

  test('a day without a list is reported', () => {
    expect(() => en('{agreements 2025-07-02}')).toThrow('there is no list "2025-07-02"');
  });
});
