import type { Lesson, LessonPart, LessonQuestion } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { entryOf } from '../../content/values/value.ts';
import type { Audience, LessonContext } from '../context.ts';
import type { Block, Paper } from './document.ts';
import { fillAnswer, holds, say } from '../template.ts';
import { makes } from '../makes.ts';
import { sourcesOf } from '../sources.ts';

/** What students get: at most two printed sides. */
export function sheetOf(context: LessonContext, lesson: Lesson): Paper {
  const t = useTranslations(context.language);
  const intro = say(context, lesson.sheet.intro);
  const exit = say(context, lesson.exit.text);
  return paper(context, lesson, 'sheet', t('teach.sheet'), 'sheet', [
    ...(intro ? [{ type: 'text' as const, text: [intro] }] : []),
    ...blocksOf(context, lesson.sheet.parts, 'students'),
    ...(exit
      ? ([
          { type: 'heading', level: 2, text: t('teach.exit') },
          { type: 'text', text: [exit] },
          // County worksheets have no space for extra lines; their blanks are long enough.
          ...(context.county ? [] : [{ type: 'lines', lines: 2 } as const]),
        ] as const)
      : []),
  ]);
}

/** The answers, each with its source. It is a paper of its own and starts on its own page. */
export function answerKey(context: LessonContext, lesson: Lesson): Paper {
  const t = useTranslations(context.language);
  const expect = say(context, lesson.exit.expect);
  return paper(context, lesson, 'key', t('teach.key'), 'key', [
    { type: 'text', text: [t('teach.key.intro')] },
    ...blocksOf(context, lesson.sheet.parts, 'key'),
    ...(expect
      ? ([
          { type: 'heading', level: 2, text: t('teach.exit') },
          { type: 'text', text: [expect] },
        ] as const)
      : []),
    { type: 'heading', level: 2, text: t('teach.rubric') },
    rubric(context),
  ]);
}

/** What else is to be printed: cards, roles, forms. */
export function handoutsOf(context: LessonContext, lesson: Lesson): Paper[] {
  return lesson.handouts.map(({ id, title, parts }) =>
    paper(
      context,
      lesson,
      'handout',
      title[context.language],
      id,
      blocksOf(context, parts, 'students'),
    ),
  );
}

/** Sheet, key and handouts, in the order they are printed. */
export function papersOf(context: LessonContext, lesson: Lesson): Paper[] {
  return [
    sheetOf(context, lesson),
    answerKey(context, lesson),
    ...(context.county ? [] : handoutsOf(context, lesson)),
  ];
}

/** The URL slug of each paper of a lesson, in print order. */
export function paperSlugs(lesson: Pick<Lesson, 'handouts'>, hasCounty: boolean): string[] {
  return ['sheet', 'key', ...(hasCounty ? [] : lesson.handouts.map(({ id }) => id))];
}

/** How written answers are graded: by claim, source and limit, never by the side taken. */
export function rubric({ language }: Pick<LessonContext, 'language'>): Block {
  const t = useTranslations(language);
  return {
    type: 'table',
    caption: t('teach.rubric.caption'),
    head: [t('teach.rubric.points'), t('teach.rubric.what')],
    rows: (['3', '2', '1', '0'] as const).map((points) => [
      [points],
      [t(`teach.rubric.${points}`)],
    ]),
  };
}

/** The questions of a part that can be answered from what is known, with the answer that holds. */
function answered(context: LessonContext, questions: readonly LessonQuestion[]) {
  return questions.flatMap((question) => {
    const ask = fillAnswer(context, question.ask);
    const where = question.where && say(context, question.where);
    const chosen = question.answers.find(({ when }) => when === undefined || holds(context, when));
    const text = chosen && fillAnswer(context, chosen.text);
    return ask === undefined || text === undefined ? [] : [{ question, ask, where, text }];
  });
}

/** Question numbers continue through a paper, so all parts are laid out together. */
function blocksOf(
  context: LessonContext,
  parts: readonly LessonPart[],
  audience: Audience,
): Block[] {
  let number = 0;
  return parts.flatMap((part): Block[] => {
    if (part.type === 'questions')
      return answered(context, part.questions).map(({ question, ask, where, text }) => {
        number += 1;
        if (audience === 'students')
          return {
            type: 'question',
            number,
            text: [ask],
            lines: question.lines,
            ...(where && { where: [where] }),
          };
        const sources = sourcesOf(context, question);
        const isOpen = question.isOpen && { isOpen: true as const };
        return { type: 'answer', number, question: [ask], text: [text], sources, ...isOpen };
      });
    return plainPart(context, part, audience);
  });
}

function plainPart(
  context: LessonContext,
  part: Exclude<LessonPart, { type: 'questions' }>,
  audience: Audience,
): Block[] {
  if (part.type === 'made') {
    return entryOf(makes, part.make, 'generator')(context, part.of, audience) ?? [];
  }
  // The key leaves out texts to read.
  if (audience === 'key') return [];
  if (part.type === 'page-break') return [{ type: 'page-break' }];
  if (part.type === 'list') {
    const items = part.items.map((item) => say(context, item)).filter((item) => item !== undefined);
    return items.length === 0 ? [] : [{ type: 'list', items: items.map((item) => [item]) }];
  }
  const text = say(context, part.text);
  if (text === undefined) return [];
  if (part.type === 'heading') return [{ type: 'heading', level: 2, text }];
  const sources = sourcesOf(context, part);
  return [{ type: 'text', text: [text], ...(sources.length > 0 && { sources }) }];
}

function paper(
  context: LessonContext,
  lesson: Lesson,
  kind: Paper['kind'],
  title: string,
  slug: string,
  blocks: readonly Block[],
): Paper {
  const { language, county, dataset } = context;
  const t = useTranslations(language);
  const { version, asOf } = dataset.edition;
  const name = lesson.title[language];
  return {
    kind,
    language,
    title,
    of: county ? `${name}: ${t('places.county.inText', { name: county.name })}` : name,
    path: `/teach/${lesson.id}/${county ? `${county.id}/` : ''}${slug}/`,
    blocks,
    // County worksheets have no space for roomy tables.
    ...(kind === 'sheet' && !county && { isRoomy: true as const }),
    edition: t('teach.edition', { version, date: formatDate(asOf, language) }),
  };
}
