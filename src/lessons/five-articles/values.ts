import { byId } from '../../data/queries/lookup.ts';
import type { Localized, Quote } from '../../data/schema/index.ts';
import { afterColon, formatCount, formatList, formatNumber } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { motionOf, recordOf } from '../../content/values/context.ts';
import type { Condition, LessonContext, LessonValue } from '../context.ts';
import { locatorText } from '../../i18n/page.ts';
import { sentences } from '../sentences.ts';
import { quoted } from './quoting.ts';
import {
  countGroups,
  saidBy,
  speakers,
  standingOf,
  textOf,
  textsOf,
  type CountGroup,
  type LessonText,
} from './texts.ts';

const claimOf = (context: LessonContext, name: string | undefined) =>
  recordOf(context, 'claims', name);

/** Letters of texts as a list; "none" where there is none. */
export function letters(context: LessonContext, texts: readonly { letter: string }[]): string {
  return texts.length === 0
    ? useTranslations(context.language)('teach.texts.none')
    : formatList(
        texts.map(({ letter }) => letter),
        context.language,
      );
}

const rowsWhere = (
  context: LessonContext,
  names: readonly string[],
  standing: ReturnType<typeof standingOf>,
) =>
  names
    .map((name) => claimOf(context, name))
    .filter((row) => standingOf(context, row) === standing);

/** Titles side by side, each in quotation marks. */
function titles(context: LessonContext, rows: readonly { title: Localized }[]): string | undefined {
  if (rows.length === 0) return undefined;
  const [open, close] = context.language === 'en' ? ['“', '”'] : ['«', '»'];
  // Titles that hold quotation marks of their own stay as they are.
  const named = rows.map(({ title }) => title[context.language]);
  return formatList(
    named.map((title) => (/[“«]/.test(title) ? title : `${open}${title}${close}`)),
    context.language,
  );
}

/** A value of the count that most of the texts give (`most`), or fewest (`least`). */
const ofCount =
  (value: (group: CountGroup, context: LessonContext) => string | number): LessonValue =>
  (context, [name, which]) => {
    const groups = countGroups(context, claimOf(context, name));
    if (!groups || (which === 'least' && groups.length < 2)) return undefined;
    return value(groups.at(which === 'least' ? -1 : 0)!, context);
  };

/** The texts that are silent on a vote: published before it, or on a day that is not known. */
function silentOn(context: LessonContext, [name, motion]: readonly string[]) {
  const claim = claimOf(context, name);
  const { date } = motionOf(context, motion).motion.when;
  const silent = textsOf(context).filter((text) => saidBy(claim, text).length === 0);
  const when = ({ source: { published, publishedBetween } }: LessonText) => {
    const isDay = published.length === date.length;
    const [from, to] = isDay
      ? [published, published]
      : [publishedBetween?.from, publishedBetween?.to];
    if (to !== undefined && to <= date) return 'before';
    return from !== undefined && from > date ? 'after' : 'unclear';
  };
  return (group: 'before' | 'unclear' | 'after') => silent.filter((text) => when(text) === group);
}

/** Silence of a text from after the vote needs another reason, and we have none to give. */
const silentGroup =
  (group: 'before' | 'unclear'): LessonValue =>
  (context, args) => {
    const texts = silentOn(context, args);
    return texts('after').length > 0 ? undefined : letters(context, texts(group));
  };

export const textValues: Record<string, LessonValue> = {
  /** How many texts the lesson compares. */
  'text-count': (context) => formatCount(textsOf(context).length, context.language),
  'row-count': (_, names) => names.length,
  'rows-differ': (context, names) => rowsWhere(context, names, 'differ').length,
  'row-title': (context, [name]) => titles(context, [claimOf(context, name)]),
  /** The rows that a primary record settles. */
  'rows-by-primary': (context, names) =>
    titles(
      context,
      names
        .map((name) => claimOf(context, name))
        .filter(
          ({ status, assertions }) =>
            status === 'settled-by-record' &&
            assertions.some(
              ({ source }) => byId(context.dataset.sources, source).kind === 'primary-record',
            ),
        ),
    ),
  /** What would settle the rows that are open. */
  'would-settle': (context, names) => {
    const found = names.flatMap((name) => {
      const { status, title, wouldSettle } = claimOf(context, name);
      return status === 'unresolved' && wouldSettle ? [{ title, wouldSettle }] : [];
    });
    return found.length === 0
      ? undefined
      : found
          .map(
            ({ title, wouldSettle }) =>
              `${title[context.language]}: ${afterColon(wouldSettle[context.language], context.language)}`,
          )
          .join(' ');
  },
  /** The texts that say something on a question. */
  'texts-on': (context, [name]) => letters(context, speakers(context, claimOf(context, name))),
  'texts-silent-before': silentGroup('before'),
  'texts-silent-unclear': silentGroup('unclear'),
  /** Which texts give which count: `6-1: 4 (A, B, C and D); 5-1: 1 (E)`. */
  counts: (context, [name]) =>
    countGroups(context, claimOf(context, name))
      ?.map(
        (group) =>
          `${group.count}: ${formatNumber(group.letters.length, context.language)} (${formatList(group.letters, context.language)})`,
      )
      .join('; '),
  count: ofCount(({ count }) => count),
  'count-letters': ofCount((group, { language }) => formatList(group.letters, language)),
  'count-documents': ofCount(({ documents }) => documents.length),
  'count-publishers': ofCount(({ publishers }) => publishers.length),
  /** "five documents" */
  'documents-named': ofCount(({ documents }, { language }) =>
    useTranslations(language)('teach.texts.documents', { count: documents.length }),
  ),
  /** "one publisher" */
  'publishers-named': ofCount(({ publishers }, { language }) =>
    useTranslations(language)('teach.texts.publishers', { count: publishers.length }),
  ),
  /** "five times", for as many documents. */
  'times-named': ofCount(({ documents }, { language }) =>
    useTranslations(language)('teach.texts.times', { count: documents.length }),
  ),
  'count-publisher-names': ofCount(({ publishers }, { language }) =>
    formatList(publishers, language),
  ),
  /** The texts that repeat another, by the document that they repeat: `C and D: WLRN; E: Fox News`. */
  repeats: (context) => {
    const found = new Map<string, string[]>();
    for (const { letter, source } of textsOf(context))
      for (const { source: origin } of source.derivedFrom ?? [])
        found.set(origin, [...(found.get(origin) ?? []), letter]);
    return found.size === 0
      ? undefined
      : [...found]
          .map(([origin, copies]) => {
            const { publisher } = byId(context.dataset.sources, origin);
            return `${formatList(copies, context.language)}: ${publisher}`;
          })
          .join('; ');
  },
  /** The words of a text on a question, with their place: `{quote heads e}`, or the second: `{quote heads e 2}`. */
  quote: (context, [name, letter, which = '1']) => {
    const text = textOf(context, letter);
    const said = saidBy(claimOf(context, name), text).filter(({ quote }) => quote);
    const found = said[Number(which) - 1];
    return (
      found &&
      `${words(context, found.quote!)} (${locatorText(useTranslations(context.language), found.at)})`
    );
  },
  /** One sentence of what the record shows on a question, in our words: `{finding-says count 2}`. */
  'finding-says': (context, [name, which = '1']) => {
    const { finding } = claimOf(context, name);
    const number = Number(which);
    const shown = sentences(finding[context.language], number);
    return shown.slice(sentences(finding[context.language], number - 1).length).trim() || undefined;
  },
  'words-marked': wordings('quoted'),
  'words-reported': wordings('reported'),
  'words-own': wordings('writer'),
};

/** Words for people in the texts, by whose words they are. */
function wordings(voice: 'writer' | 'reported' | 'quoted'): LessonValue {
  return (context) => {
    const found = textsOf(context).flatMap(({ letter, source }) =>
      (context.wordings ?? [])
        .filter((each) => each.source === source.id && each.voice === voice)
        .map(({ quote, speaker }) => {
          const who = speaker ? ` (${speaker[context.language]})` : '';
          return `${letter}: ${words(context, quote)}${who}`;
        }),
    );
    return found.length === 0 ? undefined : found.join('; ');
  };
}

const words = ({ language }: LessonContext, quote: Quote) => quoted(quote, language);

export const textConditions: Record<string, Condition> = {
  /** All the documents with a count go back to one publisher. */
  'count-one-publisher': (context, [name, which]) => {
    const groups = countGroups(context, claimOf(context, name));
    if (!groups || (which === 'least' && groups.length < 2)) return undefined;
    return groups.at(which === 'least' ? -1 : 0)!.publishers.length === 1;
  },
};
