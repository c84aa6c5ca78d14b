import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../../data/schema/index.ts';

const stemmers: Record<Language, (word: string) => string> = { en: english, es: spanish };

/** Stop words. */
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

const inFull: Readonly<Record<string, string>> = {
  ...{ st: 'saint', ft: 'fort', mt: 'mount' },
  ...{ bch: 'beach', spgs: 'springs', hts: 'heights' },
};

/** Splits a text into words; "287(g)" is one word in any spelling. */
export function wordsIn(text: string): string[] {
  return text.replace(/287\s*\(?g\b\)?/gi, '287g').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Normalizes a word: lower case, no accents, Saint, Fort, Beach and the like spelled out. */
export function plainWord(word: string): string {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return inFull[plain] ?? plain;
}

/** The stem of a normalized word; null for a stop word. */
export function searchTerm(word: string, language: Language): string | null {
  const plain = plainWord(word);
  return common[language].has(plain) ? null : stemmers[language](plain);
}
