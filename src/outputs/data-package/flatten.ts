import { z } from 'astro/zod';
import { citation, languages, localized, moment, text } from '../../data/schema/shared.ts';
import { snakeCase, type Column, type NestedList, type FieldPath } from './column.ts';
import { isPartialDate, leafColumn, partialDateColumns } from './scalar-column.ts';

type Schema = z.core.$ZodType;

interface Def {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  values?: unknown[];
}
const defOf = (schema: Schema) => schema._zod.def as unknown as Def;

/** The columns of a record and the lists that need their own tables. */
export interface Flat {
  columns: Column[];
  lists: (NestedList & { element: Schema })[];
}

/**
 * Derives columns and nested lists from a schema, so that a new field becomes a column.
 * @param at the path of the record: `''`, or `votes.*.` for items of a list.
 */
export function flatten(schema: Schema, at = ''): Flat {
  const flat: Flat = { columns: [], lists: [] };
  add(flat, schema, {
    field: at.replace(/\.$/, ''),
    name: '',
    isRequired: true,
    canBeNotFound: false,
    get: (row) => row,
  });
  return flat;
}

function add(flat: Flat, schema: Schema, spot: FieldPath): void {
  const def = defOf(schema);
  if (schema === localized) addLanguages(flat, spot);
  else if (schema === moment) addMoment(flat, spot);
  else if (def.innerType) add(flat, def.innerType, { ...spot, isRequired: false });
  else if (def.options) addForms(flat, schema, def.options, spot);
  else if (def.shape) addFields(flat, def.shape, spot);
  else if (def.element) addList(flat, schema, def.element, spot);
  else if (def.type === 'tuple') addPoint(flat, spot);
  // A lesson's `refs` would make no sense as a table.
  else if (def.type === 'record')
    flat.lists.push({ field: spot.field, element: schema, read: () => [] });
  else flat.columns.push(leafColumn(schema, spot));
}

function addFields(flat: Flat, shape: Record<string, Schema>, spot: FieldPath): void {
  for (const [key, schema] of Object.entries(shape)) add(flat, schema, inside(spot, key));
}

/** Handles a union: `not-found`, an id or a name, a quote or a paraphrase. */
function addForms(flat: Flat, schema: Schema, options: Schema[], spot: FieldPath): void {
  const forms = options.filter((option) => !isNotFound(option));
  const rest = { ...spot, canBeNotFound: spot.canBeNotFound || forms.length < options.length };
  if (isPartialDate(schema)) return void flat.columns.push(...partialDateColumns(rest));
  if (forms.includes(localized) && forms.includes(text)) return addLanguages(flat, spot);
  if (forms.length === 1) return add(flat, forms[0]!, rest);
  const objects = forms.filter((form) => defOf(form).shape);
  if (objects.length === 0) return void flat.columns.push(leafColumn(schema, rest));
  for (const form of forms) add(flat, form, { ...rest, isRequired: false });
}

function addList(flat: Flat, schema: Schema, element: Schema, spot: FieldPath): void {
  const read = (row: unknown) => {
    const value = spot.get(row);
    return Array.isArray(value) ? (value as unknown[]) : [];
  };
  const isWord =
    element !== text && defOf(element).type !== 'object' && defOf(element).type !== 'union';
  if (element !== citation && !isWord)
    return void flat.lists.push({ field: spot.field, element, read });
  const write = (item: unknown) =>
    element === citation ? citationText(item as z.infer<typeof citation>) : String(item);
  flat.columns.push({
    ...{ name: spot.name, term: spot.name, field: spot.field, type: 'string', constraints: {} },
    ...{ isRequired: spot.isRequired && isFilled(schema), isJoined: true },
    canBeNotFound: spot.canBeNotFound,
    read: (row) =>
      spot.get(row) === 'not-found' ? 'not-found' : read(row).map(write).join('; ') || undefined,
  });
}

/** A citation in one cell: `key-west-moa@page 9`. */
export function citationText({ source, at }: z.infer<typeof citation>): string {
  return `${source}@${at}`;
}

/** One column for each language. A name that is the same in both is given twice. */
function addLanguages(flat: Flat, spot: FieldPath): void {
  for (const language of languages) {
    const { get } = inside(spot, language);
    const column = leafColumn(text, {
      ...spot,
      name: `${spot.name}_${language}`,
      get: (row) => (typeof spot.get(row) === 'string' ? spot.get(row) : get(row)),
    });
    flat.columns.push({ ...column, term: spot.name });
  }
}

function addMoment(flat: Flat, spot: FieldPath): void {
  const [date, precision] = partialDateColumns({
    ...inside(spot, 'date'),
    isRequired: spot.isRequired,
  });
  const values = defOf(moment).options!.flatMap(
    (form) => defOf(defOf(form).shape!.precision!).values!,
  );
  flat.columns.push(date, {
    ...precision,
    ...{
      name: `${spot.name}_precision`,
      term: `${spot.name}_precision`,
      constraints: { enum: values.map(String) },
    },
    read: (row) => inside(spot, 'precision').get(row) as string | undefined,
  });
}

function addPoint(flat: Flat, spot: FieldPath): void {
  ['longitude', 'latitude'].forEach((part, index) => {
    const get = (row: unknown) => (spot.get(row) as number[] | undefined)?.[index];
    flat.columns.push(leafColumn(z.number(), { ...spot, name: `${spot.name}_${part}`, get }));
  });
}

function inside(spot: FieldPath, key: string): FieldPath {
  return {
    field: spot.field ? `${spot.field}.${key}` : key,
    name: spot.name ? `${spot.name}_${snakeCase(key)}` : snakeCase(key),
    isRequired: spot.isRequired,
    canBeNotFound: spot.canBeNotFound,
    get: (row) => {
      const value = spot.get(row);
      // If the whole is `not-found`, so is each part.
      if (value === 'not-found') return value;
      return typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined;
    },
  };
}

/** Whether a list has at least one item. */
function isFilled(list: Schema): boolean {
  return (z.toJSONSchema(list).minItems ?? 0) > 0;
}

function isNotFound(schema: Schema): boolean {
  const { type, values } = defOf(schema);
  return type === 'literal' && values?.[0] === 'not-found';
}
