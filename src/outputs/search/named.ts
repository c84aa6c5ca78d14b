import { lettersWrong, letterDistance } from '../look-up/match.ts';
import type { AskedFile } from './asked-file.ts';
import type { Likeness } from './likeness.ts';
import { isPlace, OtherWords, partsOf, type Named, type Typed } from './other-words.ts';
import { addTo, keyOf, type IndexedPage, type PageIndex } from './page-index.ts';
import { People } from './people.ts';
import type { Synonym } from './wanted.ts';
import { wordsIn } from './words.ts';

/** Finds what a query names: the agency of a place, initials of agencies, a person, or a place with a letter wrong. */
export class Naming {
  readonly #index: PageIndex;
  readonly #synonyms: readonly Synonym[];
  /** Kinds of agencies, by the words for them. */
  readonly #nouns = new Map<string, string>();
  /** By kind and address of the county. */
  readonly #agencies = new Map<string, IndexedPage[]>();
  readonly #initials = new Map<string, IndexedPage[]>();
  readonly #others: OtherWords;
  readonly #people: People;
  /** The counties of a place, by its address. */
  readonly #counties: ReadonlyMap<string, readonly string[]>;

  /** @param beside stems that, beside the name of a place, ask for nothing but its page. */
  constructor(
    asked: AskedFile,
    index: PageIndex,
    likeness: Likeness,
    synonyms: readonly Synonym[],
    beside: ReadonlySet<string>,
  ) {
    this.#index = index;
    this.#synonyms = synonyms;
    this.#others = new OtherWords(index, beside);
    this.#people = new People(asked, index, likeness, this.#others, beside);
    const { agencies, counties, nouns } = asked;
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
      this.#people.byOffice(typed) ??
      this.#byPlace(typed, (own, kind) => this.#called(own, kind)) ??
      this.#people.byPerson(typed) ??
      this.#byPlace(typed, (own, kind) => this.#begun(own, kind)) ??
      this.#byPlace(typed, (own, kind) => this.#nearly(own, kind, own.length === words.length))
    );
  }

  #byInitials(typed: Typed): Named | undefined {
    for (const [at, word] of typed.words.entries()) {
      const pages = this.#initials.get(word);
      if (
        pages &&
        typed.words.every((_, other) => other === at || this.#others.isBeside(typed, other))
      )
        return { pages, isGuess: pages.length > 1 };
    }
    return undefined;
  }

  #byPlace(
    typed: Typed,
    find: (words: readonly string[], kind: string | undefined) => Named,
  ): Named | undefined {
    for (const { own, others } of partsOf(typed.words)) {
      const kinds = others.map((at) => this.#kindAt(typed, at));
      if (!others.every((at, n) => kinds[n] !== undefined || this.#others.isBeside(typed, at)))
        continue;
      if (own.every((at) => this.#others.isBeside(typed, at) || this.#kindAt(typed, at))) continue;
      const kind = kinds.find((each) => each !== undefined);
      const name = own.map((at) => typed.words[at]!);
      const { pages, isGuess } = find(name, kind);
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
    if (kind === 'municipal-police')
      return places.flatMap(({ path }) => {
        const start = path.replace(/^places\/(.*)\/$/, 'agencies/$1-police-');
        return this.#index.agencies.filter((agency) => agency.path.startsWith(start));
      });
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
      .flatMap((own) => this.#index.ofStems(own))
      // At least a word of it: "universities" are no place called University.
      .filter(({ title }) => wordsIn(title).some((word) => words.includes(word)));
    return { pages: [...new Set(named)], isGuess: false };
  }

  /** The place whose name begins with some words. For a sheriff, a county is meant, which may have a letter wrong. */
  #begun(words: readonly string[], kind: string | undefined): Named {
    const begun = kind === 'sheriff' ? undefined : this.#index.begun(words);
    return { pages: begun ? [begun] : [], isGuess: true };
  }

  /** Places whose name has a letter or two more, less or wrong; of a county, also the beginning of its name. */
  #nearly(words: readonly string[], kind: string | undefined, isAll: boolean): Named {
    const none = { pages: [], isGuess: true };
    const name = keyOf(words.join(' '));
    const isKnown = words.every(
      (word) => this.#others.isKnown(word) || this.#others.isInTexts(word),
    );
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
    if (found.length === 0 && !words.some((word) => this.#others.isKnown(word)) && name.length > 4)
      for (const [key, pages] of this.#index.placeNames)
        if (key[0] === name[0] && soundOf(key) === soundOf(name)) found.push(...pages);
    const counties = found.filter(({ path }) => path.endsWith('-county/'));
    return { pages: kind === 'sheriff' && counties.length > 0 ? counties : found, isGuess: true };
  }

  #kindAt({ words }: Typed, at: number): string | undefined {
    const word = words[at]!;
    const own = this.#nouns.get(word);
    if (own !== undefined || word.length < 6 || this.#others.isKnown(word)) return own;
    for (const [noun, kind] of this.#nouns) if (letterDistance(word, noun, 1) < 2) return kind;
    return undefined;
  }
}

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
