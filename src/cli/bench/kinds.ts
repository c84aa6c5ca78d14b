import { findOrThrow } from '../../data/queries/lookup.ts';
/** A kind of page: its URL pattern and its maximum weight. */
export interface PageKind {
  name: string;
  pattern: RegExp;
  bytes: number;
  /** Pages that are loaded to measure paint times. */
  examples: readonly string[];
  /** Allowed delay of first paint after an empty page. */
  paint?: number;
}

// The initial TCP window: what arrives in the first round trip.
const firstFlight = 14_000;

/** Every kind with its own limits; the first matching pattern wins. */
export const pageKinds: readonly PageKind[] = [
  kind('first page', '(es/)?', firstFlight, ['/', '/es/'], 1.1),
  kind(
    'longest explainer',
    '(es/)?explainers/key-west/',
    20_000,
    ['/explainers/key-west/', '/es/explainers/key-west/'],
    1.1,
  ),
  kind(
    'explainer',
    '(es/)?explainers/.*',
    firstFlight,
    ['/explainers/who-decides/', '/es/explainers/other-places/'],
    1.1,
  ),
  kind(
    'vote',
    '(es/)?votes/.*',
    firstFlight,
    ['/votes/', '/votes/key-west-2025-06-30-void/', '/es/votes/key-west-2025-07-08-enter/'],
    1.1,
  ),
  kind('index of places', '(es/)?places/(by-county/)?', firstFlight, ['/places/']),
  kind(
    'place',
    '(es/)?places/.*',
    10_000,
    ['/places/key-west/', '/es/places/miami-dade-county/'],
    1.1,
  ),
  kind('map', '(es/)?map/', 30_000, ['/map/', '/es/map/'], 1.3),
  kind('list', '(es/)?list/', firstFlight, ['/list/'], 1.1),
  kind('list of a day', '(es/)?list/.*', firstFlight, ['/list/2025-07-03/'], 1.1),
  kind('law', '(es/)?law/.*', firstFlight, ['/law/fl-908-103/']),
  kind('ledger', '(es/)?ledger/.*', firstFlight, ['/ledger/', '/ledger/june-vote-tally/']),
  kind('agreement', '(es/)?agreements/.*', firstFlight, ['/es/agreements/key-west/']),
  kind('lesson', '(es/)?teach/.*', firstFlight, [
    '/teach/who-decides/',
    '/teach/mock-commission/slides/',
  ]),
  kind('source', '(es/)?sources/.*', firstFlight, []),
  kind('chart of Florida', '(es/)?(charts|embed)/florida-map/', 30_000, []),
  kind('chart', '(es/)?charts/.*', firstFlight, []),
  kind('chart in a frame', '(es/)?embed/.*', firstFlight, []),
  kind('other', '.*', firstFlight, ['/timeline/', '/glossary/', '/answers/']),
];

function kind(
  name: string,
  path: string,
  bytes: number,
  examples: readonly string[],
  paint?: number,
): PageKind {
  return { name, pattern: new RegExp(`^/${path}$`), bytes, examples, ...(paint ? { paint } : {}) };
}

/** @param path the address of a page, from the root. */
export function pageKindOf(path: string): PageKind {
  return findOrThrow(pageKinds, ({ pattern }) => pattern.test(path), `kind of page for ${path}`);
}
