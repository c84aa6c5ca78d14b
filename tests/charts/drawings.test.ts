import { expect, test } from 'vitest';
import { allVotesChart } from '../../src/charts/all-votes/draw.ts';
import { placeInLanes, type MarkedVote } from '../../src/charts/all-votes/lanes.ts';
import { dutyTableChart, type DutyRowDrawn } from '../../src/charts/authority-ladder/draw.ts';
import { lineageChart, type LineageRow } from '../../src/charts/lineage/draw.ts';
import { listGrowthChart } from '../../src/charts/list-growth/draw.ts';
import { listLinesChart } from '../../src/charts/list-growth/lines.ts';
import { listedLineChart } from '../../src/charts/listed-line/draw.ts';
import { listedShareChart } from '../../src/charts/listed-share/draw.ts';
import { listingStepsChart } from '../../src/charts/listing-steps/draw.ts';
import type { Scene } from '../../src/charts/scene/scene.ts';
import { signerOfficesChart } from '../../src/charts/signer-offices/draw.ts';
import { seatsChart, type Seat } from '../../src/charts/seats/draw.ts';
import { sourceClaimMatrixChart } from '../../src/charts/source-claim-matrix/draw.ts';
import { tallyBarChart } from '../../src/charts/tally-bar/draw.ts';
import { timelineChart, type TimelineEvent } from '../../src/charts/timeline/draw.ts';
import { voteShiftChart } from '../../src/charts/vote-shift/draw.ts';
import type { Voice } from '../../src/data/queries/voices.ts';
import type { Stance, VoteInShift, VoteShift } from '../../src/data/queries/votes.ts';
import { drawingOf } from './scene/drawing-of.ts';

const words = { title: 'A title', description: 'A description.' };
const day = (date: Date) => date.toISOString().slice(0, 10);
type Draw = (options?: { width?: number }) => Scene;

function vote(date: string, more: Partial<MarkedVote> = {}): MarkedVote {
  const precision = date.length === 7 ? ('month' as const) : ('day' as const);
  return {
    ...{ when: { date, precision }, effect: 'starts', result: 'pass', isRollKnown: true },
    ...{ text: 'passed 4-1', href: `votes/${date}/`, name: `Vote of ${date}` },
    ...more,
  };
}

const allVotes: Draw = (options) =>
  allVotesChart(
    [
      {
        heading: 'All',
        rows: [
          {
            name: 'Example City',
            votes: [
              vote('2024-11-20', { result: 'withdrawn', text: 'withdrawn' }),
              vote('2024-11-20', { effect: 'refuses' }),
              vote('2024-11-20', { effect: 'asks', result: 'disputed' }),
              vote('2025-01'),
            ],
          },
          {
            name: 'A place with a longer name',
            votes: [
              vote('2024-11', { effect: 'ends' }),
              vote('2025-02-27', { text: 'a result at the right edge' }),
              vote('2025-02', { text: 'another at the right edge', effect: 'none' }),
            ],
          },
        ],
      },
    ],
    {
      ...words,
      legend: {
        starts: 'On having an agreement, which is a question with a long name of two lines',
        ends: 'On ending one',
        other: 'On something else',
        failed: 'Failed',
        unknown: 'Not all known, another label that does not fit into one line of the key',
        month: 'Month known',
      },
      month: (date) => date.slice(5, 7),
    },
    options,
  );

const law = 'Section 1 of the Example Statutes, which has a citation of more than one line';
const line = (verb: string) => ({
  ...{ verb, what: 'do what is said in so many words that it takes two lines or three', law },
});
const cell = (...verbs: string[]) => ({
  party: `Those who ${verbs.join(' and who ')}, and whoever else may be meant`,
  lines: verbs.map(line),
});
const duties: DutyRowDrawn[] = [
  {
    name: 'A decision with a long name',
    cells: [cell('must'), cell('must not', 'may'), { ...cell('can'), lines: [] }],
  },
  { name: 'Another', cells: [cell(), cell('are in dispute about'), cell('do not have to')] },
];
const dutyTable =
  (rows: DutyRowDrawn[]): Draw =>
  (options) =>
    dutyTableChart(rows, { ...words, none: 'None of these laws says anything of it.' }, options);

const source = (name: string, layer: number, ...origins: number[]): LineageRow => ({
  ...{ name, publisher: name, note: 'June 30, 2025 · agrees', voice: 'agrees', layer, origins },
});
const lineage: Draw = (options) =>
  lineageChart(
    [
      { ...source('A', 0), publisher: 'One' },
      source('B', 0),
      { ...source('Copy of A', 1, 0), publisher: 'One', voice: 'differs' },
      { ...source('C', 0), publisher: 'One', voice: 'partly' },
      { ...source('Another B', 0), publisher: 'B' },
      { ...source('A copy of A and of B with a name that is long for a phone', 1, 0, 1) },
      { ...source('D', 0), note: 'A note that is so long that it stands below the name'.repeat(2) },
      { ...source('Copy of the copy', 2, 5), voice: 'open' },
      { ...source('Copy of D and of C', 1, 6, 3), voice: 'silent' },
    ],
    { ...words, key: { copy: 'Repeats another source', family: 'Sources of one publisher' } },
    options,
  );

const arrows: Draw = (options) =>
  lineageChart(
    [
      ...[source('A', 0), source('B', 0), source('Copy of both', 1, 0, 1)],
      ...[source('C', 0), source('D', 0), source('Copy of those', 1, 3, 4)],
      ...[source('E', 0), source('Copy of A and E', 1, 0, 6), source('Copy of C and E', 1, 3, 6)],
      ...['One', 'Two', 'One', 'Two', 'Three', 'Three'].map((publisher, at) => ({
        ...source(`Of ${publisher} ${at}`, 0),
        publisher,
      })),
    ],
    { ...words, key: { copy: 'Repeats another source', family: 'Sources of one publisher' } },
    options,
  );

const growth =
  (days: string[], ...lines: number[][]): Draw =>
  (options) =>
    listGrowthChart(
      days,
      lines.map((values, at) => ({ name: `Line ${at}`, values })),
      {
        ...{ ...words, end: ({ name, values }) => `${name}: ${values.at(-1)}`, tick: day },
        key: { list: 'A list', gap: 'No list for more than a month' },
      },
      options,
    );
const months = ['2025-01-01', '2025-02-01', '2025-03-05', '2025-04-20', '2025-04-30', '2025-05-31'];

const listedLine: Draw = (options) =>
  listedLineChart(
    [
      { date: '2025-06-02', effect: 'ends', result: 'pass', text: 'Jun 2: 6-1, against having it' },
      { date: '2025-06-02', effect: 'starts', result: 'fail', text: 'Jun 2: 3-4, did not pass' },
      { date: '2025-07-10', effect: 'starts', result: 'pass', text: 'Jul 10: 4-2, for having it' },
    ],
    [
      ...['2025-06-01', '2025-06-02', '2025-06-02', '2025-06-02', '2025-07-01'].map((date, at) => ({
        ...{ date, isListed: at !== 1 },
      })),
      { date: '2025-07-10', isListed: false },
      { date: '2025-07-11', isListed: true },
    ],
    ['2025-06-01', '2025-07-11'],
    {
      ...words,
      decisions: 'What the city voted',
      lists: 'What the list said',
      day: (date) => date.slice(5),
      key: { on: 'On that list', off: 'Not on that list' },
    },
    options,
  );

const share: Draw = (options) =>
  listedShareChart(
    [
      { heading: 'All on the list: 1 county', rows: [{ name: 'Full', own: 3, listed: 3 }] },
      { heading: 'Some', rows: [{ name: 'A county with a long name', own: 7, listed: 2 }] },
      {
        heading: 'None',
        rows: [
          { name: 'One', own: 1, listed: 0 },
          { name: 'None', own: 0, listed: 0 },
        ],
      },
      { heading: 'Of nothing', rows: [] },
    ],
    {
      ...{ ...words, row: (listed, own) => `${listed} of ${own}` },
      key: { on: 'On the list of May 18, 2026', off: 'Not on that list' },
    },
    options,
  );

const offices: Draw = (options) =>
  signerOfficesChart(
    [
      {
        heading: 'Police: 60',
        rows: [
          { name: 'Many: 60', count: 60, alone: 41 },
          { name: 'None: 0', count: 0, alone: 0 },
        ],
      },
      { heading: 'Others: 1', rows: [{ name: 'One: 1', count: 1, alone: 0 }] },
      { heading: 'Nobody: 0', rows: [{ name: 'None: 0', count: 0, alone: 0 }] },
    ],
    {
      ...words,
      key: { alone: 'Nothing else from city hall', with: 'Another mark of city hall, too' },
    },
    options,
  );

const steps: Draw = (options) =>
  listingStepsChart(
    [
      {
        name: 'Example City',
        votes: [
          { date: '2025-03-10', stance: 'for' },
          { date: '2025-06-20', stance: 'against' },
        ],
        signed: '2025-02-01',
        listed: '2025-02-20',
      },
      {
        name: 'A municipality with a very long name indeed',
        votes: [{ date: '2025-06', stance: 'against' }],
      },
      { name: 'Signed Town', votes: [], signed: '2025-07-04' },
    ],
    {
      ...{ ...words, tick: day, days: (count) => `${count} days` },
      key: {
        for: 'A vote for having an agreement',
        against: 'A vote against having it',
        signed: 'Signed',
        listed: 'First listed',
      },
    },
    options,
  );

const seats = (count: number): Seat[] =>
  Array.from({ length: count }, (_, at) => ({
    name: ['Mayor Rivera', 'Chen', 'Vice Mayor Watkins Brown-Cordero', 'Ng'][at % 4]!,
    option: (['yes', 'no', 'absent', 'unknown', 'unrecorded', 'recused'] as const)[at % 6]!,
    stance: (['for', 'against', 'absent', 'unknown', 'none'] as const)[at % 5]!,
  }));
const chamber =
  (count: number): Draw =>
  (options) =>
    seatsChart(
      seats(count),
      {
        ...{ ...words, option: (option) => option },
        key: [{ option: 'yes', stance: 'for', text: 'Yes: for having the agreement' }],
      },
      options,
    );

const tally =
  (needed?: number, label?: string): Draw =>
  (options) =>
    tallyBarChart(
      (['yes', 'no', 'abstain', 'absent', 'recused'] as const).map((option, at) => ({
        ...{ option, count: [9, 1, 1, 0, 1][at]!, stance: at < 2 ? 'none' : 'absent' },
      })),
      needed,
      {
        ...words,
        part: (option, count) => `${option} ${count}`,
        key: [],
        ...(label ? { needed: label } : {}),
      },
      options,
    );

const event = (when: string, title: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  ...{ when, title, isExact: when.includes(','), isVote: false },
  ...more,
});
const timeline: Draw = (options) =>
  timelineChart(
    [
      event('March 2025', 'Something'),
      event(
        'Jun 30, 2025',
        'A vote with a title so long that it takes more than one line on a phone, or on paper',
        { isVote: true },
      ),
      event('Jul 1, 2025', 'Another', { isExact: false }),
      event('Dec 24, 2025', 'A late one', { gap: '25 weeks later' }),
    ],
    { ...words, key: { vote: 'A vote', other: 'Another event', inexact: 'The day is not known' } },
    options,
  );

function shift(key: string, before?: Stance, after?: Stance, change?: VoteShift['change']) {
  const side = (stance: Stance): VoteInShift => ({
    ...{ seat: key, official: key, option: 'yes' as const, stance },
  });
  return {
    key: `seat-${key}`,
    ...(before ? { before: side(before) } : {}),
    ...(after ? { after: side(after) } : {}),
    change: change ?? (!before ? 'joined' : !after ? 'left' : 'open'),
  } satisfies VoteShift;
}
const shifts =
  (rows: VoteShift[]): Draw =>
  (options) =>
    voteShiftChart(
      rows,
      {
        ...words,
        before: { heading: 'March 3', note: 'failed 2-2' },
        after: { heading: 'March 10', note: 'passed 2-0' },
        name: ({ official, seat }, side) => `${official ?? seat} ${side === 'after' ? 'II' : ''}`,
        group: (stance, count) => `${stance}: ${count}`,
        key: {
          ...{ against: 'Against having the agreement', for: 'For having the agreement' },
          ...{ absent: 'Did not vote', changed: 'Changed position' },
        },
      },
      options,
    );
const members = [
  shift('zoe', 'against', 'for', 'changed'),
  shift('bea', 'for', 'for', 'same'),
  shift('cy', 'for', 'against', 'changed'),
  shift('dan', 'against', 'against', 'same'),
  shift('al', 'against', 'absent'),
  shift('eve', 'unknown', 'for'),
  shift('fay', 'none', 'none'),
  shift('gus', 'for'),
  shift('hal', undefined, 'for'),
  shift('a-name-that-is-long', undefined, 'unknown'),
];

const matrix: Draw = (options) =>
  sourceClaimMatrixChart(
    [
      {
        name: 'Settled, under a heading that is longer than a phone is wide',
        lines: (['agrees', 'partly', 'differs', 'open', 'silent'] as Voice[]).map((voice, at) => ({
          name: `D-0${at} ${'A long question. '.repeat(at)}`.trim(),
          cells: [
            { voice, isCopy: at % 2 === 1 },
            { voice: 'silent', isCopy: false },
          ],
        })),
      },
      {
        name: 'Open',
        lines: Array.from({ length: 9 }, (_, at) => ({
          name: `D-1${at} Short`,
          cells: [
            { voice: 'open' as const, isCopy: false },
            { voice: 'agrees' as const, isCopy: true },
          ],
        })),
      },
    ],
    {
      ...words,
      columns: ['The Example Gazette of Sample Town, June 11, 2025', 'Herald'],
      voice: (voice) => voice,
      copy: '(copy)',
    },
    options,
  );

test.each<[string, Draw]>([
  ['all-votes', allVotes],
  ['authority-ladder', dutyTable(duties)],
  ['authority-ladder-of-nothing', dutyTable([])],
  ['lineage', lineage],
  ['lineage-of-many-arrows', arrows],
  ['list-growth', growth(months, [0, 1, 5, 4, 8, 90], [0, 0, 0, 2, 2, 7], [3, 3, 3, 3, 3, 3])],
  ['list-growth-of-one-list', growth(['2025-01-01'], [3], [1])],
  ['list-growth-of-no-list', growth([], [])],
  ['listed-line', listedLine],
  ['listed-share', share],
  ['listing-steps', steps],
  ['signer-offices', offices],
  ['seats-of-none', chamber(0)],
  ['seats-of-one', chamber(1)],
  ['seats-of-five', chamber(5)],
  ['seats-of-nine', chamber(9)],
  ['source-claim-matrix', matrix],
  ['tally-bar', tally(7, '7 needed')],
  ['tally-bar-without-a-tick', tally()],
  ['tally-bar-with-a-tick-at-the-end', tally(12, 'All of the twelve needed')],
  ['timeline', timeline],
  ['vote-shift', shifts(members)],
  ['vote-shift-of-one', shifts([shift('zoe', 'against', 'for', 'changed')])],
  ['vote-shift-of-all-for', shifts(members.filter(({ after }) => after?.stance === 'for'))],
  ['vote-shift-of-none', shifts([])],
])(
  '%s has all its marks where they were, drawn wide, narrow and as it comes',
  async (name, draw) => {
    const drawn = [draw({ width: 696 }), draw({ width: 320 })].map(drawingOf);
    await expect(`${drawn.join('\n\n')}\n`).toMatchFileSnapshot(`./golden/drawn/${name}.txt`);
    const { width } = draw();
    expect(drawingOf(draw())).toBe(drawingOf(draw({ width })));
    expect(width).toBeGreaterThanOrEqual(680);
  },
);

test('lines for paper have all their marks where they were', async () => {
  const lines = [
    [0, 1, 5, 4, 8, 90],
    [0, 0, 0, 2, 2, 7],
  ];
  const points = [
    { index: 0, letter: 'A' },
    { index: 3, letter: 'B' },
  ];
  const drawn = [
    listLinesChart(months, lines, points, words),
    listLinesChart(months.slice(0, 2), [[2, 3]], [], words, { width: 300, height: 90 }),
    listLinesChart([], [], [], words),
  ].map(drawingOf);
  await expect(`${drawn.join('\n\n')}\n`).toMatchFileSnapshot('./golden/drawn/list-lines.txt');
});

test.each([1, 2, 3, 7])('an axis up to %i counts in whole numbers', (most) => {
  const whole = listGrowthChart(months, [{ name: 'A', values: [most] }], {
    ...words,
    ...{ end: () => '', tick: () => '', key: { list: '', gap: '' } },
  }).marks.flatMap((mark) => (mark.type === 'text' && mark.x === 28 ? [mark.text] : []));
  expect(whole.length).toBeGreaterThan(1);
  expect(whole.filter((text) => !/^\d+$/.test(text))).toEqual([]);
  const paper = listLinesChart(months, [[most]], [], words).marks;
  expect(paper.filter((mark) => 'class' in mark && mark.class === 'glyph').length).toBeGreaterThan(
    1,
  );
});

test('votes of one row share a lane just where six pixels stay free between them', () => {
  const at = (date: string) => Number(date.slice(8)) * 10;
  const lanes = (...days: string[]) =>
    placeInLanes(
      days.map((date) => vote(date, { text: '' })),
      at,
      700,
    ).map(({ lane }) => lane);
  expect(lanes('2025-01-01', '2025-01-04')).toEqual([0, 1]);
  expect(lanes('2025-01-01', '2025-01-05')).toEqual([0, 0]);
  expect(lanes('2025-01-05', '2025-01-01')).toEqual([0, 0]);
  expect(lanes('2025-01-01', '2025-01-02', '2025-01-03', '2025-01-09')).toEqual([0, 1, 2, 0]);
});
