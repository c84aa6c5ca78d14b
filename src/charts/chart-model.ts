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

/** The same data as a chart draws, for the table beside it and for its file. */
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
  /** What the column is called in the file, where that is not its name: such a name is permanent. */
  inFile?: string;
  path?: string;
  /** Stands on the chart's own pages and in its file alone: what programs ask for and readers see elsewhere. */
  isExtra?: true;
}

/** A number or text; or a text for readers with the value behind it, for programs. */
export type ChartCell = string | number | Shown | readonly Shown[];
export interface Shown {
  text: string;
  /** ISO dates and plain numbers; without it, the text is the value. */
  value?: string | number;
  path?: string;
  language?: 'en';
  /** Goes on from the text, quietly. */
  note?: string;
}

/** All that a chart says, without its drawings. */
export interface ChartFacts {
  /** Its permanent id: `/charts/<id>/`, `/embed/<id>/`. */
  id: string;
  kind: ChartKind;
  /** The id of its figure on a page. */
  anchor: string;
  /** What it is about, for those who meet it away from its page. */
  subject: string;
  /** The finding, as a sentence without a period. */
  finding: string;
  /** How to read the marks. */
  how: string;
  /** The same for a file, where marks lead nowhere. */
  howInFile?: string;
  caption?: string;
  /** The day of what is drawn. */
  asOf: string;
  /** The sources of what is drawn. */
  citations: readonly Citation[];
  /** Whether its page gives the sources in another place. */
  isCitedElsewhere?: true;
  table: ChartTable;
  /** What opens the same data in words, where that is not a table. */
  summary?: string;
}

export interface ChartModel extends ChartFacts {
  scenes: Record<Width, Scene>;
}

/** Whether a page shows one chart and nothing beside it: its own page, or the one for frames. */
export function isAlone({ pathname }: Pick<PageContext, 'pathname'>): boolean {
  return /^\/(charts|embed)\//.test(splitPath(pathname).path);
}

/** Citations of sources as a whole. */
export function wholeSources(sources: readonly string[]): Citation[] {
  return [...new Set(sources)].map((source) => ({ source, at: 'summary' }));
}
