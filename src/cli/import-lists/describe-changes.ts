import { getOrThrow } from '../../data/queries/lookup.ts';
import { indexRoster, type RosterIndex } from '../../data/queries/roster-index.ts';
import { changesBetween, previousList } from '../../data/queries/roster.ts';
import type { Listing, Roster, RosterList } from '../../data/schema/roster.ts';
import { modelsInSheets, readSupportModel } from './support-model.ts';

/** Limits of what is printed in full. */
const shownLists = 12;
const shownNames = 8;

/** Describes what an import changes: new lists, new file names of known lists, and changes on each list. */
export function describeChanges(before: Roster, after: Roster): string[] {
  const known = new Map(before.lists.map((list) => [list.sha256, list]));
  const added = after.lists.filter(({ sha256 }) => !known.has(sha256));
  const changed = after.lists.filter((list) => {
    const old = known.get(list.sha256);
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(list);
  });
  if (added.length + changed.length === 0) return ['No list is new.'];
  const index = indexRoster(after);
  const rest = added.length - shownLists;
  return [
    `${count(added.length, 'new list')}, ${count(changed.length, 'known list')} with a new name or count.`,
    ...added.slice(-shownLists).flatMap((list) => describeList(index, list)),
    ...(rest > 0 ? [`… and ${count(rest, 'older list')}.`] : []),
    ...changed
      .slice(0, shownLists)
      .map((list) => `  ${list.id} is now known as ${list.names.join(', ')}`),
  ];
}

function describeList(index: RosterIndex, list: RosterList): string[] {
  const { rows, agencies, spellings } = list.florida;
  const printed = spellings === agencies ? '' : ` (printed under ${count(spellings, 'name')})`;
  const head =
    `  ${list.id} ${list.kind}: Florida has ${count(rows, 'row')} of ${count(agencies, 'agency')}${printed}, ` +
    `of ${count(list.rows, 'row')} in all`;
  const previous = previousList(index, list);
  if (!previous) return [head];
  const { added, removed } = changesBetween(index, previous, list);
  return [
    head,
    ...(added.length > 0 ? [`    added since ${previous.id}: ${names(index, added)}`] : []),
    ...(removed.length > 0 ? [`    no longer on it: ${names(index, removed)}`] : []),
  ];
}

function names(index: RosterIndex, listings: readonly Listing[]): string {
  const shown = listings.slice(0, shownNames).map(({ agency, model }) => {
    const printed =
      modelsInSheets.find((name) => readSupportModel(name) === model) ?? 'model not stated';
    return `${getOrThrow(index.agencyById, agency).name} (${printed})`;
  });
  const rest = listings.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function count(number: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}
