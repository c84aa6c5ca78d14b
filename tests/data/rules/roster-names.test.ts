import { beforeAll, expect, test } from 'vitest';
import { rosterRules } from '../../../src/data/rules/roster-index.ts';
import {
  agreementsAreListed,
  correctionsNameAgencies,
  motionsSpellAgencies,
} from '../../../src/data/rules/listed.ts';
import { pointsLieInTheirCounties } from '../../../src/data/rules/county-shapes.ts';
import { listNotesMatchTranslations } from '../../../src/data/rules/roster-texts.ts';
import type { Roster } from '../../../src/data/schema/roster.ts';
import { broken, exampleDataset } from '../../fixtures/example.ts';
import { city, file, imported, list, sheriff, town } from '../../cli/import-lists/example.ts';
import { places } from '../../cli/import-lists/example-places.ts';

let roster: Roster;

beforeAll(async () => {
  roster = await imported([
    file('participatingAgencies03062025am.xlsx', list([city])),
    file('participatingAgencies05122025am.xlsx', list([city, sheriff, town])),
  ]);
});

function with1st(part: keyof Roster, change: object): Roster {
  const [first, ...rest] = roster[part];
  return { ...roster, [part]: [{ ...first, ...change }, ...rest] };
}

const said = (rule: keyof typeof rosterRules, bad: Roster) =>
  rosterRules[rule]({ roster: bad, places }).map(
    ({ path, found, expected }) => `${path.join('.')}: ${found}; ${expected}`,
  );

test('an agency is of the kind that its name says', () => {
  expect(said('agenciesAreOfTheirKind', with1st('agencies', { kind: 'sheriff' }))).toEqual([
    'kind: found "sheriff" for "Example City Police Department"; expected "municipal-police"',
  ]);
});

test('an agency has the name of its id, and of its place', () => {
  expect(said('agenciesFitTheirNames', with1st('agencies', { name: 'Fort Myers Police' }))).toEqual(
    [
      'name: found "Fort Myers Police"; expected the name that the id is made of',
      'place: 1299901 is Example City; expected the place of "Fort Myers Police"',
    ],
  );
});

test('another name of an agency leads to it alone', () => {
  const rule = 'agenciesHaveNamesOfTheirOwn';
  const called = (en: string, es = en) =>
    said(rule, with1st('agencies', { alsoCalled: [{ en, es }] }));
  expect(called('ECPD', 'Policía de Ciudad Ejemplo')).toEqual([]);
  expect(called('Example City Police Department', 'Policía de Ciudad Ejemplo')).toEqual([]);
  expect(called('Example County Sheriff’s Office')).toEqual([
    expect.stringMatching(
      /^alsoCalled\.0\.en: .* is also a name of agencies\/example-county-sheriffs-office; expected .* one agency$/,
    ),
    expect.stringMatching(/^alsoCalled\.0\.es: /),
  ]);
  expect(called('ECPD', 'Example City')).toEqual([
    expect.stringMatching(/^alsoCalled\.0\.es: "Example City" is also a name of places\//),
  ]);
  expect(called('Example City Police Department')).toEqual([
    'alsoCalled.0: "Example City Police Department" is its own name; expected a name that says something more',
  ]);
  expect(
    said(
      rule,
      with1st('agencies', {
        alsoCalled: [
          { en: 'ECPD', es: 'ECPD' },
          { en: 'ECPD', es: 'ECPD' },
        ],
      }),
    ),
  ).toEqual(['alsoCalled.1: "ECPD" is there twice; expected a name that says something more']);
  expect(called('ECPD', 'Policâ€™a')).toEqual([expect.stringMatching(/^alsoCalled\.0\.es: /)]);
});

test('a listing is of the model that ICE prints, and of that id', () => {
  expect(
    said('listingsAreOfTheirModel', with1st('listings', { model: 'jail-enforcement' })),
  ).toEqual([
    expect.stringMatching(
      /^id: found "example-city-police-department-task-force"; expected ".*jail/,
    ),
    expect.stringMatching(/^prints\.0\.support: found "Task Force Model"/),
  ]);
});

test('a list is of the day, the label and the kind that its file says', () => {
  const rule = 'listsFitTheirFiles';
  expect(said(rule, with1st('lists', { names: ['participatingAgencies03072025am.xlsx'] }))).toEqual(
    [expect.stringContaining('names: no name has the day 2025-03-06; expected "03062025"')],
  );
  expect(said(rule, with1st('lists', { label: 'pm' }))).toEqual([
    'label: found "pm"; expected "am", as in the id',
  ]);
  expect(said(rule, with1st('lists', { kind: 'pending' }))[0]).toContain(
    'no column of signed dates',
  );
  expect(said(rule, with1st('lists', { rows: 0 }))).toEqual([
    'rows: found 0; expected at least 1, the rows of Florida',
  ]);
  expect(said(rule, with1st('lists', { captured: ['2025-03-06T01:02:03'] }))).toEqual([
    expect.stringContaining('captured.0: found 2025-03-06T01:02:03'),
  ]);
});

test('duplicate ids are reported', () => {
  const twice = { ...roster, agencies: [...roster.agencies, roster.agencies[0]!] };
  expect(said('recordsAreUnique', twice)).toEqual([
    'id: "example-city-police-department" stands twice in the file; expected each one once',
  ]);
});

test('a note says the same in both languages, in neutral words', () => {
  const note = { en: 'Listed in May by those who caved.', es: 'En la lista de junio.' };
  const doubts = [{ spelling: 'Example City Police Department', note }];
  const found = listNotesMatchTranslations({
    roster: with1st('agencies', { doubts }),
    dataset: exampleDataset(),
  });
  expect(found.map((each) => `${each.record} ${each.path.join('.')}: ${each.found}`)).toEqual([
    'example-city-police-department doubts.0.note.en: "caved" stands outside quotation marks',
    'example-city-police-department doubts.0.note.es: the month 5 is in the English alone',
  ]);
});

test('no note beside the lists holds markup', () => {
  const note = { en: 'It may be <b>another</b> town.', es: 'Puede ser otro pueblo.' };
  const found = listNotesMatchTranslations({
    roster: with1st('agencies', { doubts: [{ spelling: 'City', note }] }),
    dataset: exampleDataset(),
  });
  expect(found.map((each) => `${each.path.join('.')}: ${each.expected}`)).toEqual([
    expect.stringContaining('doubts.0.note.en: expected text, not markup'),
  ]);
});

test('an agreement is listed with its agency, model and day', () => {
  const found = (mutate: Parameters<typeof broken>[0]) =>
    agreementsAreListed(broken(mutate), roster).map(
      ({ path, expected }) => `${path.join('.')}: ${expected}`,
    );
  const [listed] = roster.listings.filter(({ agency }) => agency.includes('city'))[0]!.prints;
  expect(found(({ agreements }) => (agreements[0]!.effective = listed!.signed!))).toEqual([]);
  expect(found(({ agreements }) => (agreements[0]!.effective = '2025-01-01'))).toEqual([
    `effective: expected the day that ICE lists: ${listed!.signed!}`,
  ]);
  expect(
    found(({ agreements }) =>
      Object.assign(agreements[0]!, { effective: listed!.signed, model: 'jail-enforcement' }),
    ),
  ).toEqual(['model: expected what ICE lists for "example-city-police-department": task-force']);
});

test('a correction of an agency names one that is there', () => {
  const { id } = roster.agencies[0]!;
  const found = (record: string) =>
    correctionsNameAgencies(
      broken(({ corrections }) => (corrections[0]!.record = record)),
      roster,
    ).map(({ path, found: what, expected }) => `${path.join('.')}: ${what}; ${expected}`);
  expect(found(`agencies/${id}`)).toEqual([]);
  expect(found(`agencies/${id}s`)).toEqual([
    `record: "${id}s" is not in data/roster/agencies.json; did you mean "${id}"?`,
  ]);
});

test('the agency of a motion is spelled as ICE’s lists do, unless it is another', () => {
  const { name, place } = roster.agencies.find((each) => each.place !== undefined)!;
  const found = (agency: string) =>
    motionsSpellAgencies(
      broken(({ motions, bodies }) => {
        motions[0]!.agency = agency;
        bodies.find(({ id }) => id === motions[0]!.body)!.place = place!;
      }),
      roster,
    ).map(({ path, expected }) => `${path.join('.')}: ${expected}`);
  for (const wrong of [name.replace(/ \w+$/, ''), name.replace('e', ''), name.toLowerCase()])
    expect(found(wrong)).toEqual([
      `agency: expected "${name}", as the agency of that place is called on ICE’s lists`,
    ]);
  expect(found(name)).toEqual([]);
  expect(found('Harbor Patrol of Elsewhere')).toEqual([]);
});

test('a point lies in the outline of its county, or just off its shore', () => {
  const ring = [
    [-82, 26],
    [-82, 27],
    [-81, 27],
    [-81, 26],
    [-82, 26],
  ] as [number, number][];
  const at = (point: [number, number]) =>
    pointsLieInTheirCounties({
      shapes: [{ geoid: '12999', rings: [ring] }],
      places: broken((data) => (data.places[0]!.point = point)).places,
    }).map(({ record, found }) => `${record}: ${found}`);
  expect(at([-81.5, 26.5])).toEqual([]);
  expect(at([-80.95, 26])).toEqual([]);
  expect(at([-80.5, 26.5])).toEqual(['example-city: found -80.5, 26.5']);
});
