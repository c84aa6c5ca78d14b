import { ascending } from 'd3';
import { distance } from 'fastest-levenshtein';
import type { RosterAgency } from '../../data/schema/roster.ts';
import { spellingKey } from '../../data/agency-names.ts';

/** Looks up agencies by printed name. */
export interface AgencyIndex {
  find: (printed: string) => RosterAgency | undefined;
  /** The nearest known spellings, best first. */
  nearest: (printed: string, count: number) => { spelling: string; agency: RosterAgency }[];
}

export function indexAgencies(agencies: readonly RosterAgency[]): AgencyIndex {
  const known = agencies.flatMap((agency) =>
    [...new Set([agency.name, ...agency.spellings])].map((spelling) => ({ spelling, agency })),
  );
  const byKey = new Map(
    agencies.flatMap((agency) =>
      agency.spellings.map((each) => [spellingKey(each), agency] as const),
    ),
  );
  return {
    find: (printed) => byKey.get(spellingKey(printed)),
    nearest(printed, count) {
      const key = spellingKey(printed);
      return known
        .map((each) => ({ ...each, far: distance(key, spellingKey(each.spelling)) }))
        .sort((a, b) => a.far - b.far || ascending(a.spelling, b.spelling))
        .slice(0, count)
        .map(({ spelling, agency }) => ({ spelling, agency }));
    },
  };
}
