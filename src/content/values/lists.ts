import { listCounts } from '../../data/queries/list-counts.ts';
import { listsOn } from '../../data/queries/list-days.ts';
import { countListings } from '../../data/queries/list-growth.ts';
import type { RosterList } from '../../data/schema/roster.ts';
import { formatCount, formatDate, formatNumber, type DateStyle } from '../../i18n/format.ts';
import { motionOf, type ValueContext } from './context.ts';
import type { ValueOf } from './value.ts';

/**
 * A list of agreements by its day, the last of that day; or by what a text calls it: `oldest`, `newest`, or
 * `before-` and `after-` with a motion, for the last list before its day and the first after it.
 * @throws RangeError on another name, or a day without a list.
 */
export function listNamed(context: ValueContext, name = ''): RosterList | undefined {
  const lists = context.lists.lists.participating;
  if (name === 'oldest') return lists[0];
  if (name === 'newest') return lists.at(-1);
  const [, side, motion] = /^(before|after)-(.+)$/.exec(name) ?? [];
  if (side) {
    const day = dayOf(context, motion);
    return side === 'before'
      ? lists.findLast(({ date }) => date < day)
      : lists.find(({ date }) => date > day);
  }
  const list = listsOn(context.lists, 'participating', name).at(-1);
  if (list) return list;
  throw new RangeError(
    `there is no list "${name}"; there are oldest, newest, before-… and after-… a motion, and days with a list`,
  );
}

/** The lists of agreements after the day of one motion and before that of another. */
export function listsBetween(context: ValueContext, [from, to]: readonly string[]): RosterList[] {
  const [first, last] = [dayOf(context, from), dayOf(context, to)];
  return context.lists.lists.participating.filter(({ date }) => date > first && date < last);
}

/** How many agreements more the second of two lists has, and the first list's number. */
function growth(context: ValueContext, [from, to]: readonly string[]) {
  const [first, last] = [listNamed(context, from), listNamed(context, to)];
  if (!first || !last) return undefined;
  const [before, after] = [first, last].map((list) => countListings(context.lists, list));
  return { before: before!.agreements, more: after!.agreements - before!.agreements };
}

const counts = Object.fromEntries(
  Object.entries(listCounts).map(([name, count]) => [
    name,
    (context: ValueContext, [list]: readonly string[]) => {
      const found = listNamed(context, list);
      return found && count(context.lists, found);
    },
  ]),
);

/** Values of ICE's lists of agreements; undefined where a text's name stands for none. */
export const listValues: Readonly<Record<string, ValueOf<ValueContext>>> = {
  ...counts,
  /** The day of a list: `{list-day newest}`, `{list-day after-void short}`. */
  'list-day': (context, [name, style = 'long']) => {
    const list = listNamed(context, name);
    return list && formatDate(list.date, context.language, style as DateStyle);
  },
  'list-growth': (context, args) => growth(context, args)?.more,
  /** The same in percent of the first list. */
  'list-growth-percent': (context, args) => {
    const { more, before } = growth(context, args) ?? {};
    return more === undefined || !before
      ? undefined
      : `${formatNumber(Math.round((more / before) * 100), context.language)}%`;
  },
  'lists-between': (context, args) =>
    formatCount(listsBetween(context, args).length, context.language),
};

const dayOf = (context: ValueContext, name: string | undefined) =>
  motionOf(context, name).motion.when.date;
