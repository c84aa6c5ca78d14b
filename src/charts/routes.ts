import type { Dataset } from '../data/schema/index.ts';
import { languageParams } from '../urls/routes.ts';
import { charts } from './registry.ts';

/** The routes of every chart in every language, for `getStaticPaths`. */
export function chartParams(dataset: Dataset) {
  return languageParams().flatMap(({ params, props }) =>
    charts(dataset).map(({ id }) => ({
      params: { ...params, chart: id },
      props: { ...props, id },
    })),
  );
}
