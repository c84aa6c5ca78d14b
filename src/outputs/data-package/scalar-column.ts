import { z } from 'astro/zod';
import { text } from '../../data/schema/shared.ts';
import type { Column, FieldPath } from './column.ts';
import type { Cell } from '../../data/format/csv.ts';

type Schema = z.core.$ZodType;

interface Described {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  const?: unknown;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  anyOf?: Described[];
}

const describe = (schema: Schema) => z.toJSONSchema(schema) as Described;

/** A column for a scalar, with type and bounds from the schema. */
export function leafColumn(schema: Schema, spot: FieldPath): Column {
  const said = describe(schema);
  const forms = said.anyOf ?? [said];
  const isDate = forms[0]!.format === 'date';
  const type =
    said.const === true ? 'boolean' : isDate ? 'date' : said.anyOf ? 'string' : said.type;
  const isText = schema === text || forms.length > 1 || isDate || said.format !== undefined;
  return {
    name: spot.name,
    term: spot.name,
    field: spot.field,
    type: type as Column['type'],
    ...(said.format === 'uri' && { format: 'uri' as const }),
    isRequired: spot.isRequired,
    canBeNotFound: spot.canBeNotFound || said.enum?.includes('not-found') === true,
    constraints: {
      ...(said.enum && { enum: said.enum }),
      ...(!said.enum && !isText && said.pattern && { pattern: said.pattern }),
      ...bounds(said),
    },
    read: (row) => cell(spot.get(row)),
  };
}

/** Whether a schema accepts a date that may be known only to the month or year. */
export function isPartialDate(schema: Schema): boolean {
  const forms = describe(schema).anyOf ?? [];
  return (
    forms.some(({ format }) => format === 'date') &&
    forms.some(({ pattern }) => pattern?.includes('\\d{4}$'))
  );
}

/** Two columns: the date as far as it is known, and its precision. */
export function partialDateColumns(spot: FieldPath): [Column, Column] {
  const { isRequired, canBeNotFound } = spot;
  const column = { field: spot.field, type: 'string' as const, isRequired, canBeNotFound };
  const name = `${spot.name.replace(/_date$/, '')}_precision`;
  return [
    {
      ...{ ...column, name: spot.name, term: spot.name },
      constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' },
      read: (row) => cell(spot.get(row)),
    },
    {
      ...{ ...column, name, term: name },
      constraints: { enum: ['day', 'month', 'year'] },
      read: (row) => precisionOf(cell(spot.get(row))),
    },
  ];
}

function precisionOf(date: Cell): Cell {
  if (date === undefined || date === 'not-found') return date;
  return { 4: 'year', 7: 'month' }[String(date).length] ?? 'day';
}

function bounds({ minimum, exclusiveMinimum, maximum, type }: Described): Column['constraints'] {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const isBound = (value: number | undefined) =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return {
    ...((type === 'integer' || minimum !== undefined) && isBound(least) && { minimum: least! }),
    ...(isBound(maximum) && { maximum: maximum! }),
  };
}

function cell(value: unknown): Cell {
  return typeof value === 'object' || value === undefined ? undefined : (value as Cell);
}
