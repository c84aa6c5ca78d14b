import type { Dataset } from '../../data/schema/index.ts';
import type { CitedAddress, Found } from './cited.ts';

/** After this many days, an answer or a law is due to be read again. */
const dueAfter = 180;

/** An answer or a law whose last check is too long ago. */
export interface Due {
  record: string;
  checked: string;
  days: number;
}

/** Answers and laws that were last checked more than half a year before a day, the longest first. */
export function dueOn({ answers, statutes }: Dataset, today: string): Due[] {
  const all = [
    ...answers.map(({ id, checked }) => ({ record: `answers/${id}`, checked })),
    ...statutes.map(({ id, checked }) => ({ record: `statutes/${id}`, checked })),
  ];
  return all
    .map((each) => ({
      ...each,
      days: Math.floor((Date.parse(today) - Date.parse(each.checked)) / 86_400_000),
    }))
    .filter(({ days }) => days > dueAfter)
    .sort((a, b) => b.days - a.days);
}

const headings: [Found, string][] = [
  ['gone', 'Gone: find the new address, or add the copy as `archived`'],
  ['moved', 'Moved for good: put the new address into `url`, once it is read'],
  ['no-answer', 'No answer: look again, by hand'],
  ['refused', 'Answered to no program: nothing to do, unless a reader reports it'],
];

/** The report in Markdown, for an issue; empty where there is nothing to do. */
export function describeUpkeep(cited: readonly CitedAddress[], due: readonly Due[]): string[] {
  const toDo = cited.some(({ found }) => found !== 'there' && found !== 'refused');
  if (!toDo && due.length === 0) return [];
  const sections = headings.flatMap(([found, heading]) => {
    const those = cited.filter((each) => each.found === found);
    return those.length === 0 ? [] : ['', `### ${heading}`, '', ...those.map(line)];
  });
  return [
    `${cited.length} cited addresses were asked: ${cited.filter(({ found }) => found === 'there').length} are there.`,
    ...sections,
    ...(due.length > 0
      ? ['', `### Last checked more than ${dueAfter} days ago: read them again`, '']
      : []),
    ...due.map(({ record, checked, days }) => `- ${record}: checked ${checked}, ${days} days ago`),
  ];
}

function line({ source, url, why, to, copy }: CitedAddress): string {
  return [
    `- sources/${source}: <${url}> (${why})`,
    to === undefined ? '' : `, now <${to}>`,
    copy === undefined ? '' : `; a copy: \`"archived": ${JSON.stringify(copy)}\``,
  ].join('');
}
