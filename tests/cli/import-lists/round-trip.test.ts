import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { latestAddress, signedDates, spansOf } from '../../../src/data/queries/listings.ts';
import { listingsAt, statusOn } from '../../../src/data/queries/place-status.ts';
import { indexRoster } from '../../../src/data/queries/roster-index.ts';
import { countsOn, listAsOf, listsAround } from '../../../src/data/queries/roster.ts';
import { canonicalJson } from '../../../src/data/format/canonical.ts';
import { readData } from '../../../src/data/load/collections.ts';
import { findRosterProblems } from '../../../src/data/rules/roster-index.ts';
import { place as placeSchema } from '../../../src/data/schema/places.ts';
import { fileOf } from '../../../src/data/schema/index.ts';
import { rosterPartNames } from '../../../src/data/schema/roster.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const places = z
  .array(placeSchema)
  .parse(JSON.parse(readFileSync(join(root, 'data/places.json'), 'utf8')));
const { roster, problems, locate } = readData(root, rosterPartNames);
const index = indexRoster(roster);
const placeOf = (id: string) => places.find((each) => each.id === id)!;

test('there are 67 counties and 411 municipalities, each with who polices it', () => {
  const counties = places.filter(({ kind }) => kind === 'county');
  const municipalities = places.filter(({ kind }) => kind === 'municipality');
  expect([counties.length, municipalities.length]).toEqual([67, 411]);
  expect(counties.reduce((sum, { population }) => sum + population.count, 0)).toBe(21_781_128);
  expect(municipalities.every(({ policing, legalType }) => policing && legalType)).toBe(true);
});

describe('the roster in data/roster/', () => {
  test('follows its schemas and rules', () => {
    expect(problems).toEqual([]);
    expect(findRosterProblems({ roster, places }).map(locate)).toEqual([]);
  });

  test.each(rosterPartNames)('is in canonical form: %s', (part) => {
    expect(readFileSync(join(root, fileOf(part)), 'utf8')).toBe(canonicalJson(part, roster[part]));
  });

  test('on July 1, 2025 has 289 agreements of 224 agencies under 226 names', () => {
    const list = listAsOf(index, 'participating', '2025-07-01')!;
    expect(list.date).toBe('2025-07-01');
    expect(countsOn(index, list)).toMatchObject({ agreements: 289, agencies: 224, spellings: 226 });
  });

  test('on May 18, 2026 has 348 agreements of 284 agencies', () => {
    const list = listAsOf(index, 'participating', '2026-05-18')!;
    expect(countsOn(index, list)).toMatchObject({
      agreements: 348,
      agencies: 284,
      byKind: {
        sheriff: 67,
        'municipal-police': 172,
        'university-police': 18,
        'state-agency': 12,
        'county-corrections': 9,
        'airport-or-port': 4,
        'state-attorney': 2,
        other: 0,
      },
    });
  });

  test('has an address for 345 of them, and says that three are pending', () => {
    const rows = index.rows.get(listAsOf(index, 'participating', '2026-05-18')!.id)!;
    expect(
      rows.filter(({ printed }) => printed.moa?.startsWith('https://www.ice.gov/')),
    ).toHaveLength(345);
    expect(rows.filter(({ printed }) => printed.moa === 'pending')).toHaveLength(3);
  });
});

describe('Key West', () => {
  const { own, sheriffs } = listingsAt(index, placeOf('key-west'));
  const [listing] = own[0]!.listings;

  test('did not leave the list: one span through both votes and beyond', () => {
    const spans = spansOf(index, listing!);
    expect(spans[0]!.first.date).toBe('2025-03-07');
    expect(spans[0]!.last.date >= '2026-05-18').toBe(true);
    expect(signedDates(index, listing!).map(({ signed }) => signed)).toEqual(['2025-03-05']);
    expect(latestAddress(index, listing!, 'moa')?.address).toBe(
      'https://www.ice.gov/doclib/287gMOA/KeyWestPDFL_TFM_MOA_030425.pdf',
    );
  });

  test('is listed on the nearest lists around June 30 and July 8', () => {
    expect(listsAround(index, 'participating', '2025-06-30')).toMatchObject({
      before: { date: '2025-06-27' },
      on: [],
      after: { date: '2025-07-01' },
    });
    for (const day of ['2025-06-30', '2025-07-08'])
      expect(statusOn(index, placeOf('key-west'), day).status).toBe('listed');
  });

  test('has a sheriff who is listed apart', () => {
    expect(sheriffs.map(({ agency }) => agency.id)).toEqual(['monroe-county-sheriffs-office']);
    expect(sheriffs[0]!.listings.length).toBeGreaterThan(0);
  });
});

test('every municipality has a status on every day of a list', () => {
  const municipalities = places.filter(({ kind }) => kind === 'municipality');
  const statuses = municipalities.map((each) => statusOn(index, each, '2026-05-18').status);
  expect(statuses).toHaveLength(411);
  expect(statuses.filter((status) => status === 'listed')).toHaveLength(172);
  expect(statusOn(index, placeOf('dunnellon'), '2025-08-26').status).toBe('pending');
  expect(statusOn(index, placeOf('south-miami'), '2026-05-18').status).toBe(
    'own-police-not-listed',
  );
  expect(statusOn(index, placeOf('jacksonville'), '2026-05-18').status).toBe('policed-by-others');
  expect(statusOn(index, placeOf('key-west'), '2025-01-01').status).toBe('unknown');
});
