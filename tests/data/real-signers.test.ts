import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import {
  citySigning,
  listDayOf,
  misplacedFiles,
  signedBy,
  waitOf,
} from '../../src/data/queries/signers.ts';
import { agencyKinds } from '../../src/data/schema/roster.ts';

const facts = siteFacts();
const { signers } = facts.dataset;
const cities = citySigning(facts);

test('agreements were read of five kinds of agencies', () => {
  const read = agencyKinds.map((kind) => [kind, signedBy(facts, kind).length] as const);
  expect(Object.fromEntries(read.filter(([, count]) => count > 0))).toEqual({
    ...{ sheriff: 81, 'municipal-police': 59, 'university-police': 5 },
    ...{ 'state-agency': 6, 'county-corrections': 7 },
  });
});

test('chiefs signed most city agreements; some show more of city hall, and one a resolution', () => {
  const { nothing, review, officer, resolution } = cities.marks;
  expect([cities.byPolice, cities.alone]).toEqual([48, 45]);
  expect([nothing.length, review.length, officer.length]).toEqual([46, 4, 8]);
  expect(resolution.map(({ agency }) => agency.id)).toEqual(['miami-springs-police-department']);
});

test('a manager, mayor or chairperson who signed alone is in no other mark of city hall', () => {
  const rows = cities.offices.map(({ office, count, alone }) => [office, count, alone]);
  expect(rows).toEqual([
    ['police-chief', 45, 40],
    ['manager', 5, 4],
    ['interim-police-chief', 2, 1],
    ['public-safety-director', 2, 2],
    ['city-marshal', 1, 1],
    ['council-chair', 1, 0],
    ['mayor', 1, 1],
    ['public-safety-chief', 1, 1],
    ['not-stated', 1, 1],
  ]);
});

test('every name that is left out has its office instead, but for one', () => {
  const blank = signers.filter(
    ({ signed: { name, office } }) =>
      name === undefined && ['not-stated', 'readings-differ'].includes(office),
  );
  expect(blank.map(({ id }) => id)).toEqual([
    'clay-county-sheriffs-office-warrant-service-officer',
  ]);
});

test('ICE signed city agreements the same day to 41 days later', () => {
  expect(waitOf(cities.agreements)).toMatchObject({ count: 58, least: 0, most: 41, median: 8 });
});

test('ICE’s list has the day of ICE’s signature, but for seven agreements', () => {
  const days = signers.map((record) => listDayOf(facts.lists, record));
  const count = (day: string | undefined) => days.filter((each) => each === day).length;
  expect([count('ice'), count('both'), count('neither'), count(undefined)]).toEqual([
    ...[138, 12, 7, 1],
  ]);
});

test('one file was linked for another agency', () => {
  expect(misplacedFiles(facts).map(({ agency, record }) => [agency.id, record.agency])).toEqual([
    ['melbourne-beach-police-department', 'melbourne-police-department'],
  ]);
});

test('names are those that pages print, and most pages print one', () => {
  expect(signers.filter(({ signed }) => signed.name !== undefined)).toHaveLength(121);
  expect(new Set(signers.map(({ ice }) => ice.name))).toEqual(
    new Set([
      ...['Timothy S. Robbins', 'Todd M. Lyons', 'Todd Lyons', 'Caleb Vitello', 'C.M. Cronen'],
      undefined,
    ]),
  );
});

test('what ICE typed as its own title is nobody’s title at an agency', () => {
  expect(signers.filter(({ signed }) => /acting director/i.test(signed.title ?? ''))).toEqual([]);
});

test('no record has a phone number, an email address or a picture', () => {
  const text = readFileSync('data/signers.json', 'utf8');
  expect(text).not.toMatch(/\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|[\w.]+@[\w-]+\.|\.(jpe?g|png)\b/i);
});
