import { ascending } from 'd3';
import { fileOf } from '../../data/schema/index.ts';
import { listKinds, type ListKind, type RosterList } from '../../data/schema/roster.ts';
import type { RosterIndex } from '../../data/queries/roster-index.ts';
import { rowsOn } from '../../data/queries/roster.ts';
import { memoize } from '../../data/memoize.ts';
import { isSame } from './compare.ts';
import { counted, type Change, type Entry } from './report.ts';
import { textRow } from './words.ts';

/** How many names a line of the summary has. */
const shownNames = 20;

/**
 * What changed on ICE's lists, by counts and names: which lists are new, and what the newest one says that
 * the newest of the base does not. A row of a list that the base has too is shown by itself, since no
 * import changes one.
 */
export function compareLists(before: RosterIndex, after: RosterIndex): Entry[] {
  return [
    ...listKinds.flatMap((kind) => [
      ...collection(kind, before, after),
      ...newest(kind, before, after),
    ]),
    ...rewrittenRows(before, after),
  ];
}

function collection(kind: ListKind, before: RosterIndex, after: RosterIndex): Entry[] {
  const ids = (index: RosterIndex) => index.lists[kind].map(({ id }) => id);
  const added = missing(ids(before), ids(after));
  const removed = missing(ids(after), ids(before));
  const known = new Map(before.lists[kind].map((list) => [list.id, list]));
  const altered = after.lists[kind].filter(
    (list) => known.has(list.id) && !isSame(known.get(list.id), list),
  );
  const changes = [
    ...line('added', 'list', added),
    ...line('no longer here', 'list', removed),
    ...line(
      'described in another way',
      'list',
      altered.map(({ id }) => id),
    ),
  ];
  const title = `${kind} lists`;
  return changes.length > 0 ? [{ kind: 'lists', title, where: fileOf('lists'), changes }] : [];
}

function newest(kind: ListKind, before: RosterIndex, after: RosterIndex): Entry[] {
  const [old, young] = [before.lists[kind].at(-1), after.lists[kind].at(-1)];
  if (!old || !young) return [];
  const [was, is] = [rowsByListing(before, old), rowsByListing(after, young)];
  const agencies = (index: RosterIndex, list: RosterList) =>
    rowsOn(index, list).map(({ agency }) => agency.name);
  const [oldNames, names] = [agencies(before, old), agencies(after, young)];
  const both = [...is].filter(([id]) => was.has(id));
  const dates = both.filter(([id, rows]) => !isSame(datesOf(was.get(id)), datesOf(rows)));
  const others = both.filter(([id, rows]) => !isSame(undated(was.get(id)), undated(rows)));
  const nameOf = ([id]: [string, unknown]) => id;
  const known = new Set(names);
  const stays = new Set(oldNames.filter((name) => known.has(name)));
  const models = (from: Rows, to: Rows, index: RosterIndex) =>
    missing([...to.keys()], [...from.keys()]).filter((id) =>
      stays.has(agencyOf(index).get(id) ?? ''),
    );
  const changes = [
    ...line('added', 'agency', missing(oldNames, names)),
    ...line('no longer listed', 'agency', missing(names, oldNames)),
    ...line('added to a listed agency', 'agreement', models(is, was, after)),
    ...line('no longer listed of a listed agency', 'agreement', models(was, is, before)),
    ...line('signed on another date', 'agreement', dates.map(nameOf)),
    ...line('printed in another way', 'agreement', others.map(nameOf)),
  ];
  if (changes.length === 0) return [];
  const title = `${kind}: the newest list, ${old.date} → ${young.date}`;
  return [{ kind: 'lists', title, where: fileOf('listings'), changes }];
}

/** The names of agencies by listing. */
const agencyOf = memoize(
  (index: RosterIndex) =>
    new Map(index.listings.map(({ id, agency }) => [id, index.agencyById.get(agency)?.name])),
);

type Row = Readonly<Record<string, unknown>>;
type Rows = Map<string, Row[]>;

function rowsByListing(index: RosterIndex, list: RosterList): Rows {
  const found: Rows = new Map();
  for (const { listing, printed } of rowsOn(index, list))
    found.set(listing.id, [...(found.get(listing.id) ?? []), printed]);
  return found;
}

function datesOf(rows: readonly Row[] = []): unknown[] {
  return rows.map(({ signed, signedText }) => [signed, signedText]);
}

function undated(rows: readonly Row[] = []): Row[] {
  return rows.map(({ signed: _, signedText: __, ...row }) => row);
}

/** Rows of lists that both sides have, and that differ: each change of a listing once, with how many lists. */
function rewrittenRows(before: RosterIndex, after: RosterIndex): Entry[] {
  const found = new Map<string, { id: string; was: string; is: string; lists: string[] }>();
  for (const list of listKinds.flatMap((kind) => after.lists[kind])) {
    const old = listKinds.flatMap((kind) => before.lists[kind]).find(({ id }) => id === list.id);
    if (!old) continue;
    const [was, is] = [rowsByListing(before, old), rowsByListing(after, list)];
    for (const id of new Set([...was.keys(), ...is.keys()])) {
      const [from, to] = [was.get(id), is.get(id)].map((rows) => rowText(rows));
      if (from === to) continue;
      const key = [id, from, to].join('\n');
      const change = found.get(key) ?? { id, was: from!, is: to!, lists: [] };
      change.lists.push(list.id);
      found.set(key, change);
    }
  }
  if (found.size === 0) return [];
  const changes = [...found.values()]
    .sort((a, b) => ascending(a.id, b.id))
    .map(({ id, was, is, lists }) => ({
      label: `${id}, on ${counted(lists.length, 'list')} (${lists[0]!}${lists.length > 1 ? ' …' : ''})`,
      rows: [textRow(was || undefined, is || undefined)],
    }));
  return [
    {
      kind: 'lists',
      title: 'Rows of lists that were already here: no import changes them',
      where: fileOf('listings'),
      changes,
    },
  ];
}

function rowText(rows: readonly Row[] = []): string {
  return rows
    .map(({ lists: _, times: __, ...row }) =>
      Object.entries(row)
        .map(([key, value]) => `${key}: ${String(value)}`)
        .join(', '),
    )
    .sort()
    .join(' / ');
}

/** What the second list has that the first does not, each once. */
function missing(known: readonly string[], items: readonly string[]): string[] {
  const set = new Set(known);
  return [...new Set(items)].filter((item) => !set.has(item)).sort(ascending);
}

function line(what: string, noun: string, items: readonly string[]): Change[] {
  if (items.length === 0) return [];
  const rest = items.length - shownNames;
  const text =
    items.slice(0, shownNames).join('; ') +
    (rest > 0 ? `; and ${rest.toLocaleString('en')} more` : '');
  return [{ label: `${counted(items.length, noun)} ${what}`, rows: [textRow(undefined, text)] }];
}
