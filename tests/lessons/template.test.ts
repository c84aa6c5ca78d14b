import { describe, expect, test } from 'vitest';
import { askedFor } from '../../src/content/values/template.ts';
import { fillAnswer, holds, say } from '../../src/lessons/template.ts';
import { broken } from '../fixtures/example.ts';
import { exampleLesson } from './example-lesson.ts';

const { context } = exampleLesson();
const both = (text: string) => ({ en: text, es: text });

describe('a text asks the data for its values', () => {
  test.each([
    ['{tally first}; {tally second}', '3-2; 3-1'],
    ['{voted first}, {voted second}', '5, 4'],
    ['{needed first} and {needed second}', '3 and 3'],
    ['{margin second}, {spare second}', '2, 0'],
    ['{turned-to-fail second} makes {tally-turned second 1}', '1 makes 2-2'],
    ['{tally-with-added-no second}', '3-2'],
    ['{named-changed first second}', 'Rivera'],
    ['{stayed-for first second}', 'Novak and Haddad'],
    ['{stayed-against first second}', 'Chen'],
    ['{changed first second} of {voted-both first second}', '1 of 4'],
    ['{changed-share first second}', '25%'],
    ['{named-absent second}; {named-absent first}', 'Okafor; nobody'],
    ['{day first}', 'June 10, 2025'],
    ['{days first second}', '14'],
  ])('%s', (text, expected) => {
    expect(say(context, both(text))).toBe(expected);
  });

  test('in the language of the page', () => {
    const spanish = exampleLesson(undefined, 'es').context;
    expect(say(spanish, both('{day first}: {stayed-for first second}'))).toBe(
      '10 de junio de 2025: Novak y Haddad',
    );
  });

  test('and answers nothing where one of them is not found, and says so where it goes on', () => {
    const unknown = broken(({ rollCalls }) => {
      rollCalls.find(({ id }) => id.endsWith('-start'))!.votes[0]!.option = 'unknown';
    });
    const other = exampleLesson(unknown).context;
    const changed = both('Changed: {named-changed first second}');
    expect(fillAnswer(other, changed)).toBeUndefined();
    expect(say(other, changed)).toBe('Changed: not known');
    expect(fillAnswer(other, both('{tally second}'))).toBe('3-1');
  });

  test('and stops at a value or a record that does not exist', () => {
    expect(() => say(context, both('{tallie first}'))).toThrow('there is no value "tallie"');
    expect(() => say(context, both('{tally third}'))).toThrow('the lesson names no "third"');
  });
});

describe('a condition', () => {
  test.each([
    ['same-effect first second', false],
    ['not same-effect first second', true],
    ['quorum-met first second', true],
    ['some-absent first', false],
  ])('%s is %s', (condition, expected) => {
    expect(holds(context, condition)).toBe(expected);
  });

  test('does not hold, nor its opposite, where it is not known', () => {
    const unknown = broken(({ rollCalls }) => {
      rollCalls.find(({ id }) => id.endsWith('-end'))!.tally = 'not-found';
    });
    const other = exampleLesson(unknown).context;
    expect(holds(other, 'some-absent first')).toBe(false);
    expect(holds(other, 'not some-absent first')).toBe(false);
  });
});

test('the values of a text are found', () => {
  expect(askedFor('It voted {tally first} on {day first short}.')).toEqual([
    'tally first',
    'day first short',
  ]);
});
