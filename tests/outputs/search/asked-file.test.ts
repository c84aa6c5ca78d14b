import { expect, test } from 'vitest';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { languages } from '../../../src/data/schema/index.ts';
import { lookUpIndex } from '../../../src/outputs/look-up/index-file.ts';
import { askedFile } from '../../../src/outputs/search/asked-file.ts';
import type { SearchRecord } from '../../../src/outputs/search/records.ts';

const record = (kind: SearchRecord['kind'], path: string, title: string): SearchRecord => ({
  ...{ kind, path, title, phrases: ['another name'], about: '', headings: '', text: '' },
});
const records = [
  record('answer', 'answers/#do-cities-have-to-sign', 'Do cities have to sign?'),
  record('page', 'map/', 'The map'),
  record('page', 'nowhere/', 'A page that nobody asks for'),
  record('agency', 'agencies/tampa-police-department/', 'Tampa Police Department'),
];

test.each(languages)(
  'ways to ask are numbers of stems, the most frequent first (%s)',
  (language) => {
    const { stems, asked } = askedFile(records, siteFacts(), language);
    const all = stems.split(' ');
    const ways = (path: string) =>
      new Map(asked)
        .get(path)!
        .split(',')
        .map((way) => way.split(' ').map((number) => all[parseInt(number, 36)]));
    expect(asked.map(([path]) => path)).toEqual(['answers/#do-cities-have-to-sign', 'map/']);
    expect(ways('map/').length).toBeGreaterThan(5);
    for (const way of ways('map/')) expect(way).not.toContain(undefined);
    const count = all.map((_, number) =>
      asked.reduce(
        (sum, [, own]) =>
          sum + own.split(/[ ,]/).filter((each) => each === number.toString(36)).length,
        0,
      ),
    );
    expect(count[0]).toBeGreaterThan(count.at(-1)!);
  },
);

test('what a page is called comes here, but for pages whose result answers at once', () => {
  const { called } = askedFile(records, siteFacts(), 'en');
  expect(called).toContainEqual(['map/', ['another name']]);
  expect(called).toContainEqual(['nowhere/', ['another name']]);
  expect(called.map(([path]) => path)).not.toContain('agencies/tampa-police-department/');
});

test('an agency has its kind and the numbers of its counties, which places have, too', () => {
  const { agencies, counties } = askedFile(records, siteFacts(), 'en');
  const [[kind, own]] = agencies as [[string, number[]]];
  expect(kind).toBe('municipal-police');
  expect(counties).toContainEqual(own);
});

test('people are officials with their offices and places, and those who signed, with the agency', () => {
  const facts = siteFacts();
  const { people } = askedFile(records, facts, 'en');
  const of = (name: string) => people.find(([names]) => names.split('; ').includes(name));
  expect(of('Sam Kaufman')).toEqual([
    'Samuel Kaufman; Sam Kaufman',
    'officials/samuel-kaufman/',
    'Key West City Commission',
    'Commissioner, District 2',
    lookUpIndex(facts, 'en').places.findIndex(([, id]) => id === 'key-west'),
  ]);
  expect(of('Chad Chronister')).toEqual([
    ...['Chad Chronister', 'agencies/hillsborough-county-sheriffs-office/'],
  ]);
});
