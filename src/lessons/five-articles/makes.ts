import type { Claim } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { recordOf, refOf } from '../../content/values/context.ts';
import { sentences } from '../sentences.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import type { Block, PaperCell, PaperText } from '../paper/document.ts';
import { locatorText } from '../../i18n/page.ts';
import { publisherOf } from '../sources.ts';
import { saidBy, standingOf, textsOf, type LessonText } from './texts.ts';
import { publishedOn, textCards } from './text-cards.ts';
import { quoted } from './quoting.ts';
import { textOf } from './texts.ts';

/** Who is behind each text: publisher, author, date, kind, and what it repeats. */
const sourceCard: BlockGenerator = (context, _, audience) => {
  const t = useTranslations(context.language);
  const notShown = t('teach.texts.notShown');
  const texts = textsOf(context);
  const isKey = audience === 'key';
  const rows = texts.map((text): PaperCell[] => {
    const { publisher, author, kind } = text.source;
    if (!isKey) return [[text.letter], [], [], [], [], []];
    return [
      [text.letter],
      [publisher === 'not-found' ? notShown : publisher],
      [author ?? notShown],
      [publishedOn(context, text.source) ?? notShown],
      [t(`sourceKind.${kind}`)],
      [originsOf(context, text).join('; ') || t('teach.texts.repeats.none')],
    ];
  });
  const notes = texts.flatMap(({ letter, source }): PaperText[] =>
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

function originsOf(context: LessonContext, { source }: LessonText): string[] {
  return (source.derivedFrom ?? []).map((origin) => publisherOf(context, origin.source));
}

/** Question by text: what each says. Students get the first row filled as a model. */
const claimGrid: BlockGenerator = (context, names, audience) =>
  audience === 'key'
    ? [gridOf(context, names, names.length), recordOfRows(context, names)]
    : [gridOf(context, names, 1)];

/** Further rows to fill in, none of them filled. */
const moreRows: BlockGenerator = (context, names, audience) =>
  audience === 'key' ? claimGrid(context, names, audience) : [gridOf(context, names, 0)];

/** As `more-rows`, for the key of a sheet that does not have them. */
const moreRowsInKey: BlockGenerator = (context, names, audience) =>
  audience === 'key' ? claimGrid(context, names, audience) : [];

function gridOf(context: LessonContext, names: readonly string[], filled: number): Block {
  const { language } = context;
  const t = useTranslations(language);
  const texts = textsOf(context);
  const isKey = filled === names.length;
  const cells = (claim: Claim): PaperCell[] => [
    ...texts.map((text): PaperCell => {
      const said = saidBy(claim, text).map(({ says }) =>
        // Students are shown how to use few words.
        isKey ? says[language] : sentences(says[language], 1),
      );
      return [said.length > 0 ? said.join(' ') : t('teach.texts.silent')];
    }),
    [t(`teach.texts.standing.${standingOf(context, claim)}`)],
  ];
  return {
    type: 'table',
    caption: t(`teach.texts.grid.caption.${isKey ? 'key' : filled > 0 ? 'students' : 'more'}`),
    head: [
      t('teach.texts.head.row'),
      ...texts.map(({ letter }) => letter),
      t('teach.texts.head.standing'),
    ],
    rows: names.map((name, index) => {
      const claim = recordOf(context, 'claims', name);
      const blank = [...texts, 'standing'].map((): PaperCell => []);
      return [[claim.title[language]], ...(index < filled ? cells(claim) : blank)];
    }),
    ...(!isKey && { isGrid: true as const }),
  };
}

function recordOfRows(context: LessonContext, names: readonly string[]): Block {
  const { language } = context;
  const t = useTranslations(language);
  return {
    type: 'table',
    caption: t('teach.texts.record.caption'),
    head: (['row', 'status', 'record', 'ledger'] as const).map((each) =>
      t(`teach.texts.head.${each}`),
    ),
    rows: names.map((name) => {
      const { id, number, title, status, finding } = recordOf(context, 'claims', name);
      return [
        [title[language]],
        [t(`status.${status}`)],
        [finding[language]],
        [{ text: number, to: `/ledger/${id}/` }],
      ];
    }),
  };
}

/** One sentence of each text to check against the record: `a signed` is what text A says on the row `signed`. */
const textChecks: BlockGenerator = (context, of, audience) => {
  const { language } = context;
  const t = useTranslations(language);
  const isKey = audience === 'key';
  return [
    {
      type: 'table',
      caption: t('teach.texts.checks.caption'),
      head: (['text', 'sentence', 'record', 'verdict'] as const).map((each) =>
        t(`teach.texts.head.${each}`),
      ),
      widths: [1, 6, 7, 3],
      rows: of.map((each): PaperCell[] => {
        const [letter, name] = each.split(' ');
        const text = textOf(context, letter);
        const claim = recordOf(context, 'claims', name);
        const [said] = saidBy(claim, text);
        if (!said?.quote)
          throw new RangeError(`text ${text.letter} has no words to check on "${claim.id}"`);
        const standing = said.standing ?? 'partly';
        return [
          [text.letter],
          [quoted(said.quote, language)],
          isKey ? [claim.finding[language]] : [],
          isKey ? [t(`teach.texts.verdict.${standing}`)] : [],
        ];
      }),
      ...(!isKey && { isTall: true as const }),
    },
  ];
};

/** Who put a name or a mark on an agreement, and when. */
const signatures: BlockGenerator = (context, [name], audience) => {
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
        [{ text: locatorText(t, signature.citations[0]!.at), to: `/agreements/${id}/` }],
      ]),
    },
  ];
};

export const textMakes: Record<string, BlockGenerator> = {
  'source-card': sourceCard,
  'claim-grid': claimGrid,
  'more-rows': moreRows,
  'more-rows-in-key': moreRowsInKey,
  'text-checks': textChecks,
  'text-cards': textCards,
  signatures,
};
