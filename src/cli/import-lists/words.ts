import { z } from 'astro/zod';
import { spellingKey } from '../../data/agency-names.ts';
import { supportModels } from '../../data/schema/agreements.ts';
import words from './words.json' with { type: 'json' };

/** Where ICE's words are kept, for messages: a reworded column or model is added there, without code. */
export const wordsFile = 'src/cli/import-lists/words.json';

const columns = [
  'state',
  'agency',
  'type',
  'county',
  'support',
  'signed',
  'moa',
  'addendum',
] as const;
export type SheetColumn = (typeof columns)[number];
export type SupportModel = (typeof supportModels)[number];

const known = z
  .strictObject({
    /** Heads of columns as ICE has printed them. The first for a column is the usual one. */
    columns: z.record(z.string(), z.enum(columns)),
    /** Heads of columns that hold nothing we keep. */
    leftOut: z.array(z.string()),
    /** Support models as ICE has printed them, mistakes included. The first for a model is the usual one. */
    models: z.record(z.string(), z.enum(supportModels)),
  })
  .parse(words);

const byKey = <Value>(record: Record<string, Value>) =>
  new Map(Object.entries(record).map(([printed, value]) => [spellingKey(printed), value]));
const columnsByKey = byKey(known.columns);
const modelsByKey = byKey(known.models);
const leftOut = new Set(known.leftOut.map(spellingKey));

const usual = <Value>(record: Record<string, Value>) =>
  new Map(
    Object.entries(record)
      .reverse()
      .map(([printed, value]) => [value, printed]),
  );
const headOf = usual(known.columns);
const nameOf = usual(known.models);

/** The usual head of every column. */
export const columnHeads = Object.fromEntries(
  columns.map((column) => [column, headOf.get(column) ?? column.toUpperCase()]),
) as Record<SheetColumn, string>;

/** The column under a head, `left-out` for one that holds nothing we keep, or nothing if it is unknown. */
export function columnOf(head: string): SheetColumn | 'left-out' | undefined {
  const key = spellingKey(head);
  return leftOut.has(key) ? 'left-out' : columnsByKey.get(key);
}

/** The usual name of every model, as ICE writes it. */
export const modelNames: readonly string[] = supportModels.flatMap(
  (model) => nameOf.get(model) ?? [],
);

/** ICE's usual name of a model. */
export function modelName(model: SupportModel): string {
  return nameOf.get(model) ?? model;
}

/** The model in a cell, or nothing if it is unknown. */
export function readSupportModel(text: string): SupportModel | undefined {
  return modelsByKey.get(spellingKey(text));
}
