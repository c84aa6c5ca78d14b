import { findOrThrow } from '../../data/queries/lookup.ts';
/** A kind of page: its URL pattern and its maximum weight. */
export interface PageKind {
  name: string;
  pattern: RegExp;
  bytes: number;
  /** Pages that are loaded to measure paint times. */
  examples: readonly string[];
  /** Its maximum weight on hosts that compress with gzip alone. */
  gzipBytes: number;
  /** Whether the short benchmark loads its first example. */
  isCommon?: true;
}

// The initial TCP window: what arrives in the first round trip.
const firstFlight = 14_000;

/**
 * Every kind with its own limits, with brotli and with gzip; the first matching pattern wins.
 *
 * GitHub Pages and nginx as Debian installs it send gzip alone, which is about a fifth more, so there some kinds
 * take a second round trip. The limit is where their pages are, and some 3 percent; a list's is a whole year's.
 */
export const pageKinds: readonly PageKind[] = [
  kind('first page', '(es/)?', [firstFlight, 17_000], ['/', '/es/'], true),
  kind(
    'longest explainer',
    '(es/)?explainers/key-west/',
    [firstFlight, 17_200],
    ['/explainers/key-west/', '/es/explainers/key-west/'],
    true,
  ),
  kind(
    'explainer',
    '(es/)?explainers/.*',
    [firstFlight, 18_700],
    ['/explainers/who-decides/', '/es/explainers/other-places/'],
    true,
  ),
  kind(
    'vote',
    '(es/)?votes/.*',
    [firstFlight, 17_300],
    ['/votes/', '/votes/key-west-2025-06-30-void/', '/es/votes/key-west-2025-07-08-enter/'],
    true,
  ),
  kind('index of places', '(es/)?places/(by-county/)?', [firstFlight, 17_000], ['/places/']),
  kind('index of names', '(es/)?places/names/.*', [12_000, 15_800], ['/places/names/33/']),
  kind(
    'place',
    '(es/)?places/.*',
    [firstFlight, 14_200],
    ['/places/key-west/', '/es/places/miami-dade-county/'],
    true,
  ),
  kind('index of agencies', '(es/)?agencies/', [firstFlight, 10_400], ['/agencies/']),
  kind(
    'agency',
    '(es/)?agencies/.*',
    [10_000, 9_700],
    ['/agencies/university-of-central-florida-police-department/'],
    true,
  ),
  kind('map', '(es/)?map/', [36_000, 46_500], ['/map/', '/es/map/'], true),
  kind('list', '(es/)?list/', [firstFlight, 17_000], ['/list/'], true),
  kind('list of a day', '(es/)?list/.*', [firstFlight, 18_700], ['/list/2025-07-03/'], true),
  kind('law', '(es/)?law/.*', [firstFlight, 15_800], ['/law/fl-908-103/']),
  kind(
    'ledger',
    '(es/)?ledger/.*',
    [firstFlight, 16_450],
    ['/ledger/', '/ledger/june-vote-tally/'],
  ),
  kind('agreement', '(es/)?agreements/.*', [firstFlight, 16_300], ['/es/agreements/key-west/']),
  kind(
    'slides with maps',
    '(es/)?teach/map-your-county/(.*/)?slides/',
    [14_900, 18_500],
    ['/teach/map-your-county/palm-beach-county/slides/'],
  ),
  kind(
    'lesson',
    '(es/)?(teach|student)/.*',
    [firstFlight, 17_750],
    ['/teach/who-decides/', '/teach/mock-commission/slides/'],
  ),
  kind('source', '(es/)?sources/.*', [firstFlight, 23_400], []),
  kind('chart of Florida', '(es/)?(charts|embed)/florida-map/', [36_000, 40_000], []),
  kind('chart', '(es/)?charts/.*', [firstFlight, 19_600], []),
  kind('chart in a frame', '(es/)?embed/.*', [firstFlight, 14_400], []),
  kind('other', '.*', [firstFlight, 16_650], ['/timeline/', '/glossary/', '/answers/']),
];

function kind(
  name: string,
  path: string,
  [bytes, gzipBytes]: readonly [brotli: number, gzip: number],
  examples: readonly string[],
  isCommon?: true,
): PageKind {
  return {
    name,
    pattern: new RegExp(`^/${path}$`),
    bytes,
    gzipBytes,
    examples,
    ...(isCommon ? { isCommon } : {}),
  };
}

/** @param path the address of a page, from the root. */
export function pageKindOf(path: string): PageKind {
  return findOrThrow(pageKinds, ({ pattern }) => pattern.test(path), `kind of page for ${path}`);
}
