import { expect, test } from 'vitest';
import { allVotesModel } from '../../../src/charts/all-votes/model.ts';
import { ladderModel } from '../../../src/charts/authority-ladder/model.ts';
import type { ChartModel } from '../../../src/charts/chart-model.ts';
import { claimLineageModel } from '../../../src/charts/lineage/claim-model.ts';
import { sourceLineageModel } from '../../../src/charts/lineage/source-model.ts';
import { listGrowthModel } from '../../../src/charts/list-growth/model.ts';
import { listedLineModel } from '../../../src/charts/listed-line/model.ts';
import { listedShareModel } from '../../../src/charts/listed-share/model.ts';
import { listingStepsModel } from '../../../src/charts/listing-steps/model.ts';
import { seatsModel } from '../../../src/charts/seats/model.ts';
import { sourceClaimMatrixModel } from '../../../src/charts/source-claim-matrix/model.ts';
import { tallyBarModel } from '../../../src/charts/tally-bar/model.ts';
import { signerOfficesModel } from '../../../src/charts/signer-offices/model.ts';
import { timelineModel } from '../../../src/charts/timeline/model.ts';
import { voteShiftModel } from '../../../src/charts/vote-shift/model.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import type { SiteFacts } from '../../../src/data/queries/site-facts.ts';
import { ends, park, starts } from '../../fixtures/example.ts';
import { drawingOf } from '../scene/drawing-of.ts';
import { manyFacts, special } from './many-facts.ts';
import { alone, english, wordsOf } from './words-of.ts';

/** Built by each test, so that what is wrong in a model fails its test alone. */
type Make = (page: typeof english, facts: SiteFacts) => ChartModel;

const shift =
  (before: string, after: string): Make =>
  (page, facts) =>
    voteShiftModel(page, { before, after }, facts);
const tally =
  (of: string): Make =>
  (page, facts) =>
    tallyBarModel(page, of, facts)!;
const seats =
  (of: string): Make =>
  (page, facts) =>
    seatsModel(page, of, facts);
const listed =
  (place: string, from: string, to: string): Make =>
  (page, facts) =>
    listedLineModel(page, { place, from, to }, facts);

test.each<[string, Make]>([
  ['all-votes', allVotesModel],
  [
    'authority-ladder',
    (page, facts) => ladderModel(page, { of: 'example-law-1', agreement: 'example-city' }, facts),
  ],
  [
    'claim-lineage',
    (page, facts) => claimLineageModel(page, byId(facts.dataset.claims, 'june-tally'), facts),
  ],
  ['source-lineage', sourceLineageModel],
  ['source-claim-matrix', sourceClaimMatrixModel],
  ['list-growth', listGrowthModel],
  ['listed-city', listed('1299901', '2025-03-01', '2025-12-31')],
  ['listed-county', listed('12999', '2025-03-07', '2025-06-24')],
  ['listed-nowhere', listed('1299904', '2025-03-06', '2025-09-20')],
  ['listed-share', listedShareModel],
  ['listing-steps', listingStepsModel],
  ['signer-offices', signerOfficesModel],
  ['seats-for-and-against', seats(ends)],
  ['seats-with-one-absent', seats(starts)],
  ['seats-on-something-else', seats(park)],
  ['seats-of-a-month', seats(special.month)],
  ['seats-unknown', seats(special.about)],
  ['seats-that-changed', seats(special.moved)],
  ['tally', tally(starts)],
  ['tally-failed', tally(special.later)],
  ['tally-of-every-kind', tally(special.port)],
  ['tally-without-a-rule', tally(special.renewed)],
  ['timeline', timelineModel],
  ['vote-shift', shift(ends, starts)],
  ['vote-shift-of-one-day', shift(starts, special.later)],
  ['vote-shift-of-other-members', shift(special.renewed, special.moved)],
  ['vote-shift-of-a-month', shift(special.month, special.about)],
  ['vote-shift-on-something-else', shift(park, ends)],
])('%s says and draws all that it did, among other charts and alone', async (name, make) => {
  const model = make(english, manyFacts());
  const { how, caption, toOpen, table } = make(alone, manyFacts());
  const aside = [how, caption, toOpen, table.caption, table.more?.text, table.rows.length];
  const { wide, middle, narrow } = model.scenes;
  expect([wide.width, middle.width, narrow.width]).toEqual([696, 512, 320]);
  const text = [
    `is       ${[model.id, model.kind, model.anchor].join(' ')}`,
    `cited    ${model.isCitedElsewhere ? 'elsewhere' : 'here'}`,
    `to open  ${model.toOpen ?? '–'}`,
    `as table ${model.summary ?? '–'}, row ${model.table.header ?? '–'}, more ${JSON.stringify(model.table.more ?? '–')}`,
    wordsOf(model),
    `alone    ${aside.map((each) => each ?? '–').join(' / ')}`,
    drawingOf(wide),
    drawingOf(narrow),
  ].join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot(`../golden/models/${name}.txt`);
});
