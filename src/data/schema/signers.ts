import { z } from 'astro/zod';
import { supportModels } from './agreements.ts';
import { citations, confidence, id, isoDate, localized, text, url } from './shared.ts';

/** The offices that people signed in. */
export const signerOffices = [
  'police-chief',
  'interim-police-chief',
  'city-marshal',
  'public-safety-director',
  'public-safety-chief',
  'manager',
  'mayor',
  'council-chair',
  'sheriff',
  'undersheriff',
  'sheriffs-designee',
  'county-mayor',
  'county-commission-chair',
  'county-commission-vice-chair',
  'county-manager',
  'corrections-chief',
  'state-agency-head',
  'state-agency-officer',
  'campus-police-chief',
  'university-officer',
] as const;
export type SignerOffice = (typeof signerOffices)[number];

/** The offices of those who reviewed, attested or marked what others signed. */
const otherOffices = ['attorney', 'clerk', 'deputy-clerk', ...signerOffices] as const;

/** Why no name is given: none is printed, it is printed but not clear, or the two readings differ. */
const unnamed = z.enum(['not-printed', 'not-clear', 'readings-differ']);

/** Why no day is given: the line is blank, its day can't be the right one, it is not clear, or the two readings differ. */
const undated = z.enum(['not-stated', 'misprinted', 'not-clear', 'readings-differ']);

const named = z.strictObject({
  /** As the page prints it, letter by letter; never read from a drawn signature. */
  name: text.optional(),
  unnamed: unnamed.optional(),
  /** As the page prints it; left out where it prints none, or ICE's title in the agency's box. */
  title: text.optional(),
});

const dated = z.strictObject({
  date: isoDate.optional(),
  undated: undated.optional(),
  dateAs: z.enum(['typed', 'handwritten', 'stamped', 'digital-stamp']).optional(),
});

/** Who signed a 287(g) agreement, as its pages show it. One that nobody has read is on ICE's list only. */
export const signer = z.strictObject({
  /** The id of its listing; with the year, where the agency signed again. */
  id,
  /** The agency on ICE's list, by its id in `roster/agencies.json`. */
  agency: id,
  model: z.enum(supportModels),
  /** Another agency that ICE lists with the same file. */
  alsoListedUnder: id.optional(),
  /** ICE's name for the file. */
  file: text.regex(/\.pdf$/i, 'expected a file name that ends in .pdf'),
  /** The copy that was read, in a public archive. */
  archived: url,
  pages: z.int().positive(),
  /** The page with the signatures, counted from the first. */
  page: z.int().positive(),
  /** The edition of ICE's form that its footer names; left out where it names none. */
  form: id.optional(),
  /** For the agency: the first signature in its block. */
  signed: z.strictObject({
    ...named.shape,
    nameAs: z.enum(['typed', 'printed', 'hand-lettered', 'digital-signature']).optional(),
    /** Set where other documents spell the name another way; the note says how. */
    nameSic: z.literal(true).optional(),
    office: z.enum([...signerOffices, 'not-stated', 'readings-differ']),
    /** Where the office is from, if not from the signature page: the list of contacts. */
    officeFrom: z.literal('appendix-a').optional(),
    ...dated.shape,
    /** What stands on the line of a day that can't be right. */
    datePrinted: text.optional(),
    /** The day in the time stamp of a digital signature, where both readings found one. */
    stamp: isoDate.optional(),
  }),
  ice: z.strictObject({ ...named.shape, ...dated.shape }),
  /** Every other signature, stamp, seal or mark on the page, in its order. */
  others: z
    .array(
      z.strictObject({
        act: z.enum(['signed', 'attested', 'reviewed', 'sealed', 'initialed', 'marked']),
        office: z.enum([...otherOffices, 'not-stated']),
        ...named.shape,
        date: isoDate.optional(),
      }),
    )
    .min(1)
    .optional(),
  /** What is bound with the form. `not-read`: nobody has looked through the other pages. */
  attached: z.enum(['nothing', 'resolution', 'not-read']),
  /** The resolution of a governing body that is attached. */
  resolution: z
    .strictObject({
      number: text,
      date: isoDate,
      tally: z.string().regex(/^\d+-\d+$/, 'expected a count such as 5-0'),
      page: z.int().positive(),
    })
    .optional(),
  /** Set where no day of signing on ICE's list is the day on which ICE signed. */
  listDiffers: z.literal(true).optional(),
  /** The agreement, where it is read here clause by clause. */
  agreement: id.optional(),
  /** The day on which the second reading, made without sight of the first, was compared with it. */
  checked: isoDate,
  note: localized.optional(),
  confidence,
  citations,
});
export type Signer = z.infer<typeof signer>;
