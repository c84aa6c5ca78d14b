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
