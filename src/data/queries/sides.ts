import type { Dataset, Language, Reading } from '../schema/index.ts';
import { languages } from '../schema/index.ts';
import { readingKinds } from '../schema/readings.ts';

/** How much space one reading of a disputed question gets. */
export interface ReadingSize {
  reading: Reading;
  /** Words in each language, those of quotes among them. */
  words: Record<Language, number>;
  quotes: number;
  /** Different documents that it cites. */
  sources: number;
  /** Different sections of law that it rests on. */
  statutes: number;
}

/** The words, quotes, sources and laws that each reading of a question has; its sides come first. */
export function readingSizes(
  { readings }: Pick<Dataset, 'readings'>,
  claim: string,
): ReadingSize[] {
  return readings
    .filter((reading) => reading.claim === claim)
    .sort((a, b) => readingKinds.indexOf(a.kind) - readingKinds.indexOf(b.kind))
    .map((reading) => ({
      reading,
      words: Object.fromEntries(
        languages.map((language) => [language, wordsOf(reading, language)]),
      ) as Record<Language, number>,
      quotes: reading.points.filter(({ quote }) => quote).length,
      sources: sourcesOf(reading).length,
      statutes: statutesOf(reading).length,
    }));
}

/** The documents that a reading cites, each once. */
function sourcesOf({ points }: Pick<Reading, 'points'>): string[] {
  return [...new Set(points.flatMap(({ citations }) => citations.map(({ source }) => source)))];
}

/** The sections that a reading rests on, each once. */
export function statutesOf({ points }: Pick<Reading, 'points'>): string[] {
  return [...new Set(points.flatMap(({ statutes }) => statutes))];
}

/** The questions that have readings, each once. */
export function questionsRead({ readings }: Pick<Dataset, 'readings'>): string[] {
  return [...new Set(readings.map(({ claim }) => claim))];
}

function wordsOf({ points }: Reading, language: Language): number {
  const texts = points.flatMap(({ text, quote }) => [
    text[language],
    ...(quote ? [quote.language === language ? quote.words : quote.translation] : []),
  ]);
  return texts.join(' ').split(/\s+/).length;
}
