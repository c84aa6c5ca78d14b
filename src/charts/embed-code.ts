import { escapeMarkup } from './scene/svg.ts';
import { byId } from '../data/queries/lookup.ts';
import type { Dataset, Language } from '../data/schema/index.ts';
import { withMark } from '../i18n/format.ts';
import { fullAddress } from '../urls/site-address.ts';
import { localPath } from '../urls/routes.ts';
import type { AnyChart } from './registry.ts';

/**
 * The HTML of an iframe that shows a chart on another site. If the site's address is not known, its path is
 * used. The height is for a phone; on wider screens there is some space left.
 */
export function embedCode(
  model: AnyChart,
  language: Language,
  { sources }: Pick<Dataset, 'sources'>,
): string {
  const path = localPath(language, `/embed/${model.id}/`);
  const address = fullAddress(path) ?? path;
  return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(`${withMark(model.subject, '.', language)} ${model.finding}`)}" width="100%" height="${heightOf(model, sources)}" loading="lazy" style="border:0"></iframe>`;
}

/** Approximate height on a phone: the drawing and the text around it. */
function heightOf(model: AnyChart, sources: Dataset['sources']): number {
  const { subject, finding, how, caption = '', citations } = model;
  const publishers = new Set(citations.map(({ source }) => byId(sources, source).publisher));
  const small = [subject, caption, ...publishers].join('; ').length + 60;
  const words = finding.length + how.length * 0.67 + small * 0.48;
  const drawing =
    'scenes' in model
      ? Math.max(model.scenes.wide.height * 0.9, model.scenes.narrow.height * 1.14)
      : model.state.height + 1000;
  return Math.ceil((drawing + words + 250) / 10) * 10;
}
