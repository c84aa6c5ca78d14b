import { describe, expect, test } from 'vitest';
import type { Draft } from '../../fixtures/example.ts';
import { messagesAfter, type Part } from '../../fixtures/example-files.ts';

type RecordOf<Name extends Part> = Draft[Name] extends (infer Item)[] ? Item : Draft[Name];

/** What is said of the first record of a file after a change to it, without the record's name. */
function said<Name extends Part>(part: Name, change: (record: RecordOf<Name>) => void): string[] {
  return messagesAfter(part, change as (record: never) => void).map((line) =>
    line.split(' › ').slice(2).join(' › '),
  );
}

const set = (target: object, values: object) => void Object.assign(target, values);

describe('what a schema finds is said in plain words', () => {
  test('text, numbers, lists and fields of the wrong kind', () => {
    expect(said('motions', (motion) => set(motion, { title: 'Yes', did: {}, body: 7 }))).toEqual([
      'body: found 7; expected text in quotes',
      'title: found "Yes"; expected fields in { }',
      'did: found {}; expected a list in [ ]',
    ]);
    expect(said('agreements', (agreement) => set(agreement, { pages: 1.5 }))).toEqual([
      'pages: found 1.5; expected a whole number',
    ]);
  });

  test('a word that is not on the list', () => {
    expect(said('motions', (motion) => set(motion, { effect: 'stops' }))).toEqual([
      'effect: found "stops"; expected one of: starts, renews, keeps, refuses, ends, asks, none',
    ]);
  });

  test('text that is empty is one fault', () => {
    expect(said('motions', ({ title }) => set(title, { en: '' }))).toEqual([
      'title.en: found ""; expected text; leave the field out where it does not apply',
    ]);
  });

  test('an address that is not https is one fault', () => {
    expect(said('sources', (source) => set(source, { url: 'http://localhost/' }))).toEqual([
      'url: found "http://localhost/"; expected an https:// address',
    ]);
  });

  test('too few of something', () => {
    expect(said('motions', (motion) => set(motion, { citations: [] }))).toEqual([
      'citations: found []; expected at least one source',
    ]);
    expect(said('agreements', (agreement) => set(agreement, { signatures: [] }))).toEqual([
      'signatures: found []; expected at least 2 of them',
    ]);
  });

  test('a number that must be more than zero', () => {
    expect(said('agreements', (agreement) => set(agreement, { pages: 0 }))).toEqual([
      expect.stringMatching(/^pages: found 0; expected (at least 1|more than 0)/),
    ]);
  });

  test('a date that is no day', () => {
    expect(said('motions', (motion) => set(motion, { effective: '2025-02-30' }))).toEqual([
      'effective: found "2025-02-30"; expected a real day written YYYY-MM-DD',
    ]);
  });

  test('one of two kinds of value', () => {
    expect(said('motions', (motion) => set(motion, { sponsor: 7 }))).toEqual([
      'sponsor: found 7; expected text in quotes, or expected one of: not-found',
    ]);
  });

  test('a precision that is not on the list', () => {
    expect(said('motions', ({ when }) => set(when, { precision: 'daily' }))).toEqual([
      'when.precision: found "daily"; expected one of: day, about, month',
    ]);
    expect(said('motions', (motion) => set(motion, { when: { date: '2025-06' } }))).toEqual([
      'when.precision: it is missing; expected one of: day, about, month',
    ]);
  });

  test('a fault inside a tally is found where it stands', () => {
    expect(said('rollCalls', ({ tally }) => set(tally as object, { yes: '3' }))).toEqual([
      'tally.yes: found "3"; expected a number',
    ]);
    expect(said('rollCalls', ({ tally }) => set(tally as object, { yes: '3', no: -1 }))).toEqual([
      'tally.yes: found "3"; expected a number',
      'tally.no: found -1; expected at least 0',
    ]);
  });

  test('a fault inside one of two forms is found in the form that was meant', () => {
    const paraphrase = { en: 'She said no.', es: 7 };
    expect(
      said('statements', (statement) => set(statement, { said: { paraphrase, by: 'x' } })),
    ).toEqual(['said.paraphrase.es: found 7; expected text in quotes']);
  });

  test('too many of something, and a number too large', () => {
    expect(said('places', (place) => set(place, { point: [-81, 27, 1] }))).toEqual([
      'point: found [-81,27,1]; expected at most 2 of them',
    ]);
    expect(said('places', (place) => set(place, { point: [-70, 27] }))).toEqual([
      expect.stringMatching(/^point\[0\]: found -70; expected (at most|less than) -79$/),
    ]);
  });

  test('an unknown field inside a tally', () => {
    expect(said('rollCalls', ({ tally }) => set(tally as object, { aye: 3 }))[0]).toMatch(
      /^tally\.aye: there is no such field \("aye"\); expected only the fields/,
    );
  });

  test('a value too long is cut', () => {
    const [message] = said('motions', (motion) => set(motion, { effect: 'x'.repeat(80) }));
    expect(message).toMatch(/^effect: found "x{56}…; expected one of/);
  });
});

describe('no message repeats the schema library’s own words', () => {
  test.each<[string, string[]]>([
    ['version', said('edition', (edition) => set(edition, { version: '1' }))],
    ['point off the map', said('places', (place) => set(place, { point: [-70, 27] }))],
    ['point of three', said('places', (place) => set(place, { point: [-81, 27, 1] }))],
    ['number too large', said('places', ({ population }) => set(population, { count: 1e20 }))],
    ['said', said('statements', (statement) => set(statement, { said: { quoted: 'x' } }))],
    ['planned', said('events', (event) => set(event, { scheduled: false }))],
    ['about', said('claims', (claim) => set(claim, { about: ['nothing'] }))],
    ['place in a source', said('events', ({ citations }) => set(citations[0]!, { at: 'p. 2' }))],
    ['published', said('sources', (source) => set(source, { published: '2025-13' }))],
  ])('%s', (_, found) => {
    expect(found).not.toEqual([]);
    for (const message of found) {
      expect(message).toMatch(/; expected \S/);
      expect(message).not.toMatch(/invalid|unrecognized|too (big|small)|pattern|\boptions?\b/i);
    }
  });
});
