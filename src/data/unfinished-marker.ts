/** The placeholder for a text to be written. `npm run check` rejects it, so it is never published. */
export const unfinished = '[TODO]';

/** The placeholder for an id to be chosen. */
export const unfinishedId = 'todo';

/** Whether a value still waits to be written. */
export function isUnfinished(value: unknown): boolean {
  return typeof value === 'string' && (value.includes(unfinished) || value === unfinishedId);
}
