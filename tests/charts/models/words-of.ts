import type { ChartCell, ChartFacts, ChartTable } from '../../../src/charts/chart-model.ts';
import type { Scene } from '../../../src/charts/scene/scene.ts';
import { usePage } from '../../../src/i18n/page.ts';

/** The home page in English and in Spanish, and a page where a chart stands alone. */
export const english = usePage({ url: new URL('https://site.example/') });
export const spanish = usePage({ url: new URL('https://site.example/es/') });
export const alone = usePage({ url: new URL('https://site.example/charts/any/') });

type Drawn = ChartFacts & { scenes?: { wide: Scene } };

/** All that a chart says in words: what stands around its drawing, what describes it, and its table. */
export function wordsOf(model: Drawn): string {
  const { subject, finding, how, caption, notes, asOf, citations, table, scenes } = model;
  return [
    `about    ${subject}`,
    `finding  ${finding}`,
    `how      ${how}`,
    ...(caption === undefined ? [] : [`caption  ${caption}`]),
    ...(notes === undefined ? [] : [`notes    ${notes}`]),
    ...(scenes ? [`drawn    ${scenes.wide.description}`] : []),
    `as of    ${asOf}`,
    `sources  ${citations.map(({ source, at }) => `${source}, ${at}`).join('; ')}`,
    ...linesOf(table),
  ].join('\n');
}

/** A table as lines: `*` marks a column that programs alone get, `(…)` its name in the file, `<…>` where a cell leads, `=` its value. */
export function linesOf({ caption, columns, rows }: ChartTable): string[] {
  const heads = columns.map(
    ({ name, inFile, isExtra, path }) =>
      `${isExtra ? '*' : ''}${name}${inFile ? ` (${inFile})` : ''}${path ? ` <${path}>` : ''}`,
  );
  return [
    `table    ${caption}`,
    `  ${heads.join(' | ')}`,
    ...rows.map((row) => `  ${row.map(textOf).join(' | ')}`.trimEnd()),
  ];
}

function textOf(cell: ChartCell): string {
  if (typeof cell === 'string' || typeof cell === 'number') return String(cell);
  if (!('text' in cell)) return cell.map(textOf).join(' + ');
  const { text, note, value, path } = cell;
  return [
    text,
    note,
    value !== undefined && String(value) !== text && `=${value}`,
    path && `<${path}>`,
  ]
    .filter(Boolean)
    .join(' ');
}
