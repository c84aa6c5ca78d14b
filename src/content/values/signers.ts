import { citySigning, signedBy } from '../../data/queries/signers.ts';
import { agencyKinds, type AgencyKind } from '../../data/schema/roster.ts';
import type { ValueContext } from './context.ts';
import { entryOf, type ValueOf } from './value.ts';

/** What a text calls the agencies whose agreements it counts. */
const groups: Readonly<Record<string, readonly AgencyKind[]>> = {
  cities: ['municipal-police'],
  sheriffs: ['sheriff'],
  jails: ['county-corrections'],
  all: agencyKinds,
};

/** @throws RangeError on another name. */
function kindsIn(name = ''): readonly AgencyKind[] {
  return entryOf(groups, name, 'group of agencies');
}

/** Of cities only: the argument says so in the text. */
function ofCities(name: string | undefined): void {
  if (name !== 'cities') throw new RangeError(`found "${name ?? ''}"; expected cities`);
}

/** Numbers of agreements by who signed them, among those that were read. */
export const signerCounts = {
  /** Agreements whose signatures were read. */
  'signatures-read': (context, [group]) => signedBy(context, ...kindsIn(group)).length,
  /** Signed first by the head of the police. */
  'signed-by-police': (context, [group]) => {
    ofCities(group);
    return citySigning(context).byPolice;
  },
  /** Signed by a manager, mayor or council officer, alone or beside the police. */
  'signed-by-officer': (context, [group]) => {
    ofCities(group);
    const { officer, resolution } = citySigning(context).marks;
    return officer.length + resolution.length;
  },
} satisfies Record<string, ValueOf<ValueContext>>;
