import type { Figure } from '../data/schema/index.ts';
import { formatNumber } from './format.ts';
import type { PageContext } from './page.ts';

/** The number of a figure as prose and tables print it: "5,074", "about 14,000", "more than 6,000". */
export function figureText(
  { language, t }: Pick<PageContext, 'language' | 't'>,
  { value, bound }: Pick<Figure, 'value' | 'bound'>,
): string {
  const number = formatNumber(value, language);
  return bound === 'exact' ? number : t(`explainers.figures.${bound}`, { number });
}
