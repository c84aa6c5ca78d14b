import type { Language } from '../../data/schema/index.ts';

/** Words that say nothing about what is looked for. */
const common: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'a about an and any are as at be been by can could did do does for from get had has have he her his how i if in is it its me my of on or our s she should so some t that the their them there they this to us was we were what when where which who whose why will with would you your define definition mean meaning means whats'.split(
      ' ',
    ),
  ),
  es: new Set(
    'a al algo alguna algun ante como con cual cuales cuando cuanta cuantas cuanto cuantos de del desde donde e el ella en entre era es esa ese esta estan estas este esto esos fue ha hace hay la las le les lo los mas me mi mis no o os para pero por porque puede pueden puedo que quien quienes se ser si sin sobre son su sus tiene tienen tengo tan tu tus un una unas unos y ya yo decir definicion quiere significa significado'.split(
      ' ',
    ),
  ),
};

/** Words that say nothing even in a question, where "how" and "who" say much. */
const empty: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'a an the of to in on at is are am be been was were it its and or for with by as'.split(' '),
  ),
  es: new Set(
    'a al de del el la las los lo le les un una unos unas y o e en es son era fue que se por con su sus mi mis para'.split(
      ' ',
    ),
  ),
};

/** After these, a word asks for a measure: "how old", "qué tan vieja". */
const beforeMeasure: Record<Language, RegExp> = {
  en: /^how$/,
  es: /^tan$/,
};

/** Words that ask for a measure after such a word, and say something elsewhere, as in Old Town. */
const measures: Record<Language, RegExp> = {
  en: /^(old|new|current|recent|big|large|long|many|much|often|far|accurate)$/,
  es: /^(viej|antigu|nuev|actual|recient|grand|larg|lejos|seguid|exact)/,
};

const inFull: Readonly<Record<string, string>> = {
  ...{ st: 'saint', ste: 'saint', ft: 'fort', mt: 'mount' },
  ...{ bch: 'beach', spgs: 'springs', hts: 'heights' },
};

/**
 * Splits a text into words: small letters, no accents; Saint, Fort and Beach spelled out. "287(g)" is one word in
 * any spelling, and so is "sheriff’s".
 */
export function wordsIn(text: string): string[] {
  return (
    (
      text
        .replace(/287\s*\(?g\b\)?/gi, '287g')
        // A bill, in any spelling, is as in the law's title: "SB4C" is SB 4-C.
        .replace(/\b([hs]b)[\s-]*(\d+)[\s-]*(c\b)?/gi, '$1 $2 $3')
        .replace(/[’'](?=\p{L})/gu, '')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).map((word) => inFull[word] ?? word)
  );
}

/** Whether a word, as `wordsIn` gives it, says nothing about what is looked for. */
export function isCommon(word: string, language: Language): boolean {
  return common[language].has(word);
}

/** Whether a word, as `wordsIn` gives it, says nothing even in a question. */
export function isEmpty(word: string, language: Language): boolean {
  return empty[language].has(word);
}

/** Whether a word of a query asks for a measure, or for nothing: "old" in "how old is the list". */
export function isOfQuestion(words: readonly string[], at: number, language: Language): boolean {
  const word = words[at]!;
  if (isCommon(word, language)) return true;
  const before = words[at - 1];
  return (
    before !== undefined && beforeMeasure[language].test(before) && measures[language].test(word)
  );
}

/** A word without its ending, so that "votes", "voted" and "voting" are one. It need not be a word. */
export function stemOf(word: string, language: Language): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return language === 'en' ? englishStem(word) : spanishStem(word);
}

function englishStem(word: string): string {
  const single = word
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/([^su])s$/, '$1');
  const bare = single.replace(/^(.*[aeiouy].*.)(?:ing|ed)$/, (_, stem: string) =>
    stem.replace(/([^lsz])\1$/, '$1'),
  );
  return (bare.length < 3 ? single : bare).replace(/(...)e$/, '$1');
}

function spanishStem(word: string): string {
  const single = word.replace(/([^aeiou])es$/, '$1').replace(/([^ius])s$/, '$1');
  const bare = single
    .replace(/(....)(?:iendo|ando|aron|ieron|amiento|imiento)$/, '$1')
    .replace(/(...)(?:acion|ad[ao]|id[ao]|[aei]r)$/, '$1');
  return bare.replace(/(...)[aeo]$/, '$1');
}

/** The end of an agency’s address, as its title gives it. */
export function slugOf(title: string): string {
  return title
    .replace(/[’'.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
