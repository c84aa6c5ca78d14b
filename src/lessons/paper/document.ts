import type { Scene } from '../../charts/scene/scene.ts';
import type { Language } from '../../data/schema/index.ts';
import { uncapitalize } from '../../i18n/format.ts';

/** A run of text. `to` is a page of the site, without language, or an https address. */
export type Run = string | { text: string; strong?: true; lang?: Language; to?: string };
export type PaperText = readonly Run[];

/** A block of a worksheet. Web pages and Word files are made from the same blocks. */
export type Block =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'text'; text: PaperText; sources?: PaperText; small?: true }
  | { type: 'list'; items: readonly PaperText[]; isOrdered?: true }
  | { type: 'question'; number: number; text: PaperText; where?: PaperText; lines: number }
  /** A question with answers to choose from, each with its letter. */
  | {
      type: 'choices';
      number: number;
      /** What to read first. */
      stimulus?: PaperText;
      text: PaperText;
      options: readonly PaperText[];
    }
  | {
      type: 'answer';
      number: number;
      question: PaperText;
      text: PaperText;
      sources: PaperText;
      isOpen?: true;
    }
  | {
      type: 'table';
      caption: string;
      head: readonly string[];
      rows: readonly (readonly PaperCell[])[];
      isTall?: true;
      /** Whether the first column is wide and the others are equal, with cells large enough to write in. */
      isGrid?: true;
      /** Relative column widths in Word; equal by default. Web pages fit columns to their text. */
      widths?: readonly number[];
    }
  | { type: 'cards'; cards: readonly PaperCard[] }
  /** Cards to fold, so that they stand on a table; each with a name. */
  | { type: 'tents'; names: readonly string[] }
  /**
   * Drawings next to each other if there is room. They contain no text, so that Word can show them as
   * pictures.
   */
  | { type: 'figures'; figures: readonly Drawing[] }
  /** Room to write in. */
  | { type: 'lines'; lines: number }
  | { type: 'page-break' };

/** A drawing with what it shows in words, for readers who can't see it, and what stands below it. */
export interface Drawing {
  scene: Scene;
  alt: string;
  caption: PaperText;
}

/** The cell of a table; the first of a row names the row. An empty one is for writing in. */
export type PaperCell = PaperText;

/** A card to cut out. */
export interface PaperCard {
  title: string;
  text: PaperText;
  /** Further paragraphs. */
  more?: readonly PaperText[];
  small?: PaperText;
}

/** What a paper is for. `teacher`: what a teacher plans with or sends home. */
export type PaperKind = 'sheet' | 'key' | 'handout' | 'teacher';

/** Whether a paper is behind the door for students: no other page there leads to one that is not. */
export function isForStudents(kind: PaperKind): boolean {
  return kind === 'sheet' || kind === 'handout';
}

/**
 * How a Word file is set: for most readers, as a sheet or a plan that keeps to its two sides or its one page, in large
 * print, or easy to read with dyslexia.
 */
export type PrintStyle = 'usual' | 'sheet' | 'plan' | 'large' | 'clear';

/** A paper of a lesson. */
export interface Paper {
  kind: PaperKind;
  language: Language;
  title: string;
  /** The lesson's title, and the county if there is one. */
  of: string;
  /** Below the site, without the language. */
  path: string;
  blocks: readonly Block[];
  /** Its tables have rows high enough to write in. */
  isRoomy?: true;
  /** It has a line for a student's name. */
  isNamed?: true;
  /** Only of Word files. */
  print?: PrintStyle;
  /** Data version, as-of date. */
  edition: string;
  /** Shows that a sheet and a key are of the same edition and county. */
  code: string;
}

/** The plain text of a run. */
export function plainText(text: PaperText): string {
  return text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

/** A paper and its lesson as one title: "Map your county: Bay County, answer key", "Who decides? Answer key". */
export function paperTitle({ of, title }: Pick<Paper, 'of' | 'title'>): string {
  return of.endsWith('?') ? `${of} ${title}` : `${of}, ${uncapitalize(title)}`;
}
