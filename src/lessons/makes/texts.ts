import { byId } from '../../data/queries/lookup.ts';
import type { Claim, Quote } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { recordOf, refOf, type LessonContext } from '../context.ts';
import type { Block, Cell, Run, Text } from '../document.ts';
import { placeName, quoted } from '../quoting.ts';
import { saidBy, standingOf, textsOf, type Assertion, type LessonText } from '../texts.ts';
import type { Make } from './index.ts';

/** How the record of a source without a publisher is written. */
const noPublisher = 'Publisher not shown';

/** Who is behind each text: publisher, author, date, kind, and what it repeats. */
const sourceCard: Make = (context, _, audience) => {
  const t = useTranslations(context.language);
  const notShown = t('teach.texts.notShown');
  const texts = textsOf(context);
  const isKey = audience === 'key';
  const rows = texts.map((text): Cell[] => {
    const { publisher, author, published, kind } = text.source;
    if (!isKey) return [[text.letter], [], [], [], [], []];
    return [
      [text.letter],
      [publisher === noPublisher ? notShown : publisher],
      [author ?? notShown],
      [published === 'not-found' ? notShown : formatDate(published, context.language)],
      [t(`sourceKind.${kind}`)],
      [originsOf(context, text).join('; ') || t('teach.texts.repeats.none')],
    ];
  });
  const notes = texts.flatMap(({ letter, source }): Text[] =>
    source.note ? [[{ text: `${letter}. `, strong: true }, source.note[context.language]]] : [],
  );
  return [
    {
      type: 'table',
      caption: t(`teach.texts.card.caption.${audience}`),
      head: (['text', 'publisher', 'author', 'date', 'kind', 'repeats'] as const).map((name) =>
        t(`teach.texts.head.${name}`),
      ),
      rows,
    },
    ...(isKey && notes.length > 0 ? [{ type: 'list' as const, items: notes }] : []),
  ];
};

function originsOf({ dataset }: LessonContext, { source }: LessonText): string[] {
  return (source.derivedFrom ?? []).map((origin) => byId(dataset.sources, origin.source).publisher);
}

/** Question by text: what each says. Students get the first row filled as a model. */
const claimGrid: Make = (context, names, audience) => {
  const { language } = context;
  const t = useTranslations(language);
  const texts = textsOf(context);
  const claims = names.map((name) => recordOf(context, 'claims', name));
  const standing = (claim: Claim): Cell => [
    t(`teach.texts.standing.${standingOf(context, claim)}`),
  ];
  const cells = (claim: Claim): Cell[] =>
    texts.map((text) => {
      const said = saidBy(claim, text).map(({ says }) => says[language]);
      return [said.length > 0 ? said.join(' ') : t('teach.texts.silent')];
    });
  const isKey = audience === 'key';
  const grid: Block = {
    type: 'table',
    caption: t(`teach.texts.grid.caption.${audience}`),
    head: [
      t('teach.texts.head.row'),
      ...texts.map(({ letter }) => letter),
      t('teach.texts.head.standing'),
    ],
    rows: claims.map((claim, index) =>
      isKey || index === 0
        ? [[claim.title[language]], ...cells(claim), standing(claim)]
        : [[claim.title[language]], ...texts.map((): Cell => []), []],
    ),
    ...(!isKey && { isTall: true as const }),
  };
  if (!isKey) return [grid];
  return [
    grid,
    {
      type: 'table',
      caption: t('teach.texts.record.caption'),
      head: [
        t('teach.texts.head.row'),
        t('teach.texts.head.status'),
        t('teach.texts.head.record'),
        t('teach.texts.head.ledger'),
      ],
      rows: claims.map(({ id, number, title, status, finding }) => [
        [title[language]],
        [t(`status.${status}`)],
        [finding[language]],
        [{ text: number, to: `/ledger/${id}/` }],
      ]),
    },
  ];
};

/** Each text on a card: what it shows of itself, then short excerpts with their lines. */
const textCards: Make = (context, names, audience) => {
  if (audience === 'key') return [];
  const t = useTranslations(context.language);
  const claims = names.map((name) => recordOf(context, 'claims', name));
  return textsOf(context).flatMap((text): Block[] => {
    const excerpts = inPlace(
      merged(
        claims.flatMap((claim) => saidBy(claim, text)),
        context,
      ),
    );
    const wordings = inPlace(
      (context.wordings ?? []).filter(({ source }) => source === text.source.id),
    );
    return [
      { type: 'heading', level: 2, text: t('teach.texts.card', { letter: text.letter }) },
      { type: 'text', text: aboutOf(context, text) },
      {
        type: 'list',
        items: excerpts.map(({ at, says, quote }): Text => {
          const place = placeName(context, at);
          return quote
            ? [...quoteOf(context, quote), ` (${place}). ${says}`]
            : [`${says} (${place})`];
        }),
      },
      ...(wordings.length > 0
        ? ([
            { type: 'heading', level: 3, text: t('teach.texts.wordings') },
            {
              type: 'list',
              items: wordings.map(({ at, quote, voice, speaker }): Text => [
                ...quoteOf(context, quote),
                ` (${placeName(context, at)}). ${t(`teach.texts.voice.${voice}`, {
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
function aboutOf(context: LessonContext, { source }: LessonText): Text {
  const t = useTranslations(context.language);
  const { title, author, publisher, published, kind, url, language, derivedFrom = [] } = source;
  const shown = [
    author && t('teach.texts.by', { author }),
    publisher !== noPublisher && publisher,
    published !== 'not-found' && formatDate(published, context.language),
    t('teach.texts.kind', { kind: t(`sourceKind.${kind}`) }),
  ].filter((part) => typeof part === 'string' && part !== '');
  const address: Run[] = url ? [' ', { text: new URL(url).hostname, to: url }, '.'] : [];
  const origins = derivedFrom.map(({ source: id, evidence }) => {
    const origin = byId(context.dataset.sources, id);
    return ` ${t('teach.texts.repeats', { publisher: origin.publisher, title: innerMarks(origin.title) })} ${evidence[context.language]}`;
  });
  return [
    { text: `“${title}”`, strong: true, lang: language },
    `. ${shown.join('; ')}.`,
    ...address,
    ...origins,
  ];
}

/** A title within quotation marks has single ones. */
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

/** The same words, cited for two questions, stand once, with all that we say of them. */
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

/** Who put a name or a mark on an agreement, and when. */
const signatures: Make = (context, [name], audience) => {
  if (audience === 'key') return [];
  const { language } = context;
  const t = useTranslations(language);
  const { id } = refOf(context, name);
  const { title, signatures: all } = recordOf(context, 'agreements', name);
  return [
    {
      type: 'table',
      caption: title[language],
      head: (['name', 'office', 'act', 'day', 'place'] as const).map((each) =>
        t(`teach.texts.signature.${each}`),
      ),
      rows: all.map((signature) => [
        [signature.name === 'not-found' ? t('teach.texts.signature.noName') : signature.name],
        [signature.office[language]],
        [t(`teach.texts.act.${signature.act}`)],
        [signature.date ? formatDate(signature.date, language) : t('teach.texts.signature.noDay')],
        [{ text: placeName(context, signature.citations[0]!.at), to: `/agreements/${id}/` }],
      ]),
    },
  ];
};

export const textMakes: Record<string, Make> = {
  'source-card': sourceCard,
  'claim-grid': claimGrid,
  'text-cards': textCards,
  signatures,
};
