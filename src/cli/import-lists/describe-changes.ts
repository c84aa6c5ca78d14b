import { ascending } from 'd3';
import { formatDate } from '../../i18n/format.ts';
import { changedAnswers, listAnswers, type ListAnswer } from '../../data/queries/list-answers.ts';
import { getOrThrow } from '../../data/queries/lookup.ts';
import { indexRoster, type RosterIndex } from '../../data/queries/roster-index.ts';
import { changesBetween, previousList, rowsOn } from '../../data/queries/roster.ts';
import type { Place } from '../../data/schema/places.ts';
import type { Listing, Roster, RosterList } from '../../data/schema/roster.ts';
import { modelName } from './words.ts';

/** Of many new lists, the newest are described. */
const shownLists = 12;

/**
 * Describes what an import changes, in words that a person can review: new lists, agencies added and gone, days
 * of signing that ICE changed, and every place and agency whose answer changes. Markdown, readable as it is.
 */
export function describeChanges(before: Roster, after: Roster, places: readonly Place[]): string[] {
  const known = new Map(before.lists.map((list) => [list.sha256, list]));
  const added = after.lists
    .filter(({ sha256 }) => !known.has(sha256))
    .sort((a, b) => ascending(a.id, b.id));
  const changed = after.lists.filter((list) => {
    const old = known.get(list.sha256);
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(list);
  });
  if (added.length + changed.length === 0) return ['No list is new.'];
  const [then, now] = [indexRoster(before), indexRoster(after)];
  const rest = added.length - shownLists;
  return [
    `${count(added.length, 'new list')}, ${count(changed.length, 'known list')} with a new name or count.`,
    ...added.slice(-shownLists).flatMap((list) => describeList(now, list)),
    ...(rest > 0 ? ['', `… and ${count(rest, 'older list')}.`] : []),
    ...changed.map((list) => `- ${list.id} is now known as ${list.names.join(', ')}.`),
    ...describeAgencies(before, after),
    ...describeAnswers(listAnswers(places, then), listAnswers(places, now)),
  ];
}

function describeList(index: RosterIndex, list: RosterList): string[] {
  const { rows, agencies, spellings } = list.florida;
  const printed = spellings === agencies ? '' : ` (printed under ${count(spellings, 'name')})`;
  const day = formatDate(list.date, 'en');
  const head = `### ICE’s ${list.kind} list of ${day}${list.label ? ` (${list.label})` : ''}`;
  const size =
    `Florida has ${count(rows, 'row')} of ${count(agencies, 'agency')}${printed}, ` +
    `of ${count(list.rows, 'row')} in all. Its day is from ${dayFrom[list.dateFrom]}.`;
  const previous = previousList(index, list);
  if (!previous) return ['', head, '', size];
  const { added, removed } = changesBetween(index, previous, list);
  const sections = [
    section(
      'Added',
      added.map((each) => nameOf(index, each)),
    ),
    section(
      'No longer listed',
      removed.map((each) => nameOf(index, each)),
    ),
    section('Day of signing changed', changedDays(index, previous, list)),
  ].flat();
  const since = `Since the list before (${previous.id}):`;
  return [
    '',
    head,
    '',
    size,
    ...(sections.length > 0
      ? [since, ...sections]
      : [`${since} no agreement was added or removed.`]),
  ];
}

const dayFrom: Record<RosterList['dateFrom'], string> = {
  'file-name': 'its file name',
  'capture-time': 'the time it was captured',
  correction: 'data/roster/list-dates.json',
};

/** Agreements on both lists for which ICE prints other days of signing. */
function changedDays(index: RosterIndex, before: RosterList, after: RosterList): string[] {
  const daysOn = (list: RosterList) => {
    const days = new Map<Listing, Set<string>>();
    for (const { listing, printed } of rowsOn(index, list))
      days.set(listing, (days.get(listing) ?? new Set()).add(printed.signed ?? 'no day'));
    return days;
  };
  const old = daysOn(before);
  return [...daysOn(after)].flatMap(([listing, days]) => {
    const [then, now] = [old.get(listing), days].map((each) => each && [...each].sort().join(', '));
    return then === undefined || then === now ? [] : `${nameOf(index, listing)}: ${then} → ${now}`;
  });
}

function describeAgencies(before: Roster, after: Roster): string[] {
  const old = new Map(before.agencies.map((agency) => [agency.id, agency]));
  const lines = after.agencies.flatMap(({ id, name, spellings }) => {
    const known = old.get(id);
    if (!known) return `${name} (${id}), a new agency`;
    const more = spellings.filter((each) => !known.spellings.includes(each));
    return more.map((each) => `"${each}" is now read as ${name} (${id})`);
  });
  return section('Names accepted; please confirm each', lines);
}

function describeAnswers(before: readonly ListAnswer[], after: readonly ListAnswer[]): string[] {
  const changes = changedAnswers(before, after);
  if (changes.length === 0) return ['', 'No place’s or agency’s answer changes.'];
  const words = (answer: ListAnswer | undefined) =>
    answer === undefined
      ? 'not in the table'
      : [
          answer.answer,
          ...(answer.agreements.length > 0 ? [answer.agreements.join('; ')] : []),
        ].join(': ');
  return section(
    `Answers that change: ${changes.length}`,
    changes.map(({ before: was, after: is }) => {
      const { of, name, id } = (is ?? was)!;
      return `${name} (${of} ${id}): ${words(was)} → ${words(is)}`;
    }),
  );
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, '', ...lines.map((line) => `- ${line}`)];
}

function nameOf(index: RosterIndex, { agency, model }: Listing): string {
  const { name } = getOrThrow(index.agencyById, agency);
  return `${name} (${model ? modelName(model) : 'model not stated'})`;
}

function count(number: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}
