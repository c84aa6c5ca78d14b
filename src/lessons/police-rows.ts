import { bodyOf } from '../content/values/context.ts';
import { rowsOn } from '../data/queries/roster.ts';
import type { ListedRow } from '../data/queries/roster-index.ts';
import type { RosterList } from '../data/schema/roster.ts';
import type { LessonContext } from './context.ts';

/** The rows of a list for the police of the place whose body voted on a motion. */
export function policeRows(
  context: LessonContext,
  motion: string | undefined,
  list: RosterList,
): ListedRow[] {
  const { place } = bodyOf(context, motion);
  const police = context.lists.agenciesByPlace.get(place ?? '') ?? [];
  return rowsOn(context.lists, list).filter(({ agency }) => police.includes(agency));
}
