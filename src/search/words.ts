import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../data/schema/index.ts';

const stemmers: Record<Language, (word: string) => string> = { en: english, es: spanish };

/** Words that stand everywhere and find nothing. */
const common: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'a an and are as at be by did do does for from how in is it its of on or s that the their there they this to was were what when where which who whose why will with'.split(
      ' ',
    ),
  ),
  es: new Set(
    'a al como con cual cuales cuando cuanto cuantos de del desde donde e el ella en es esta este fue ha hay la las le lo los o para por que quien quienes se ser si sin son su sus un una y'.split(
      ' ',
    ),
  ),
};

const inFull: Readonly<Record<string, string>> = { st: 'saint', ft: 'fort', mt: 'mount' };

/** The words of a text as they stand; "287(g)" is one, however it is written. */
export function wordsIn(text: string): string[] {
  return text.replace(/287\s*\(?g\b\)?/gi, '287g').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/**
 * What a word is found by: without capitals, accents and ending, with Saint, Fort and Mount in full;
 * null for a word that finds nothing.
 */
export function searchTerm(word: string, language: Language): string | null {
  const lower = word.toLowerCase();
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
  if (common[language].has(plain)) return null;
  // The endings of Spanish are told by their accents, which many readers leave out: fold first, always.
  return stemmers[language](inFull[plain] ?? plain);
}
