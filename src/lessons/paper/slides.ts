import { afterColon } from '../../i18n/format.ts';
import { entryOf } from '../../content/values/value.ts';
import { byId } from '../../data/queries/lookup.ts';
import type { Lesson } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import type { Block } from './document.ts';
import { say } from '../template.ts';
import { makes } from '../makes.ts';

/** A slide. */
export interface Slide {
  title: string;
  /** How many minutes it is shown, if the lesson says so. */
  minutes?: number;
  blocks: readonly Block[];
}

/** The most glossary terms on one slide that can still be read from the back row. */
const wordsOnSlide = 3;

/** The slides of a lesson: the question, the words, then step by step what the class does and looks at. */
export function slidesOf(context: LessonContext, lesson: Lesson): Slide[] {
  const { language } = context;
  const t = useTranslations(language);
  const text = (said: string | undefined): Block[] =>
    said ? [{ type: 'text', text: [said] }] : [];
  return [
    { title: lesson.title[language], blocks: text(lesson.deck[language]) },
    { title: t('teach.essential'), blocks: text(lesson.question[language]) },
    { title: t('teach.slides.open'), blocks: text(t('teach.slides.open.text')) },
    {
      title: t('teach.warmUp'),
      minutes: lesson.warmUp.minutes,
      blocks: text(say(context, lesson.warmUp.ask)),
    },
    ...words(context, lesson),
    ...shown(context, lesson),
    ...lesson.steps.map((step) => ({
      title: step.title[language],
      minutes: step.minutes,
      blocks: text(say(context, step.text)),
    })),
    { title: t('teach.exit'), blocks: text(say(context, lesson.exit.text)) },
    { title: t('teach.slides.close'), blocks: text(t('teach.slides.close.text')) },
  ].filter(({ blocks }) => blocks.length > 0);
}

function words({ dataset, language }: LessonContext, { terms }: Lesson): Slide[] {
  const t = useTranslations(language);
  const starts = Array.from(
    { length: Math.ceil(terms.length / wordsOnSlide) },
    (_, index) => index * wordsOnSlide,
  );
  return starts.map((start) => ({
    title: t('teach.vocabulary'),
    blocks: terms.slice(start, start + wordsOnSlide).map((id): Block => {
      const { term, definition } = byId(dataset.glossary, id);
      const other = language === 'en' ? ('es' as const) : ('en' as const);
      const glossed = otherName(term[language], term[other]);
      return {
        type: 'text',
        text: [
          { text: term[language], strong: true },
          ...(glossed === undefined ? [] : [' (', { text: glossed, lang: other }, ')']),
          `: ${afterColon(definition[language], language)}`,
        ],
      };
    }),
  }));
}

/**
 * A term in the other language, to go in parentheses after it, without parentheses of its own: a Spanish
 * term can have the English one there, as in "alguacil del condado (sheriff)".
 * @returns undefined where the term already has it.
 */
export function otherName(term: string, other: string): string | undefined {
  const short = other.replace(/ \([^()]*\)$/, '');
  return term.includes(`(${short}`) || term.startsWith(`${short} (`) ? undefined : short;
}

/** Tables, cards and pictures of the sheet, each on a slide of its own. */
function shown(context: LessonContext, { sheet }: Lesson): Slide[] {
  const t = useTranslations(context.language);
  return sheet.parts.flatMap((part): Slide[] => {
    if (part.type !== 'made') return [];
    const blocks = entryOf(makes, part.make, 'generator')(context, part.of, 'students') ?? [];
    return blocks.length === 0 ? [] : [{ title: t('teach.slides.look'), blocks }];
  });
}
