import { ascending } from 'd3';
import { byId } from '../../data/queries/lookup.ts';
import { formatDate, withMark } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { publisherName } from '../../i18n/sources.ts';
import { recordOf } from '../../content/values/context.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import { cardVerbs, deckOf, lawOf, levels, type LawCard } from './deck.ts';
import type { Block, PaperCell, Run, PaperText } from '../paper/document.ts';
import { rungs, type LadderRung } from './ladder.ts';

/** Every card to cut out, with its citation below, to be folded back until it is checked. */
const lawCards: BlockGenerator = (context, _, audience) => {
  const t = useTranslations(context.language);
  const deck = deckOf(context);
  if (deck.length === 0) return undefined;
  if (audience === 'key') return [];
  const cards = deck.map((card) => ({
    title: t('teach.law.card', { letter: card.letter }),
    text: [card.text],
    small: [citationOf(card)],
  }));
  return [{ type: 'cards', cards }];
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
        [
          [t('teach.law.reaches')],
          ...levels.map((level) => letters(({ reaches }) => reaches.includes(level))),
        ],
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
        [
          t(`teach.law.level.${card.level}`),
          ...(card.reaches.length > 0
            ? [
                `; ${t('teach.law.also', {
                  levels: card.reaches.map((level) => t(`teach.law.level.${level}`)).join(', '),
                })}`,
              ]
            : []),
        ],
        [t(card.verb === 'votes' ? 'teach.law.verb.votes' : `law.verb.${card.verb}`)],
        [card.who],
      ]),
    },
  ];
};

/** Kinds of law, to be put in order by who can overrule whom. */
const ladder: BlockGenerator = ({ language }, _, audience) => {
  const t = useTranslations(language);
  const name = (rung: LadderRung) => t(`teach.law.rung.${rung}`);
  const byName = new Intl.Collator(language);
  const shown =
    audience === 'key' ? rungs : [...rungs].sort((a, b) => byName.compare(name(a), name(b)));
  return [
    {
      type: 'table',
      caption: t(`teach.law.ladder.${audience}`),
      head: [
        t('teach.law.ladder.kind'),
        t('teach.law.ladder.place'),
        ...(audience === 'key' ? [t('teach.law.ladder.why')] : []),
      ],
      rows: shown.map((rung) =>
        audience === 'key'
          ? [[name(rung)], [`${rungs.indexOf(rung) + 1}`], [t(`teach.law.why.${rung}`)]]
          : [[name(rung)], []],
      ),
    },
  ];
};

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
        {
          text: publisherName(source, { t, language: context.language }),
          to: `/sources/${source.id}/`,
        },
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
  'sort-mat': sortMat,
  'card-key': cardKey,
  ladder,
  laws,
  said,
  updates,
};
