import type { Change, Entry, Piece, Report, Row } from './report.ts';
import { shorten } from './shorten.ts';

/** How much is printed of each part of a report. */
export interface Limits {
  entries: number;
  changes: number;
}

interface Colors {
  old: (text: string) => string;
  new: (text: string) => string;
  bold: (text: string) => string;
}

const paint = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;
const colored: Colors = { old: paint(31), new: paint(32), bold: paint(1) };
const plain: Colors = { old: (text) => text, new: (text) => text, bold: (text) => text };

/**
 * A report for a terminal. What differs within a text stands in brackets, `[-was-]` and `[+is+]`.
 * @param hasColor whether the terminal shows colors too.
 */
export function terminalText(
  { summary, sections }: Report,
  limits: Limits,
  hasColor = false,
): string {
  const colors = hasColor ? colored : plain;
  const body = sections.flatMap(({ title, entries }) => [
    '',
    colors.bold(visible(title)),
    ...entries.slice(0, limits.entries).flatMap((entry) => describeEntry(entry, limits, colors)),
    ...rest(entries.length - limits.entries, '  '),
  ]);
  return [...summary.map(visible), ...body].join('\n');
}

function describeEntry(entry: Entry, { changes: most }: Limits, colors: Colors): string[] {
  const { act, kind, title, where, changes } = entry;
  const name =
    typeof title === 'string' || title.en === title.es ? one(title) : `${title.en} / ${title.es}`;
  return [
    '',
    `  ${colors.bold(visible(name))} (${kind}${act ? `, ${act}` : ''})`,
    `  ${visible(where)}`,
    ...changes.slice(0, most).flatMap((change) => describeChange(change, colors)),
    ...rest(changes.length - most, '    '),
  ];
}

function one(title: Entry['title']): string {
  return typeof title === 'string' ? title : title.en;
}

function describeChange({ label, meaning, rows }: Change, colors: Colors): string[] {
  return [
    `    ${visible(label)}`,
    ...(meaning === undefined ? [] : [`      ${visible(meaning)}`]),
    ...rows.flatMap((row) => describeRow(row, colors)),
  ];
}

function describeRow({ language, before, after, note }: Row, colors: Colors): string[] {
  const lead = language === undefined ? '' : `${language} `;
  const side = (
    word: string,
    pieces: readonly Piece[],
    marks: [string, string],
    color: Colors['old'],
  ) =>
    `      ${lead}${word} ${shorten(pieces)
      .map(({ text, isChanged }) => {
        const shown = visible(text);
        return isChanged && before && after ? color(`${marks[0]}${shown}${marks[1]}`) : shown;
      })
      .join('')}`;
  return [
    ...(before ? [side('was', before, ['[-', '-]'], colors.old)] : []),
    ...(after ? [side('is ', after, ['[+', '+]'], colors.new)] : []),
    ...(note === undefined ? [] : [`      ${lead}${colors.bold(visible(note))}`]),
  ];
}

function rest(count: number, indent: string): string[] {
  return count > 0 ? [`${indent}… and ${count} more (--all prints everything)`] : [];
}

/** Text of the data can't move the cursor, change colors or turn around what follows. */
function visible(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
}
