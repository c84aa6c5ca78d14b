import { ascending } from 'd3';
import { byId } from '../../data/queries/lookup.ts';
import { formatDate, withMark } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { publisherName } from '../../i18n/sources.ts';
import { recordOf } from '../../content/values/context.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import { cardSets, cardVerbs, deckOf, lawOf, levels, type LawCard } from './deck.ts';
import type { Block, PaperCell, Run, PaperText } from '../paper/document.ts';
import { outOfOrder, rungs, type LadderRung } from './ladder.ts';
import { publisherOf } from '../sources.ts';

/** The cards of a set to cut out, `core` or `more`. Their citations are on the answer strip. */
const lawCards: BlockGenerator = (context, [set = ''], audience) => {
  if (!Object.hasOwn(cardSets, set))
    throw new RangeError(`there is no set "${set}"; there are ${Object.keys(cardSets).join(', ')}`);
  const t = useTranslations(context.language);
  const deck = deckOf(context).filter(({ isCore }) => isCore === (set === 'core'));
  if (deck.length === 0) return undefined;
  if (audience === 'key') return [];
  const cards = deck.map((card) => ({
    title: t('teach.law.card', { letter: card.letter }),
    text: [card.text],
  }));
  return [{ type: 'cards', cards }];
};

/** The citation of each card, by which a team checks where it put the card. */
const cardStrip: BlockGenerator = (context) => {
  const t = useTranslations(context.language);
  const rows = deckOf(context).map((card) => [[card.letter], [citationOf(card)]]);
  const head = [t('teach.law.cards'), t('teach.law.citation')];
  return [{ type: 'table', caption: t('teach.law.strip'), head, rows, widths: [1, 8] }];
};

const citationOf = ({ citation, page, verb }: LawCard): Run => ({
  text: citation,
  to: page,
  ...(verb !== 'votes' && { lang: 'en' as const }),
});

/** Whose law across, what it does down; the letters of the cards are to be written in. */
const sortMat: BlockGenerator = (context, _, audience) => {
  const t = useTranslations(context.language);
  const deck = deckOf(context);
  if (deck.length === 0) return undefined;
  const letters = (belongs: (card: LawCard) => boolean): PaperCell =>
    audience === 'key'
      ? [
          deck
            .filter(belongs)
            .map(({ letter }) => letter)
            .join(', '),
        ]
      : [];
  const used = cardVerbs.filter((verb) => deck.some((card) => card.verb === verb));
  return [
    {
      type: 'table',
      caption: t(`teach.law.mat.${audience}`),
      head: [t('law.does'), ...levels.map((level) => t(`teach.law.level.${level}`))],
      rows: [
        [[t('teach.law.acts')], ...levels.map((level) => [t(`teach.law.acts.${level}`)])],
        ...used.map((verb) => [
          [t(`teach.law.verb.${verb}`)],
          ...levels.map((level) => letters((card) => card.verb === verb && card.level === level)),
        ]),
      ],
    },
  ];
};

/** For the teacher: every card with whose law it is, whom it is about, what it does, and where it stands. */
const cardKey: BlockGenerator = (context, _, audience) => {
  const t = useTranslations(context.language);
  const deck = deckOf(context);
  if (deck.length === 0) return undefined;
  if (audience === 'students') return [];
  return [
    {
      type: 'table',
      caption: t('teach.law.key'),
      head: [t('teach.law.cards'), t('teach.law.level'), t('law.does'), t('law.binds')],
      rows: deck.map((card) => [
        [`${card.letter}. `, citationOf(card)],
        [t(`teach.law.level.${card.level}`)],
        [t(card.verb === 'votes' ? 'teach.law.verb.votes' : `law.verb.${card.verb}`)],
        [card.who],
      ]),
    },
  ];
};

/** Kinds of law to write on rungs, the highest first; students get the names out of order. */
const ladder: BlockGenerator = ({ language }, _, audience) => {
  const t = useTranslations(language);
  const name = (rung: LadderRung) => t(`teach.law.rung.${rung}`);
  const isKey = audience === 'key';
  const last = rungs.length;
  const below = (index: number) => {
    const next = index + 2;
    if (next > last) return t('teach.texts.none');
    return next === last ? `${last}` : t('teach.law.ladder.range', { from: next, to: last });
  };
  const table: Block = {
    type: 'table',
    caption: t(`teach.law.ladder.${audience}`),
    head: (['place', 'kind', 'below', ...(isKey ? (['why'] as const) : [])] as const).map((each) =>
      t(`teach.law.ladder.${each}`),
    ),
    widths: isKey ? [2, 5, 3, 8] : [2, 6, 3],
    rows: rungs.map((rung, index) => [
      [index === 0 ? t('teach.law.ladder.top', { place: index + 1 }) : `${index + 1}`],
      ...(isKey ? [[name(rung)], [below(index)], [t(`teach.law.why.${rung}`)]] : [[], []]),
    ]),
  };
  const names = t('teach.law.ladder.names', { names: outOfOrder.map(name).join(' · ') });
  return isKey ? [table] : [{ type: 'text', text: [names] }, table];
};

/** The words of laws alone, as each side of a controversy gets them. */
const lawWords: BlockGenerator = (context, of) =>
  of.map((name): Block => {
    const { citation, words, wordsInSpanish, id } = recordOf(context, 'statutes', name);
    const t = useTranslations(context.language);
    const cited: Run = { text: citation, lang: 'en', to: `/law/${id}/` };
    const exact: Run = { text: `“${words ?? ''}”`, strong: true, lang: 'en' };
    const ours = context.language === 'es' && wordsInSpanish;
    const text: PaperText = [
      cited,
      ': ',
      exact,
      ...(ours ? [` «${wordsInSpanish}» (${t('quote.ours')}).`] : []),
    ];
    return { type: 'text', text };
  });

/** Laws in their own words, then in plain ones. */
const laws: BlockGenerator = (context, of) => {
  const found = of.map((name) => lawOf(context, name));
  return found.some((law) => law === undefined)
    ? undefined
    : found.flatMap((law): Block[] => {
        const { citation, words, plain, id } = law!;
        const own: Run[] = words ? [': ', { text: `“${words}”`, strong: true, lang: 'en' }] : [];
        const name: Run = { text: citation, lang: 'en', to: `/law/${id}/` };
        return [{ type: 'text', text: [name, ...own, ' · ', plain[context.language]] }];
      });
};

/** What a document of a ledger row says, in its words where the row has them. */
const said: BlockGenerator = (context, [row, document]) => {
  const { language } = context;
  const t = useTranslations(language);
  const claim = recordOf(context, 'claims', row);
  const source = recordOf(context, 'sources', document);
  const found = claim.assertions.filter((assertion) => assertion.source === source.id);
  if (found.length === 0) return undefined;
  return found.map(({ says, quote }): Block => {
    const words = quote ? `“${quote.words}”` : '';
    const own: readonly Run[] = quote
      ? [
          ` ${t('teach.law.said')} `,
          ...(quote.language === language
            ? [{ text: withMark(words, '.', language), strong: true, lang: language } as const]
            : [
                { text: words, strong: true, lang: quote.language } as const,
                ` («${quote.translation}», ${t('quote.ours')}).`,
              ]),
        ]
      : [];
    return {
      type: 'text',
      text: [
        `${says[language]} (`,
        { text: publisherOf(context, source.id), to: `/sources/${source.id}/` },
        ')',
        ...own,
        ...(source.note ? [` ${source.note[language]}`] : []),
      ],
    };
  });
};

/** Events in the order of their days. */
const updates: BlockGenerator = (context, of) =>
  of
    .map((name) => recordOf(context, 'events', name))
    .sort((a, b) => ascending(a.when.date, b.when.date))
    .map(({ when, title, text, citations }): Block => {
      const date = formatDate(when.date, context.language);
      return {
        type: 'text',
        text: [
          { text: `${title[context.language]} (${date}). `, strong: true },
          text[context.language],
        ],
        sources: publishers(context, citations),
      };
    });

function publishers(
  { dataset, language }: LessonContext,
  cited: readonly { source: string }[],
): PaperText {
  const ids = [...new Set(cited.map(({ source }) => source))];
  const t = useTranslations(language);
  return ids.flatMap((id, index): Run[] => [
    ...(index > 0 ? ['; '] : []),
    { text: publisherName(byId(dataset.sources, id), { t, language }), to: `/sources/${id}/` },
  ]);
}

export const lawMakes: Record<string, BlockGenerator> = {
  'law-cards': lawCards,
  'card-strip': cardStrip,
  'law-words': lawWords,
  'sort-mat': sortMat,
  'card-key': cardKey,
  ladder,
  laws,
  said,
  updates,
};
