import { lettersWrong, letterDistance } from '../look-up/match.ts';
import type { PageIndex } from './page-index.ts';
import { isOfQuestion, stemOf, wordsIn } from './words.ts';

/** One thing that is looked for, a word or a phrase of several, with other ways to say it. */
export interface Wanted {
  ways: Way[];
  /** How rare it is in titles. */
  rarity: number;
  /** No title has it as it was typed; the other ways are words like it. */
  isGuess: boolean;
}

interface Way {
  stems: readonly string[];
  /** How well it stands for what was typed, 1 the best. */
  weight: number;
}

/** Words that readers type, and what our pages say: stems. */
export interface Synonym {
  typed: readonly string[];
  means: readonly string[][];
}

/** The words of the site for those that readers type. */
export function synonymsIn(
  words: readonly [typed: readonly string[], means: readonly string[]][],
  index: PageIndex,
): Synonym[] {
  const stems = (phrase: string) => index.stems(index.telling(wordsIn(phrase)));
  return words.flatMap(([typed, means]) =>
    typed.map((phrase) => ({ typed: index.stems(wordsIn(phrase)), means: means.map(stems) })),
  );
}

/** What the words of a query look for, common words left out. The last word may be incomplete. */
export function wantedIn(
  words: readonly string[],
  index: PageIndex,
  synonyms: readonly Synonym[],
): Wanted[] {
  const stems = index.stems(words);
  const wanted: Wanted[] = [];
  for (let at = 0; at < words.length;) {
    const matching = synonyms.filter(({ typed }) =>
      typed.every((stem, offset) => stems[at + offset] === stem),
    );
    const length = Math.max(1, ...matching.map(({ typed }) => typed.length));
    const means = matching
      .filter(({ typed }) => typed.length === length)
      .flatMap((each) => each.means.map((own) => ({ stems: own, weight: 0.85 })));
    const ways = [{ stems: stems.slice(at, at + length), weight: 1 }, ...means];
    if (length > 1 || means.length > 0) wanted.push(ofWays(ways, index));
    else if (!isOfQuestion(words, at, index.language))
      wanted.push(ofWord(words[at]!, at === words.length - 1, ways, index));
    at += length;
  }
  return wanted;
}

function ofWays(ways: Way[], index: PageIndex, isGuess = false): Wanted {
  const pages = new Set(ways.flatMap(({ stems }) => [...index.titled(stems[0]!)]));
  return { ways, isGuess, rarity: index.rarity(pages.size) };
}

/** A word that has no synonym: itself, what begins with it if it is the last, or else words like it. */
function ofWord(word: string, isLast: boolean, ways: Way[], index: PageIndex): Wanted {
  const [own] = ways[0]!.stems;
  const begun =
    isLast && word.length > 1
      ? [...index.words].filter(([known, stem]) => stem !== own && known.startsWith(word))
      : [];
  const isTold = (index.inText(own!)?.[0].size ?? 0) > 0;
  if (begun.length > 0 || isTold || index.titled(own!).size > 0)
    return ofWays([...ways, ...begun.map(([, stem]) => ({ stems: [stem], weight: 0.8 }))], index);
  const near = nearest(word, index).map((stem) => ({ stems: [stem], weight: 0.7 }));
  return ofWays([...ways, ...near], index, near.length > 0);
}

/** The stems of the words that are nearest to one, if only a letter or two differ; numbers have no like. */
function nearest(word: string, index: PageIndex): string[] {
  if (/\d/.test(word)) return [];
  // A word that the texts have is hardly two letters wrong: "website" is not Webster.
  const isKnown = index.inText(stemOf(word, index.language)) !== undefined;
  const most = Math.min(lettersWrong(word), isKnown ? 1 : 2);
  const within = (limit: number) => {
    let best = limit;
    let found = new Set<string>();
    for (const [known, stem] of best > 0 ? index.words : []) {
      const far = letterDistance(word, known, best);
      if (far > best) continue;
      if (far < best) found = new Set();
      best = far;
      found.add(stem);
    }
    return [...found];
  };
  const found = within(most);
  // One letter more, where else there would be nothing: "Homsted".
  return found.length > 0 || isKnown || word.length < 6 ? found : within(most + 1);
}
