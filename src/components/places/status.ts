import type { PlaceStatus } from '../../data/queries/place-status.ts';

/** A text symbol for each status: it prints and needs no color. Words always accompany it. */
export const statusMarks: Readonly<Record<PlaceStatus, string>> = {
  listed: '●',
  pending: '◐',
  'own-police-not-listed': '○',
  'policed-by-others': '–',
  unknown: '?',
};
