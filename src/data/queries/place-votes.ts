import { sort } from 'd3';
import type { Body, Dataset, Motion, Place } from '../schema/index.ts';
import type { Listing, RosterAgency } from '../schema/roster.ts';
import { effects } from '../schema/motions.ts';
import { daysBetween } from './days.ts';
import { firstDays } from './listing-steps.ts';
import { isOnNewest } from './listings.ts';
import { didStand, inOrder, isDecision } from './motions.ts';
import { municipalitiesOf } from './place-index.ts';
import { listingsAt, listingsOf } from './place-status.ts';
import type { RosterIndex } from './roster-index.ts';
import type { SiteFacts } from './site-facts.ts';

/**
 * What a place's body decided. `reported`: sources mention a vote that we could not record. `none`: we
 * found no vote.
 */
export const voteGroups = ['passed', 'other', 'reported', 'none'] as const;
type VoteGroup = (typeof voteGroups)[number];

/** The votes of a place about an agreement, with what ICE's list shows. */
export interface PlaceVotes {
  place: Place;
  group: VoteGroup;
  /** Votes on having an agreement; where there was none, other votes about one. Oldest first. */
  votes: Motion[];
  /** A county's agency whose agreement it was; a municipality's is its own police. */
  agency?: RosterAgency;
  /** The first date of signing that ICE printed. */
  signed?: string;
  /** The day of the first list that shows it, and how many days after the signature that is. */
  listed?: string;
  lag?: number;
  /** Whether the newest list shows it. Missing if we don't know which agency to look for. */
  isOnLast?: boolean;
}

/**
 * Places whose body voted about an agreement, by the day of the first vote; then the places given by GEOID,
 * in that order, where a vote is only reported or none was found.
 */
export function placeVotes(
  dataset: Dataset,
  index: RosterIndex,
  { reported, none }: { reported: readonly string[]; none: readonly string[] },
): PlaceVotes[] {
  const voted = sort(
    [...placesWithVotes(dataset)].map(([place, votes]) => ({ place, votes })),
    ({ votes }) => votes[0]!.when.date,
    ({ place }) => place.id,
  );
  const unvoted = (group: VoteGroup, geoids: readonly string[]) =>
    geoids.map((geoid) => {
      const place = dataset.places.find((each) => each.geoid === geoid);
      if (!place) throw new RangeError(`there is no place "${geoid}"`);
      if (voted.some((each) => each.place === place))
        throw new RangeError(
          `"${place.id}" has votes in the data, so it can't stand among places without`,
        );
      return { place, votes: [], group };
    });
  const all = [
    ...voted.map((each) => ({ ...each, group: groupOf(each.votes) })),
    ...unvoted('reported', reported),
    ...unvoted('none', none),
  ];
  return sort(all, ({ group }) => voteGroups.indexOf(group)).map((each) => ({
    ...each,
    ...listingOf(index, each.place, each.votes),
  }));
}

/** The places whose body voted about an agreement, in the order of the data, with those votes, oldest first. */
export function placesWithVotes(dataset: Dataset): Map<Place, Motion[]> {
  const all = dataset.places.map((place) => [place, votesAt(dataset, place)] as const);
  return new Map(all.filter(([, votes]) => votes.length > 0));
}

function votesAt({ bodies, motions }: Dataset, { geoid }: Place): Motion[] {
  const own = new Set(bodies.filter(({ place }) => place === geoid).map(({ id }) => id));
  const all = motions.filter(({ body }) => own.has(body)).sort(inOrder);
  const decisions = all.filter(isDecision);
  return decisions.length > 0 ? decisions : all;
}

function groupOf(votes: readonly Motion[]): VoteGroup {
  return votes.some((motion) => effects[motion.effect] === 'for' && didStand(motion))
    ? 'passed'
    : 'other';
}

function listingOf(
  index: RosterIndex,
  place: Place,
  votes: readonly Motion[],
): Omit<PlaceVotes, 'place' | 'group' | 'votes'> {
  if (place.kind === 'municipality')
    return daysOf(
      index,
      listingsAt(index, place).own.flatMap((own) => own.listings),
    );
  // A county has several agencies, so take the one that its motions name.
  const named = votes.map(({ agency }) => agency);
  const agency = (index.agenciesByCounty.get(place.geoid) ?? []).find(({ name }) =>
    named.includes(name),
  );
  return agency ? { agency, ...daysOf(index, listingsOf(index, agency).listings) } : {};
}

function daysOf(
  index: RosterIndex,
  listings: readonly Listing[],
): Pick<PlaceVotes, 'signed' | 'listed' | 'lag' | 'isOnLast'> {
  const days = firstDays(index, listings);
  const { signed, listed } = days;
  return {
    ...days,
    ...(signed && listed ? { lag: daysBetween(signed, listed) } : {}),
    isOnLast: listings.some(
      (listing) => listing.kind === 'participating' && isOnNewest(index, listing),
    ),
  };
}

/**
 * The votes that the page of a place has: those of its own council or commission and, on a county's, those of
 * boards that serve it; `all` has those of its cities, too.
 */
export function votesHere(
  { dataset, places }: Pick<SiteFacts, 'dataset' | 'places'>,
  place: Place,
): { own: Motion[]; all: Motion[] } {
  const cities = new Set(municipalitiesOf(places, place).map(({ geoid }) => geoid));
  const isOwn = ({ place: seat, counties = [] }: Body) =>
    seat === place.geoid || counties.includes(place.geoid);
  const votesOf = (isWanted: (body: Body) => boolean) => {
    const bodies = new Set(dataset.bodies.filter(isWanted).map(({ id }) => id));
    return dataset.motions.filter(({ body }) => bodies.has(body));
  };
  return {
    own: votesOf(isOwn),
    all: votesOf((body) => isOwn(body) || cities.has(body.place ?? '')),
  };
}
