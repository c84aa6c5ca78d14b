/** Information in a file name, from ICE (`participatingAgencies07012025pm`) or from an archive. */
export interface ParsedName {
  /** The day in ICE's name. */
  date?: string;
  /** What ICE puts after the day: `am`, `pm`, `amB`. */
  label?: string;
  /** When an archive took its copy: `-20250221214937`. */
  captured?: string;
  /** An archive marked it as a later list under the same name (`__335cc15`). */
  isLater: boolean;
}

/** Parses a file name. It is only a hint and can be wrong. */
export function readFileName(name: string): ParsedName {
  const match =
    /^(?:participating|pending)Agencies[-_ ]*(\d+)[-_ ]?((?:am|mid|pm)?[-_ ]?(?:[a-z]|\d)?)(__[0-9a-f]{6,40})?(?:[-_ ]*(?:copy|\(\d+\)))*\.xlsx$/i.exec(
      name,
    );
  if (!match) return { isLater: false };
  const [, digits = '', suffix = '', mark] = match;
  const label = suffix.replace(/^[-_ ]+|[-_ ]+$/g, '');
  return {
    ...dayOf(digits),
    ...(label !== '' && { label }),
    isLater: mark !== undefined,
  };
}

function dayOf(digits: string): { date?: string; captured?: string } {
  const part = (from: number, to: number) => digits.slice(from, to);
  if (digits.length === 8) {
    const date = `${part(4, 8)}-${part(0, 2)}-${part(2, 4)}`;
    return isRealDay(date) ? { date } : {};
  }
  if (digits.length !== 14) return {};
  const date = `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}`;
  const time = `${part(8, 10)}:${part(10, 12)}:${part(12, 14)}`;
  return isRealDay(date) && /^([01]\d|2[0-3])(:[0-5]\d){2}$/.test(time)
    ? { captured: `${date}T${time}` }
    : {};
}

/** Whether `YYYY-MM-DD` is a real date, not before the law (September 30, 1996). */
export function isRealDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) && date >= '1996-09-30';
}
