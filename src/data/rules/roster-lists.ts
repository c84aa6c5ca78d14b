import type { Problem } from '../load/problem.ts';
import { getOrThrow } from '../queries/lookup.ts';
import { indexRoster } from '../queries/roster-index.ts';
import { countsOn } from '../queries/roster.ts';
import type { Roster } from '../schema/roster.ts';
import { spellingKey } from '../agency-names.ts';
import { didYouMean } from '../did-you-mean.ts';
import { listDigest, listingDigest } from '../digest.ts';

interface HasRoster {
  roster: Roster;
}

/** Each list stands once, under an id that its day and hash make. */
export function listsAreUnique({ roster: { lists } }: HasRoster): Problem[] {
  const seen = new Set<string>();
  return lists.flatMap(({ id, date, sha256 }) => {
    const at = { collection: 'lists' as const, record: id };
    const isRepeated = seen.has(sha256);
    seen.add(sha256);
    if (isRepeated)
      return {
        ...at,
        path: ['sha256'],
        found: 'the same bytes stand twice',
        expected: 'expected each list once',
      };
    if (id.startsWith(date) && id.endsWith(sha256.slice(0, 7))) return [];
    const expected = `expected ${date}-…-${sha256.slice(0, 7)}: import the list again`;
    return { ...at, path: ['id'], found: `found "${id}"`, expected };
  });
}

/** A day that is put right is the day of a list that was imported, and that list carries it. */
export function correctedDaysHaveLists({ roster: { lists, listDates } }: HasRoster): Problem[] {
  return listDates.flatMap(({ id, sha256, date }) => {
    const list = lists.find((each) => each.sha256 === sha256);
    if (list?.date === date && list.dateFrom === 'correction') return [];
    const found = list ? `the list has ${list.date}` : 'no list has these bytes';
    return {
      collection: 'listDates' as const,
      record: id,
      path: [list ? 'date' : 'sha256'],
      found,
      expected: 'expected the list to be imported again',
    };
  });
}

/** A listing names an agency that has the spellings it was printed under. */
export function listingsNameAgencies({ roster: { agencies, listings } }: HasRoster): Problem[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  return listings.flatMap(({ id, agency: name, prints }) => {
    const agency = byId.get(name);
    const at = { collection: 'listings' as const, record: id };
    if (!agency)
      return {
        ...at,
        path: ['agency'],
        found: `"${name}" is not in data/roster/agencies.json`,
        expected: didYouMean(name, [...byId.keys()]),
      };
    const keys = new Set(agency.spellings.map(spellingKey));
    return prints.flatMap(({ agency: printed }, position) =>
      keys.has(spellingKey(printed))
        ? []
        : {
            ...at,
            path: ['prints', position, 'agency'],
            found: `"${printed}" is no spelling of ${name}`,
            expected: didYouMean(printed, agency.spellings),
          },
    );
  });
}

/** The lists that a row was printed on exist, are of its kind, follow each other, and come after the signing. */
export function printsNameLists({ roster: { lists, listings } }: HasRoster): Problem[] {
  const byId = new Map(lists.map((list) => [list.id, list]));
  return listings.flatMap(({ id, kind, prints }) =>
    prints.flatMap(({ lists: spans, signed }, print) => {
      let before = '';
      return spans.flatMap((span, position): Problem[] => {
        const at = {
          collection: 'listings' as const,
          record: id,
          path: ['prints', print, 'lists', position],
        };
        const ends = span.split('/').filter((end) => end !== '');
        const strange = ends.find((end) => byId.get(end)?.kind !== kind);
        const [first = '', last = first] = ends;
        const isInOrder = first > before && last >= first;
        before = span.endsWith('/') ? '~' : last;
        if (strange !== undefined)
          return [
            {
              ...at,
              found: `"${strange}" is no ${kind} list`,
              expected: didYouMean(strange, [...byId.keys()]),
            },
          ];
        if (!isInOrder)
          return [
            {
              ...at,
              found: `found "${span}"`,
              expected: 'expected spans in the order of time, apart from each other',
            },
          ];
        const day = getOrThrow(byId, first).date;
        if (signed === undefined || signed <= day) return [];
        return [
          {
            ...at,
            path: ['prints', print, 'signed'],
            found: `found ${signed}`,
            expected: `expected no later than ${day}, when it was first listed`,
          },
        ];
      });
    }),
  );
}

/** The counts kept with a list are those of its rows. Look at this once the rules above hold. */
export function listCountsAreRight({ roster }: HasRoster): Problem[] {
  const index = indexRoster(roster);
  return roster.lists.flatMap((list) => {
    const { agreements: rows, agencies, spellings } = countsOn(index, list);
    const actual = { rows, agencies, spellings };
    return (['rows', 'agencies', 'spellings'] as const)
      .filter((count) => list.florida[count] !== actual[count])
      .map((count) => ({
        collection: 'lists' as const,
        record: list.id,
        path: ['florida', count],
        found: `found ${list.florida[count]}`,
        expected: `expected ${actual[count]}, counted from data/roster/listings.json`,
      }));
  });
}

/** A day that another record gives stands beside one that ICE prints for that agreement, and is not the same day. */
export function otherDatesArePrinted({ roster: { agencies, listings } }: HasRoster): Problem[] {
  return agencies.flatMap(({ id, otherDates = [] }) =>
    otherDates.flatMap(({ model, printed, other }, index) => {
      const at = { collection: 'agencies' as const, record: id };
      const days = listings
        .filter((each) => each.agency === id && each.model === model)
        .flatMap(({ prints }) => prints.flatMap(({ signed }) => signed ?? []));
      return [
        ...(days.includes(printed)
          ? []
          : [
              {
                ...at,
                path: ['otherDates', index, 'printed'],
                found: `found ${printed}`,
                expected: `expected a day that ICE prints for its ${model} agreement: ${[...new Set(days)].join(', ') || 'none'}`,
              },
            ]),
        ...(other === printed
          ? [
              {
                ...at,
                path: ['otherDates', index, 'other'],
                found: `found ${other} twice`,
                expected: 'expected another day than ICE prints, or no such entry',
              },
            ]
          : []),
      ];
    }),
  );
}

/** The history of an agency is told oldest first, each thing once. */
export function historiesRunForward({ roster: { agencies } }: HasRoster): Problem[] {
  return agencies.flatMap(({ id, history = [] }) =>
    history.flatMap(({ date, act }, index) => {
      const before = history[index - 1];
      if (!before || before.date < date || (before.date === date && before.act !== act)) return [];
      return {
        collection: 'agencies' as const,
        record: id,
        path: ['history', index, 'date'],
        found: `found ${date} (${act}) after ${before.date} (${before.act})`,
        expected: 'expected the oldest first, and nothing twice',
      };
    }),
  );
}

/** Lists and listings stand as the import wrote them: nobody types what ICE printed. */
export function recordsFitTheirDigests({ roster: { lists, listings } }: HasRoster): Problem[] {
  const fault = (collection: 'lists' | 'listings', id: string): Problem => ({
    collection,
    record: id,
    path: [],
    found: 'it is not as the import wrote it',
    expected: 'expected no change by hand: undo it (git diff shows what it was)',
  });
  return [
    ...lists.filter((list) => list.digest !== listDigest(list)).map(({ id }) => fault('lists', id)),
    ...listings
      .filter((listing) => listing.digest !== listingDigest(listing))
      .map(({ id }) => fault('listings', id)),
  ];
}

/** Where ICE keeps the agreements that its lists link to. */
const iceHosts = /^https:\/\/([a-z0-9-]+\.)*(ice|dhs)\.gov(\/|$)/;

/** An agreement is linked to where ICE keeps it, and to no other site. */
export function agreementsAreLinkedAtIce({ roster: { listings } }: HasRoster): Problem[] {
  return listings.flatMap(({ id, prints }) =>
    prints.flatMap((print, index) =>
      (['moa', 'addendum'] as const).flatMap((field) => {
        const address = print[field];
        if (address === undefined || address === 'pending' || iceHosts.test(address)) return [];
        return {
          collection: 'listings' as const,
          record: id,
          path: ['prints', index, field],
          found: `found ${address}`,
          expected: 'expected an address at ice.gov or dhs.gov, as ICE prints it',
        };
      }),
    ),
  );
}
