import type { Dataset } from '../../data/schema/index.ts';
import type { Roster } from '../../data/schema/roster.ts';
import type { SeenFile } from './built-site.ts';

/** What a thread that renders is given when it starts. */
export interface ThreadStart {
  /** The folder of the bundled pages. */
  built: string;
  /** The style sheets of each page, as Astro keeps them. */
  styles: [page: string, { styles: unknown[] }][];
  /** The facts, read and checked. */
  facts: { dataset: Dataset; roster: Roster };
}

/** A file that a thread is asked for. */
export interface ThreadJob {
  id: number;
  url: string;
  component: string;
  /** Where the file lies in the built site. */
  file: string;
}

export type ThreadAnswer = { id: number; rendered: Rendered } | { id: number; error: unknown };

/** A file as it was rendered. */
export interface Rendered {
  bytes: Uint8Array<ArrayBuffer>;
  status: number;
  headers: [string, string][];
  /** What later steps need to know; missing for a redirect. */
  seen: SeenFile | undefined;
}
