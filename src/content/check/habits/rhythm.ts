import type { HabitMet } from './habit.ts';
import { sentencesIn, withoutMarks, wordCount } from './own-words.ts';

/** How many words a sentence may have, in either language. */
const mostWords = 25;

/** A short sentence, in words, and how many may follow each other. */
const short = { words: 8, inARow: 2 };

/** Sentences that are too long, and runs of short ones. */
export function rhythmOf(text: string): HabitMet[] {
  const sentences = sentencesIn(text);
  return [...longOnes(sentences), ...shortRuns(sentences)];
}

function longOnes(sentences: readonly string[]): HabitMet[] {
  return sentences
    .map((sentence) => ({ sentence, words: wordCount(sentence) }))
    .filter(({ sentence, words }) => words > mostWords && /[.!?][”"»’)]*$/.test(sentence))
    .map(({ sentence, words }) => ({
      found: `a sentence of ${words} words, "${opening(sentence)}"`,
      use: `at most ${mostWords} words: split it`,
    }));
}

/** Sentences that end in a colon or contain an unknown value interrupt a run. */
function shortRuns(sentences: readonly string[]): HabitMet[] {
  let run = 0;
  return sentences.flatMap((sentence) => {
    const isShort =
      wordCount(sentence) <= short.words &&
      /[.!]["”»)]*$/.test(sentence) &&
      !/[\ue000\ue001]/.test(sentence);
    run = isShort ? run + 1 : 0;
    if (run !== short.inARow + 1) return [];
    return {
      found: `three sentences of ${short.words} words or fewer in a row, up to "${opening(sentence)}"`,
      use: 'join two of them with but, so, because, while or and',
    };
  });
}

function opening(sentence: string): string {
  return withoutMarks(sentence).slice(0, 60);
}
