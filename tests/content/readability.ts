import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

export interface Score {
  words: number;
  sentences: number;
  /** Flesch-Kincaid grade in English, INFLESZ (Szigriszt-Pazos) in Spanish. */
  value: number;
  longest: string;
}

/** The Flesch-Kincaid grade of English text: lower is easier. */
export function englishGrade(text: string): Score {
  const { words, sentences, longest } = count(text);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  const value = fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
  return { words: words.length, sentences, value, longest };
}

/** INFLESZ of Spanish text, 206.835 − 62.3 (syllables / words) − words / sentences: higher is easier. */
export function spanishEase(text: string): Score {
  const { words, sentences, longest } = count(text);
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  const value = 206.835 - 62.3 * (syllables / words.length) - words.length / sentences;
  return { words: words.length, sentences, value, longest };
}

/**
 * Syllables of a Spanish word: a, e and o are strong; an accented í or ú breaks a pair; u is silent in
 * que, qui, gue, gui; a final y is a vowel; h between vowels is silent.
 */
export function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/([qg])u(?=[eéií])/g, '$1')
    .replace(/y(?![aeiouáéíóúü])/g, 'i')
    .replace(/h/g, '');
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? [];
  const total = groups.reduce((sum, group) => {
    let nuclei = 1;
    for (let index = 1; index < group.length; index += 1) {
      const strong = (char: string) => /[aeoáéóíú]/.test(char);
      if (strong(group[index]!) && strong(group[index - 1]!)) nuclei += 1;
    }
    return sum + nuclei;
  }, 0);
  return Math.max(total, 1);
}

function count(text: string): { words: string[]; sentences: number; longest: string } {
  const sentences = text
    .split(/(?<=[.!?])["”»)]*\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  const wordsOf = (sentence: string) =>
    sentence.match(/[\p{L}\p{N}’'()-]*[\p{L}\p{N}][\p{L}\p{N}’'()-]*/gu) ?? [];
  const longest = [...sentences].sort((a, b) => wordsOf(b).length - wordsOf(a).length)[0] ?? '';
  return {
    words: sentences.flatMap(wordsOf).filter((word) => /\p{L}/u.test(word)),
    sentences: sentences.length,
    longest: `${wordsOf(longest).length} words: ${longest}`,
  };
}
