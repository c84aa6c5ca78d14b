/** Stands where a person has yet to write a text. `npm run check` refuses it, so it is never published. */
export const unfinished = '[TODO]';

/** Stands where an id has yet to be chosen. */
export const unfinishedId = 'todo';

/** Whether a value still waits to be written. */
export function isUnfinished(value: unknown): boolean {
  return typeof value === 'string' && (value.includes(unfinished) || value === unfinishedId);
}
