import { getOrThrow } from '../../data/queries/lookup.ts';
import { indexRoster } from '../../data/queries/roster-index.ts';
import { previousList } from '../../data/queries/roster.ts';
import type { Roster, RosterList } from '../../data/schema/roster.ts';
import type { SheetProblem } from './problem.ts';

/** Of the rows of the list before, how many may go without a question; a handful always may. */
const mayGo = 0.1;
const handful = 4;

/**
 * Lists of agreements that lost about a tenth of the rows of the list before, or all of Florida's: a list
 * cut short would say of everybody else that they are no longer listed.
 * @param files the file of each new list, by hash.
 */
export function losses(roster: Roster, files: ReadonlyMap<string, string>): SheetProblem[] {
  const index = indexRoster(roster);
  return roster.lists
    .filter(({ sha256, kind }) => files.has(sha256) && kind === 'participating')
    .flatMap((list) => {
      const before = previousList(index, list);
      const file = getOrThrow(files, list.sha256);
      if (!before) return list.florida.rows === 0 ? [empty(file)] : [];
      return [
        ...lost(file, 'rows', list.rows, before.rows, before),
        ...lost(file, 'rows of Florida', list.florida.rows, before.florida.rows, before),
      ];
    });
}

function lost(
  file: string,
  what: string,
  now: number,
  then: number,
  before: RosterList,
): SheetProblem[] {
  const gone = then - now;
  const isAll = now === 0 && then > 0;
  if (!isAll && (gone <= handful || gone <= then * mayGo)) return [];
  return [
    {
      file,
      found: `found ${now.toLocaleString('en')} ${what}; the list before (${before.id}) has ${then.toLocaleString('en')}`,
      expected:
        `expected at least ${Math.ceil(then * (1 - mayGo)).toLocaleString('en')}. ` +
        'If ICE did take them off its list, run this again with --accept-loss',
    },
  ];
}

function empty(file: string): SheetProblem {
  return {
    file,
    found: 'found no row of Florida',
    expected: 'expected some. If ICE lists nobody there, run this again with --accept-loss',
  };
}
