import type { Key } from '../../i18n/index.ts';

/** A link of the site's navigation: its address without the language, and its words. */
interface Way {
  path: string;
  name: Key;
}

/** A page below “All records”, and what it holds. */
interface RecordPage extends Way {
  about: Key;
}

/** The page that leads to every record. */
export const recordsPath = '/records/';

/** The six doors of the header. */
export const doors: readonly Way[] = [
  { path: '/places/', name: 'places.nav' },
  { path: '/explainers/key-west/', name: 'nav.story' },
  { path: '/map/', name: 'map.nav' },
  { path: '/explainers/who-decides/', name: 'nav.required' },
  { path: '/teach/', name: 'teach.nav' },
  { path: recordsPath, name: 'nav.records' },
];

/** What the page of all records leads to, by subject. */
export const recordPages: readonly { title: Key; id: string; pages: readonly RecordPage[] }[] = [
  {
    id: 'decisions',
    title: 'records.decisions',
    pages: [
      { path: '/votes/', name: 'nav.votes', about: 'home.votes' },
      { path: '/who-signed/', name: 'signers.nav', about: 'signers.home' },
      { path: '/officials/', name: 'footer.officials', about: 'home.officials' },
      { path: '/timeline/', name: 'nav.timeline', about: 'home.timeline' },
      { path: '/explainers/other-places/', name: 'otherPlaces.nav', about: 'otherPlaces.home' },
    ],
  },
  {
    id: 'lists',
    title: 'records.lists',
    pages: [
      { path: '/list/', name: 'lists.nav', about: 'home.list' },
      { path: '/agencies/', name: 'records.agencies', about: 'records.agencies.about' },
      { path: '/agreements/', name: 'records.agreements', about: 'records.agreements.about' },
    ],
  },
  {
    id: 'law',
    title: 'records.rules',
    pages: [
      { path: '/law/', name: 'law.title', about: 'home.law' },
      { path: '/ledger/', name: 'nav.ledger', about: 'home.ledger' },
      { path: '/sources/', name: 'footer.sources', about: 'home.sources' },
    ],
  },
  {
    id: 'look-up',
    title: 'records.lookUp',
    pages: [
      { path: '/answers/', name: 'answers.title', about: 'home.answers' },
      { path: '/glossary/', name: 'footer.glossary', about: 'home.glossary' },
      { path: '/search/a-z/', name: 'search.az.link', about: 'records.az.about' },
      { path: '/charts/', name: 'download.nav', about: 'records.charts.about' },
      { path: '/data/', name: 'data.nav', about: 'records.data.about' },
    ],
  },
];

/** Parts of the site that are records, and stand behind other doors or none of their own. */
const recordParts =
  /^\/(agreements|answers|charts|data|glossary|law|ledger|list|officials|records|sources|timeline|votes|who-signed)\//;

/**
 * The door that a page stands behind, if it stands behind one.
 * @param path the page's address without its language.
 */
export function doorOf(path: string): string | undefined {
  if (recordParts.test(path)) return recordsPath;
  if (path.startsWith('/agencies/')) return '/places/';
  return doors.find((door) => path.startsWith(door.path))?.path;
}

const takePart: Way = { path: '/explainers/what-you-can-do/', name: 'explainers.footer.do' };
const rights: Way = { path: '/explainers/rights-and-help/', name: 'explainers.footer.rights' };
const methods: Way = { path: '/about/', name: 'footer.methods' };

/** What the menu of a phone leads to, below the doors. */
export const menuWays: readonly Way[] = [rights, takePart, methods];

/** The columns of the footer. */
export const footerColumns: readonly { title: Key; ways: readonly Way[] }[] = [
  { title: 'footer.start', ways: doors },
  {
    title: 'footer.understand',
    ways: [
      { path: '/explainers/', name: 'explainers.nav' },
      takePart,
      rights,
      { path: '/answers/', name: 'answers.title' },
      { path: '/glossary/', name: 'footer.glossary' },
    ],
  },
  {
    title: 'footer.records',
    ways: [
      { path: '/votes/', name: 'nav.votes' },
      { path: '/who-signed/', name: 'signers.nav' },
      { path: '/list/', name: 'lists.nav' },
      { path: '/law/', name: 'law.title' },
      { path: '/ledger/', name: 'nav.ledger' },
      { path: '/data/', name: 'data.nav' },
    ],
  },
  {
    title: 'footer.about',
    ways: [
      methods,
      { path: '/about/neutrality/', name: 'footer.neutrality' },
      { path: '/about/privacy/', name: 'footer.privacy' },
      { path: '/about/corrections/', name: 'footer.corrections' },
    ],
  },
];
