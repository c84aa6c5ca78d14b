import { lettersWrong, letterDistance } from '../look-up/match.ts';
import type { AskedFile } from './asked-file.ts';
import type { Likeness } from './likeness.ts';
import { addTo, keyOf, type IndexedPage, type PageIndex } from './page-index.ts';
import type { Synonym } from './wanted.ts';
import { isCommon, wordsIn } from './words.ts';

/** Pages that a query names, beside words that ask for nothing else. */
export interface Named {
  pages: readonly IndexedPage[];
  /** By other letters than were typed, or only perhaps. */
  isGuess: boolean;
}

interface Person {
  page: IndexedPage;
  family: string;
  given: readonly string[];
  /** What is said of a person beside the name: the office, the agency. */
  about: ReadonlySet<string>;
}

/** Words of a query: as they were typed, and their stems. */
interface Typed {
  words: readonly string[];
  stems: readonly string[];
}

/** Finds what a query names: the agency of a place, initials of agencies, a person, or a place with a letter wrong. */
export class Naming {
  readonly #index: PageIndex;
  readonly #likeness: Likeness;
  readonly #synonyms: readonly Synonym[];
  readonly #beside: ReadonlySet<string>;
  readonly #besidePerson: ReadonlySet<string>;
  /** Kinds of agencies, by the words for them. */
  readonly #nouns = new Map<string, string>();
  /** By kind and address of the county. */
  readonly #agencies = new Map<string, IndexedPage[]>();
  readonly #initials = new Map<string, IndexedPage[]>();
  readonly #people: Person[];
  /** The counties of a place, by its address. */
  readonly #counties: ReadonlyMap<string, readonly string[]>;

  /** @param beside stems that, beside the name of a place, ask for nothing but its page. */
  constructor(
    { agencies, counties, nouns, people, besidePerson }: AskedFile,
    index: PageIndex,
    likeness: Likeness,
    synonyms: readonly Synonym[],
    beside: ReadonlySet<string>,
  ) {
    this.#index = index;
    this.#likeness = likeness;
    this.#synonyms = synonyms;
    this.#beside = beside;
    this.#besidePerson = new Set(index.stems(besidePerson.flatMap(wordsIn)));
    for (const [kind, typed] of nouns)
      for (const word of typed.flatMap(wordsIn)) this.#nouns.set(word, kind);
    const { placePaths } = index;
    this.#counties = new Map(
      counties.map((own, at) => [placePaths[at]!, own.map((number) => placePaths[number]!)]),
    );
    for (const [at, page] of index.agencies.entries()) {
      const [kind, own] = agencies[at] ?? ['', []];
      for (const county of own) addTo(this.#agencies, kind + placePaths[county]!, page);
      for (const initials of initialsOf(page.title)) addTo(this.#initials, initials, page);
    }
    this.#people = people.flatMap(([names, path, about]) => {
      const page = index.at(path);
      if (!page) return [];
      const told = new Set([...page.phrases.flat(), ...index.stems(wordsIn(about))]);
      return names.split('; ').flatMap((name) => personOf(name, page, told, index));
    });
  }

  /**
   * What words name, if they ask for nothing else.
   * @param asksMore whether words together ask for something; then only the word for an agency is heard.
   */
  find(words: readonly string[], asksMore: boolean): Named | undefined {
    const typed = { words, stems: this.#index.stems(words) };
    if (asksMore && !words.some((_, at) => this.#kindAt(typed, at))) return undefined;
    return (
      this.#byInitials(typed) ??
      this.#byPlace(typed, (own, kind) => this.#called(own, kind)) ??
      this.#byPerson(typed) ??
      this.#byPlace(typed, (own, kind) => this.#nearly(own, kind, own.length === words.length))
    );
  }

  #byInitials(typed: Typed): Named | undefined {
    for (const [at, word] of typed.words.entries()) {
      const pages = this.#initials.get(word);
      if (pages && typed.words.every((_, other) => other === at || this.#isBeside(typed, other)))
        return { pages, isGuess: pages.length > 1 };
    }
    return undefined;
  }

  #byPlace(
    typed: Typed,
    find: (words: readonly string[], kind: string | undefined) => Named,
  ): Named | undefined {
    const { words } = typed;
    for (let length = Math.min(words.length, 5); length > 0; length -= 1)
      for (let start = 0; start + length <= words.length; start += 1) {
        const isOwn = (at: number) => at >= start && at < start + length;
        const others = [...words.keys()].filter((at) => !isOwn(at));
        const kinds = others.map((at) => this.#kindAt(typed, at));
        if (!others.every((at, n) => kinds[n] !== undefined || this.#isBeside(typed, at))) continue;
        const own = [...words.keys()].filter(isOwn);
        if (own.every((at) => this.#isBeside(typed, at) || this.#kindAt(typed, at))) continue;
        const kind = kinds.find((each) => each !== undefined);
        const { pages, isGuess } = find(words.slice(start, start + length), kind);
        if (pages.length === 0) continue;
        if (kind === undefined) return { pages, isGuess };
        const agencies = this.#agenciesAt(pages, kind);
        // An airport of the county need not be that of the city.
        if (kind === 'airport-or-port')
          return agencies.length > 0 ? { pages: agencies, isGuess: true } : undefined;
        return { pages: agencies.length > 0 ? agencies : pages, isGuess };
      }
    return undefined;
  }

  #agenciesAt(places: readonly IndexedPage[], kind: string): IndexedPage[] {
    const paths = places.map(({ path }) => path.replace(/#.*/, ''));
    const counties = paths.flatMap((path) => {
      const own = this.#counties.get(path) ?? [];
      return own.length > 0 ? own : [path];
    });
    const of = (each: string) => [
      ...new Set(counties.flatMap((county) => this.#agencies.get(each + county) ?? [])),
    ];
    const own = of(kind);
    // Where a county has no jail department, its sheriff has the jail.
    return own.length > 0 || kind !== 'county-corrections' ? own : of('sheriff');
  }

  /**
   * Places with a name, in any order of its words or with a word for one of them: "Cayo Largo". A name as it is
   * written is enough only with the word for an agency.
   */
  #called(words: readonly string[], kind: string | undefined): Named {
    const exact = this.#index.called(words.join('')).filter(isPlace);
    if (exact.length > 0) return { pages: kind === undefined ? [] : exact, isGuess: false };
    const stems = this.#index.stems(words);
    const ways = stems.map((stem) => [
      stem,
      ...this.#synonyms
        .filter(({ typed }) => typed.length === 1 && typed[0] === stem)
        .flatMap(({ means }) => means.flatMap((own) => (own.length === 1 ? own : []))),
    ]);
    const named = ways
      .reduce<string[][]>(
        (known, own) => known.flatMap((each) => own.map((stem) => [...each, stem])).slice(0, 16),
        [[]],
      )
      .flatMap((own) => this.#index.ofStems(own));
    return { pages: [...new Set(named)], isGuess: false };
  }

  /** Places whose name has a letter or two more, less or wrong; of a county, also the beginning of its name. */
  #nearly(words: readonly string[], kind: string | undefined, isAll: boolean): Named {
    const none = { pages: [], isGuess: true };
    const name = keyOf(words.join(' '));
    const isKnown = words.every((word) => this.#isKnown(word));
    if (name.length < 4) return none;
    if (isKnown && !isAll && kind === undefined) return none;
    const most = isKnown ? Math.min(1, lettersWrong(name)) : lettersWrong(name);
    let best = most;
    let found: IndexedPage[] = [];
    // A single word is compared with names and other words elsewhere, but for how it sounds.
    for (const [key, pages] of isAll && words.length === 1 ? [] : this.#index.placeNames) {
      if (key[0] !== name[0]) continue;
      const isBegun = name.length > (kind === undefined ? 6 : 4) && key.startsWith(name);
      const far = isBegun ? 1 : letterDistance(name, key, best);
      if (far > best) continue;
      found = far < best ? [...pages] : [...found, ...pages];
      best = far;
    }
    // As it sounds: "kisimi" is Kissimmee.
    if (found.length === 0 && !isKnown && name.length > 4)
      for (const [key, pages] of this.#index.placeNames)
        if (key[0] === name[0] && soundOf(key) === soundOf(name)) found.push(...pages);
    const counties = found.filter(({ path }) => path.endsWith('-county/'));
    return { pages: kind === 'sheriff' && counties.length > 0 ? counties : found, isGuess: true };
  }

  /** People whose family name is among words that otherwise say who they are. */
  #byPerson(typed: Typed): Named | undefined {
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
          n === at || ofGiven[n] || isOffice[n] || about.has(stem) || this.#isBeside(typed, n),
      );
      const isUnclear = this.#isKnown(words[at]!) && page.kind !== 'official';
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
    if (word.length < 5 || word[0] !== family[0] || this.#isKnown(word)) return false;
    const most = lettersWrong(word);
    return letterDistance(word, family, most) <= most;
  }

  /** Whether a word is one of our titles, so that it is hardly a name with a letter wrong. */
  #isKnown(word: string): boolean {
    return isCommon(word, this.#index.language) || this.#index.words.has(word);
  }

  #kindAt({ words }: Typed, at: number): string | undefined {
    const word = words[at]!;
    const own = this.#nouns.get(word);
    if (own !== undefined || word.length < 6 || this.#isKnown(word)) return own;
    for (const [noun, kind] of this.#nouns) if (letterDistance(word, noun, 1) < 2) return kind;
    return undefined;
  }

  #isBeside({ words, stems }: Typed, at: number): boolean {
    return isCommon(words[at]!, this.#index.language) || this.#beside.has(stems[at]!);
  }
}

const isPlace = ({ kind }: IndexedPage) => kind === 'place';

/** The consonants of a name, those that sound alike as one. */
function soundOf(name: string): string {
  return name
    .replace(/ph/g, 'f')
    .replace(/[qk]u?|c(?![eiy])/g, 'k')
    .replace(/[cz]/g, 's')
    .replace(/j/g, 'h')
    .replace(/v/g, 'b')
    .replace(/(?<!^)[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** "Broward County Sheriff’s Office" is "bcso" and "bso". */
function initialsOf(title: string): string[] {
  if (!/(Sheriff’s Office|Police Department)$/.test(title)) return [];
  const letters = (words: string) =>
    wordsIn(words)
      .map((word) => word[0]!)
      .join('');
  return [...new Set([letters(title), letters(title.replace(' County', ''))])];
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
