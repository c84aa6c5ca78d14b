import { describe, expect, test } from 'vitest';
import { allVotesModel } from '../../../src/charts/all-votes/model.ts';
import { sourceLineageModel } from '../../../src/charts/lineage/source-model.ts';
import { listGrowthModel } from '../../../src/charts/list-growth/model.ts';
import { listedShareModel } from '../../../src/charts/listed-share/model.ts';
import { listingStepsModel } from '../../../src/charts/listing-steps/model.ts';
import { seatsModel } from '../../../src/charts/seats/model.ts';
import { sourceClaimMatrixModel } from '../../../src/charts/source-claim-matrix/model.ts';
import { tallyBarModel } from '../../../src/charts/tally-bar/model.ts';
import { timelineModel } from '../../../src/charts/timeline/model.ts';
import { voteShiftModel } from '../../../src/charts/vote-shift/model.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { ends, starts } from '../../fixtures/example.ts';
import { english } from './words-of.ts';

const facts = exampleFacts(({ events }) => {
  const [vote] = events;
  events.push({ ...vote!, id: 'second', motion: starts });
});

describe.each([
  ['all-votes', 'all-votes', 'all-votes', allVotesModel(english, facts)],
  ['list-growth', 'list-growth', 'growth', listGrowthModel(english, facts)],
  ['listing-steps', 'listing-steps', 'steps', listingStepsModel(english, facts)],
  ['listed-share', 'listed-share', 'listed-share', listedShareModel(english, facts)],
  ['timeline', 'timeline', 'timeline', timelineModel(english, facts)],
  ['source-claim-matrix', 'source-claim-matrix', 'matrix', sourceClaimMatrixModel(english, facts)],
  ['source-lineage', 'source-lineage', 'lineage', sourceLineageModel(english, facts)],
  [`tally-${starts}`, 'tally', 'tally', tallyBarModel(english, starts, facts)!],
  [`seats-${ends}`, 'seats', 'seats', seatsModel(english, ends, facts)],
  [
    `vote-shift-${starts}`,
    'vote-shift',
    'vote-shift',
    voteShiftModel(english, { before: ends, after: starts }, facts),
  ],
])('%s', (id, kind, anchor, model) => {
  test('has the address, the kind and the anchor that links rely on', () => {
    expect(model).toMatchObject({ id, kind, anchor });
  });

  test('is drawn at each width that pages have', () => {
    const { wide, middle, narrow } = model.scenes;
    expect([wide.width, middle.width, narrow.width]).toEqual([696, 512, 320]);
  });
});
