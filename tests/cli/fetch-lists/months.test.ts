import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchAndMerge } from '../../../src/cli/fetch-lists/command.ts';
import type { MergeOptions } from '../../../src/cli/import-lists/merge.ts';
import { canonicalJson } from '../../../src/data/format/canonical.ts';
import { readData } from '../../../src/data/load/collections.ts';
import { indexRoster } from '../../../src/data/queries/roster-index.ts';
import { rowsOn } from '../../../src/data/queries/roster.ts';
import type { Roster } from '../../../src/data/schema/roster.ts';
import { heads, imported } from '../import-lists/example.ts';
import { xlsx, type TestCell } from '../import-lists/xlsx.ts';
import { pageWith, startServer, type Reply } from './server.ts';

const { roster: real } = readData('.');
const index = indexRoster(real);
const newest = index.lists.participating.at(-1)!;

const dayZero = Date.UTC(1899, 11, 30);
const serial = (date: string) => (Date.parse(date) - dayZero) / 86_400_000;

/** Florida's rows of the newest list that is kept here, as a spreadsheet has them, and some of another state. */
const rows: TestCell[][] = [
  ...rowsOn(index, newest).map(({ printed }) => [
    'FLORIDA',
    printed.agency,
    printed.type,
    printed.county ?? { error: '#N/A' },
    printed.support,
    printed.signed ? serial(printed.signed) : undefined,
    printed.moa === undefined ? undefined : printed.moa === 'pending' ? 'link pending' : 'link',
  ]),
  ...Array.from({ length: newest.rows - newest.florida.rows }, (_, number) => [
    'TEXAS',
    `Agency ${number}`,
    'County',
    'A County',
    'Task Force Model',
    serial('2025-06-02'),
  ]),
];
const linkOf = (row: number) =>
  rowsOn(index, newest)[row]?.printed.moa?.replace(/^pending$/, '') || undefined;

const sheet = (of: TestCell[][], more: TestCell[] = heads) => {
  const at = new Map(rows.map((row, number) => [row, number]));
  const links = of.flatMap((row, line): [string, string][] => {
    const link = linkOf(at.get(row) ?? -1);
    return link === undefined ? [] : [[`G${line + 2}`, link]];
  });
  return xlsx({ rows: [more, ...of], links: Object.fromEntries(links) });
};

const without = (agency: string) => rows.filter(([, name]) => name !== agency);
const anew = (name: string, signed: string): TestCell[] => [
  'FLORIDA',
  name,
  'Municipality',
  { error: '#N/A' },
  'Task Force Model',
  serial(signed),
];

interface Month {
  now: string;
  name: string;
  bytes: Buffer;
  /** What ICE answers in its place. */
  instead?: Reply;
  options?: Partial<MergeOptions>;
  /** What is said, in the report or the refusal. */
  says: string | RegExp;
  isRefused?: boolean;
}

const gone = 'Key West Police Department';
const months: Month[] = [
  {
    now: '2026-06-23',
    name: 'participatingAgencies06222026.xlsx',
    bytes: sheet(rows),
    says: 'no agreement was added or removed',
  },
  {
    now: '2026-07-11',
    name: 'participatingAgencies07102026pm.xlsx',
    bytes: sheet(without(gone)),
    says: /No longer listed:[^#]*Key West Police Department/,
  },
  {
    now: '2026-08-29',
    name: 'ParticipatingAgencies08282026pm.xlsx',
    bytes: sheet(rows.toReversed()),
    says: /Added:[^#]*Key West Police Department/,
  },
  {
    now: '2026-09-15',
    name: '287gParticipatingAgencies091526pm.xlsx',
    bytes: sheet(rows),
    instead: (_, response) => void response.writeHead(403).end(),
    says: 'the answer is 403',
    isRefused: true,
  },
  {
    now: '2026-09-16',
    name: '287gParticipatingAgencies091526pm.xlsx',
    bytes: sheet([...rows.slice(1), rows[0]!]),
    says: 'September 15, 2026',
  },
  {
    now: '2026-09-18',
    name: 'ParticipatingAgency091826am.xlsx',
    bytes: sheet(rows),
    instead: '<!doctype html>',
    says: 'it is a web page',
    isRefused: true,
  },
  {
    now: '2026-10-09',
    name: 'participatingAgencies10092026.xlsx',
    bytes: sheet(rows.slice(0, 150)),
    says: '--accept-loss',
    isRefused: true,
  },
  {
    now: '2026-10-10',
    name: 'participatingAgencies10092026.xlsx',
    bytes: sheet([...rows, anew('Miramar PD', '2026-10-01')]),
    says: '"Miramar PD" is a new agency',
    isRefused: true,
  },
  {
    now: '2026-10-11',
    name: 'participatingAgencies10092026.xlsx',
    bytes: sheet([...rows, anew('Miramar PD', '2026-10-01')]),
    options: { acceptsSuggestions: true },
    says: 'Miramar (municipality miramar): own-police-not-listed → listed: task-force 2026-10-01',
  },
  {
    now: '2026-11-20',
    name: 'participatingAgencies11202026.xlsx',
    bytes: sheet([...rows, anew('Miramar PD', '2026-10-02')]),
    says: 'Miramar Police Department (Task Force Model): 2026-10-01 → 2026-10-02',
  },
  {
    now: '2026-12-05',
    name: 'participatingAgencies12042026.xlsx',
    bytes: sheet(rows, [...heads.slice(0, 5), 'DATE SIGNED', 'MOA']),
    says: 'found a column "DATE SIGNED"',
    isRefused: true,
  },
  {
    now: '2027-01-08',
    name: 'participatingAgencies01072026.xlsx',
    bytes: sheet([...rows, anew('Miramar PD', '2026-12-30')]),
    says: 'found 2026-12-30; expected no later than 2026-01-07',
    isRefused: true,
  },
  {
    now: '2027-02-01',
    name: 'participatingAgencies02012072.xlsx',
    bytes: sheet([...rows.slice(2), ...rows.slice(0, 2)]),
    says: 'found 2072-02-01',
    isRefused: true,
  },
  {
    now: '2027-03-01',
    name: 'participatingAgenciesFinal.xlsx',
    bytes: sheet([...rows, anew('Miramar PD', '2026-10-02'), anew('Miramar PD', '2026-10-02')]),
    says: 'March 1, 2027',
  },
  {
    now: '2027-04-02',
    name: 'participatingAgencies06222026.xlsx',
    bytes: sheet(rows),
    says: /No list is new\.[^]*The newest participating list on ICE’s page is of 2026-06-22, but a later one is held, of 2027-03-01/,
  },
  {
    now: '2027-05-03',
    name: 'participatingAgencies05032027.xlsx',
    bytes: sheet([...rows, anew('Miramar PD', '2026-10-02'), ['FLORIDA', 'Total', 312]]),
    says: 'found Florida agency "Total"',
    isRefused: true,
  },
];

test('twelve months of lists, with faults between them, lose no row and add none', async () => {
  const root = mkdtempSync(join(tmpdir(), 'months-'));
  const server = await startServer();
  try {
    mkdirSync(join(root, 'data/roster'), { recursive: true });
    for (const part of ['agencies', 'listDates', 'lists', 'listings'] as const)
      writeFileSync(
        join(root, `data/roster/${part === 'listDates' ? 'list-dates' : part}.json`),
        canonicalJson(part, real[part]),
      );
    writeFileSync(join(root, 'data/places.json'), readFileSync('data/places.json'));
    const taken = [];
    for (const { now, name, bytes, instead, options, says, isRefused } of months) {
      const before = readFileSync(join(root, 'data/roster/listings.json'), 'utf8');
      server.replies.set('/ice/287g', pageWith(name));
      server.replies.set(`/ice/doclib/${name}`, instead ?? bytes);
      const { report, refusal } = await fetchAndMerge({
        root,
        addresses: server.addresses,
        folder: join(root, '.cache/lists'),
        now: () => Date.parse(`${now}T12:00:00Z`),
        tell: () => {},
        merge: { check: () => [], ...options },
      });
      expect(refusal ?? report.join('\n')).toMatch(says);
      expect(refusal !== undefined, name).toBe(isRefused === true);
      if (isRefused)
        expect(readFileSync(join(root, 'data/roster/listings.json'), 'utf8')).toBe(before);
      else if (!says.toString().includes('No list is new'))
        taken.push({
          name: name.includes('Final') ? name.replace('.xlsx', '-20270301120000.xlsx') : name,
          read: () => bytes,
        });
    }
    // The lists that came through, imported at once, give the same, byte for byte.
    const after = readData(root, ['agencies', 'listDates', 'lists', 'listings', 'places']).roster;
    const atOnce = await imported(taken, { ...real, agencies: after.agencies }, '2027-06-01');
    expect(textOf(after)).toBe(textOf(atOnce));
    // Nothing of what was held before has changed.
    const old = new Set(real.lists.map(({ sha256 }) => sha256));
    expect(after.lists.filter(({ sha256 }) => old.has(sha256))).toEqual(real.lists);
    expect(after.lists).toHaveLength(real.lists.length + taken.length);
  } finally {
    await server.close();
    rmSync(root, { recursive: true });
  }
}, 60_000);

function textOf({ lists, listings }: Roster): string {
  return canonicalJson('lists', lists) + canonicalJson('listings', listings);
}
