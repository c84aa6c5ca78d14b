import type { Language } from '../../../data/schema/index.ts';
import { englishHabits, englishMarks } from './english.ts';
import type { Habit, HabitMet } from './habit.ts';
import { replacedLabels } from './labels.ts';
import { ownWords, sentencesIn, withoutMarks, withValueMarks } from './own-words.ts';
import { rhythmOf } from './rhythm.ts';
import { spanishHabits, spanishMarks } from './spanish.ts';

const habits: Record<Language, readonly Habit[]> = { en: englishHabits, es: spanishHabits };

/** The habits that a text of ours still has, each once. */
export function habitsIn(text: string, language: Language): HabitMet[] {
  const own = ownWords(text);
  const sentences = sentencesIn(own);
  const met = habits[language].flatMap(({ pattern, use }) => {
    const match = sentences.map((sentence) => pattern.exec(sentence)).find((each) => each !== null);
    return match ? [{ found: `"${withoutMarks(match[0]).trim()}"`, use }] : [];
  });
  // Quotation marks are themselves what is looked at, so quotations stay; values may have none.
  const marks = language === 'es' ? spanishMarks : englishMarks;
  const whole = withValueMarks(text);
  const misset = marks.flatMap(({ pattern, use }) => {
    const match = pattern.exec(whole);
    return match
      ? [{ found: `"${withoutMarks(whole.slice(match.index, match.index + 30))}"`, use }]
      : [];
  });
  const label = replacedLabels[language][text];
  return [
    ...met,
    ...misset,
    ...(label === undefined ? [] : [{ found: `the label "${text}"`, use: `"${label}"` }]),
    ...rhythmOf(own),
  ];
}
