import type { Place } from '../schema/places.ts';
import type { RosterAgency } from '../schema/roster.ts';
import { listingsAt, statusOn, type PlaceStatus } from './place-status.ts';
import { isOnNewest } from './listings.ts';
import { listAsOf, listDays, rowsOn } from './roster.ts';
import { compareIds, type RosterIndex } from './roster-index.ts';

/** Whether an agency is on the newest lists. */
type AgencyAnswer = 'listed' | 'pending' | 'no-longer-listed' | 'never-listed';

/** What the newest lists answer for one place or agency. */
export interface ListAnswer {
  of: 'county' | 'municipality' | 'agency';
  id: string;
  name: string;
  /** A municipality's status, of its own police; a county's answer is its sheriff's. */
  answer: PlaceStatus | AgencyAnswer;
  /** Each agreement on the newest lists, with the day of signing that ICE prints. */
  agreements: readonly string[];
}

/** The answer for every place and agency by the newest lists: counties and municipalities first, then agencies. */
export function listAnswers(places: readonly Place[], index: RosterIndex): ListAnswer[] {
  const day = listDays(index).at(-1);
  const printed = agreementsOn(index, day);
  const agreementsOf = (agencies: readonly RosterAgency[]) =>
    agencies.flatMap(({ id }) => printed.get(id) ?? []);
  const answerOf = (agency: RosterAgency): AgencyAnswer => {
    const listings = index.listingsByAgency.get(agency.id) ?? [];
    const isOn = (kind: 'participating' | 'pending') =>
      listings.some((listing) => listing.kind === kind && isOnNewest(index, listing));
    if (isOn('participating')) return 'listed';
    if (isOn('pending')) return 'pending';
    return listings.length > 0 ? 'no-longer-listed' : 'never-listed';
  };
  const ofPlaces = [...places].sort(compareIds).map((place): ListAnswer => {
    const { own, sheriffs } = listingsAt(index, place);
    const agencies = (place.kind === 'county' ? sheriffs : own).map(({ agency }) => agency);
    const [sheriff] = agencies;
    return {
      of: place.kind,
      id: place.id,
      name: place.name,
      answer:
        place.kind === 'municipality'
          ? statusOn(index, place, day ?? '').status
          : sheriff
            ? answerOf(sheriff)
            : 'never-listed',
      agreements: agreementsOf(agencies),
    };
  });
  const ofAgencies = [...index.agencies].sort(compareIds).map((agency): ListAnswer => ({
    of: 'agency',
    id: agency.id,
    name: agency.name,
    answer: answerOf(agency),
    agreements: agreementsOf([agency]),
  }));
  return [...ofPlaces, ...ofAgencies];
}

function agreementsOn(index: RosterIndex, day: string | undefined): Map<string, string[]> {
  const printed = new Map<string, string[]>();
  if (day === undefined) return printed;
  for (const kind of ['participating', 'pending'] as const) {
    const list = listAsOf(index, kind, day);
    for (const { agency, listing, printed: row } of list ? rowsOn(index, list) : []) {
      const words = [
        listing.model ?? 'model not stated',
        kind === 'pending' ? '(pending)' : row.signed,
      ].join(' ');
      const known = printed.get(agency.id) ?? [];
      printed.set(agency.id, known.includes(words) ? known : [...known, words].sort());
    }
  }
  return printed;
}

/** What one answer became. */
export interface AnswerChange {
  before: ListAnswer | undefined;
  after: ListAnswer | undefined;
}

/** Answers that differ between two tables, in the order of the later one; those that are gone come last. */
export function changedAnswers(
  before: readonly ListAnswer[],
  after: readonly ListAnswer[],
): AnswerChange[] {
  const keyOf = ({ of, id }: ListAnswer) => `${of} ${id}`;
  const old = new Map(before.map((each) => [keyOf(each), each]));
  const young = new Set(after.map(keyOf));
  const isSame = (a: ListAnswer | undefined, b: ListAnswer) =>
    a?.answer === b.answer && a.agreements.join() === b.agreements.join();
  return [
    ...after
      .filter((each) => !isSame(old.get(keyOf(each)), each))
      .map((each) => ({ before: old.get(keyOf(each)), after: each })),
    ...before
      .filter((each) => !young.has(keyOf(each)))
      .map((each) => ({ before: each, after: undefined })),
  ];
}
