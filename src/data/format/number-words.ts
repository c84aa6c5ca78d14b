import type { Language } from '../schema/index.ts';

/** The words for numbers: those from zero to twenty by their value, then the tens. */
const inOrder: Record<Language, { toTwenty: string; tens: string }> = {
  en: {
    toTwenty:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    tens: 'thirty forty fifty sixty seventy eighty ninety',
  },
  es: {
    toTwenty:
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
    tens: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  },
};

/** Each word for a number, with its value; in order. */
export const numberWords: Record<Language, ReadonlyMap<string, number>> = {
  en: wordsOf('en'),
  es: wordsOf('es'),
};

function wordsOf(language: Language): ReadonlyMap<string, number> {
  const { toTwenty, tens } = inOrder[language];
  return new Map([
    ...toTwenty.split(' ').map((word, value) => [word, value] as const),
    ...tens.split(' ').map((word, index) => [word, index * 10 + 30] as const),
  ]);
}
