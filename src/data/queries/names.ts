import type { Body, Localized, Official } from '../schema/index.ts';

/** The name and short name that an official had on a day; a month stands for its first day. */
export function nameOn(
  { name, short, formerNames = [] }: Pick<Official, 'name' | 'short' | 'formerNames'>,
  day: string,
): { name: string; short: string } {
  return (
    formerNames.find(({ until }) => until !== 'not-found' && day <= until) ?? {
      name,
      short,
    }
  );
}

/**
 * What a member's seat is called beside the member's name: the member's own role where the seat is an office,
 * such as mayor, which in Spanish has a gender; or else the name of the seat.
 */
export function seatNameOf(
  seat: Pick<Body['seats'][number], 'id' | 'name'>,
  body: string,
  member: Pick<Official, 'terms'> | undefined,
): Localized {
  const isOffice = ({ en }: Localized) =>
    !en.includes(',') && en.toLowerCase().endsWith(seat.name.en.toLowerCase());
  const term = member?.terms.find(
    (each) => each.body === body && each.seat === seat.id && isOffice(each.role),
  );
  return term?.role ?? seat.name;
}
