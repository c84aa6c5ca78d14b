import { lettersWrong, letterDistance } from '../look-up/match.ts';
import type { AskedFile } from './asked-file.ts';
import type { Likeness } from './likeness.ts';
import { isPlace, partsOf, type Named, type OtherWords, type Typed } from './other-words.ts';
import type { IndexedPage, PageIndex } from './page-index.ts';
import { wordsIn } from './words.ts';

interface Person {
  page: IndexedPage;
  family: string;
  given: readonly string[];
  /** What is said of a person beside the name: the office, the agency. */
  about: ReadonlySet<string>;
}

/** An office: "Vice Mayor, Seat 2" of a place. */
interface Office {
  page: IndexedPage;
  place: string;
  /** Stems that say it, those of the seat left out. */
  said: readonly string[];
  stems: readonly string[];
}

/** Finds officials, and those who signed agreements, by their names or offices. */
export class People {
  readonly #index: PageIndex;
  readonly #likeness: Likeness;
  readonly #others: OtherWords;
  readonly #besidePerson: ReadonlySet<string>;
  readonly #people: Person[];
  readonly #offices: Office[];

  /** @param beside stems that, beside the name of a place, ask for nothing but its page. */
  constructor(
    { people, besidePerson }: AskedFile,
    index: PageIndex,
    likeness: Likeness,
    others: OtherWords,
    beside: ReadonlySet<string>,
  ) {
    this.#index = index;
    this.#likeness = likeness;
    this.#others = others;
    this.#besidePerson = new Set(index.stems(besidePerson.flatMap(wordsIn)));
    this.#people = people.flatMap(([names, path, bodies = '', offices = '']) => {
      const page = index.at(path);
      if (!page) return [];
      const told = new Set([
        ...page.phrases.flat(),
        ...index.stems(wordsIn(`${bodies} ${offices}`)),
      ]);
      return names.split('; ').flatMap((name) => personOf(name, page, told, index));
    });
    this.#offices = people.flatMap(([, path, , offices, place]) => {
      const page = index.at(path);
      if (!page || offices === undefined || place === undefined) return [];
      return offices.split('; ').map((office): Office => {
        const stemsIn = (text: string) => index.stems(index.telling(wordsIn(text)));
        const said = stemsIn(office.replace(/,.*/, '')).filter((stem) => !beside.has(stem));
        return { page, place: index.placePaths[place]!, said, stems: stemsIn(office) };
      });
    });
  }

  /** Officials of a place, by their office there: "who is the mayor of Doral". */
  byOffice(typed: Typed): Named | undefined {
    for (const { own, others } of partsOf(typed.words)) {
      const places = this.#index.called(own.map((at) => typed.words[at]!).join('')).filter(isPlace);
      const held = this.#offices.filter(({ place }) => places.some(({ path }) => path === place));
      const pages = held
        .filter(({ said, stems }) => {
          const says = (stem: string) => (at: number) =>
            this.#likeness.isAlike(stem, typed.stems[at]!);
          return (
            said.every((stem) => others.some(says(stem))) &&
            others.every(
              (at) => this.#others.isBeside(typed, at) || stems.some((stem) => says(stem)(at)),
            )
          );
        })
        .map(({ page }) => page);
      if (pages.length > 0) return pages.length < 4 ? { pages, isGuess: false } : undefined;
    }
    return undefined;
  }

  /** People whose family name is among words that otherwise say who they are. */
  byPerson(typed: Typed): Named | undefined {
    const { words, stems } = typed;
    let most = 0;
    let found: IndexedPage[] = [];
    let isGuess = false;
    for (const { page, family, given, about } of this.#people) {
      const at = stems.findIndex(
        (stem, n) => stem === family || this.#isMisspelled(words[n]!, family),
      );
      if (at === -1) continue;
      const ofGiven = stems.map(
        (stem, n) => n !== at && given.some((each) => this.#isGiven(stem, each)),
      );
      const isOffice = stems.map((stem, n) => n !== at && this.#besidePerson.has(stem));
      const isAbout = stems.every(
        (stem, n) =>
          n === at ||
          ofGiven[n] ||
          isOffice[n] ||
          about.has(stem) ||
          this.#others.isBeside(typed, n),
      );
      const isUnclear = this.#others.isKnown(words[at]!) && page.kind !== 'official';
      if (!isAbout || (isUnclear && !ofGiven.includes(true) && !isOffice.includes(true))) continue;
      const count = 1 + ofGiven.filter(Boolean).length + (stems[at] === family ? 1 : 0);
      if (count < most) continue;
      found = count > most ? [page] : [...found, page];
      most = count;
      isGuess = stems[at] !== family;
    }
    return found.length > 0 ? { pages: [...new Set(found)], isGuess } : undefined;
  }

  #isGiven(typed: string, given: string): boolean {
    return (
      this.#likeness.isAlike(typed, given) ||
      (typed.length > 2 && given.startsWith(typed)) ||
      (typed.length > 3 && letterDistance(typed, given, 1) < 2)
    );
  }

  #isMisspelled(word: string, family: string): boolean {
    if (word.length < 5 || word[0] !== family[0] || this.#others.isKnown(word)) return false;
    const most = lettersWrong(word);
    return letterDistance(word, family, most) <= most;
  }
}

function personOf(
  name: string,
  page: IndexedPage,
  about: ReadonlySet<string>,
  index: PageIndex,
): Person[] {
  const words = wordsIn(name.replace(/,? (Jr\.|III?|IV)$/, ''));
  const family = words.pop();
  if (family === undefined || words.length === 0) return [];
  return [{ page, family: index.stems([family])[0]!, given: index.stems(words), about }];
}
