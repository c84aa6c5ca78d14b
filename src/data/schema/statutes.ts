import { z } from 'astro/zod';
import { citations, confidence, id, isoDate, localized, partialDate, text, url } from './shared.ts';

export const subjects = [
  'state-agencies',
  'sheriffs',
  'chief-correctional-officers',
  'custody-agencies',
  'county-jails',
  'municipal-police',
  'municipalities',
  'counties',
  'officials-who-direct-agencies',
  'state-officers',
  'county-officers',
  'municipal-officers',
  'governing-bodies',
  'governor',
  'attorney-general',
  'courts',
  'state-board',
  'dhs',
  'immigration-officers',
  'trained-287g-officers',
  'federal-government',
  'school-districts',
  'educators',
  'everyone',
] as const;

/** What the section does: it orders, forbids, allows, defines, or decides a case. */
const verbs = ['must', 'must-not', 'may', 'no-duty', 'defines', 'decides'] as const;

/** What a section asks of somebody. `disputed`: officials differ on whether it asks that at all. */
export const dutyVerbs = ['must', 'must-not', 'may', 'no-duty', 'disputed'] as const;

/** What an agency or its government decides about an agreement: the rows of the table of duties. */
export const dutyTopics = ['sign', 'model', 'sanctuary-policy', 'best-efforts', 'end'] as const;

const duty = z.strictObject({
  /** Of those that the section binds. */
  who: z.array(z.enum(subjects)).min(1),
  verb: z.enum(dutyVerbs),
  /** Goes on from "must", "may"; from "whether" where it is disputed. */
  what: localized,
  /** The row of the table of duties that it belongs to; left out for other duties. */
  topic: z.enum(dutyTopics).optional(),
  /** The open row of the ledger, where it is disputed. */
  claim: id.optional(),
});
export type Duty = z.infer<typeof duty>;

/** A section of law, or a ruling. */
export const statute = z.strictObject({
  id,
  /** Cited in English on every page. */
  citation: text,
  title: localized,
  /** Whose law it is. */
  jurisdiction: z.enum(['federal', 'florida', 'local']),
  kind: z.enum(['constitution', 'statute', 'session-law', 'regulation', 'executive-order', 'case']),
  /** Who it applies to. */
  binds: z.array(z.enum(subjects)).min(1),
  verb: z.enum(verbs),
  /** Who must, must not or may do what, one by one. A law that changed other sections has none of its own. */
  duties: z.array(duty),
  /** What it says, in plain words. */
  plain: localized,
  /** Words of the law itself, only where they were read. English only: it is the official text. */
  words: text.optional(),
  /** Our Spanish translation of those words. */
  wordsInSpanish: text.optional(),
  /** Who enforces it, and the penalty. */
  enforcement: localized.optional(),
  /** The official page of the text. */
  url: url.optional(),
  /** Since when it has applied. */
  effective: partialDate.optional(),
  /** The acts that changed it. */
  amendedBy: z.array(text),
  related: z.array(id),
  /** The day the text was last compared with a source. */
  checked: isoDate,
  confidence,
  citations,
});
export type Statute = z.infer<typeof statute>;
