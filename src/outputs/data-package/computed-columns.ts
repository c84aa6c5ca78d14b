import { byId } from '../../data/queries/lookup.ts';
import { nameOn } from '../../data/queries/names.ts';
import { stanceOf, stances } from '../../data/queries/votes.ts';
import { quorumOf, requirementOf } from '../../data/queries/thresholds.ts';
import {
  addressAtIce,
  daysBetweenSignatures,
  listingOf,
  printedDays,
} from '../../data/queries/signers.ts';
import type { Body, Motion, Signer, Vote } from '../../data/schema/index.ts';
import { agencyKinds, type ListingRows } from '../../data/schema/roster.ts';
import type { Column } from './column.ts';
import type { Nested } from './types.ts';

/** Computed columns, or rows split further. */
interface Extra {
  columns: (own: Column[]) => Column[];
  rows?: (rows: Nested[]) => Nested[];
}

type Made = Pick<Column, 'name'> &
  Partial<Column> & { of: (row: Nested) => ReturnType<Column['read']> };

function made({ of, ...column }: Made): Column {
  return {
    ...{
      term: column.name,
      type: 'string',
      isRequired: true,
      canBeNotFound: false,
      constraints: {},
    },
    ...column,
    read: (row) => of(row as Nested),
  };
}

const motionOf = ({ ids, facts }: Nested) => byId(facts.dataset.motions, ids[0]!);
const bodyOf = (row: Nested) => byId(row.facts.dataset.bodies, motionOf(row).body);
const voteOf = ({ item }: Nested) => item as Vote;

/** Votes with the body, date, motion and stance, so that they can be counted without joins. */
const votes: Extra = {
  columns: (own) => [
    made({ name: 'body', of: (row) => motionOf(row).body }),
    made({ name: 'place', of: (row) => bodyOf(row).place }),
    made({ name: 'when_date', of: (row) => motionOf(row).when.date }),
    made({ name: 'when_precision', of: (row) => motionOf(row).when.precision }),
    made({ name: 'effect', of: (row) => motionOf(row).effect }),
    ...own.flatMap((column) => [
      column,
      ...(column.name === 'option' ? [stance] : []),
      ...(column.name === 'official' ? [officialName] : []),
    ]),
  ],
};
const stance = made({
  ...{ name: 'stance', constraints: { enum: [...stances] } },
  of: (row) => stanceOf(voteOf(row).option, motionOf(row).effect),
});
const officialName = made({
  ...{ name: 'official_name', isRequired: false },
  of: (row) => {
    const { official } = voteOf(row);
    if (!official) return undefined;
    return nameOn(byId(row.facts.dataset.officials, official), motionOf(row).when.date).name;
  },
});

/** A printed row and one span of lists that it stands on. */
type Interval = Omit<ListingRows, 'lists'> & { span: string };
const ends = ({ item }: Nested): [first: string, last: string] => {
  const [first = '', last] = (item as Interval).span.split('/');
  return [first, last ?? first];
};
const lastOf = (row: Nested) => ends(row)[1] || undefined;

/** One row per consecutive run of lists that print an agreement in the same words. */
const intervals: Extra = {
  rows: (rows) => {
    const counts = new Map<string, number>();
    return rows.flatMap((row) =>
      (row.item as ListingRows).lists.map((span) => {
        const order = (counts.get(row.ids[0]!) ?? 0) + 1;
        counts.set(row.ids[0]!, order);
        return { ...row, order, item: { ...(row.item as ListingRows), span } };
      }),
    );
  },
  columns: (own) => [
    ...own
      .filter(({ name }) => name !== 'lists')
      .map((column) =>
        column.name === 'agency'
          ? { ...column, name: 'printed_agency', term: 'printed_agency' }
          : column,
      ),
    made({ name: 'first_list', of: (row) => ends(row)[0] }),
    made({ name: 'first_date', type: 'date', of: (row) => ends(row)[0].slice(0, 10) }),
    made({ name: 'last_list', isRequired: false, of: lastOf }),
    made({
      name: 'last_date',
      type: 'date',
      isRequired: false,
      of: (row) => lastOf(row)?.slice(0, 10),
    }),
  ],
};

/** The rule of a body for a resolution, and its quorum with every seat filled, as one value each. */
const bodies: Extra = {
  columns: (own) => [
    ...own,
    made({
      ...{ name: 'quorum', type: 'integer', canBeNotFound: true },
      of: (row) => quorumOf(row.item as Body, row.facts.dataset.edition.asOf) ?? 'not-found',
    }),
    made({
      ...{ name: 'requirement', canBeNotFound: true },
      of: (row) => shareOf(requirementOf({ kind: 'resolution' }, row.item as Body)),
    }),
  ],
};

/** What each motion needed, as one value. */
const motions: Extra = {
  columns: (own) => [
    ...own,
    made({
      ...{ name: 'needed', canBeNotFound: true },
      of: (row) => {
        const motion = row.item as Motion;
        return shareOf(requirementOf(motion, byId(row.facts.dataset.bodies, motion.body)));
      },
    }),
  ],
};

const shareOf = (rule: ReturnType<typeof requirementOf>) => rule?.share ?? rule?.of ?? 'not-found';

const signerOf = ({ item }: Nested) => item as Signer;
const agencyOf = (row: Nested) => byId(row.facts.roster.agencies, signerOf(row).agency);
const listingAt = (row: Nested) => listingOf(row.facts.roster.listings, signerOf(row));

/** Agreements with their agency and what ICE's lists say of them, so that they can be sorted without joins. */
const signers: Extra = {
  columns: (own) => [
    ...own,
    made({ name: 'agency_name', of: (row) => agencyOf(row).name }),
    made({
      ...{ name: 'agency_kind', constraints: { enum: [...agencyKinds] } },
      of: (row) => agencyOf(row).kind,
    }),
    made({ name: 'place', isRequired: false, of: (row) => agencyOf(row).place }),
    made({
      ...{ name: 'days_between', type: 'integer', isRequired: false },
      of: (row) => daysBetweenSignatures(signerOf(row)),
    }),
    made({
      ...{ name: 'list_days', isRequired: false, isJoined: true },
      of: (row) => {
        const listing = listingAt(row);
        return (listing && printedDays(listing).join('; ')) || undefined;
      },
    }),
    made({
      ...{ name: 'ice_url', format: 'uri', isRequired: false },
      of: (row) => addressAtIce(listingAt(row), signerOf(row)),
    }),
  ],
};

export const extras: Readonly<Record<string, Extra>> = {
  bodies,
  motions,
  signers,
  'roll-call-votes': votes,
  'roster-listing-intervals': intervals,
};
