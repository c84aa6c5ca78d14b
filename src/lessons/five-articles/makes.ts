import type { Claim } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { recordOf, refOf } from '../../content/values/context.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import type { Block, PaperCell, PaperText } from '../paper/document.ts';
import { locatorText } from '../../i18n/page.ts';
import { publisherOf } from '../sources.ts';
import { saidBy, standingOf, textsOf, type LessonText } from './texts.ts';
import { textCards } from './text-cards.ts';

/** Who is behind each text: publisher, author, date, kind, and what it repeats. */
const sourceCard: BlockGenerator = (context, _, audience) => {
  const t = useTranslations(context.language);
  const notShown = t('teach.texts.notShown');
  const texts = textsOf(context);
  const isKey = audience === 'key';
  const rows = texts.map((text): PaperCell[] => {
    const { publisher, author, published, kind } = text.source;
    if (!isKey) return [[text.letter], [], [], [], [], []];
    return [
      [text.letter],
      [publisher === 'not-found' ? notShown : publisher],
      [author ?? notShown],
      [published === 'not-found' ? notShown : formatDate(published, context.language)],
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
const claimGrid: BlockGenerator = (context, names, audience) => {
  const { language } = context;
  const t = useTranslations(language);
  const texts = textsOf(context);
  const claims = names.map((name) => recordOf(context, 'claims', name));
  const standing = (claim: Claim): PaperCell => [
    t(`teach.texts.standing.${standingOf(context, claim)}`),
  ];
  const cells = (claim: Claim): PaperCell[] =>
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
        : [[claim.title[language]], ...texts.map((): PaperCell => []), []],
    ),
    ...(!isKey && { isGrid: true as const }),
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
  'text-cards': textCards,
  signatures,
};
