import type { RosterList } from '../data/schema/roster.ts';
import { formatDate, type DateStyle } from './format.ts';
import type { PageContext } from './page.ts';

/** Where a list stands on the page of its day. */
export function anchorOf({ id }: Pick<RosterList, 'id'>): string {
  return id.slice('2025-07-01-'.length);
}

/** The path of a list: its day's page; with its place on it where the day has several of its kind. */
export function listPath(list: RosterList, isAnchored = false): string {
  return `/list/${list.date}/${isAnchored ? `#${anchorOf(list)}` : ''}`;
}

/** Distinguishes lists of the same day: ICE's label or the time when an archive copied it. */
export function labelOf(page: PageContext, { label, captured }: RosterList): string {
  if (label) return label;
  return captured ? page.t('lists.copied', { time: captured[0]!.slice(11, 16) }) : '';
}

/** As `labelOf`; with the hash where another list of the day has the same label. */
export function distinctLabel(
  page: PageContext,
  list: RosterList,
  lists: readonly RosterList[],
): string {
  const label = labelOf(page, list);
  const isShared = lists.some((other) => other !== list && labelOf(page, other) === label);
  return isShared ? `${label} ${shortHash(list)}` : label;
}

/** "July 1, 2025 (file marked “pm”)": a list's day, and what tells it from others of that day. */
export function listName(page: PageContext, list: RosterList, style: DateStyle = 'long'): string {
  const date = formatDate(list.date, page.language, style);
  if (list.label) return page.t('lists.name.labeled', { date, label: list.label });
  const copied = labelOf(page, list);
  return `${date}${copied && `, ${copied}`}`;
}

/** The first digits of a hash, for display. */
export function shortHash({ sha256 }: RosterList): string {
  return sha256.slice(0, 7);
}
