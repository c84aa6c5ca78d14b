import { globSync, readFileSync } from 'node:fs';
import { load, type CheerioAPI } from 'cheerio';
import { getDataset } from '../../src/data/load/dataset.ts';
import { paperParams, wasBelowTeach } from '../../src/lessons/routes.ts';

/** One page of the built site. */
export interface BuiltPage {
  /** Its file below the folder: `votes/index.html`. */
  file: string;
  /** Its address: `/votes/`. */
  path: string;
  html: string;
  /** The page, parsed when it is first asked for. */
  $: CheerioAPI;
}

/** Parses a page as written: faster than a browser's way, and nothing is added or moved. */
const parse = (html: string): CheerioAPI => load(html, { xml: { xmlMode: false } });

let site: BuiltPage[] | undefined;

/** Every page of a built folder, in the order of their files; those of `dist` are read once. */
export function readPages(folder = 'dist'): BuiltPage[] {
  if (folder === 'dist' && site) return site;
  const pages = globSync('**/*.html', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => pageOf(file, readFileSync(`${folder}/${file}`, 'utf8')));
  if (folder === 'dist') site = pages;
  return pages;
}

/** One page of the built site, given its address. */
export function readPage(path: string): BuiltPage {
  const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
  return pageOf(file, readFileSync(`dist/${file}`, 'utf8'));
}

/** A page of the site from its file and text. */
export function pageOf(file: string, html: string): BuiltPage {
  let parsed: CheerioAPI | undefined;
  return {
    file,
    path: `/${file.replace(/index\.html$/, '')}`,
    html,
    get $() {
      return (parsed ??= parse(html));
    },
  };
}

/** Addresses that sources and officials had before: kept, and neither linked nor found nor cited. */
const formerRecords = ['sources', 'officials'].flatMap((collection) =>
  (
    JSON.parse(readFileSync(`data/${collection}.json`, 'utf8')) as { formerIds?: string[] }[]
  ).flatMap(({ formerIds = [] }) => formerIds.map((id) => `/${collection}/${id}/`)),
);

/** Student papers were below `/teach/` before students had a door of their own. */
const formerPapers = paperParams(getDataset(), (_, slug) => wasBelowTeach(slug)).flatMap(
  ({ params: { lang, lesson, paper } }) => (lang ? [] : [`/teach/${lesson}/${paper}/`]),
);

export const formerAddresses: readonly string[] = [...formerRecords, ...formerPapers].flatMap(
  (path) => [path, `/es${path}`],
);

/** Pages that no search is to find, ours or another: they have answers. */
export function isUnlisted(path: string): boolean {
  return /^\/(es\/)?teach\/[^/]+\/([^/]+\/)?(key|quiz-key|slides)\/$/.test(path);
}

/** One page of each template, in both languages. */
export const templates = [
  '/',
  '/records/',
  '/explainers/',
  '/explainers/key-west/',
  '/explainers/what-is-287g/',
  '/explainers/how-a-commission-votes/',
  '/explainers/what-you-can-do/',
  '/votes/',
  '/votes/key-west-2025-06-30-void/',
  '/votes/key-west-2025-07-08-haitian-tps/',
  '/law/',
  '/law/fl-908-103/',
  '/agreements/',
  '/agreements/key-west/',
  '/who-signed/',
  '/who-signed/list/',
  '/who-signed/not-read/',
  '/who-signed/key-west-police-department-task-force/',
  '/agencies/',
  '/agencies/university-of-central-florida-police-department/',
  '/agencies/dunnellon-police-department/',
  '/agencies/florida-department-of-law-enforcement/',
  '/about/reading-agreements/',
  '/ledger/',
  '/ledger/june-vote-tally/',
  '/ledger/voluntary-or-required/',
  '/ledger/matrix/',
  '/ledger/matrix/all/',
  '/timeline/',
  '/officials/',
  '/officials/donald-lee/',
  '/sources/',
  '/sources/visaverge-2025-07/',
  '/answers/',
  '/votes/fort-myers-2025-03-21-approve/',
  '/glossary/',
  '/explainers/reading-the-list/',
  '/explainers/who-decides/',
  '/explainers/other-places/',
  '/list/',
  '/list/2025-07-03/',
  '/map/',
  '/places/',
  '/places/by-county/',
  '/places/key-west/',
  '/places/alford/',
  '/places/miami-dade-county/',
  '/student/',
  '/student/read-the-roll-call/',
  '/teach/',
  '/teach/administrator/',
  '/teach/read-the-roll-call/',
  '/student/read-the-roll-call/sheet/',
  '/teach/five-articles/key/',
  '/student/who-decides/cards/',
  '/teach/map-your-county/',
  '/student/map-your-county/monroe-county/sheet/',
  '/teach/mock-commission/slides/',
  '/data/',
  '/data/dictionary/',
  '/data/dictionary/roll-calls/',
  '/charts/',
  ...[
    ...[
      'all-votes',
      'florida-map',
      'list-growth',
      'listing-steps',
      'listed-share',
      'signer-offices',
      'timeline',
    ],
    ...['authority-ladder-key-west', 'source-claim-matrix', 'source-lineage'],
    ...['vote-shift-key-west-2025-07-08-enter', 'tally-key-west-2025-06-30-void'],
    ...['seats-south-miami-2025-03-delegation', 'listed-key-west'],
    'claim-lineage-june-vote-tally',
  ].map((id) => `/charts/${id}/`),
  '/embed/vote-shift-key-west-2025-07-08-enter/',
  '/about/',
  '/about/neutrality/',
  '/about/privacy/',
  '/about/corrections/',
  '/about/host/',
  '/search/',
  '/search/a-z/',
  '/search/a-z/n-z/',
].flatMap((path) => [path, `/es${path}`]);
