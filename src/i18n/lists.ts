import type { PlaceIndex } from '../data/queries/place-index.ts';
import type { RosterList } from '../data/schema/roster.ts';
import { floridaTime, formatDate, timeAfterAt, type DateStyle } from './format.ts';
import type { PageContext } from './page.ts';

/** Where a list stands on the page of its day. */
export function anchorOf({ id }: Pick<RosterList, 'id'>): string {
  return id.slice('2025-07-01-'.length);
}

/** The path of a list: its day's page; with its place on it where the day has several of its kind. */
export function listPath(list: RosterList, isAnchored = false): string {
  return `/list/${list.date}/${isAnchored ? `#${anchorOf(list)}` : ''}`;
}

/** Distinguishes lists of the same day: ICE's label or the Florida time when an archive copied it. */
export function labelOf({ t, language }: PageContext, list: RosterList): string {
  if (list.label) return t('lists.labeled', { label: list.label });
  if (!list.captured) return '';
  const { day, time: clock } = floridaTime(list.captured[0]!);
  const time = timeAfterAt(clock, language);
  // Late in the evening, the day in Florida is the one before.
  return day === list.date
    ? t('lists.copied', { time })
    : t('lists.copied.on', { date: formatDate(day, language), time });
}

/** What distinguishes lists of one day, for data: ICE's label or the moment of the copy, in UTC. */
export function labelValue({ label, captured }: Pick<RosterList, 'label' | 'captured'>): string {
  return label ?? (captured ? `${captured[0]!}Z` : '');
}

/** As `labelOf`, with the hash where another list of the day has the same label. */
export function distinctLabel(
  page: PageContext,
  list: RosterList,
  lists: readonly RosterList[],
): string {
  const label = labelOf(page, list);
  const isShared = lists.some((other) => other !== list && labelOf(page, other) === label);
  return isShared ? page.t('lists.distinct', { label, hash: shortHash(list) }) : label;
}

/** "July 1, 2025 (file marked “pm”)": a list's day, and what tells it from others of that day. */
export function listName(page: PageContext, list: RosterList, style: DateStyle = 'long'): string {
  const date = formatDate(list.date, page.language, style);
  const label = labelOf(page, list);
  return label ? page.t('lists.name.labeled', { date, label }) : date;
}

/** The first digits of a hash, for display. */
export function shortHash({ sha256 }: RosterList): string {
  return sha256.slice(0, 7);
}

/** The year of a list, as its page has it. */
export function yearOf({ date }: Pick<RosterList, 'date'>): string {
  return date.slice(0, 4);
}

/** The page of all lists of a year, from the root. */
export function yearPath(year: string): string {
  return `/list/by-year/${year}/`;
}

/** The days of the newest lists, as strings ask for them. */
export function listDates(
  { list, pendingList }: PlaceIndex,
  { t, language }: PageContext,
): { date: string; pending: string } {
  return {
    date: formatDate(list.date, language),
    pending: pendingList ? formatDate(pendingList.date, language) : t('notFound'),
  };
}
