import { z } from 'astro/zod';
import { supportModels } from './agreements.ts';
import {
  alsoCalled,
  citations,
  geoid,
  id,
  isoDate,
  localized,
  partialDate,
  text,
  url,
} from './shared.ts';

/** `participating`: agreements that ICE lists. `pending`: agencies that ICE says are on the way. */
export const listKinds = ['participating', 'pending'] as const;
export type ListKind = (typeof listKinds)[number];

export const agencyKinds = [
  'sheriff',
  'municipal-police',
  'university-police',
  'state-agency',
  'county-corrections',
  'airport-or-port',
  'state-attorney',
  'other',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** The hash of the file, which identifies a list, since ICE uses one name for several lists. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');

/** The day, then the label or time of capture, then part of the hash, so that ids sort by time. */
const listId = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}-[a-z0-9]+-[0-9a-f]{7}$/, 'expected the id of a list');

/** `first/last`, both included; `first/` while it is still on the newest list; one id alone for one list. */
const listSpan = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}-[a-z0-9]+-[0-9a-f]{7}(\/(\d{4}-\d{2}-\d{2}-[a-z0-9]+-[0-9a-f]{7})?)?$/,
    'expected the id of a list, or two joined by a slash',
  );

/** Of the record as the import wrote it: what is changed by hand no longer fits it. */
const digest = z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits');

/** ICE's list on one day: one publication of its spreadsheet. */
const rosterList = z.strictObject({
  id: listId,
  /** By its columns: only a participating list says when agreements were signed. Names can be swapped. */
  kind: z.enum(listKinds),
  date: isoDate,
  /** `file-name`: ICE's own name. `capture-time`: when an archive took its copy. `correction`: `list-dates.json`. */
  dateFrom: z.enum(['file-name', 'capture-time', 'correction']),
  /** What ICE's file name says after the date: am, mid, pm, amB. */
  label: text.optional(),
  /** When archives took their copies, as their file names say (Universal Time, where it could be checked). */
  captured: z
    .array(z.iso.datetime({ local: true, error: 'expected a time written YYYY-MM-DDTHH:MM:SS' }))
    .min(1)
    .optional(),
  sha256,
  /** Every file name that these bytes were seen under. */
  names: z.array(text).min(1),
  /** The column heads as printed. */
  columns: z.array(text).min(4),
  /** Rows of all states. */
  rows: z.int().nonnegative(),
  /** Florida's part: `rows` with duplicates, `spellings` of names, and the `agencies` that they name. */
  florida: z.strictObject({
    rows: z.int().nonnegative(),
    agencies: z.int().nonnegative(),
    spellings: z.int().nonnegative(),
  }),
  digest,
});
export type RosterList = z.infer<typeof rosterList>;

/** A day for a list whose file name gives none, or a wrong one. */
const listDate = z.strictObject({
  id,
  sha256,
  date: isoDate,
  basis: localized,
});
export type ListDate = z.infer<typeof listDate>;

/** What happened to an agreement that the lists held here do not show. */
const historyActs = [
  'requested',
  'signed',
  'renewed',
  'modified',
  'not-renewed',
  'linked',
  'link-gone',
  'file-replaced',
] as const;

/** A law enforcement agency, and every spelling of its name on ICE's lists. */
const rosterAgency = z.strictObject({
  id,
  /** The canonical name. */
  name: text,
  alsoCalled: alsoCalled.optional(),
  kind: z.enum(agencyKinds),
  /** The municipality that a police department serves. */
  place: geoid.optional(),
  /** The counties it works in or from; none for an agency of the whole state. */
  counties: z.array(geoid).min(1).optional(),
  /** Spaces collapsed and apostrophes straightened; capitals do not matter. */
  spellings: z.array(text).min(1),
  /** Where it is not certain that a spelling means this agency. */
  doubts: z
    .array(z.strictObject({ spelling: text, note: localized }))
    .min(1)
    .optional(),
  /** Where another record gives an agreement another day than ICE prints. What ICE prints is never changed. */
  otherDates: z
    .array(
      z.strictObject({
        model: z.enum(supportModels),
        printed: isoDate,
        other: isoDate,
        note: localized,
        citations,
      }),
    )
    .min(1)
    .optional(),
  /** Before the first list held here and after the last, oldest first. */
  history: z
    .array(
      z.strictObject({
        date: partialDate,
        act: z.enum(historyActs),
        models: z.array(z.enum(supportModels)).min(1).optional(),
        citations,
      }),
    )
    .min(1)
    .optional(),
});
export type RosterAgency = z.infer<typeof rosterAgency>;

/** One row as ICE printed it, with spaces collapsed and nothing corrected. */
const textRow = z.strictObject({
  agency: text,
  type: text.optional(),
  county: text.optional(),
  support: text.optional(),
  signed: isoDate.optional(),
  /** The cell, where the date was typed as text. */
  signedText: text.optional(),
  moa: z.union([url, z.literal('pending')]).optional(),
  addendum: z.union([url, z.literal('pending')]).optional(),
});
export type SheetRow = z.infer<typeof textRow>;

/** An agency and a model on ICE's lists. The signed date does not identify it, because ICE changes it. */
const listing = z.strictObject({
  id,
  kind: z.enum(listKinds),
  agency: id,
  /** Left out where a pending list left the cell empty. */
  model: z.enum(supportModels).optional(),
  /** Each different row as ICE printed it. */
  prints: z
    .array(
      z.strictObject({
        ...textRow.shape,
        /** How often the row appears on each of these lists, if more than once. */
        times: z.int().min(2).optional(),
        lists: z.array(listSpan).min(1),
      }),
    )
    .min(1),
  digest,
});
export type Listing = z.infer<typeof listing>;
export type ListingRows = Listing['prints'][number];

/** The files of `data/roster/`. The first two are kept by hand; the others are written by the import. */
export const rosterParts = {
  agencies: rosterAgency,
  listDates: listDate,
  lists: rosterList,
  listings: listing,
} as const;
export type RosterPart = keyof typeof rosterParts;
export const rosterPartNames = Object.keys(rosterParts) as RosterPart[];

/** ICE's lists, parsed. */
export type Roster = {
  readonly [Part in RosterPart]: readonly z.infer<(typeof rosterParts)[Part]>[];
};
