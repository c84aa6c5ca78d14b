import type { Change, Entry, Piece, Report, Row } from './report.ts';
import { shorten } from './shorten.ts';
import type { Limits } from './terminal.ts';

/** The comment that a later run replaces begins with this. */
export const commentMark = '<!-- npm run diff -->';

/** The longest comment, in characters: GitHub refuses more than 65,536. */
const longest = 60_000;

/** Tried in turn until the comment is short enough, so that no section is lost to the ones above it. */
const tighter: readonly Limits[] = [
  { entries: 20, changes: 12 },
  { entries: 10, changes: 6 },
  { entries: 4, changes: 3 },
];

/**
 * A report as a comment on a pull request: no text of the data becomes markup, a link or a mention. What
 * does not fit is counted.
 */
export function markdownText(report: Report, limits: Limits): string {
  const fits = (parts: readonly string[]) => parts.join('').length < longest;
  const tries = [limits, ...tighter].map((each) => partsOf(report, each));
  const parts = tries.find(fits) ?? tries.at(-1)!;
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (text.length + part.length > longest)
      return `${text}\n\n… and ${parts.length - index} more. Run \`npm run diff -- --all\` to see everything.\n`;
    text += part;
  }
  return `${text}\n`;
}

function partsOf({ summary, sections }: Report, limits: Limits): string[] {
  return [
    [commentMark, '### What this change means', '', ...summary.map(escape)].join('\n'),
    ...sections.flatMap(({ title, entries }) => [
      `\n\n#### ${escape(title)}`,
      ...entries.slice(0, limits.entries).map((entry) => describeEntry(entry, limits)),
      ...rest(entries.length - limits.entries, '\n\n'),
    ]),
  ];
}

function describeEntry({ act, kind, title, where, changes }: Entry, limits: Limits): string {
  const name =
    typeof title === 'string'
      ? escape(title)
      : title.en === title.es
        ? escape(title.en)
        : `${escape(title.en)} / ${escape(title.es)}`;
  return [
    `\n\n**${name}** (${escape(kind)}${act ? `, **${act}**` : ''}) · ${code(where)}\n`,
    ...changes.slice(0, limits.changes).map(describeChange),
    ...rest(changes.length - limits.changes, '- '),
  ].join('\n');
}

function describeChange({ label, meaning, rows }: Change): string {
  const about = meaning === undefined ? '' : `: ${escape(meaning)}`;
  return [`- **${escape(label)}**${about}`, ...rows.flatMap(describeRow)].join('\n');
}

function describeRow({ language, before, after, note }: Row): string[] {
  const lead = language === undefined ? '' : `${language} `;
  const side = (word: string, pieces: readonly Piece[], tag: string) =>
    `  - ${lead}${word}: ${shorten(pieces)
      .map(({ text, isChanged }) =>
        isChanged && before && after ? `<${tag}>${escape(text)}</${tag}>` : escape(text),
      )
      .join('')}`;
  return [
    ...(before ? [side('was', before, 'del')] : []),
    ...(after ? [side('is', after, 'ins')] : []),
    ...(note === undefined ? [] : [`  - ${lead}**${escape(note)}**`]),
  ];
}

function rest(count: number, lead: string): string[] {
  return count > 0 ? [`${lead}… and ${count} more`] : [];
}

/** Joins two letters so that `@name` and `#12` are read as text: nobody is called, nothing is linked. */
const joiner = '\u2060';

function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`)
    .replace(/[\\`*_{}[\]()~|!:.-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#]/g, `$&${joiner}`);
}

/** Text in the letters of code, where Markdown reads nothing. */
function code(text: string): string {
  return `\`${text.replace(/[`\p{Cc}\p{Cf}]/gu, '')}\``;
}
