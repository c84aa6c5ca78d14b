import { describe, expect, test } from 'vitest';
import { listingStepsChart, type StepsRow } from '../../../src/charts/listing-steps/draw.ts';
import { renderSvg } from '../../../src/charts/scene/svg.ts';
import { loadData } from '../../../src/data/load/dataset.ts';
import { listingStepsOf } from '../../../src/data/queries/listing-steps.ts';
import { indexRoster } from '../../../src/data/queries/roster-index.ts';
import { drawnMarks } from '../scene/drawn-marks.ts';

const { dataset, roster } = loadData('.');
const steps = listingStepsOf(dataset, indexRoster(roster));
const of = (place: string) => steps.find((each) => each.place.id === place)!;

describe('vote, signature and first list', () => {
  test('of Key West: signed and listed before either vote', () => {
    expect(of('key-west')).toMatchObject({
      signed: '2025-03-05',
      listed: '2025-03-07',
      signedToListed: 2,
    });
    expect(of('key-west').votes.map(({ effect }) => effect)).toEqual(['ends', 'starts']);
    expect(of('key-west').voteToSigned).toBeLessThan(0);
  });

  test('of Miami, approved in June and signed in August', () => {
    expect(of('miami')).toMatchObject({ signed: '2025-08-28', voteToSigned: 72 });
    expect(of('miami').signedToListed).toBeGreaterThanOrEqual(0);
  });

  test('of Fort Myers, listed first under another spelling', () => {
    expect(of('fort-myers')).toMatchObject({
      signed: '2025-05-16',
      listed: '2025-05-19',
      signedToListed: 3,
    });
    // Its first vote failed, so only the second counts.
    expect(of('fort-myers').votes).toHaveLength(1);
  });

  test('of Doral, signed almost nine months after its vote', () => {
    expect(of('doral')).toMatchObject({ signed: '2026-01-07', voteToSigned: 266 });
  });

  test('of Homestead, which voted and is on no list', () => {
    expect(of('homestead').votes).toHaveLength(1);
    expect(of('homestead')).not.toHaveProperty('listed');
  });

  test('a vote known only to the month has no lag', () => {
    expect(of('new-port-richey')).toMatchObject({ signed: '2025-05-13', voteToSigned: 42 });
    const motions = dataset.motions.map((motion) =>
      motion.id === 'new-port-richey-2025-04-enter'
        ? { ...motion, when: { date: '2025-04', precision: 'month' as const } }
        : motion,
    );
    const vague = listingStepsOf({ ...dataset, motions }, indexRoster(roster));
    expect(vague.find(({ place }) => place.id === 'new-port-richey')).not.toHaveProperty(
      'voteToSigned',
    );
  });

  test('nothing was listed before it was signed', () => {
    const early = steps.filter(
      ({ signedToListed }) => signedToListed !== undefined && signedToListed < 0,
    );
    expect(early.map(({ place }) => place.id)).toEqual([]);
  });
});

const rows: StepsRow[] = [
  {
    name: 'Example City',
    votes: [{ date: '2025-03-10', stance: 'for' }],
    signed: '2025-05-01',
    listed: '2025-05-20',
  },
  { name: 'Other Town', votes: [{ date: '2025-06', stance: 'against' }] },
];
const labels = {
  title: 'A title',
  description: 'A description.',
  tick: (date: Date) => date.toISOString().slice(0, 7),
  days: (count: number) => `${count} days`,
  key: { for: 'A vote for', against: 'A vote against', signed: 'Signed', listed: 'Listed' },
};

test.each([
  ['wide', 696],
  ['middle', 512],
  ['narrow', 320],
])('the steps look as they did, drawn %s', async (name, width) => {
  const svg = renderSvg(listingStepsChart(rows, labels, { width }), 'steps');
  await expect(svg).toMatchFileSnapshot(`../golden/listing-steps-${name}.svg`);
});

test('no row draws no axis and no broken number', () => {
  expect(renderSvg(listingStepsChart([], labels), 'x')).not.toMatch(/NaN|Infinity|<path/);
});

test('how long a signature came before any vote is written between the two, and nowhere else', () => {
  const written = (row: StepsRow) =>
    drawnMarks(listingStepsChart([row], labels).marks).flatMap((mark) =>
      mark.type === 'text' && mark.text.endsWith(' days') ? [mark.text] : [],
    );
  const votes = [{ date: '2025-06-30', stance: 'against' as const }];
  expect(written({ name: 'Early', votes, signed: '2025-03-05' })).toEqual(['117 days']);
  expect(written({ name: 'Late', votes, signed: '2025-07-05' })).toEqual([]);
  expect(written({ name: 'Never', votes })).toEqual([]);
});
