import { ascending } from 'd3';
import { dayOf } from '../../data/queries/all-votes.ts';
import { byId, getOrThrow } from '../../data/queries/lookup.ts';
import { newestFirst } from '../../data/queries/motions.ts';
import { effectNames, results } from '../../data/schema/motions.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Motion } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeTitle } from '../../i18n/places.ts';
import type { FilterGroup, Filtered } from './vote-filter.ts';

/** The votes, newest first, with their filter values, and the filters with counts. */
export function voteFilters(
  { dataset, places }: SiteFacts,
  page: PageContext,
): { groups: FilterGroup[]; votes: { motion: Motion; values: Filtered }[] } {
  const { t, language } = page;
  /** The place whose body voted; the body itself, where it has no place. */
  const homeOf = (motion: Motion) => {
    const body = byId(dataset.bodies, motion.body);
    if (body.place === undefined) return { id: body.id, title: page.say(body.name) };
    const place = getOrThrow(places.byGeoid, body.place);
    return { id: place.id, title: placeTitle(place, page) };
  };
  const votes = newestFirst(dataset.motions).map((motion) => ({
    motion,
    values: {
      asked: motion.effect,
      result: motion.result,
      month: dayOf(motion).slice(0, 7),
      body: homeOf(motion).id,
    },
  }));
  const group = (
    name: keyof (typeof votes)[number]['values'],
    label: (value: string, motion: Motion) => string,
    sorted: (a: { value: string; label: string }, b: { value: string; label: string }) => number,
  ): FilterGroup => {
    const first = new Map(votes.map((vote) => [vote.values[name], vote.motion]));
    const options = [...first].map(([value, motion]) => ({
      value,
      label: label(value, motion),
      count: votes.filter(({ values }) => values[name] === value).length,
    }));
    return { name, options: options.sort(sorted) };
  };
  return {
    votes,
    groups: [
      group('asked', (_, { effect }) => t(`allvotes.asked.${effect}`), inOrder(effectNames)),
      group('result', (_, { result }) => t(`result.${result}`), inOrder(results)),
      group(
        'month',
        (month) => formatDate(month, language, 'briefMonth'),
        (a, b) => ascending(a.value, b.value),
      ),
      group(
        'body',
        (_, motion) => homeOf(motion).title,
        (a, b) => a.label.localeCompare(b.label, language),
      ),
    ],
  };
}

function inOrder(values: readonly string[]) {
  return (a: { value: string }, b: { value: string }) =>
    values.indexOf(a.value) - values.indexOf(b.value);
}
