import { getOrThrow } from './lookup.ts';
import { greatest } from 'd3';
import type { ListKind, RosterList } from '../schema/roster.ts';
import { countsOn, type ListCounts } from './roster.ts';
import type { RosterIndex } from './roster-index.ts';

/** What one list counts in Florida. */
export interface ListPoint {
  list: RosterList;
  counts: ListCounts;
}

/** The models in the order in which charts and tables have them. */
export const modelOrder = ['task-force', 'warrant-service-officer', 'jail-enforcement'] as const;
export type ChartedModel = (typeof modelOrder)[number];

const known = new WeakMap<RosterIndex, Partial<Record<ListKind, ListPoint[]>>>();

/** Florida's counts on every list of a kind, oldest first. Counted once. */
export function growth(index: RosterIndex, kind: ListKind): readonly ListPoint[] {
  const found = known.get(index) ?? {};
  known.set(index, found);
  return (found[kind] ??= index.lists[kind].map((list) => ({
    list,
    counts: countsOn(index, list),
  })));
}

/** The counts of one list. */
export function countListings(index: RosterIndex, list: RosterList): ListCounts {
  return growth(index, list.kind)[getOrThrow(index.positions[list.kind], list.id)]!.counts;
}

/** The last list of each month, oldest first. */
export function monthly(points: readonly ListPoint[]): ListPoint[] {
  return points.filter(
    ({ list }, at) => list.date.slice(0, 7) !== points[at + 1]?.list.date.slice(0, 7),
  );
}

/** The model whose agreements grew most from the first list to the last. */
export function fastestGrowingModel(points: readonly ListPoint[]): ChartedModel {
  const [first, last] = [points[0]!.counts.byModel, points.at(-1)!.counts.byModel];
  return greatest(modelOrder, (model) => last[model] - first[model])!;
}
