import { describe, expect, test } from 'vitest';
import { allVotesModel } from '../../../src/charts/all-votes/model.ts';
import type { ChartModel } from '../../../src/charts/chart-model.ts';
import type { SiteFacts } from '../../../src/data/queries/site-facts.ts';
import { sourceLineageModel } from '../../../src/charts/lineage/source-model.ts';
import { listGrowthModel } from '../../../src/charts/list-growth/model.ts';
import { listedShareModel } from '../../../src/charts/listed-share/model.ts';
import { listingStepsModel } from '../../../src/charts/listing-steps/model.ts';
import { seatsModel } from '../../../src/charts/seats/model.ts';
import { sourceClaimMatrixModel } from '../../../src/charts/source-claim-matrix/model.ts';
import { tallyBarModel } from '../../../src/charts/tally-bar/model.ts';
import { signerOfficesModel } from '../../../src/charts/signer-offices/model.ts';
import { timelineModel } from '../../../src/charts/timeline/model.ts';
import { voteShiftModel } from '../../../src/charts/vote-shift/model.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { ends, starts } from '../../fixtures/example.ts';
import { english } from './words-of.ts';

const factsOf = () =>
  exampleFacts(({ events }) => {
    const [vote] = events;
    events.push({ ...vote!, id: 'second', motion: starts });
  });

/** Each test makes its model, so that what is wrong in one fails its test alone. */
describe.each<[id: string, kind: string, anchor: string, make: (facts: SiteFacts) => ChartModel]>([
  ['all-votes', 'all-votes', 'all-votes', (facts) => allVotesModel(english, facts)],
  ['list-growth', 'list-growth', 'growth', (facts) => listGrowthModel(english, facts)],
  ['listing-steps', 'listing-steps', 'steps', (facts) => listingStepsModel(english, facts)],
  ['listed-share', 'listed-share', 'listed-share', (facts) => listedShareModel(english, facts)],
  [
    'signer-offices',
    'signer-offices',
    'signer-offices',
    (facts) => signerOfficesModel(english, facts),
  ],
  ['timeline', 'timeline', 'timeline', (facts) => timelineModel(english, facts)],
  [
    'source-claim-matrix',
    'source-claim-matrix',
    'matrix',
    (facts) => sourceClaimMatrixModel(english, facts),
  ],
  ['source-lineage', 'source-lineage', 'lineage', (facts) => sourceLineageModel(english, facts)],
  [`tally-${starts}`, 'tally', 'tally', (facts) => tallyBarModel(english, starts, facts)!],
  [`seats-${ends}`, 'seats', 'seats', (facts) => seatsModel(english, ends, facts)],
  [
    `vote-shift-${starts}`,
    'vote-shift',
    'vote-shift',
    (facts) => voteShiftModel(english, { before: ends, after: starts }, facts),
  ],
])('%s', (id, kind, anchor, make) => {
  test('has the address, the kind and the anchor that links rely on', () => {
    expect(make(factsOf())).toMatchObject({ id, kind, anchor });
  });

  test('is drawn at each width that pages have', () => {
    const { wide, middle, narrow } = make(factsOf()).scenes;
    expect([wide.width, middle.width, narrow.width]).toEqual([696, 512, 320]);
  });
});
