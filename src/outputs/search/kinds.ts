/** The kinds of pages in search results, with their ranking factors. */
export const searchKinds = {
  vote: 1.6,
  explainer: 1.5,
  place: 1.4,
  agency: 1.1,
  agreement: 1.2,
  answer: 1.2,
  term: 1.2,
  law: 1.1,
  official: 1.1,
  claim: 1,
  page: 1.2,
  event: 0.8,
  clause: 0.8,
  signer: 0.6,
  lesson: 0.8,
  list: 0.8,
  source: 0.3,
  paper: 0.3,
} as const;
export type SearchKind = keyof typeof searchKinds;

/** Kinds with many pages from one template and nearly the same summary: only their titles are indexed. */
export function isTemplated(kind: SearchKind): boolean {
  return kind === 'list' || kind === 'signer' || kind === 'source' || kind === 'paper';
}

const sections: Readonly<Record<string, SearchKind>> = {
  agencies: 'agency',
  agreements: 'agreement',
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

/** The kind of a page, by its address without its language (`votes/x/`). */
export function searchKindOf(path: string): SearchKind {
  if (overviews.test(path)) return 'page';
  const [section = '', , paper] = path.split('/');
  if (section === 'teach') return paper ? 'paper' : 'lesson';
  return sections[section] ?? 'page';
}
