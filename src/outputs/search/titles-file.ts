import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Language } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import { lookUpIndex, type LookUpIndex } from '../look-up/index-file.ts';
import { isCalledLater } from './asked-file.ts';
import { isRest, searchKinds, type SearchKind } from './kinds.ts';
import type { SearchRecord } from './records.ts';
import { slugOf, wordsIn } from './words.ts';

/** A page: the rest of its address, its title, what else it is called, and the answer of a common question. */
type PackedTitle = [rest: string, title: string, phrases?: string[], answer?: string];

/** An agency: its title, the number of its answer, and the end of its address where the title doesn’t give it. */
type PackedAgency = [title: string, answer: number, end?: string];

/** What search reads first: the titles of all that readers look for, and the answers of places and agencies. */
export interface TitlesFile {
  /** By kind: what it is called, how the addresses begin, and the pages. */
  pages: [kind: SearchKind, label: string, start: string, pages: PackedTitle[]][];
  agencies: PackedAgency[];
  /** Sentences with `{}` for the name of a place or an agency, or `{2}` for the first two words of it. */
  answers: string[];
  /** Of each place, in the order of the names’ file: the number of its answer. */
  places: number[];
  /** Names that the names’ file of the language lacks, by address. */
  also: [path: string, names: string[]][];
  /** Other words for what is typed: typed phrases, and what our pages say. */
  words: [typed: string[], means: string[]][];
  /** Words that, beside the name of a place, ask for nothing but its page. */
  beside: string[];
}

/** Packs the titles of a language. */
export function titlesFile(
  records: readonly SearchRecord[],
  facts: SiteFacts,
  language: Language,
): TitlesFile {
  const answers = new Map<string, number>();
  const numberOf = (name: string, about: string) => {
    const sentence = withoutName(name, about);
    const known = answers.get(sentence) ?? answers.size;
    answers.set(sentence, known);
    return known;
  };
  const placeRecords = new Map(
    records.filter(({ kind }) => kind === 'place').map((record) => [record.path, record]),
  );
  const t = useTranslations(language);
  const index = lookUpIndex(facts, language);
  const places = index.places.map(([name, id, , , counties]) =>
    numberOf(
      counties ? name : t('places.county', { name }),
      placeRecords.get(`places/${id}/`)?.about ?? '',
    ),
  );
  const agencies = records
    .filter(({ kind }) => kind === 'agency')
    .map(({ path, title, about }): PackedAgency => {
      const end = path.split('/')[1]!;
      const answer = numberOf(title, about);
      return end === slugOf(title) ? [title, answer] : [title, answer, end];
    });
  const { synonyms } = facts.dataset;
  const typed = (wanted: string) => synonyms.filter(({ use }) => use === wanted);
  return {
    pages: titledKinds.flatMap((kind) => {
      const own = records.filter((record) => record.kind === kind);
      if (own.length === 0) return [];
      const start = commonStart(own.map(({ path }) => path));
      return [
        [
          kind,
          t(`search.kind.${kind}`),
          start,
          own.map(({ path, title, phrases, about }): PackedTitle => {
            const rest = path.slice(start.length);
            return isCalledLater(kind) ? [rest, title] : [rest, title, phrases, about];
          }),
        ],
      ];
    }),
    agencies,
    answers: [...answers.keys()],
    places,
    also: namesElsewhere(records, index),
    words: typed('word').map(({ typed: own, means }) => [own[language], means![language]]),
    beside: typed('beside-place').flatMap(({ typed: own }) => own[language]),
  };
}

/** The kinds whose titles are looked through first, in order; places and agencies are packed apart. */
const titledKinds = (Object.keys(searchKinds) as SearchKind[]).filter(
  (kind) => !isRest(kind) && kind !== 'place' && kind !== 'agency',
);

/** Names of places and agencies that the names’ file lacks: those of the other language, for the most part. */
function namesElsewhere(
  records: readonly SearchRecord[],
  { places, agencies }: LookUpIndex,
): TitlesFile['also'] {
  const known = new Map<string, string[]>([
    ...places.map(
      ([name, id, others]) => [`places/${id}/`, [name, ...others]] as [string, string[]],
    ),
    ...agencies.map(
      ([name, id, others]) => [`agencies/${id}/`, [name, ...others]] as [string, string[]],
    ),
  ]);
  return records
    .filter(({ kind }) => kind === 'place' || kind === 'agency')
    .flatMap(({ path, title, phrases }) => {
      const own = [title, ...(known.get(path) ?? [])].map((name) => wordsIn(name));
      // A name that is a part of another is found by its words.
      const names = phrases.filter((name) => {
        const words = wordsIn(name);
        return !own.some(
          (each) => each.join('') === words.join('') || words.every((word) => each.includes(word)),
        );
      });
      return names.length > 0 ? [[path, names] as [string, string[]]] : [];
    });
}

/** A sentence without the name, or without the first words of it: "the police department of {2}". */
function withoutName(name: string, sentence: string): string {
  const words = name.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ');
    if (sentence.includes(start))
      return sentence.replaceAll(start, count === words.length ? '{}' : `{${count}}`);
  }
  return sentence;
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let end = first.length;
  while (!others.every((path) => path.startsWith(first.slice(0, end)))) end -= 1;
  return first.slice(0, end);
}
