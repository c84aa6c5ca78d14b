import { isCounted } from '../data/queries/votes.ts';
import { daysAround } from '../data/queries/events.ts';
import { countCopies } from '../data/queries/lineage.ts';
import { decisionPairAt, isVotedOn, pairOf } from '../data/queries/motions.ts';
import type { SiteFacts } from '../data/queries/site-facts.ts';
import type { Claim, Dataset } from '../data/schema/index.ts';
import type { PageContext } from '../i18n/page.ts';
import type { ChartKind, ChartModel } from './chart-model.ts';
import { ladders } from './authority-ladder/ladders.ts';
import { allVotesModel } from './all-votes/model.ts';
import { ladderModel, type LadderModel } from './authority-ladder/model.ts';
import { claimLineageModel } from './lineage/claim-model.ts';
import { getFlorida } from './florida-map/data.ts';
import { floridaModel, type FloridaModel } from './florida-map/model.ts';
import { listGrowthModel } from './list-growth/model.ts';
import { listedLineModel } from './listed-line/model.ts';
import { listedShareModel } from './listed-share/model.ts';
import { listingStepsModel } from './listing-steps/model.ts';
import { seatsModel } from './seats/model.ts';
import { signerOfficesModel } from './signer-offices/model.ts';
import { sourceClaimMatrixModel } from './source-claim-matrix/model.ts';
import { sourceLineageModel } from './lineage/source-model.ts';
import { tallyBarModel } from './tally-bar/model.ts';
import { timelineModel, type TimelineModel } from './timeline/model.ts';
import { voteShiftModel } from './vote-shift/model.ts';

export type AnyChart = ChartModel | FloridaModel | LadderModel | TimelineModel;

/** A chart with its own page. */
export interface ChartEntry {
  /** Public and permanent: derived from the ids of what it shows. */
  id: string;
  kind: ChartKind;
  /** The page and anchor where it appears with its context. */
  home: string;
  model: (page: PageContext, facts: SiteFacts) => AnyChart;
}

const known = new WeakMap<Dataset, readonly ChartEntry[]>();

/** Every chart of the site, in the order of the index. Listed once. */
export function charts(dataset: Dataset): readonly ChartEntry[] {
  const entries = known.get(dataset) ?? chartsOf(dataset);
  known.set(dataset, entries);
  return entries;
}

/** @throws RangeError with the ids that there are, if none is the one asked for. */
export function chartById(dataset: Dataset, id: string): ChartEntry {
  const all = charts(dataset);
  const found = all.find((entry) => entry.id === id);
  if (found) return found;
  const ids = all.map((entry) => entry.id);
  throw new RangeError(`there is no chart "${id}"; there are: ${ids.join(', ')}`);
}

/** Where it is told who repeats whom: in a tree, or by the row of the only copy. */
function homeOfLineage(claim: Claim): string {
  return `/ledger/${claim.id}/#${countCopies(claim) > 1 ? 'lineage' : 'says'}`;
}

function chartsOf(dataset: Dataset): ChartEntry[] {
  return [...wholeRecord(), ...votesOf(dataset), ...listedOf(dataset), ...lineagesOf(dataset)];
}

function wholeRecord(): ChartEntry[] {
  const only = (kind: ChartKind, home: string, model: ChartEntry['model']) => ({
    id: kind,
    kind,
    home,
    model,
  });
  return [
    only('all-votes', '/votes/#all-votes', allVotesModel),
    only('florida-map', '/map/#florida-map', (page, facts) =>
      floridaModel(page, getFlorida(facts)),
    ),
    only('list-growth', '/list/#growth', listGrowthModel),
    only('listing-steps', '/list/#steps', listingStepsModel),
    only('listed-share', '/places/by-county/#listed-share', listedShareModel),
    only('signer-offices', '/who-signed/#signer-offices', signerOfficesModel),
    only('timeline', '/timeline/#timeline', timelineModel),
    ...ladders().map(({ slug, of, agreement }): ChartEntry => ({
      id: `authority-ladder-${agreement}`,
      kind: 'authority-ladder',
      home: `/explainers/${slug}/#ladder`,
      model: (page, facts) => ladderModel(page, { of, agreement }, facts),
    })),
    only('source-claim-matrix', '/ledger/matrix/#matrix', sourceClaimMatrixModel),
    only('source-lineage', '/ledger/#lineage', sourceLineageModel),
  ];
}

function votesOf(dataset: Dataset): ChartEntry[] {
  const { motions, rollCalls } = dataset;
  const at = (kind: ChartKind, id: string, anchor: string, model: ChartEntry['model']) => ({
    id: `${kind}-${id}`,
    kind,
    home: `/votes/${id}/#${anchor}`,
    model,
  });
  return [
    ...motions.flatMap((motion) => {
      const [before, after] = pairOf(dataset, motion) ?? [];
      return after === motion
        ? [
            at('vote-shift', after.id, 'vote-shift', (page, facts) =>
              voteShiftModel(page, { before: before!.id, after: after.id }, facts),
            ),
          ]
        : [];
    }),
    ...rollCalls
      .filter(({ tally }) => isCounted(tally))
      .map(({ id }) => at('tally', id, 'roll', (page, facts) => tallyBarModel(page, id, facts)!)),
    ...motions
      .filter(isVotedOn)
      .map(({ id }) => at('seats', id, 'roll', (page, facts) => seatsModel(page, id, facts))),
  ];
}

function listedOf(dataset: Dataset): ChartEntry[] {
  return dataset.places.flatMap((place): ChartEntry[] => {
    const pair = decisionPairAt(dataset, place);
    if (!pair) return [];
    const [from, to] = daysAround(pair.map(({ when }) => when.date));
    return [
      {
        id: `listed-${place.id}`,
        kind: 'listed',
        home: `/places/${place.id}/#listed`,
        model: (page, facts) => listedLineModel(page, { place: place.geoid, from, to }, facts),
      },
    ];
  });
}

function lineagesOf({ claims }: Dataset): ChartEntry[] {
  return claims
    .filter((claim) => countCopies(claim) > 0)
    .map((claim) => ({
      id: `claim-lineage-${claim.id}`,
      kind: 'claim-lineage',
      home: homeOfLineage(claim),
      model: (page, facts) => claimLineageModel(page, claim, facts),
    }));
}
