import { ascending } from 'd3';
import type { AgencyKind, Listing, RosterAgency } from '../schema/roster.ts';
import type { Motion, Place } from '../schema/index.ts';
import { isOnNewest, spansOf, type ListedSpan } from './listings.ts';
import { listingsOf } from './place-status.ts';
import type { RosterIndex } from './roster-index.ts';
import { motionsAt } from './signers.ts';
import type { SiteFacts } from './site-facts.ts';

/**
 * Where an agency stands on the newest lists. `gone`: an earlier list of agreements shows it. `was-pending`: only
 * earlier lists of pending agencies do.
 */
type AgencyStanding = 'listed' | 'gone' | 'pending' | 'was-pending';

/** An agency and what the lists say of it. */
export interface AgencyRecord {
  agency: RosterAgency;
  /** Its agreements on any list, those on the newest first. */
  agreements: readonly Listing[];
  /** How many of them the newest list has. */
  listed: number;
  /** The runs of lists of agreements that have any of them, oldest first by their last list. */
  spans: readonly ListedSpan[];
  /** The runs of lists that call it pending, by their last list. */
  pending: readonly ListedSpan[];
  standing: AgencyStanding;
}

/** All that the lists say of an agency. */
export function agencyRecord(lists: RosterIndex, agency: RosterAgency): AgencyRecord {
  const { listings } = listingsOf(lists, agency);
  const own = listings.filter(({ kind }) => kind === 'participating');
  const onNewest = own.filter((listing) => isOnNewest(lists, listing));
  const spans = spansOfAll(lists, own);
  const pending = spansOfAll(
    lists,
    listings.filter(({ kind }) => kind === 'pending'),
  );
  return {
    agency,
    agreements: [...onNewest, ...own.filter((listing) => !onNewest.includes(listing))],
    listed: onNewest.length,
    spans,
    pending,
    standing:
      onNewest.length > 0
        ? 'listed'
        : own.length > 0
          ? 'gone'
          : pending.some(({ isOpen }) => isOpen)
            ? 'pending'
            : 'was-pending',
  };
}

function spansOfAll(lists: RosterIndex, listings: readonly Listing[]): ListedSpan[] {
  return listings
    .flatMap((listing) => spansOf(lists, listing))
    .sort((a, b) => ascending(a.last.id, b.last.id));
}

/** The kinds of agencies in the order of the index: those without a place page of their own first. */
const kindsInOrder: readonly AgencyKind[] = [
  'university-police',
  'airport-or-port',
  'state-agency',
  'state-attorney',
  'county-corrections',
  'sheriff',
  'municipal-police',
  'other',
];

/** Every agency by its kind, A–Z; kinds without an agency are left out. */
export function agenciesByKind(lists: RosterIndex): { kind: AgencyKind; own: RosterAgency[] }[] {
  return kindsInOrder
    .map((kind) => ({
      kind,
      own: lists.agencies
        .filter((agency) => agency.kind === kind)
        .sort((a, b) => ascending(a.name, b.name)),
    }))
    .filter(({ own }) => own.length > 0);
}

/**
 * The place whose council or commission is the agency's own: the municipality of a police department, the county of a
 * county's jail. A sheriff is elected, and who decides for the others is not recorded.
 */
export function seatOf(
  { places }: Pick<SiteFacts, 'places'>,
  agency: RosterAgency,
): Place | undefined {
  const county = agency.kind === 'county-corrections' ? agency.counties?.[0] : undefined;
  return places.byGeoid.get(agency.place ?? county ?? '');
}

/** What that council or commission decided, oldest first; nothing where there is none. */
export function motionsOf(
  facts: Pick<SiteFacts, 'dataset' | 'places'>,
  agency: RosterAgency,
): Motion[] {
  const seat = seatOf(facts, agency);
  return seat ? motionsAt(facts.dataset, seat.geoid) : [];
}
