import { countListings } from '../data/queries/list-growth.ts';
import { rowsOn } from '../data/queries/roster.ts';
import type { ListedRow } from '../data/queries/roster-index.ts';
import type { RosterList } from '../data/schema/roster.ts';
import { byId } from '../data/queries/lookup.ts';
import { motionOf, type LessonContext } from './context.ts';

/**
 * A list of agreements by what a lesson calls it: `oldest`, `newest`, or `before-` and `after-` with the
 * name of a motion, for the last list before its day and the first after it.
 * @throws RangeError on another name.
 */
export function listNamed(context: LessonContext, name = ''): RosterList | undefined {
  const lists = context.index.lists.participating;
  if (name === 'oldest') return lists[0];
  if (name === 'newest') return lists.at(-1);
  const [, side, motion] = /^(before|after)-(.+)$/.exec(name) ?? [];
  if (!side)
    throw new RangeError(
      `there is no list "${name}"; there are oldest, newest, before-… and after-… a motion`,
    );
  const day = dayOf(context, motion);
  return side === 'before'
    ? lists.findLast(({ date }) => date < day)
    : lists.find(({ date }) => date > day);
}

/** The lists of agreements after the day of one motion and before that of another. */
export function listsBetween(context: LessonContext, [from, to]: readonly string[]): RosterList[] {
  const [first, last] = [dayOf(context, from), dayOf(context, to)];
  return context.index.lists.participating.filter(({ date }) => date > first && date < last);
}

/** The rows of a list for the police of the place whose body voted on a motion. */
export function policeRows(
  context: LessonContext,
  motion: string | undefined,
  list: RosterList,
): ListedRow[] {
  const { place } = byId(context.dataset.bodies, motionOf(context, motion).motion.body);
  const police = context.index.agenciesByPlace.get(place) ?? [];
  return rowsOn(context.index, list).filter(({ agency }) => police.includes(agency));
}

/** The counts of a list that a lesson names. */
export function listCountsByRef(context: LessonContext, name: string | undefined) {
  const list = listNamed(context, name);
  return list && countListings(context.index, list);
}

const dayOf = (context: LessonContext, name: string | undefined) =>
  motionOf(context, name).motion.when.date;
