import { byId } from '../../data/queries/lookup.ts';
import type { Moment } from '../../data/schema/index.ts';
import { figureText } from '../../i18n/figures.ts';
import { formatDate, formatMoment, type DateStyle } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { motionOf, recordOf, refOf, type ValueContext } from './context.ts';
import { notFoundValue, type ValueOf } from './value.ts';

const datedCollections = ['motions', 'events', 'statements', 'statutes', 'figures'] as const;

/**
 * When something was: a motion, event or statement; a law, by the day it took effect; a figure, by the last
 * day counted.
 * @throws RangeError on a name of nothing that has a day.
 */
export function momentOf(
  context: ValueContext,
  name: string | undefined,
): Moment | typeof notFoundValue {
  const { dataset } = context;
  const id = context.refs ? refOf(context, name).id : name;
  const collection = context.refs
    ? datedCollections.find((each) => each === refOf(context, name).collection)
    : datedCollections.find((each) => dataset[each].some((record) => record.id === id));
  if (collection === undefined)
    throw new RangeError(`"${name ?? ''}" is not in ${datedCollections.join(' or ')}`);
  const record = recordOf(context, collection, name);
  if ('when' in record) return record.when;
  const date = 'asOf' in record ? record.asOf : 'effective' in record ? record.effective : '';
  return date
    ? { date, precision: date.length === 'YYYY-MM'.length ? 'month' : 'day' }
    : notFoundValue;
}

/** Numbers of a record, as a title, a lesson or `<Count>` asks for them. */
export const recordCounts = {
  /** Pages of an agreement. */
  pages: (context, [name]) => recordOf(context, 'agreements', name).pages,
  /** Powers that an agreement gives to trained officers. */
  powers: (context, [name]) =>
    recordOf(context, 'agreements', name).clauses.filter(({ role }) => role === 'power').length,
} satisfies Record<string, ValueOf<ValueContext>>;

/** What else a title or a lesson may ask of a record. */
export const recordValues: Readonly<Record<string, ValueOf<ValueContext>>> = {
  ...recordCounts,
  /** The day of a record: `{day first}`, `{day first short}`, `{day first full}`. */
  day: (context, [name, style = 'long']) => {
    const moment = momentOf(context, name);
    return moment === notFoundValue
      ? notFoundValue
      : formatMoment(moment, context.language, style as DateStyle);
  },
  /** A number that others counted, with "about" or "more than" where they round. */
  figure: (context, [name]) => {
    const { language } = context;
    const t = useTranslations(language);
    return figureText({ language, t }, recordOf(context, 'figures', name));
  },
  'as-of': ({ dataset, language }) => formatDate(dataset.edition.asOf, language),
  /** The citation of a law. */
  law: (context, [name]) => recordOf(context, 'statutes', name).citation,
  'law-plain': (context, [name]) => recordOf(context, 'statutes', name).plain[context.language],
  /** The finding of a ledger row. */
  finding: (context, [name]) => recordOf(context, 'claims', name).finding[context.language],
  /** What a word of the glossary means. */
  'meaning-of': (context, [name]) =>
    recordOf(context, 'glossary', name).definition[context.language],
  /** What kind of act a motion was, in words. */
  kind: (context, [name]) =>
    useTranslations(context.language)(`kind.${motionOf(context, name).motion.kind}`),
  /** What that kind of act is, as the glossary has it. */
  'kind-means': (context, [name]) => {
    const { kind } = motionOf(context, name).motion;
    return context.dataset.glossary.find(({ id }) => id === kind)?.definition[context.language];
  },
  /** A clause of an agreement, in our words. */
  clause: (context, [name, id]) =>
    byId(recordOf(context, 'agreements', name).clauses, id ?? '').plain[context.language],
};
