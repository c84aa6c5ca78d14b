import type { Dataset, Name, Place } from '../../data/schema/index.ts';
import type { Language } from '../../data/schema/index.ts';
import { placeName } from '../../i18n/places.ts';

/** A name in the index of all names: a place itself, or a name that leads to some. */
export type LookUpEntry = { text: string } & ({ place: Place } | { name: Name });

/** A page of the index: names between two letters, or ZIP codes with the same first digits. */
export interface LookUpPart {
  slug: string;
  from: string;
  to: string;
  isZip: boolean;
}

const letters: [string, string][] = [
  ['A', 'C'],
  ['D', 'J'],
  ['K', 'N'],
  ['O', 'R'],
  ['S', 'Z'],
];

/** All pages of the index. */
export const lookUpParts: readonly LookUpPart[] = [
  ...letters.map(([from, to]) => ({
    slug: `${from}-${to}`.toLowerCase(),
    from,
    to,
    isZip: false,
  })),
  ...['32', '33', '34'].map((digits) => ({ slug: digits, from: digits, to: digits, isZip: true })),
];

/** The entries of a page, A–Z. */
export function entriesOf(
  { places, names }: Pick<Dataset, 'places' | 'names'>,
  part: LookUpPart,
  language: Language,
): LookUpEntry[] {
  const isZip = ({ kind }: Name) => kind === 'zip' || kind === 'post-office-zip';
  const wanted = names.filter((name) => isZip(name) === part.isZip);
  const entries: LookUpEntry[] = [
    ...(part.isZip ? [] : places.map((place) => ({ text: placeName(place, language), place }))),
    ...wanted.map((name) => ({ text: name.name, name })),
  ];
  const collator = new Intl.Collator(language, { numeric: true });
  return entries
    .filter(({ text }) => isIn(text, part))
    .toSorted((a, b) => collator.compare(a.text, b.text));
}

/** The entries of a page by what a reader jumps to: the first letter, or the first three digits. */
export function groupsOf(
  entries: readonly LookUpEntry[],
  { isZip }: LookUpPart,
): Map<string, LookUpEntry[]> {
  return Map.groupBy(entries, ({ text }) => (isZip ? text.slice(0, 3) : firstLetter(text)));
}

function isIn(text: string, { from, to, isZip }: LookUpPart): boolean {
  if (isZip) return text.startsWith(from);
  const first = firstLetter(text);
  return first >= from && first <= to;
}

function firstLetter(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .charAt(0)
    .toUpperCase();
}
