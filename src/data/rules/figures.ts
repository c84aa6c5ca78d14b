import type { Problem } from '../load/problem.ts';
import type { Dataset } from '../schema/index.ts';

/** A count ends on the day it began or later. */
function figuresRunForward({ figures }: Pick<Dataset, 'figures'>): Problem[] {
  return figures
    .filter(({ since, asOf }) => since !== undefined && since > asOf)
    .map(({ id, since, asOf }) => ({
      collection: 'figures' as const,
      record: id,
      path: ['asOf'],
      found: `found ${asOf}, before ${since!}`,
      expected: 'expected the last day that was counted',
    }));
}

/** A part is no larger than its whole, and was counted over the same days. */
function partsFitTheirWholes({ figures }: Pick<Dataset, 'figures'>): Problem[] {
  return figures.flatMap(({ id, value, since, asOf, partOf }) => {
    const whole = figures.find((figure) => figure.id === partOf);
    if (!whole) return [];
    const at = { collection: 'figures' as const, record: id };
    if (since !== whole.since || asOf !== whole.asOf)
      return {
        ...at,
        path: ['partOf'],
        found: `found ${since ?? ''} to ${asOf}, where "${whole.id}" has ${whole.since ?? ''} to ${whole.asOf}`,
        expected: 'expected a part counted over the same days as the whole',
      };
    if (value > whole.value)
      return {
        ...at,
        path: ['value'],
        found: `found ${value}, more than the ${whole.value} of "${whole.id}"`,
        expected: 'expected a part no larger than the whole',
      };
    return [];
  });
}

/** A figure is cited to what was published on its last day or later. */
function figuresComeBeforeTheirSources({
  figures,
  sources,
}: Pick<Dataset, 'figures' | 'sources'>): Problem[] {
  const published = new Map(sources.map(({ id, published: day }) => [id, day]));
  return figures.flatMap(({ id, asOf, citations }) =>
    citations.flatMap(({ source }, index) => {
      const day = published.get(source);
      if (!day || day === 'not-found') return [];
      const length = Math.min(day.length, asOf.length);
      if (day.slice(0, length) >= asOf.slice(0, length)) return [];
      return {
        collection: 'figures' as const,
        record: id,
        path: ['citations', index, 'source'],
        found: `"${source}" was published on ${day}, before ${asOf}`,
        expected: 'expected a source from the day of the figure or later',
      };
    }),
  );
}

export const figuresRules = {
  figuresRunForward,
  partsFitTheirWholes,
  figuresComeBeforeTheirSources,
};
