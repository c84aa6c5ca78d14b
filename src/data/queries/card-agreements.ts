import type { Dataset, Signer } from '../schema/index.ts';
import type { Listing } from '../schema/roster.ts';
import { isOnNewest, signedDates, spansOf } from './listings.ts';
import type { RosterIndex } from './roster-index.ts';
import { laterFile, signersOf } from './signers.ts';

/** An agreement in short: what the last list that has it says, and who signed it for the agency. */
export interface CardAgreement {
  listing: Listing;
  /** The day of the last list that has it; undefined while that is the newest. */
  lastListed: string | undefined;
  /** The days of signing that this list prints: none, one or, in repeated rows, several. */
  days: readonly string[];
  /** Undefined where nobody has read it. */
  signer: Signer | undefined;
  /** ICE's list links a later file by now, which nobody has read. */
  isEarlier: boolean;
}

/** The agreements of an agency on the newest list; where there are none, those that earlier lists had. */
export function cardAgreements(
  { dataset, lists }: { dataset: Pick<Dataset, 'signers'>; lists: RosterIndex },
  listings: readonly Listing[],
): CardAgreement[] {
  const all = listings.filter(({ kind }) => kind === 'participating');
  const listed = all.filter((listing) => isOnNewest(lists, listing));
  return (listed.length > 0 ? listed : all).map((listing) => {
    const last = spansOf(lists, listing).at(-1)!;
    const [signer] = signersOf(dataset, listing);
    return {
      listing,
      lastListed: last.isOpen ? undefined : last.last.date,
      days: signedDates(lists, listing)
        .filter(({ spans }) => spans.at(-1)!.last === last.last)
        .map(({ signed }) => signed),
      signer,
      isEarlier: signer !== undefined && laterFile(lists, listing, signer) !== undefined,
    };
  });
}
