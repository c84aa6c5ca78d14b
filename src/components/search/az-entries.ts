import { ascending } from 'd3';
import { byId } from '../../data/queries/lookup.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Language, Official, Place } from '../../data/schema/index.ts';
import type { RosterAgency } from '../../data/schema/roster.ts';
import { formatDate, uncapitalize, withMark } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { agencyName, placeName } from '../../i18n/places.ts';

/** An entry of the A–Z index. */
export interface AzEntry {
  name: string;
  /** Its address without its language. */
  path: string;
  /** What it is, in the page's language. */
  kind: string;
  /** Whether it is a proper name, so that "El Portal" is sorted under E. */
  isName?: boolean;
}

/** The entries of a letter, or of all digits. */
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

/** Every entry, in the order of the page's language, by first letter. */
export function byLetter(entries: readonly AzEntry[], { language, t }: PageContext): AzLetter[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const keyed = entries
    .map((entry) => ({ entry, key: sortKey(entry, language) }))
    .sort((a, b) => collator.compare(a.key, b.key) || ascending(a.entry.path, b.entry.path));
  const letters = new Map<string, AzEntry[]>();
  for (const { entry, key } of keyed) {
    const id = /^\p{N}/u.test(key) ? '0' : plain(key[0]!);
    letters.set(id, [...(letters.get(id) ?? []), entry]);
  }
  return [...letters]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([id, own]) => ({
      id,
      letter: id === '0' ? t('search.az.digits') : id.toUpperCase(),
      entries: own,
    }));
}

const articles: Record<Language, RegExp> = {
  en: /^(a|an|the) /i,
  es: /^(el|la|los|las|un|una|unos|unas|lo) /i,
};

/**
 * The sort key: without quotation marks, without what parentheses add (a page explains a name once) and, unless it is a
 * proper name, without an article.
 */
export function sortKey({ name, isName }: AzEntry, language: Language): string {
  const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+/u, '');
  const start = bare(name.replace(/ \([^)]*\)/g, ''));
  return isName ? start : bare(start.replace(articles[language], ''));
}

function plain(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Entries of all records with a page or a place on one. */
export function azEntries(
  { dataset, lists }: Pick<SiteFacts, 'dataset' | 'lists'>,
  page: PageContext,
): AzEntry[] {
  const { language, say, t } = page;
  /** Beside titles from other places, one that leaves out its own would say nothing. */
  const withPlace = (title: string, geoid: string | undefined) => {
    const place = dataset.places.find((each) => each.geoid === geoid);
    // Without the other name, which the page gives once, beside the place itself.
    const own = place && placeName(place, language).replace(/ \(.*\)$/, '');
    return own && ![own, placeName(place, 'en')].some((name) => title.includes(name))
      ? `${title} (${own})`
      : title;
  };
  return [
    ...dataset.motions.map(({ id, title, when }) => ({
      name: `${withMark(say(title), ',', language)} ${formatDate(when.date, language)}`,
      path: `/votes/${id}/`,
      kind: t('search.kind.vote'),
      isName: true,
    })),
    ...dataset.places.flatMap((place) =>
      placeNames(place, page).map((name) => ({
        name,
        path: `/places/${place.id}/`,
        kind: t('search.kind.place'),
        isName: true,
      })),
    ),
    ...lists.agencies.flatMap((agency) =>
      agencyNames(agency, page).map((name) => ({
        name,
        path: `/agencies/${agency.id}/`,
        kind: t('search.kind.agency'),
        isName: true,
      })),
    ),
    ...dataset.statutes.map(({ id, title, citation }) => ({
      name: `${withMark(say(title), ',', language)} ${citation}`,
      path: `/law/${id}/`,
      kind: t('search.kind.law'),
    })),
    ...dataset.claims.map(({ id, title, place }) => ({
      name: withPlace(say(title), place),
      path: `/ledger/${id}/`,
      kind: t('search.kind.claim'),
    })),
    ...dataset.officials.map((official) => ({
      name: surnameFirst(official, page),
      path: `/officials/${official.id}/`,
      kind: t('search.kind.official'),
      isName: true,
    })),
    ...dataset.glossary.map(({ id, term }) => ({
      name: say(term)[0]!.toUpperCase() + say(term).slice(1),
      path: `/glossary/#${id}`,
      kind: t('search.kind.term'),
    })),
    ...dataset.answers.map(({ id, question, validFrom, validTo }) => ({
      // An earlier answer has the question of the current one.
      name: validTo
        ? `${say(question)} (${uncapitalize(
            t('answers.earlier', {
              from: formatDate(validFrom, language),
              to: formatDate(validTo, language),
            }),
          )})`
        : say(question),
      path: `/answers/#${id}`,
      kind: t('search.kind.answer'),
    })),
    ...dataset.agreements.map(({ id, title }) => ({
      name: say(title),
      path: `/agreements/${id}/`,
      kind: t('search.kind.agreement'),
    })),
    ...dataset.signers.map(({ id, agency, model }) => ({
      name: `${agencyName(byId(lists.agencies, agency))}, ${t(`signers.short.${model}`)}`,
      path: `/who-signed/${id}/`,
      kind: t('search.kind.signer'),
      isName: true,
    })),
    ...dataset.lessons.map(({ id, title }) => ({
      name: say(title),
      path: `/teach/${id}/`,
      kind: t('search.kind.lesson'),
    })),
  ];
}

/** A place under its name, and under each other name with its name after it: "Cayo Hueso: Key West". */
function placeNames(place: Place, { language, say, t }: PageContext): string[] {
  const own = placeName(place, language);
  const name = place.kind === 'county' ? t('search.az.county', { name: own }) : own;
  const others = [placeName(place, 'en'), ...(place.alsoCalled ?? []).map(say)];
  return [
    name,
    ...others.filter((each) => !own.startsWith(each)).map((each) => `${each}: ${name}`),
  ];
}

/** An agency under its name, and under each other name with its name after it: "UCF: University of …". */
function agencyNames(agency: RosterAgency, { say }: PageContext): string[] {
  const name = agencyName(agency);
  const others = [...new Set((agency.alsoCalled ?? []).map(say))];
  return [
    name,
    ...others.filter((each) => !name.startsWith(each)).map((each) => `${each}: ${name}`),
  ];
}

/** "Lee, Donald “Donie”"; a first name that we did not find is said to be so. */
function surnameFirst({ name, short }: Official, { t }: PageContext): string {
  const given = name.replace(short, '').replace(/\s+/g, ' ').trim();
  return given ? `${short}, ${given}` : `${short} (${t('officials.noFirstName')})`;
}

/** Index pages and pages about the site. */
export function azPages({ t }: PageContext): AzEntry[] {
  const pages = [
    ['/records/', t('records.title')],
    ['/explainers/', t('explainers.title')],
    ['/votes/', t('votes.title')],
    ['/places/', t('places.title')],
    ['/places/names/', t('places.names.title')],
    ['/map/', t('map.nav')],
    ['/list/', t('lists.title')],
    ['/agencies/', t('agencies.title')],
    ['/who-signed/', t('signers.title')],
    ['/agreements/', t('forms.title')],
    ['/law/', t('law.title')],
    ['/ledger/', t('ledger.title')],
    ['/timeline/', t('nav.timeline')],
    ['/officials/', t('footer.officials')],
    ['/sources/', t('sources.title')],
    ['/answers/', t('answers.title')],
    ['/glossary/', t('glossary.title')],
    ['/teach/', t('teach.title')],
    ['/student/', t('student.title')],
    ['/about/', t('footer.methods')],
    ['/about/reading-agreements/', t('signers.method')],
    ['/about/neutrality/', t('footer.neutrality')],
    ['/about/host/', t('offline.host')],
    ['/about/privacy/', t('footer.privacy')],
    ['/about/corrections/', t('footer.corrections')],
  ] as const;
  return pages.map(([path, name]) => ({ path, name, kind: t('search.kind.page') }));
}
