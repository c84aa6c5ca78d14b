import type { ListDate, RosterList } from '../../data/schema/roster.ts';
import { readFileName } from './file-name.ts';

/** The date of a list and its id. */
export type ResolvedListDate = Pick<RosterList, 'id' | 'date' | 'dateFrom' | 'label' | 'captured'>;

/**
 * Dates a list by all its file names. A correction wins; then ICE's name, the earliest if there are
 * several, because ICE has republished old lists; then the first capture.
 */
export function resolveListDate(
  sha256: string,
  names: Iterable<string>,
  corrections: readonly ListDate[],
): ResolvedListDate | undefined {
  const readings = [...names].sort().map(readFileName);
  const captured = readings.flatMap((each) => each.captured ?? []).sort();
  const corrected = corrections.find((each) => each.sha256 === sha256)?.date;
  const named = readings.flatMap((each) => each.date ?? []).sort()[0];
  const date = corrected ?? named ?? captured[0]?.slice(0, 10);
  if (date === undefined) return undefined;
  const speaking = readings.filter((each) => corrected !== undefined || each.date === named);
  const label = speaking.flatMap((each) => each.label ?? []).sort()[0];
  const isLater = speaking.length > 0 && speaking.every((each) => each.isLater);
  const slot = (label ?? captured[0]?.slice(11) ?? 'day').toLowerCase().replace(/[^a-z0-9]/g, '');
  return {
    id: `${date}-${slot}${isLater ? 'v' : ''}-${sha256.slice(0, 7)}`,
    date,
    dateFrom: corrected ? 'correction' : named ? 'file-name' : 'capture-time',
    ...(label !== undefined && { label }),
    ...(captured.length > 0 && { captured: [...new Set(captured)] }),
  };
}
