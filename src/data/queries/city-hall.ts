import type { Dataset, Place, Signer } from '../schema/index.ts';
import type { RosterAgency } from '../schema/roster.ts';
import { byGeoid } from './lookup.ts';

/**
 * What a city's agreement shows of its city hall. `officer`: a manager, mayor or council officer signs, first or
 * beside the police. `attest`: a clerk's attestation or a seal. `review`: an attorney's stamp or an approval of its form.
 */
export const cityHallMarks = ['nothing', 'review', 'attest', 'officer', 'resolution'] as const;
export type CityHallMark = (typeof cityHallMarks)[number];

const officers: readonly string[] = ['manager', 'mayor', 'council-chair'];
const clerks: readonly string[] = ['clerk', 'deputy-clerk'];

/** The furthest that an agreement shows of city hall. None of it shows whether a council voted, but a resolution. */
export function cityHallOn({ attached, signed, others = [] }: Signer): CityHallMark {
  if (attached === 'resolution') return 'resolution';
  if (officers.includes(signed.office)) return 'officer';
  const marks = others.map(markOf);
  return cityHallMarks.findLast((mark) => marks.includes(mark)) ?? 'nothing';
}

/** Whether an agreement shows anything of city hall besides its first signature, whoever gave that one. */
export function hasOtherMark({ attached, others = [] }: Signer): boolean {
  return attached === 'resolution' || others.some((mark) => markOf(mark) !== 'nothing');
}

/** What one mark shows of city hall. */
function markOf({ act, office }: NonNullable<Signer['others']>[number]): CityHallMark {
  if (act === 'signed' && officers.includes(office)) return 'officer';
  if (act === 'attested' || act === 'sealed') return 'attest';
  if (act === 'signed' && clerks.includes(office)) return 'attest';
  return act === 'reviewed' || (act === 'signed' && office === 'attorney') ? 'review' : 'nothing';
}

/** What Florida calls the municipality whose police an agency is; undefined for other agencies. */
export function legalTypeOf(
  { places }: Pick<Dataset, 'places'>,
  { kind, place }: Pick<RosterAgency, 'kind' | 'place'>,
): NonNullable<Place['legalType']> | undefined {
  if (kind !== 'municipal-police' || place === undefined) return undefined;
  return byGeoid(places, place).legalType ?? 'city';
}
