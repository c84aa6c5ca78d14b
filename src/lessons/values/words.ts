import { formatDate } from '../../i18n/format.ts';
import { recordOf } from '../context.ts';
import type { ValueResolver } from '../value.ts';

/** Values that are words of the site's own records. */
export const wordFills: Record<string, ValueResolver> = {
  'as-of': ({ dataset, language }) => formatDate(dataset.edition.asOf, language),
  /** The citation of a law. */
  law: (context, [name]) => recordOf(context, 'statutes', name).citation,
  'law-plain': (context, [name]) => recordOf(context, 'statutes', name).plain[context.language],
  /** The finding of a ledger row. */
  finding: (context, [name]) => recordOf(context, 'claims', name).finding[context.language],
  county: ({ county }) => county?.name,
};
