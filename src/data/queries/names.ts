import type { Official } from '../schema/index.ts';

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
