import { languages, type Lesson } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations, type Key, type Translate } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import {
  isForStudents,
  type Block,
  type Paper,
  type PaperKind,
  type PrintStyle,
} from './document.ts';
import { editionCode } from './edition-code.ts';
import { administratorPage } from './administrator.ts';
import { familyLetter } from './letter.ts';
import { partBlocks } from './parts.ts';
import { planBlocks } from './plan.ts';
import { quizBlocks, quizKeyBlocks } from './quiz-papers.ts';
import { keyBlocks, sheetBlocks } from './sheet.ts';
import { wordBank } from './words.ts';

/** A paper before it is laid out. */
export interface PaperMaker {
  kind: PaperKind;
  slug: string;
  title: (t: Translate, lesson: Lesson, context: LessonContext) => string;
  blocks: (context: LessonContext, lesson: Lesson) => readonly Block[];
  /** How its Word file is set. */
  print?: PrintStyle;
}

/** A paper whose title is the same in every lesson. */
function maker(
  kind: PaperKind,
  slug: string,
  title: Key,
  blocks: PaperMaker['blocks'],
  print?: PrintStyle,
): PaperMaker {
  return { kind, slug, title: (t) => t(title), blocks, ...(print && { print }) };
}

/** What a lesson has for each county where it goes by county; else for all. */
const countyMakers: readonly PaperMaker[] = [
  maker('sheet', 'sheet', 'teach.sheet', sheetBlocks, 'sheet'),
  maker('key', 'key', 'teach.key', keyBlocks),
];

/** What every lesson has once. */
const sharedMakers: readonly PaperMaker[] = [
  maker('handout', 'words', 'teach.vocabulary', wordBank),
  maker('handout', 'quiz', 'pack.quiz', quizBlocks),
  maker('key', 'quiz-key', 'pack.quiz.key', quizKeyBlocks),
  maker('teacher', 'plan', 'pack.plan', planBlocks, 'plan'),
  maker('teacher', 'families', 'teach.families', familyLetter),
  maker('teacher', 'for-administrator', 'pack.administrator', administratorPage),
];

/** What a lesson has once: its cards, roles and forms, then what every lesson has. */
function lessonMakers({ handouts }: Pick<Lesson, 'handouts'>): PaperMaker[] {
  const own = handouts.map(({ id, title, parts }): PaperMaker => ({
    kind: 'handout',
    slug: id,
    title: (_t, _lesson, { language }) => title[language],
    blocks: (context) => partBlocks(context, parts, 'students'),
  }));
  return [...own, ...sharedMakers];
}

/**
 * The papers of a lesson in print order, before they are laid out.
 * @param hasCounty whether those of one county are wanted, in a lesson that has some for each.
 */
export function paperMakers(
  lesson: Pick<Lesson, 'handouts' | 'isByCounty'>,
  hasCounty: boolean,
): PaperMaker[] {
  return [
    ...(hasCounty || !lesson.isByCounty ? countyMakers : []),
    ...(hasCounty ? [] : lessonMakers(lesson)),
  ];
}

/** Says on every paper of a lesson on a made-up body that it is one. */
function madeUpNote(t: Translate, { madeUp }: Pick<Lesson, 'madeUp'>): Block[] {
  return madeUp ? [{ type: 'text', text: [{ text: t('teach.madeUp'), strong: true }] }] : [];
}

/** The papers of a lesson, or those that it has for the county of the context, in print order. */
export function papersOf(context: LessonContext, lesson: Lesson): Paper[] {
  const { language, county, dataset } = context;
  const t = useTranslations(language);
  const { version, asOf } = dataset.edition;
  const name = lesson.title[language];
  const shared = {
    language,
    of: county ? `${name}: ${t('places.county.inText', { name: county.name })}` : name,
    edition: t('teach.edition', { version, date: formatDate(asOf, language) }),
    code: editionCode(
      dataset.edition,
      [lesson.id, county?.id],
      languages.map((each) => {
        const own = { ...context, language: each };
        return lesson.isByCounty && !county
          ? []
          : [sheetBlocks(own, lesson), keyBlocks(own, lesson)];
      }),
    ),
  };
  return paperMakers(lesson, county !== undefined).map(({ kind, slug, title, blocks, print }) => ({
    ...shared,
    kind,
    title: title(t, lesson, context),
    path: paperPath(lesson.id, kind, slug, county?.id),
    // The administrator's page is about all lessons, and most are on a real city.
    blocks: [
      ...(blocks === administratorPage ? [] : madeUpNote(t, lesson)),
      ...blocks(context, lesson),
    ],
    // County worksheets have no space for roomy tables.
    ...(kind === 'sheet' && !county && { isRoomy: true as const }),
    ...((kind === 'sheet' || slug === 'quiz') && { isNamed: true as const }),
    ...(print && { print }),
  }));
}

/** The address of a paper below the site, without the language. */
export function paperPath(lesson: string, kind: PaperKind, slug: string, county?: string): string {
  const door = isForStudents(kind) ? 'student' : 'teach';
  return `/${door}/${lesson}/${county ? `${county}/` : ''}${slug}/`;
}

/** The sheet of a lesson, or of the county of the context. */
export function sheetOf(context: LessonContext, lesson: Lesson): Paper {
  return ofKind(context, lesson, 'sheet')[0]!;
}

/** The key to the sheet. */
export function answerKey(context: LessonContext, lesson: Lesson): Paper {
  return ofKind(context, lesson, 'key')[0]!;
}

/** What else is to be printed for students. */
export function handoutsOf(context: LessonContext, lesson: Lesson): Paper[] {
  return ofKind(context, lesson, 'handout');
}

function ofKind(context: LessonContext, lesson: Lesson, kind: PaperKind): Paper[] {
  return papersOf(context, lesson).filter((paper) => paper.kind === kind);
}
