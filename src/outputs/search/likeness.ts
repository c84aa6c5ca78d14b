import { lettersWrong, letterDistance } from '../look-up/match.ts';
import type { AskedFile } from './asked-file.ts';
import type { IndexedPage, PageIndex } from './page-index.ts';
import type { Synonym } from './wanted.ts';
import { isEmpty } from './words.ts';

/** A way to ask for a page: how much its stems weigh together. */
interface Way {
  page: IndexedPage;
  weight: number;
}

/** A thing that a query says: the stems that say it, each with how well, from 0 to 1. */
interface Said {
  stems: Map<string, number>;
  weight: number;
}

/** How much stems of other words say what was typed. */
const strength = { alike: 0.75, synonym: 0.6, guess: 0.75 };

/** Compares a query with the ways in which readers ask for pages. */
export class Likeness {
  readonly #index: PageIndex;
  readonly #synonyms: readonly Synonym[];
  readonly #ways: Way[] = [];
  /** The ways that have a stem. */
  readonly #byStem = new Map<string, number[]>();
  /** How much a stem tells: one that leads to few pages tells more. */
  readonly #weights = new Map<string, number>();
  readonly #alike = new Map<string, Set<string>>();
  readonly #most: number;

  constructor({ stems, asked, alike }: AskedFile, index: PageIndex, synonyms: readonly Synonym[]) {
    this.#index = index;
    this.#synonyms = synonyms;
    const all = stems.split(' ');
    const pages = new Map<string, Set<IndexedPage>>(all.map((stem) => [stem, new Set()]));
    const ways = asked.flatMap(([path, own]) => {
      const page = index.at(path);
      return page
        ? own.split(',').map((way) => {
            const said = way.split(' ').map((number) => all[parseInt(number, 36)]!);
            for (const stem of said) pages.get(stem)?.add(page);
            return { page, said };
          })
        : [];
    });
    this.#most = Math.log(1 + asked.length);
    for (const [stem, own] of pages)
      this.#weights.set(stem, Math.log(1 + asked.length / (own.size || 1)));
    for (const [number, { page, said }] of ways.entries()) {
      this.#ways.push({ page, weight: Math.hypot(...said.map((stem) => this.#weightOf(stem))) });
      for (const stem of said) this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), number]);
    }
    for (const words of alike) {
      const group = index.stems(words.flatMap((word) => word.split(' ')));
      for (const stem of group)
        this.#alike.set(stem, new Set([...(this.#alike.get(stem) ?? []), ...group]));
    }
  }

  /** Whether two stems say nearly the same. */
  isAlike(a: string, b: string): boolean {
    return a === b || this.#alike.get(a)?.has(b) === true;
  }

  /**
   * How like a query is to the best way to ask for each page, from 0 to 1.
   * @param isName whether a word of it is a part of a name, which is not taken for another word.
   */
  of(words: readonly string[], isName: (at: number) => boolean): Map<IndexedPage, number> {
    const said = this.#saidBy(words, isName);
    const length = Math.hypot(...said.map(({ weight }) => weight));
    const products = new Map<number, number>();
    for (const { stems, weight } of said) {
      const best = new Map<number, number>();
      for (const [stem, how] of stems)
        for (const way of this.#byStem.get(stem) ?? []) {
          const product = how * weight * this.#weightOf(stem);
          if (product > (best.get(way) ?? 0)) best.set(way, product);
        }
      for (const [way, product] of best) products.set(way, (products.get(way) ?? 0) + product);
    }
    const found = new Map<IndexedPage, number>();
    for (const [number, product] of products) {
      const { page, weight } = this.#ways[number]!;
      const like = product / (length * weight);
      if (like > (found.get(page) ?? 0)) found.set(page, like);
    }
    return found;
  }

  #saidBy(words: readonly string[], isName: (at: number) => boolean): Said[] {
    const { language } = this.#index;
    const stems = this.#index.stems(words);
    const said: Said[] = [];
    for (const [at, stem] of stems.entries()) {
      if (isEmpty(words[at]!, language)) continue;
      const own = new Map<string, number>();
      const add = (other: string, how: number) => {
        if (this.#byStem.has(other)) own.set(other, Math.max(how, own.get(other) ?? 0));
      };
      add(stem, 1);
      for (const other of this.#alike.get(stem) ?? []) add(other, strength.alike);
      for (const { typed, means } of this.#synonyms)
        if (typed.every((each, offset) => stems[at + offset] === each))
          for (const other of means.flat()) add(other, strength.synonym);
      const isTold = own.size > 0;
      if (!isTold && !isName(at)) for (const other of this.#near(stem)) add(other, strength.guess);
      const weights = [...own].map(([other, how]) => this.#weightOf(other) * how);
      const untold = this.#most / (isName(at) || /\d/.test(stem) ? 1 : 2);
      const weight = own.has(stem) ? this.#weightOf(stem) : Math.max(...weights);
      said.push({ stems: own, weight: own.size > 0 ? weight : untold });
    }
    return said;
  }

  #weightOf(stem: string): number {
    return this.#weights.get(stem) ?? this.#most;
  }

  #near(stem: string): string[] {
    let most = lettersWrong(stem);
    let near: string[] = [];
    if (most === 0 || /\d/.test(stem)) return near;
    for (const other of this.#byStem.keys()) {
      const far = letterDistance(stem, other, most);
      if (far > most) continue;
      near = far < most ? [other] : [...near, other];
      most = far;
    }
    return near;
  }
}
