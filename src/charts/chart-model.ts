import type { Scene, Width } from './scene/scene.ts';
import type { Citation } from '../data/schema/index.ts';
import type { PageContext } from '../i18n/page.ts';
import { splitPath } from '../urls/routes.ts';

export const chartKinds = [
  'all-votes',
  'florida-map',
  'list-growth',
  'listing-steps',
  'listed-share',
  'signer-offices',
  'timeline',
  'authority-ladder',
  'source-claim-matrix',
  'source-lineage',
  'vote-shift',
  'tally',
  'seats',
  'listed',
  'claim-lineage',
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** The data of a chart, for the table next to it and for its CSV file. */
export interface ChartTable {
  caption: string;
  /** A link that goes on from the caption. */
  more?: { text: string; path: string };
  columns: readonly ChartColumn[];
  rows: readonly (readonly ChartCell[])[];
  /** The column that names the row; without it, the first. */
  header?: number;
}

interface ChartColumn {
  name: string;
  /** The column's name in the CSV file, if it differs. Such a name is permanent. */
  inFile?: string;
  path?: string;
  /** Only on the chart's own page and in its file: values that readers of a page already see elsewhere. */
  isExtra?: true;
}

/** A number or text; or a text for readers with its value for the CSV file. */
export type ChartCell = string | number | Shown | readonly Shown[];
export interface Shown {
  text: string;
  /** ISO dates and plain numbers; without it, the text is the value. */
  value?: string | number;
  path?: string;
  language?: 'en';
  /** A remark after the text, in small print. */
  note?: string;
}

/** All that a chart says, without its drawings. */
export interface ChartFacts {
  /** Its permanent id: `/charts/<id>/`, `/embed/<id>/`. */
  id: string;
  kind: ChartKind;
  /** The id of its figure on a page. */
  anchor: string;
  /** What it is about, for readers who see it without its page. */
  subject: string;
  /** The finding, as a sentence without a period. */
  finding: string;
  /** How to read the marks. */
  how: string;
  /** How to follow its links; on screens alone. */
  toOpen?: string;
  /** Two lines at most, with the date of the data. */
  caption?: string;
  /** What else there is to know, folded with the sources. */
  notes?: string;
  /** The date of the data. */
  asOf: string;
  /** The sources of what is drawn. */
  citations: readonly Citation[];
  /** Whether its page gives the sources in another place. */
  isCitedElsewhere?: true;
  table: ChartTable;
  /** The label of the data in words, if it is not shown as a table. */
  summary?: string;
}

export interface ChartModel extends ChartFacts {
  scenes: Record<Width, Scene>;
}

/** Whether the page shows only this chart: its own page or the embed page. */
export function isAlone({ pathname }: Pick<PageContext, 'pathname'>): boolean {
  return /^\/(charts|embed)\//.test(splitPath(pathname).path);
}

/** Citations of sources as a whole. */
export function wholeSources(sources: readonly string[]): Citation[] {
  return [...new Set(sources)].map((source) => ({ source, at: 'summary' }));
}
