import type { Dataset, Official } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeName, placeTitle } from '../../i18n/places.ts';

/** One line of the list from A to Z. */
export interface AzEntry {
  name: string;
  /** Its address without its language. */
  path: string;
  /** What it is, in the page's language. */
  kind: string;
}

/** The entries of one letter, or of all digits. */
export interface AzLetter {
  /** Also its anchor: `a`, or `0` for digits. */
  id: string;
  letter: string;
  entries: AzEntry[];
}

/** The pages of the list, each up to a letter. Their addresses are permanent. */
export const azParts = [
  { slug: undefined, from: '0', to: 'f' },
  { slug: 'g-m', from: 'g', to: 'm' },
  { slug: 'n-z', from: 'n', to: 'z' },
] as const;
export type AzPart = (typeof azParts)[number];

/** The part that holds a letter, by the letter's `id`. */
export function partOf(id: string): AzPart {
  return azParts.findLast(({ from }) => from <= id) ?? azParts[0];
}

/** The address of a part, without its language. */
export function azPath({ slug }: AzPart): string {
  return slug ? `/search/a-z/${slug}/` : '/search/a-z/';
}

/** Every entry, in the order of the page's language, by first letter. Accents, quotes and marks do not count. */
export function byLetter(entries: readonly AzEntry[], { language, t }: PageContext): AzLetter[] {
  const collator = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  const letters = new Map<string, AzEntry[]>();
  const sorted = [...entries].sort(
    (a, b) => collator.compare(a.name, b.name) || (a.path < b.path ? -1 : 1),
  );
  for (const entry of sorted) {
    const first = /[\p{L}\p{N}]/u.exec(entry.name)![0];
    const letter = /\p{N}/u.test(first) ? '0' : plain(first);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([id, found]) => ({
      id,
      letter: id === '0' ? t('search.az.digits') : id.toUpperCase(),
      entries: found,
    }));
}

function plain(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What of the facts has a page, or a place on one. */
export function azEntries(dataset: Dataset, page: PageContext): AzEntry[] {
  const { language, say, t } = page;
  return [
    ...dataset.motions.map(({ id, title, when }) => ({
      name: `${say(title)}, ${formatDate(when.date, language)}`,
      path: `/votes/${id}/`,
      kind: t('search.kind.vote'),
    })),
    ...dataset.places.flatMap((place) => {
      const name = placeTitle(place, page);
      const other = [place.name, ...(place.alsoCalled ?? []).map(say)].filter(
        (each) => !name.startsWith(each) && placeName(place, language) !== each,
      );
      const names = [
        name,
        ...other.filter(isOther(place.kind, name)).map((each) => `${each}: ${name}`),
      ];
      return names.map((each) => ({
        name: each,
        path: `/places/${place.id}/`,
        kind: t('search.kind.place'),
      }));
    }),
    ...dataset.statutes.map(({ id, title, citation }) => ({
      name: `${say(title)}: ${citation}`,
      path: `/law/${id}/`,
      kind: t('search.kind.law'),
    })),
    ...dataset.claims.map(({ id, title }) => ({
      name: say(title),
      path: `/ledger/${id}/`,
      kind: t('search.kind.claim'),
    })),
    ...dataset.officials.map((official) => ({
      name: surnameFirst(official),
      path: `/officials/${official.id}/`,
      kind: t('search.kind.official'),
    })),
    ...dataset.glossary.map(({ id, term }) => ({
      name: say(term)[0]!.toUpperCase() + say(term).slice(1),
      path: `/glossary/#${id}`,
      kind: t('search.kind.term'),
    })),
    ...dataset.answers.map(({ id, question }) => ({
      name: say(question),
      path: `/answers/#${id}`,
      kind: t('search.kind.answer'),
    })),
    ...dataset.agreements.map(({ id, title }) => ({
      name: say(title),
      path: `/agreements/${id}/`,
      kind: t('search.kind.agreement'),
    })),
    ...dataset.lessons.map(({ id, title }) => ({
      name: say(title),
      path: `/teach/${id}/`,
      kind: t('search.kind.lesson'),
    })),
  ];
}

/** A county's bare name is no name of its own: "Monroe" stands at the start of "Monroe County", or inside "Condado de Monroe". */
function isOther(kind: string, title: string) {
  return (name: string) => kind === 'municipality' || !title.endsWith(name);
}

/** "Lee, Donald “Donie”". */
function surnameFirst({ name, short }: Official): string {
  const given = name.replace(short, '').replace(/\s+/g, ' ').trim();
  return given ? `${short}, ${given}` : short;
}

/** The pages that lead to others, and those about the site. */
export function azPages({ t }: PageContext): AzEntry[] {
  const pages = [
    ['/explainers/', t('explain.title')],
    ['/votes/', t('votes.title')],
    ['/places/', t('places.title')],
    ['/map/', t('map.nav')],
    ['/list/', t('lists.title')],
    ['/law/', t('law.title')],
    ['/ledger/', t('ledger.title')],
    ['/timeline/', t('nav.timeline')],
    ['/officials/', t('footer.officials')],
    ['/sources/', t('sources.title')],
    ['/answers/', t('answers.title')],
    ['/glossary/', t('glossary.title')],
    ['/teach/', t('teach.title')],
    ['/about/', t('footer.methods')],
    ['/about/neutrality/', t('footer.neutrality')],
    ['/about/privacy/', t('footer.privacy')],
    ['/about/corrections/', t('footer.corrections')],
  ] as const;
  return pages.map(([path, name]) => ({ path, name, kind: t('search.kind.page') }));
}
