import { rowsOn } from '../../data/queries/roster.ts';
import type { RosterIndex } from '../../data/queries/roster-index.ts';
import type { RosterList } from '../../data/schema/roster.ts';
import type { LessonContext } from '../context.ts';

/** The distinct labels in a list's county column, as printed apart from spaces. */
export interface CountyLabels {
  all: readonly string[];
  /** Those that name a county of Florida, letter by letter. */
  counties: readonly string[];
  /** Labels for "no county", such as "#N/A". */
  blank: readonly string[];
  /** The others: misspelled, or something else. */
  odd: readonly string[];
}

const known = new WeakMap<RosterIndex, Map<string, CountyLabels>>();

/** The labels of a list, sorted. Cached. */
export function labelsOn(context: LessonContext, list: RosterList): CountyLabels {
  const lists = known.get(context.lists) ?? new Map<string, CountyLabels>();
  known.set(context.lists, lists);
  const labels = lists.get(list.id) ?? readLabels(context, list);
  lists.set(list.id, labels);
  return labels;
}

function readLabels({ lists: index, dataset }: LessonContext, list: RosterList): CountyLabels {
  const names = new Set(
    dataset.places.filter(({ kind }) => kind === 'county').map(({ name }) => `${name} County`),
  );
  const printed = rowsOn(index, list).flatMap(({ printed: { county } }) => county ?? []);
  const all = [...new Set(printed)].sort();
  const isBlank = (label: string) => /^(#?N\/?A|None)$/i.test(label);
  return {
    all,
    counties: all.filter((label) => names.has(label)),
    blank: all.filter(isBlank),
    odd: all.filter((label) => !names.has(label) && !isBlank(label)),
  };
}
