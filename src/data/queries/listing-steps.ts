import { effects } from '../schema/motions.ts';
import { min, sort } from 'd3';
import type { Dataset, Motion, Place } from '../schema/index.ts';
import type { Listing } from '../schema/roster.ts';
import { daysBetween } from './days.ts';
import { decisionsBetween } from './listed-line.ts';
import { signedDates, spansOf } from './listings.ts';
import { listingsAt } from './place-status.ts';
import type { RosterIndex } from './roster-index.ts';

/** How one municipality's police got onto ICE's list: votes, signature, first list. */
export interface ListingSteps {
  place: Place;
  /** Motions on having an agreement that passed, oldest first. */
  votes: Motion[];
  /** The first date of signing that ICE printed. */
  signed?: string;
  /** The day of the first list that shows it. */
  listed?: string;
  /** Days from the first vote for an agreement to the signature; negative if it was signed before. */
  voteToSigned?: number;
  /** Days from the signature to the first list, an upper bound: it may have been listed between two lists. */
  signedToListed?: number;
}

/**
 * The steps of every municipality whose body passed a motion that would start or end an agreement, by the
 * day of its first vote. A vote known only to the month has no lag.
 */
export function listingStepsOf(dataset: Dataset, index: RosterIndex): ListingSteps[] {
  const steps = dataset.places
    .filter(({ kind }) => kind === 'municipality')
    .map((place) => ({
      place,
      votes: decisionsBetween(dataset, place, ['1996', '9999']).filter(
        ({ result }) => result === 'pass',
      ),
    }))
    .filter(({ votes }) => votes.length > 0)
    .map(({ place, votes }) => stepsOf(index, place, votes));
  return sort(
    steps,
    ({ votes }) => votes[0]!.when.date,
    ({ place }) => place.id,
  );
}

/** The first date of signing that ICE printed for any of some listings, and the day of the first list that shows one. */
export function firstDays(
  index: RosterIndex,
  listings: readonly Listing[],
): Pick<ListingSteps, 'signed' | 'listed'> {
  const agreed = listings.filter(({ kind }) => kind === 'participating');
  const signed = min(
    agreed.flatMap((listing) => signedDates(index, listing).map((each) => each.signed)),
  );
  const listed = min(
    agreed.flatMap((listing) => spansOf(index, listing).map(({ first }) => first.date)),
  );
  return { ...(signed ? { signed } : {}), ...(listed ? { listed } : {}) };
}

function stepsOf(index: RosterIndex, place: Place, votes: Motion[]): ListingSteps {
  const { signed, listed } = firstDays(
    index,
    listingsAt(index, place).own.flatMap((own) => own.listings),
  );
  const vote = votes.find(
    ({ effect, when }) => effects[effect] === 'for' && when.precision !== 'month',
  )?.when.date;
  return {
    place,
    votes,
    ...(signed ? { signed } : {}),
    ...(listed ? { listed } : {}),
    ...(vote && signed ? { voteToSigned: daysBetween(vote, signed) } : {}),
    ...(signed && listed ? { signedToListed: daysBetween(signed, listed) } : {}),
  };
}
