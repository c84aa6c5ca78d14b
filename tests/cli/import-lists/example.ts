import type { Roster, RosterAgency } from '../../../src/data/schema/roster.ts';
import { importLists, type ListFile } from '../../../src/cli/import-lists/import.ts';
import { describeSheetProblems } from '../../../src/cli/import-lists/problem.ts';
import { xlsx, type TestCell, type TestSheet } from './xlsx.ts';

/** Invented agencies of invented places. */
export const agencies: RosterAgency[] = [
  {
    id: 'example-city-police-department',
    name: 'Example City Police Department',
    kind: 'municipal-police',
    place: '1299901',
    counties: ['12999'],
    spellings: ['Example City Police Department', 'Example City PD'],
  },
  {
    id: 'example-county-sheriffs-office',
    name: "Example County Sheriff's Office",
    kind: 'sheriff',
    counties: ['12999'],
    spellings: ["Example County Sheriff's Office"],
  },
  {
    id: 'sample-town-police-department',
    name: 'Sample Town Police Department',
    kind: 'municipal-police',
    place: '1299902',
    counties: ['12999'],
    spellings: ['Sample Town Police Department'],
  },
];

export const emptyRoster: Roster = { agencies, listDates: [], lists: [], listings: [] };

/** The day on which the examples are imported. */
export const today = '2026-11-30';

export const heads = [
  'STATE',
  'LAW ENFORCEMENT AGENCY',
  'TYPE',
  'COUNTY',
  'SUPPORT TYPE',
  'SIGNED',
  'MOA',
  'ADDENDUM',
];
export const pendingHeads = heads.slice(0, 5);

/** March 5, 2025, as Excel counts days. */
export const signed = 45721;

export const city = [
  'FLORIDA',
  'Example City Police Department',
  'Municipality',
  { error: '#N/A' },
  'Task Force Model',
  signed,
  'link',
];
export const sheriff = [
  'FLORIDA',
  "Example County Sheriff's Office",
  'County',
  'Example County',
  'Warrant Service Officer',
  signed,
  'link pending ',
];
export const town = [
  'FLORIDA',
  'Sample Town Police Department',
  'Municipality',
  undefined,
  'Task Force Model',
  signed,
];
export const elsewhere = [
  'TEXAS',
  'Somewhere Police Department',
  'Municipality',
  'Some County',
  'Task Force Model',
  signed,
];

/** A list with the given rows under the usual heads. */
export function list(rows: TestCell[][], more: Partial<TestSheet> = {}): Buffer {
  return xlsx({ rows: [heads, ...rows], ...more });
}

export function file(name: string, bytes: Buffer): ListFile {
  return { name, read: () => bytes };
}

/** Imports files into a roster, or fails with the problems. */
export async function imported(
  files: readonly ListFile[],
  into: Roster = emptyRoster,
  on = today,
): Promise<Roster> {
  const { roster, problems } = await importLists(files, into, { today: on });
  if (!roster) throw new Error(describeSheetProblems(problems));
  return roster;
}

/** What is said of one file that can't be imported. */
export async function refusal(
  bytes: Buffer,
  name = 'participatingAgencies07012025pm.xlsx',
): Promise<string> {
  const { roster, problems } = await importLists([file(name, bytes)], emptyRoster, { today });
  return roster ? 'it was imported' : describeSheetProblems(problems);
}
