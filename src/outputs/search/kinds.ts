/** The kinds of pages in search results, in the order in which equally good ones come, with their ranking factors. */
export const searchKinds = {
  place: 1,
  explainer: 1.12,
  answer: 1.12,
  vote: 1.05,
  agency: 1,
  law: 1,
  official: 1,
  term: 1,
  page: 1,
  agreement: 0.95,
  claim: 0.88,
  event: 0.85,
  lesson: 0.85,
  clause: 0.75,
  list: 0.8,
  signer: 0.9,
  chart: 0.5,
  table: 0.5,
  source: 0.4,
  paper: 0.9,
} as const;
export type SearchKind = keyof typeof searchKinds;

/** Kinds with many pages of one template and nearly the same summary: only their titles are indexed. */
export function isTemplated(kind: SearchKind): boolean {
  return isRest(kind) || kind === 'list';
}

/** Kinds that come last, and only with the full text: the titles of all others are looked through first. */
export function isRest(kind: SearchKind): boolean {
  return ['chart', 'table', 'signer', 'source', 'paper'].includes(kind);
}

const sections: Readonly<Record<string, SearchKind>> = {
  agencies: 'agency',
  agreements: 'agreement',
  charts: 'chart',
  explainers: 'explainer',
  law: 'law',
  ledger: 'claim',
  list: 'list',
  officials: 'official',
  places: 'place',
  sources: 'source',
  votes: 'vote',
  'who-signed': 'signer',
};

/** Index pages of a section. */
const overviews =
  /^[^/]*\/?$|^(places\/(by-county|names)|ledger\/matrix|who-signed\/(list|not-read))\//;

/** Whether a page lists the pages of a section: `places/`. */
export function isOverview(path: string): boolean {
  return path !== 'about/' && overviews.test(path);
}

/** The kind of a page, by its address without its language (`votes/x/`). */
export function searchKindOf(path: string): SearchKind {
  if (overviews.test(path)) return 'page';
  const [section = '', , paper] = path.split('/');
  if (section === 'data') return paper ? 'table' : 'page';
  if (section === 'teach' || section === 'student') return paper ? 'paper' : 'lesson';
  return sections[section] ?? 'page';
}
