import { didYouMean } from '../did-you-mean.ts';
import type { Problem } from '../load/problem.ts';
import { listingOf, printedDays } from '../queries/signers.ts';
import type { Dataset, Signer } from '../schema/index.ts';
import type { SignerOffice } from '../schema/signers.ts';
import type { AgencyKind, Roster } from '../schema/roster.ts';

/** The offices in which somebody can sign for an agency of each kind. */
const offices: Readonly<Record<AgencyKind, readonly SignerOffice[]>> = {
  'municipal-police': [
    ...(['police-chief', 'interim-police-chief', 'city-marshal'] as const),
    ...(['public-safety-director', 'public-safety-chief'] as const),
    ...(['manager', 'mayor', 'council-chair'] as const),
  ],
  sheriff: ['sheriff', 'undersheriff', 'sheriffs-designee'],
  'county-corrections': [
    ...(['county-mayor', 'county-manager', 'corrections-chief'] as const),
    ...(['county-commission-chair', 'county-commission-vice-chair'] as const),
  ],
  'state-agency': ['state-agency-head', 'state-agency-officer'],
  'university-police': ['campus-police-chief', 'university-officer'],
  'airport-or-port': ['police-chief', 'interim-police-chief', 'public-safety-director'],
  'state-attorney': ['state-agency-head', 'state-agency-officer'],
  other: [],
};

/** Who signed is told of an agreement on ICE's lists: its agency, its model and ICE's file. */
export function signersAreListed({ signers }: Dataset, roster: Roster): Problem[] {
  const { agencies } = roster;
  return signers.flatMap((record) => {
    const at = { collection: 'signers' as const, record: record.id };
    const agency = agencies.find(({ id }) => id === record.agency);
    if (!agency) return missingAgency(record, 'agency', record.agency, agencies);
    const listing = listingOf(roster.listings, record);
    if (!listing)
      return {
        ...at,
        path: ['model'],
        found: `found "${record.model}"`,
        expected: `expected a model that ICE lists for "${agency.id}"`,
      };
    const { office } = record.signed;
    const own = offices[agency.kind];
    return [
      ...(record.id === listing.id || record.id.startsWith(`${listing.id}-`)
        ? []
        : [
            {
              ...at,
              path: ['id'],
              found: `found "${record.id}"`,
              expected: `expected "${listing.id}", or that with the year`,
            },
          ]),
      // ICE calls a file pending at first.
      ...(filesOf(listing).length === 0 || filesOf(listing).includes(record.file)
        ? []
        : [
            {
              ...at,
              path: ['file'],
              found: `found "${record.file}"`,
              expected: `expected a file that ICE links for "${listing.id}": ${filesOf(listing).join(', ')}`,
            },
          ]),
      ...(own.length === 0 || office === 'not-stated' || office === 'readings-differ'
        ? []
        : (own as readonly string[]).includes(office)
          ? []
          : [
              {
                ...at,
                path: ['signed', 'office'],
                found: `found "${office}"`,
                expected: `expected an office of a ${agency.kind} agency: ${own.join(', ')}`,
              },
            ]),
      ...(record.alsoListedUnder === undefined
        ? []
        : otherListing(record, record.alsoListedUnder, roster)),
    ];
  });
}

/** Where no day on ICE's list is the day on which ICE signed, the record says so; and only there. */
export function listDaysAreCompared({ signers }: Dataset, { listings }: Roster): Problem[] {
  return signers.flatMap((record) => {
    const listing = listingOf(listings, record);
    const { date } = record.ice;
    const days = listing ? printedDays(listing) : [];
    if (date === undefined || days.length === 0) return [];
    const differs = !days.includes(date);
    if (differs === (record.listDiffers ?? false)) return [];
    return {
      collection: 'signers' as const,
      record: record.id,
      path: differs ? ['ice', 'date'] : ['listDiffers'],
      found: `found ${date}; ICE's list gives ${days.join(', ')}`,
      expected: differs
        ? 'expected a day that the list gives, or "listDiffers" where the page was read again'
        : 'expected no "listDiffers" where the list gives the day',
    };
  });
}

function otherListing(record: Signer, other: string, { agencies, listings }: Roster): Problem[] {
  const agency = agencies.find(({ id }) => id === other);
  if (!agency) return missingAgency(record, 'alsoListedUnder', other, agencies);
  const listing = listingOf(listings, { ...record, agency: other });
  if (listing && filesOf(listing).includes(record.file)) return [];
  return [
    {
      collection: 'signers',
      record: record.id,
      path: ['alsoListedUnder'],
      found: `ICE's lists do not link "${record.file}" for "${other}"`,
      expected: 'expected another agency with the same file',
    },
  ];
}

function missingAgency(
  { id: record }: Signer,
  field: string,
  id: string,
  agencies: Roster['agencies'],
): Problem[] {
  return [
    {
      collection: 'signers',
      record,
      path: [field],
      found: `"${id}" is not in data/roster/agencies.json`,
      expected: didYouMean(
        id,
        agencies.map((agency) => agency.id),
      ),
    },
  ];
}

function filesOf({ prints }: Roster['listings'][number]): string[] {
  return [
    ...new Set(
      prints.flatMap(({ moa = 'pending' }) => (moa === 'pending' ? [] : [moa.split('/').at(-1)!])),
    ),
  ];
}
