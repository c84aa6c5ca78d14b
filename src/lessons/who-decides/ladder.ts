/** Kinds of law, the highest first. */
export const rungs = [
  'federal',
  'florida-constitution',
  'statute',
  'charter',
  'ordinance',
  'resolution',
] as const;
export type LadderRung = (typeof rungs)[number];

/** The kinds of law as students get them: in no order, by height or by alphabet, in any language. */
export const outOfOrder: readonly LadderRung[] = [
  'ordinance',
  'federal',
  'charter',
  'resolution',
  'florida-constitution',
  'statute',
];
