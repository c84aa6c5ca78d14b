/** Kinds of law, the highest first. */
export const rungs = [
  'federal',
  'florida-constitution',
  'statute',
  'charter',
  'ordinance',
  'resolution',
] as const;
export type Rung = (typeof rungs)[number];
