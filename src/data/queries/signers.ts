import { ascending, descending, max, median, min } from 'd3';
import { memoize } from '../memoize.ts';
import type { Dataset, Motion, Signer } from '../schema/index.ts';
import type { AgencyKind, Listing, RosterAgency, RosterList } from '../schema/roster.ts';
import { cityHallMarks, cityHallOn, hasOtherMark, type CityHallMark } from './city-hall.ts';
import { daysBetween } from './days.ts';
import { byId } from './lookup.ts';
import { isOnNewest, latestAddress } from './listings.ts';
import type { RosterIndex } from './roster-index.ts';
import type { SiteFacts } from './site-facts.ts';

/** The listing that a record is about, on any list of agreements. */
export function listingOf(
  listings: readonly Listing[],
  { agency, model }: Pick<Signer, 'agency' | 'model'>,
): Listing | undefined {
  return listings.find(
    (each) => each.kind === 'participating' && each.agency === agency && each.model === model,
  );
}

/** Every day of signing that ICE's lists give for an agreement, oldest first. */
export function printedDays({ prints }: Pick<Listing, 'prints'>): string[] {
  return [...new Set(prints.flatMap(({ signed }) => signed ?? []))].sort(ascending);
}

/** The address at which ICE's lists link the file of a record; undefined where they never did. */
export function addressAtIce(
  listing: Listing | undefined,
  { file }: Pick<Signer, 'file'>,
): string | undefined {
  return listing?.prints.map(({ moa }) => moa).findLast((moa) => moa?.endsWith(`/${file}`));
}

/** Days from the agency's signature to ICE's; undefined where one of them has no day. */
export function daysBetweenSignatures({
  signed,
  ice,
}: Pick<Signer, 'signed' | 'ice'>): number | undefined {
  if (signed.date === undefined || ice.date === undefined) return undefined;
  return daysBetween(signed.date, ice.date);
}

/** A record with the agency that it is about. */
export interface SignedAgreement {
  record: Signer;
  agency: RosterAgency;
}

/** Every record with its agency, in the order of the agencies' names and then of ICE's days. */
export function signedAgreements({
  dataset,
  lists,
}: Pick<SiteFacts, 'dataset' | 'lists'>): SignedAgreement[] {
  return dataset.signers
    .flatMap((record) => {
      const agency = lists.agencyById.get(record.agency);
      return agency ? [{ record, agency }] : [];
    })
    .sort(
      (a, b) =>
        ascending(a.agency.name, b.agency.name) ||
        ascending(a.record.ice.date ?? '', b.record.ice.date ?? '') ||
        ascending(a.record.id, b.record.id),
    );
}

/** The records of some kinds of agencies. */
export function signedBy(
  facts: Pick<SiteFacts, 'dataset' | 'lists'>,
  ...kinds: AgencyKind[]
): SignedAgreement[] {
  return signedAgreements(facts).filter(({ agency }) => kinds.includes(agency.kind));
}

/** The records about a listing, the newest first: its own, and those of an agency it shares a file with. */
export function signersOf({ signers }: Pick<Dataset, 'signers'>, listing: Listing): Signer[] {
  if (listing.kind !== 'participating') return [];
  return signers
    .filter(
      ({ agency, alsoListedUnder, model }) =>
        model === listing.model && [agency, alsoListedUnder].includes(listing.agency),
    )
    .sort((a, b) => descending(a.ice.date ?? '', b.ice.date ?? ''));
}

/** Another file, with another day of signing, that ICE's list links by now; undefined where it is the one read. */
export function laterFile(
  lists: RosterIndex,
  listing: Listing,
  { file, ice }: Pick<Signer, 'file' | 'ice'>,
): { address: string; signed: string } | undefined {
  const address = latestAddress(lists, listing, 'moa')?.address;
  if (address === undefined || address === 'pending' || address.endsWith(`/${file}`))
    return undefined;
  const signed = max(
    listing.prints.flatMap((print) => (print.moa === address ? (print.signed ?? []) : [])),
  );
  const known = listing.prints.flatMap((print) =>
    print.moa?.endsWith(`/${file}`) ? (print.signed ?? []) : [],
  );
  if (signed === undefined || known.includes(signed) || signed <= (ice.date ?? ''))
    return undefined;
  return { address, signed };
}

/** An agreement on ICE's lists that has not been read, with ICE's link to it. */
export interface UnreadAgreement {
  agency: RosterAgency;
  listing: Listing;
  /** Undefined where no list has linked a file. */
  address: string | undefined;
  /** The newest day of signing on a list. */
  signed: string | undefined;
  isListed: boolean;
}

/** Every agreement on any list that nobody has read for this site, in the order of the agencies' names. */
export function unreadAgreements({
  dataset,
  lists,
}: Pick<SiteFacts, 'dataset' | 'lists'>): UnreadAgreement[] {
  return lists.listings
    .filter((listing) => listing.kind === 'participating')
    .filter((listing) => signersOf(dataset, listing).length === 0)
    .map((listing) => {
      const address = latestAddress(lists, listing, 'moa')?.address;
      return {
        agency: byId(lists.agencies, listing.agency),
        listing,
        address: address === 'pending' ? undefined : address,
        signed: printedDays(listing).at(-1),
        isListed: isOnNewest(lists, listing),
      };
    })
    .sort(
      (a, b) => ascending(a.agency.name, b.agency.name) || ascending(a.listing.id, b.listing.id),
    );
}

/** How long ICE took to sign after the agency did: over all that have both days. */
export interface Wait {
  count: number;
  least: number;
  most: number;
  median: number;
  sameDay: number;
}

/** Undefined where no record has both days. */
export function waitOf(agreements: readonly SignedAgreement[]): Wait | undefined {
  const days = agreements.flatMap(({ record }) => daysBetweenSignatures(record) ?? []);
  const [least, most, middle] = [min(days), max(days), median(days)];
  if (least === undefined || most === undefined || middle === undefined) return undefined;
  const sameDay = days.filter((each) => each === 0).length;
  return { count: days.length, least, most, median: middle, sameDay };
}

/** The first and last day on which ICE signed some agreements; undefined where none has a day. */
export function iceDays(
  agreements: readonly SignedAgreement[],
): { first: string; last: string; days: number } | undefined {
  const days = agreements.flatMap(({ record }) => record.ice.date ?? []);
  const [first, last] = [min(days), max(days)];
  return first === undefined || last === undefined
    ? undefined
    : { first, last, days: new Set(days).size };
}

/** Which day of a page ICE's list gives for an agreement: ICE's, both where they are one, the agency's, or neither. */
export function listDayOf(
  { listings }: Pick<RosterIndex, 'listings'>,
  { signed, ice, ...record }: Signer,
): 'ice' | 'both' | 'agency' | 'neither' | undefined {
  const listing = listingOf(listings, record);
  if (!listing || ice.date === undefined) return undefined;
  const days = printedDays(listing);
  if (days.includes(ice.date)) return signed.date === ice.date ? 'both' : 'ice';
  return signed.date !== undefined && days.includes(signed.date) ? 'agency' : 'neither';
}

/** The heads of police departments, whatever they are called. */
const policeHeads: readonly Signer['signed']['office'][] = [
  'police-chief',
  'interim-police-chief',
  'city-marshal',
];

/** Whether an office is that of the head of a police department. */
export function isPoliceHead(office: Signer['signed']['office']): boolean {
  return policeHeads.includes(office);
}

/** What the agreements of cities show, counted once. */
export interface CitySigning {
  agreements: SignedAgreement[];
  /** By office, the most frequent first; of each, how many show nothing of city hall besides that signature. */
  offices: { office: Signer['signed']['office']; count: number; alone: number }[];
  marks: Record<CityHallMark, SignedAgreement[]>;
  /** Signed first by the head of the police. */
  byPolice: number;
  /** Signed first by the head of the police or of public safety, with nothing else of city hall on the page. */
  alone: number;
}

export const citySigning: (facts: Pick<SiteFacts, 'dataset' | 'lists'>) => CitySigning = memoize(
  (facts) => {
    const agreements = signedBy(facts, 'municipal-police');
    const found = [...new Set(agreements.map(({ record }) => record.signed.office))];
    const offices = found
      .map((office) => {
        const own = agreements.filter(({ record }) => record.signed.office === office);
        const alone = own.filter(({ record }) => !hasOtherMark(record)).length;
        return { office, count: own.length, alone };
      })
      .sort(
        (a, b) =>
          Number(a.office === 'not-stated') - Number(b.office === 'not-stated') ||
          descending(a.count, b.count) ||
          ascending(a.office, b.office),
      );
    const marks = Object.fromEntries(
      cityHallMarks.map((mark) => [
        mark,
        agreements.filter(({ record }) => cityHallOn(record) === mark),
      ]),
    ) as CitySigning['marks'];
    const countOf = (fits: (record: Signer) => boolean) =>
      agreements.filter(({ record }) => fits(record)).length;
    const isHead = ({ signed }: Signer) =>
      isPoliceHead(signed.office) || /^public-safety/.test(signed.office);
    return {
      agreements,
      offices,
      marks,
      byPolice: countOf(({ signed }) => isPoliceHead(signed.office)),
      alone: countOf((record) => isHead(record) && cityHallOn(record) === 'nothing'),
    };
  },
);

/** Everything that a body of a place decided, oldest first. */
export function motionsAt(
  { bodies, motions }: Pick<Dataset, 'bodies' | 'motions'>,
  place: string,
): Motion[] {
  const own = bodies.filter((body) => body.place === place).map(({ id }) => id);
  return motions
    .filter(({ body }) => own.includes(body))
    .sort((a, b) => ascending(a.when.date, b.when.date) || ascending(a.order, b.order));
}

/** Whether we know of a vote of the commission or council whose police an agency is. */
export function hasVotesOf(
  dataset: Pick<Dataset, 'bodies' | 'motions'>,
  { place }: Pick<RosterAgency, 'place'>,
): boolean {
  return place !== undefined && motionsAt(dataset, place).length > 0;
}

/** A file that ICE's list linked for another agency than the one that it is about. */
export interface MisplacedFile {
  agency: RosterAgency;
  record: Signer;
  /** The first list that did. */
  list: RosterList;
}

/** Every file that was read and that a list linked for an agency which it is not about. */
export function misplacedFiles({ dataset, lists }: SiteFacts): MisplacedFile[] {
  return dataset.signers.flatMap((record) =>
    lists.listings
      .filter(({ agency }) => agency !== record.agency && agency !== record.alsoListedUnder)
      .flatMap((listing) => {
        const prints = listing.prints.filter(({ moa }) => moa?.endsWith(`/${record.file}`));
        const [first] = prints.flatMap((print) => print.lists).sort(ascending);
        const list = lists.lists.participating.find(({ id }) => id === first?.split('/')[0]);
        const agency = lists.agencyById.get(listing.agency);
        return list && agency ? [{ agency, record, list }] : [];
      }),
  );
}
