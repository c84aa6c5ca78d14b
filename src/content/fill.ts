import { counts, type CountName } from '../data/queries/counts.ts';
import { byId } from '../data/queries/lookup.ts';
import type { Dataset, Language } from '../data/schema/index.ts';
import { formatCount, formatDate } from '../i18n/format.ts';

/**
 * Fills the numbers of a title: `{days A B}` in words, `{Days A B}` capitalized, `{tally A}`, `{day A}`.
 * @throws RangeError on a name that is none of these.
 */
export function fillCounts(text: string, dataset: Dataset, language: Language): string {
  return text.replace(/\{(\w*)\s*([^}]*)\}/g, (_, name: string, of: string) => {
    const ids = of.split(' ').filter(Boolean);
    if (name === 'tally') {
      const { tally } = byId(dataset.rollCalls, ids[0] ?? '');
      if (tally === 'not-found') throw new RangeError(`the tally of "${ids[0]}" was not found`);
      return `${tally.yes}-${tally.no}`;
    }
    if (name === 'day' || name === 'date')
      return formatDate(
        byId(dataset.motions, ids[0] ?? '').when.date,
        language,
        name === 'day' ? 'short' : 'long',
      );
    const key = name.toLowerCase();
    if (!Object.hasOwn(counts, key))
      throw new RangeError(
        `there is no number "${name}"; known: ${Object.keys(counts).join(', ')}`,
      );
    const word = formatCount(counts[key as CountName](dataset, ids), language);
    return name === key ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
