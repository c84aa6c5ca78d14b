import { byId } from '../../data/queries/lookup.ts';
import type { Quote, Source } from '../../data/schema/index.ts';
import { afterColon, capitalize, formatDate, withMark } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { recordOf } from '../../content/values/context.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import type { Block, Run, PaperText } from '../paper/document.ts';
import { locatorText } from '../../i18n/page.ts';
import { quoted } from './quoting.ts';
import { sourceTitle } from '../../i18n/sources.ts';
import { publisherOf } from '../sources.ts';
import { saidBy, textsOf, type Assertion, type LessonText } from './texts.ts';

/** Each text on a card: what it shows of itself, then short excerpts with their lines. */
export const textCards: BlockGenerator = (context, names, audience) => {
  if (audience === 'key') return [];
  const t = useTranslations(context.language);
  const claims = names.map((name) => recordOf(context, 'claims', name));
  return textsOf(context).flatMap((text, index): Block[] => {
    const excerpts = inPlace(
      merged(
        claims.flatMap((claim) => saidBy(claim, text)),
        context,
      ),
    );
    const wordings = inPlace(
      (context.wordings ?? []).filter(({ source }) => source === text.source.id),
    );
    const { letter } = text;
    return [
      // A page for each text, so that a set can be dealt out without scissors.
      ...(index > 0 ? [{ type: 'page-break' } as const] : []),
      { type: 'heading', level: 2, text: t('teach.texts.card', { letter: text.letter }) },
      { type: 'text', text: aboutOf(context, text) },
      {
        type: 'list',
        items: excerpts.map(({ at, says, quote }): PaperText => {
          const place = locatorText(t, at);
          const said = t('teach.texts.says', { letter, says: afterColon(says, context.language) });
          return quote
            ? [...quoteOf(context, quote), ` (${place}). ${said}`]
            : [`${said} (${place})`];
        }),
      },
      ...(wordings.length > 0
        ? ([
            { type: 'heading', level: 3, text: t('teach.texts.wordings') },
            {
              type: 'list',
              items: wordings.map(({ at, quote, voice, speaker }): PaperText => [
                ...quoteOf(context, quote),
                ` (${locatorText(t, at)}). ${t(`teach.texts.voice.${voice}`, {
                  speaker: speaker?.[context.language] ?? '',
                })}`,
              ]),
            },
          ] as const)
        : []),
    ];
  });
};

/** Title, author, publisher and date as far as the text shows them, its address, and what it repeats. */
function aboutOf(context: LessonContext, { source }: LessonText): PaperText {
  const t = useTranslations(context.language);
  const { author, publisher, kind, url, derivedFrom = [] } = source;
  const title = sourceTitle(source, context.language);
  const shown = [
    author && t('teach.texts.by', { author }),
    publisher !== 'not-found' && publisher,
    publishedOn(context, source),
    t('teach.texts.kind', { kind: t(`sourceKind.${kind}`) }),
  ];
  const about = shown.filter(Boolean).join('; ');
  const address: Run[] = url ? [' ', { text: new URL(url).hostname, to: url }, '.'] : [];
  const origins = derivedFrom.map(({ source: id, evidence }) => {
    const origin = byId(context.dataset.sources, id);
    return ` ${t('teach.texts.repeats', { publisher: publisherOf(context, origin.id), title: innerMarks(sourceTitle(origin, context.language).text) })} ${evidence[context.language]}`;
  });
  const titled = withMark(`“${innerMarks(title.text)}”`, '.', context.language);
  return [
    { text: titled, strong: true, lang: title.lang },
    ` ${capitalize(about)}.`,
    ...address,
    ...origins,
  ];
}

/** When a text was published: the day, or the days between which it must have been; undefined where neither is known. */
export function publishedOn(
  { language }: Pick<LessonContext, 'language'>,
  { published, publishedBetween }: Source,
): string | undefined {
  const t = useTranslations(language);
  if (publishedBetween) {
    const { from, to } = publishedBetween;
    const day = (date: string) => formatDate(date, language);
    return to
      ? t('teach.texts.between', { from: day(from), to: day(to) })
      : t('teach.texts.after', { from: day(from) });
  }
  return published === 'not-found' ? undefined : formatDate(published, language);
}

/** Single quotation marks inside double ones. */
function innerMarks(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}

/** Exact words; in another language, with our translation. */
function quoteOf({ language }: LessonContext, quote: Quote): Run[] {
  if (quote.language === language) return [quoted(quote, language)];
  const marks = quote.language === 'en' ? `“${quote.words}”` : `«${quote.words}»`;
  const t = useTranslations(language);
  return [
    { text: marks, lang: quote.language },
    ` (${t('quote.ours').toLowerCase()}: ${quoted(quote, language)})`,
  ];
}

/** In the order of the lines. */
function inPlace<Excerpt extends { at: string }>(excerpts: readonly Excerpt[]): Excerpt[] {
  const line = ({ at }: Excerpt) => Number(/\d+/.exec(at)?.[0] ?? 0);
  return [...excerpts].sort((a, b) => line(a) - line(b));
}

/** Merges excerpts with the same words that are cited for different questions. */
function merged(said: readonly Assertion[], { language }: LessonContext) {
  const found = new Map<string, { at: string; quote: Quote | undefined; says: string[] }>();
  for (const { at, quote, says } of said) {
    const key = `${at} ${quote?.words ?? says.en}`;
    const excerpt = found.get(key) ?? { at, quote, says: [] };
    if (!excerpt.says.includes(says[language])) excerpt.says.push(says[language]);
    found.set(key, excerpt);
  }
  return [...found.values()].map((excerpt) => ({ ...excerpt, says: excerpt.says.join(' ') }));
}
