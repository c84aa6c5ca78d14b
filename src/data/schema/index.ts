import { z } from 'astro/zod';
import { agreement } from './agreements.ts';
import { answer } from './answers.ts';
import { benchmark } from './benchmarks.ts';
import { body } from './bodies.ts';
import { change } from './changes.ts';
import { claim } from './claims.ts';
import { correction } from './corrections.ts';
import { edition } from './edition.ts';
import { event } from './events.ts';
import { figure } from './figures.ts';
import { form } from './forms.ts';
import { term } from './glossary.ts';
import { lesson } from './lessons.ts';
import { motion } from './motions.ts';
import { lookUpName } from './names.ts';
import { official } from './officials.ts';
import { place } from './places.ts';
import { reading } from './readings.ts';
import { rollCall } from './roll-calls.ts';
import { rosterPartNames, rosterParts, type RosterPart } from './roster.ts';
import { signer } from './signers.ts';
import { source } from './sources.ts';
import { statement } from './statements.ts';
import { statute } from './statutes.ts';
import { synonym } from './synonyms.ts';

/** Every collection in `data/`: its name there, and what one record holds. */
export const collections = {
  agreements: agreement,
  answers: answer,
  benchmarks: benchmark,
  bodies: body,
  changes: change,
  claims: claim,
  corrections: correction,
  events: event,
  figures: figure,
  forms: form,
  glossary: term,
  lessons: lesson,
  motions: motion,
  names: lookUpName,
  officials: official,
  places: place,
  readings: reading,
  rollCalls: rollCall,
  signers: signer,
  sources: source,
  statements: statement,
  statutes: statute,
  synonyms: synonym,
} as const;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

/** Collections that tell of the site itself: no record of them is corrected by another. */
const ownCollections = ['changes', 'corrections'] as const;
/** The parts whose records a page shows, which a correction can name. */
export type CorrectablePart = Exclude<CollectionName, (typeof ownCollections)[number]> | 'agencies';
export const correctableParts: readonly CorrectablePart[] = [
  ...collectionNames.filter(
    (name): name is Exclude<CollectionName, (typeof ownCollections)[number]> =>
      !ownCollections.some((own) => own === name),
  ),
  'agencies',
];

/** One file of `data/`: a collection, the edition, or one of ICE's lists in `data/roster/`. */
export type DataPart = CollectionName | 'edition' | RosterPart;
export const dataParts: readonly DataPart[] = [...collectionNames, 'edition', ...rosterPartNames];

/** The file that a part of the data is kept in. */
export function fileOf(part: DataPart): string {
  const name = part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return part in rosterParts ? `data/roster/${name}.json` : `data/${name}.json`;
}

/** What one record of a part holds; of the edition, the whole of it. */
export function recordSchemaOf(part: DataPart): z.ZodType {
  return part === 'edition' ? edition : { ...collections, ...rosterParts }[part];
}

/** What the file of a part holds. */
export function schemaOf(part: DataPart): z.ZodType {
  return part === 'edition' ? edition : z.array(recordSchemaOf(part));
}

/** All the facts, parsed. */
export type Dataset = {
  readonly [Name in CollectionName]: readonly z.infer<(typeof collections)[Name]>[];
} & { readonly edition: z.infer<typeof edition> };

export { edition };
export type { Agreement } from './agreements.ts';
export type { Body } from './bodies.ts';
export type { Claim, ClaimValue, Standing } from './claims.ts';
export type { Correction } from './corrections.ts';
export type { Edition } from './edition.ts';
export type { Event } from './events.ts';
export type { Figure } from './figures.ts';
export type { Form } from './forms.ts';
export type { GlossaryTerm as Term } from './glossary.ts';
export type { Lesson, LessonPart, LessonQuestion, MadeUp } from './lessons.ts';
export type { Name, NameTarget } from './names.ts';
export type { Motion } from './motions.ts';
export type { Requirement } from './requirements.ts';
export type { Official } from './officials.ts';
export type { Place } from './places.ts';
export type { Reading } from './readings.ts';
export type { RollCall, Tally, Vote, VoteOption } from './roll-calls.ts';
export type { Signer } from './signers.ts';
export type { Source } from './sources.ts';
export type { Side, Statement } from './statements.ts';
export type { Duty, Statute } from './statutes.ts';
export type { Synonym } from './synonyms.ts';
export type { Citation, Language, Localized, Moment, Quote } from './shared.ts';
export { languages } from './shared.ts';
