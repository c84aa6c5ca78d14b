import { beforeAll, describe, expect, test } from 'vitest';
import { findRosterProblems, rosterRules } from '../../../src/data/rules/roster-index.ts';
import { agenciesCiteSources } from '../../../src/data/rules/listed.ts';
import { listCountsAreRight } from '../../../src/data/rules/roster-lists.ts';
import type { Place } from '../../../src/data/schema/places.ts';
import type { Roster } from '../../../src/data/schema/roster.ts';
import { city, file, imported, list, sheriff, town } from '../../cli/import-lists/example.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { places } from '../../cli/import-lists/example-places.ts';

let roster: Roster;

beforeAll(async () => {
  roster = await imported([
    file('participatingAgencies03062025am.xlsx', list([city])),
    file('participatingAgencies05122025am.xlsx', list([city, sheriff, town])),
  ]);
});

/** A copy of a part with its first record changed. */
function with1st<Part extends keyof Roster>(
  part: Part,
  change: Partial<Roster[Part][number]>,
): Roster {
  const [first, ...rest] = roster[part];
  return { ...roster, [part]: [{ ...first, ...change }, ...rest] };
}

const said = (rule: keyof typeof rosterRules, bad: Roster, of: readonly Place[] = places) =>
  rosterRules[rule]({ roster: bad, places: of }).map(
    ({ record, found, expected }) => `${record}: ${found}; ${expected}`,
  );

test('a roster that holds together has no problems', () => {
  expect(findRosterProblems({ roster, places })).toEqual([]);
});

describe('agencies and places are tied by GEOID', () => {
  test('a municipality that is not in places.json is reported', () => {
    expect(said('agenciesNameTheirPlaces', with1st('agencies', { place: '1299905' }))).toEqual([
      'example-city-police-department: "1299905" is no municipality in data/places.json; did you mean "1299901"?',
    ]);
  });

  test('a county that is not in places.json is reported', () => {
    expect(
      said('agenciesNameTheirPlaces', with1st('agencies', { counties: ['12999', '12998'] }))[0],
    ).toContain('"12998" is no county');
  });

  test('a police department without its municipality, or in another county, is reported', () => {
    const { place: _, ...homeless } = roster.agencies[0]!;
    expect(said('agenciesNameTheirPlaces', { ...roster, agencies: [homeless] })[0]).toContain(
      'it is missing; expected the GEOID',
    );
    const elsewhere = places.map((each) =>
      each.id === 'example-city' ? { ...each, counties: ['12997'] } : each,
    );
    expect(said('agenciesNameTheirPlaces', roster, elsewhere)[0]).toContain(
      'expected one of 12997, where Example City lies',
    );
  });

  test('a county with no sheriff or with two is reported', () => {
    expect(
      said('everyCountyHasASheriff', { ...roster, agencies: roster.agencies.slice(0, 1) })[0],
    ).toContain('Example County (12999) has 0 sheriffs');
    expect(said('everyCountyHasASheriff', with1st('agencies', { kind: 'sheriff' }))[0]).toContain(
      'has 2 sheriffs',
    );
  });

  test('a listed police department of a place that is said to have none is reported', () => {
    const other = places.map((each) =>
      each.id === 'example-city'
        ? { ...each, policing: { ...each.policing!, by: 'sheriff' as const } }
        : each,
    );
    expect(said('listedPoliceAreOwnPolice', roster, other)).toEqual([
      'example-city-police-department: it is listed, but Example City is policed by: sheriff; expected policing by "own-department" in data/places.json',
    ]);
  });
});

test('police that serve another place are an agency, and of another city', () => {
  const served = (policing: Partial<NonNullable<Place['policing']>>) =>
    places.map((each) =>
      each.id === 'example-city'
        ? { ...each, policing: { ...each.policing!, by: 'other-agency' as const, ...policing } }
        : each,
    );
  const saidOf = (policing: Parameters<typeof served>[0]) =>
    said('policeOfOthersAreAgencies', roster, served(policing));
  expect(saidOf({ agency: 'sample-town-police-department' })).toEqual([]);
  expect(saidOf({ agency: 'sample-town-police-departmant' })).toEqual([
    'example-city: "sample-town-police-departmant" is no agency in data/roster/agencies.json; did you mean "sample-town-police-department"?',
  ]);
  const expected = 'expected the police of another municipality, with policing by "other-agency"';
  expect(saidOf({ agency: 'example-city-police-department' })).toEqual([
    `example-city: found example-city-police-department with policing by "other-agency"; ${expected}`,
  ]);
  expect(saidOf({ agency: 'sample-town-police-department', by: 'sheriff' })).toEqual([
    `example-city: found sample-town-police-department with policing by "sheriff"; ${expected}`,
  ]);
});

describe('spellings', () => {
  test('that mean two agencies are reported, whatever their capitals', () => {
    const bad = with1st('agencies', {
      spellings: [...roster.agencies[0]!.spellings, 'SAMPLE TOWN Police Department'],
    });
    expect(said('spellingsMeanOneAgency', bad)[0]).toContain(
      'is also a spelling of example-city-police-department',
    );
  });

  test('that are not in the form in which they are looked up are reported', () => {
    const bad = with1st('agencies', { spellings: ['Example  City’s Police'] });
    expect(said('spellingsMeanOneAgency', bad)[0]).toContain(
      'expected "Example City\'s Police": single spaces',
    );
  });

  test('a doubt about a spelling that the agency does not have is reported', () => {
    const note = { en: 'Not certain.', es: 'No es seguro.' };
    const bad = with1st('agencies', { doubts: [{ spelling: 'Example City Polise', note }] });
    expect(said('spellingsMeanOneAgency', bad)[0]).toContain(
      '"Example City Polise" is no spelling of it',
    );
  });

  test('a row printed under a spelling that its agency does not have is reported', () => {
    const bad = with1st('agencies', { spellings: ['Example City PD'] });
    expect(said('listingsNameAgencies', bad)[0]).toContain(
      '"Example City Police Department" is no spelling of',
    );
    expect(said('listingsNameAgencies', with1st('listings', { agency: 'nobody' }))[0]).toContain(
      'is not in data/roster/agencies.json',
    );
  });
});

describe('lists', () => {
  test('that stand twice, or under an id that is not their own, are reported', () => {
    expect(
      said('listsAreUnique', { ...roster, lists: [...roster.lists, roster.lists[0]!] })[0],
    ).toContain('the same bytes stand twice');
    expect(said('listsAreUnique', with1st('lists', { date: '2025-03-07' }))[0]).toContain(
      'import the list again',
    );
  });

  test('a corrected day that no list carries is reported', () => {
    const basis = { en: 'A reason.', es: 'Una razón.' };
    const right = { id: 'misdated', sha256: roster.lists[0]!.sha256, date: '2025-03-07', basis };
    expect(said('correctedDaysHaveLists', { ...roster, listDates: [right] })[0]).toContain(
      'the list has 2025-03-06',
    );
    expect(
      said('correctedDaysHaveLists', {
        ...roster,
        listDates: [{ ...right, sha256: '0'.repeat(64) }],
      })[0],
    ).toContain('no list has these bytes');
  });

  test('a row on a list that is not there, out of order, or before it was signed, is reported', () => {
    const [print] = roster.listings[0]!.prints;
    const [first, last] = roster.lists.map(({ id }) => id) as [string, string];
    const problemsOf = (change: object) =>
      said('printsNameLists', with1st('listings', { prints: [{ ...print!, ...change }] }));
    expect(problemsOf({ lists: ['2025-04-01-am-0000000/'] })[0]).toContain(
      'is no participating list',
    );
    expect(problemsOf({ lists: [`${last}/${first}`] })[0]).toContain('in the order of time');
    expect(problemsOf({ lists: [`${first}/`, last] })[0]).toContain('in the order of time');
    expect(problemsOf({ signed: '2025-03-07' })[0]).toContain('expected no later than 2025-03-06');
  });

  test('counts that are not those of the rows are reported', () => {
    const bad = with1st('lists', { florida: { rows: 1, agencies: 2, spellings: 1 } });
    expect(listCountsAreRight({ roster: bad })).toMatchObject([
      { path: ['florida', 'agencies'], found: 'found 2' },
    ]);
    expect(findRosterProblems({ roster: bad, places })).toHaveLength(1);
  });
});

describe('days that other records give', () => {
  const note = { en: 'An archive gives another day.', es: 'Un archivo da otro día.' };
  const citations = [{ source: 'example-lists', at: 'summary' }];
  const listing = () => roster.listings[0]!;
  const other = (printed: string, day: string) =>
    with1st('agencies', {
      id: listing().agency,
      otherDates: [{ model: listing().model!, printed, other: day, note, citations }],
    });

  test('are reported beside a day that ICE does not print', () => {
    expect(said('otherDatesArePrinted', other('2025-01-01', '2025-01-02'))[0]).toContain(
      'found 2025-01-01; expected a day that ICE prints',
    );
  });

  test('are reported where they are the day that ICE prints', () => {
    const printed = listing().prints[0]!.signed!;
    expect(said('otherDatesArePrinted', other(printed, printed))).toEqual([
      expect.stringContaining('expected another day than ICE prints') as string,
    ]);
    expect(said('otherDatesArePrinted', other(printed, '2025-01-02'))).toEqual([]);
  });

  test('are reported with a source that is not there', () => {
    const bad = other(listing().prints[0]!.signed!, '2025-01-02');
    const [found] = agenciesCiteSources(exampleDataset(), bad);
    expect(found?.found).toBe('"example-lists" is not in data/sources.json');
    const good = structuredClone(bad);
    good.agencies[0]!.otherDates![0]!.citations[0]!.source = 'example-gazette';
    expect(agenciesCiteSources(exampleDataset(), good)).toEqual([]);
  });
});

test('a history that does not run forward, or says a thing twice, is reported', () => {
  const citations = [{ source: 'example-gazette', at: 'article' }];
  const history = (...days: string[]) =>
    with1st('agencies', {
      history: days.map((date) => ({ date, act: 'renewed' as const, citations })),
    });
  expect(said('historiesRunForward', history('2009-10-15', '2008-06-15'))[0]).toContain(
    'found 2008-06-15 (renewed) after 2009-10-15 (renewed)',
  );
  expect(said('historiesRunForward', history('2009-10-15', '2009-10-15'))).toHaveLength(1);
  expect(said('historiesRunForward', history('2008-06-15', '2009-10-15'))).toEqual([]);
});
