import { escapeMarkup } from '../../charts/svg.ts';
import type { Language } from '../../data/schema/index.ts';
import { fullAddress } from '../../i18n/address.ts';
import { localPath } from '../../i18n/routes.ts';
import type { AnyChart } from './registry.ts';

/**
 * The markup of a frame that shows a chart on another site. Without the address of this site, the path
 * stands in its place. The frame is high enough for a phone; a wider one has room to spare.
 */
export function embedCode(model: AnyChart, language: Language): string {
  const path = localPath(language, `/embed/${model.id}/`);
  const address = fullAddress(path) ?? path;
  return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(`${model.subject}: ${model.finding}`)}" width="100%" height="${heightOf(model)}" loading="lazy" style="border:0"></iframe>`;
}

/** How high a frame is, about: the drawing, and the words above and below it. */
function heightOf(model: AnyChart): number {
  const drawing =
    'scenes' in model
      ? Math.max(model.scenes.wide.height, model.scenes.narrow.height)
      : model.state.height + 500;
  const words = [model.finding, model.how, model.caption ?? ''].join(' ').length;
  return Math.ceil((drawing + 220 + words * 0.45) / 10) * 10;
}
