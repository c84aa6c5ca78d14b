import { languageParams } from '../urls/routes.ts';
import { charts } from './registry.ts';

/** The routes of every chart in every language, for `getStaticPaths`. */
export function chartParams() {
  return languageParams().flatMap(({ params, props }) =>
    charts().map(({ id }) => ({ params: { ...params, chart: id }, props: { ...props, id } })),
  );
}
