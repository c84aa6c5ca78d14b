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

const stem =
  /^(?:287\(?g\)?[-_ ]*)?(?:participating|pending)[-_ ]*agenc(?:y|ies)(?:[-_ ]*list)?[-_ ]*(\d{1,4}[-_.]\d{1,2}[-_.]\d{2,4}|\d+)?[-_ ]?((?:am|mid|pm)?[-_ ]?(?:[a-z]|\d)?)(__[0-9a-f]{6,40})?(?:[-_ ]*(?:copy|\(\d+\)))*$/i;

/**
 * Parses a file name, as ICE has varied it: `participatingAgencies07012025pm`, `ParticipatingAgency091826am`,
 * `287gParticipatingAgencies091526pm`. It is only a hint and can be wrong.
 */
export function readFileName(name: string): ParsedName {
  const [, start = '', capture] = /^(.*?)(?:-(\d{14}))?\.xlsx$/i.exec(name) ?? [];
  const captured = capture === undefined ? undefined : timeOf(capture);
  const match = stem.exec(start);
  const [, digits = '', suffix = '', mark] = match ?? [];
  const date = dayOf(digits);
  const label = suffix.replace(/^[-_ ]+|[-_ ]+$/g, '');
  return {
    ...(date !== undefined && { date }),
    ...(captured !== undefined && { captured }),
    ...(label !== '' && { label }),
    isLater: mark !== undefined,
  };
}

/** `MMDDYYYY`, `MMDDYY` and `YYYYMMDD`, with or without marks between; nothing where none is a real day. */
function dayOf(written: string): string | undefined {
  const parts = written.split(/[-_.]/);
  const digits = parts.map((part) => (parts.length > 1 ? part.padStart(2, '0') : part)).join('');
  const part = (from: number, to: number) => digits.slice(from, to);
  const readings =
    digits.length === 8
      ? [`${part(4, 8)}-${part(0, 2)}-${part(2, 4)}`, `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}`]
      : digits.length === 6
        ? [`20${part(4, 6)}-${part(0, 2)}-${part(2, 4)}`]
        : [];
  return readings.find(isRealDay);
}

function timeOf(digits: string): string | undefined {
  const part = (from: number, to: number) => digits.slice(from, to);
  const date = `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}`;
  const time = `${part(8, 10)}:${part(10, 12)}:${part(12, 14)}`;
  return isRealDay(date) && /^([01]\d|2[0-3])(:[0-5]\d){2}$/.test(time)
    ? `${date}T${time}`
    : undefined;
}

/** Whether `YYYY-MM-DD` is a real date, not before the law (September 30, 1996). */
export function isRealDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) && date >= '1996-09-30';
}
