import { rowsOn } from '../../data/queries/roster.ts';
import type { RosterList } from '../../data/schema/roster.ts';
import type { LessonContext } from '../context.ts';

/** How many different labels a list has in its county column, as printed apart from spaces. */
export function countLabels({ lists }: Pick<LessonContext, 'lists'>, list: RosterList): number {
  return new Set(rowsOn(lists, list).flatMap(({ printed: { county } }) => county ?? [])).size;
}
