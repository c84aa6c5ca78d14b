import { ascending } from 'd3';
import type { z } from 'astro/zod';
import { recordSchemaOf, type DataPart } from '../schema/index.ts';

type Schema = z.core.$ZodType;

/**
 * A file of `data/` in canonical form: records sorted by id, fields in schema order, two-space indent.
 * Unknown fields are kept, at the end, so that formatting never loses what a curator wrote.
 */
export function canonicalJson(part: DataPart, value: unknown): string {
  const schema = recordSchemaOf(part);
  const sorted = Array.isArray(value)
    ? (value as ({ id?: unknown } | null)[])
        .toSorted((a, b) => compareIds(a?.id, b?.id))
        .map((record) => inOrder(schema, record))
    : inOrder(schema, value);
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

function compareIds(a: unknown, b: unknown): number {
  return ascending(String(a), String(b));
}

function inOrder(schema: Schema | undefined, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !schema) return value;
  const def = schema._zod.def as {
    type: string;
    shape?: Record<string, Schema>;
    element?: Schema;
    innerType?: Schema;
    options?: Schema[];
  };
  if (def.innerType) return inOrder(def.innerType, value);
  if (def.options)
    return inOrder(
      def.options.find((option) => fits(option, value)),
      value,
    );
  if (def.type === 'record')
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareIds(a, b)));
  if (Array.isArray(value)) return value.map((item) => inOrder(def.element, item));
  if (!def.shape) return value;
  const known = Object.keys(def.shape).filter((key) => key in value);
  const rest = Object.keys(value).filter((key) => !(key in def.shape!));
  return Object.fromEntries(
    [...known, ...rest].map((key) => [
      key,
      inOrder(def.shape![key], (value as Record<string, unknown>)[key]),
    ]),
  );
}

function fits(schema: Schema, value: object): boolean {
  const { type, shape } = schema._zod.def as { type: string; shape?: Record<string, Schema> };
  if (Array.isArray(value)) return type === 'array';
  return shape !== undefined && Object.keys(value).every((key) => key in shape);
}
