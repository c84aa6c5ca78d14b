import type { ChartKind } from './chart-model.ts';

export type ChartStyle =
  'charts' | 'forms' | 'ledger' | 'lists' | 'map' | 'places' | 'signers' | 'votes';

const own: Partial<Record<ChartKind, ChartStyle>> = {
  'all-votes': 'votes',
  'florida-map': 'map',
  'list-growth': 'lists',
  'listing-steps': 'lists',
  'listed-share': 'places',
  'signer-offices': 'signers',
  'source-claim-matrix': 'ledger',
  'source-lineage': 'ledger',
  'claim-lineage': 'ledger',
  'authority-ladder': 'forms',
  timeline: 'forms',
};

/** The style sheets of a kind of chart, beyond the global one. */
export function chartStyles(kind: ChartKind): ChartStyle[] {
  const more = own[kind];
  return more ? ['charts', more] : ['charts'];
}
