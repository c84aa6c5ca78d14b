import { z } from 'astro/zod';
import { dataParts, fileOf, recordSchemaOf } from '../../src/data/schema/index.ts';
import { explainIssue, innermostIssues } from '../../src/data/load/zod-messages.ts';

/** The schema of the records of each file of `data/`, by the file's path. */
export const recordSchemas: readonly (readonly [file: string, schema: z.ZodType])[] = dataParts.map(
  (part) => [fileOf(part), recordSchemaOf(part)],
);

/** A place in a schema that a text can stand in: `data/sources.json title`, `… derivedFrom[].evidence.en`. */
export interface TextPlace {
  place: string;
  takes: (text: string) => boolean;
  /** What is said of a text that it does not take; nothing of one that it takes. */
  refusal: (text: string) => string | undefined;
}

/** Every place of every schema that a text can stand in. What can be one of several is one place. */
export const textPlaces: readonly TextPlace[] = recordSchemas.flatMap(([file, schema]) =>
  placesIn(schema, `${file} `),
);

function placesIn(schema: z.ZodType, at: string): TextPlace[] {
  const own: TextPlace = {
    place: at,
    takes: (text) => schema.safeParse(text).success,
    refusal: (text) => {
      const { error } = schema.safeParse(text);
      const [first] = innermostIssues(error?.issues ?? [], text);
      return first && explainIssue(first, text).expected;
    },
  };
  return inside(schema, at).flatMap((inner) => (inner === 'text' ? [own] : placesIn(...inner)));
}

/** What stands inside a schema, and where; `text` where a text can stand itself. */
function inside(schema: z.ZodType, at: string): ('text' | [z.ZodType, string])[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, inner]) => [
      inner,
      at.endsWith(' ') ? `${at}${key}` : `${at}.${key}`,
    ]);
  if (schema instanceof z.ZodArray) return [[schema.element as z.ZodType, `${at}[]`]];
  if (schema instanceof z.ZodOptional) return [[schema.unwrap() as z.ZodType, at]];
  if (schema instanceof z.ZodRecord)
    return [
      [schema.keyType as z.ZodType, `${at}{name}`],
      [schema.valueType as z.ZodType, `${at}{}`],
    ];
  if (schema instanceof z.ZodUnion) {
    const parts = (schema.options as z.ZodType[]).flatMap((option) => inside(option, at));
    const first = parts.indexOf('text');
    return parts.filter((part, index) => part !== 'text' || index === first);
  }
  const isText =
    schema instanceof z.ZodString ||
    schema instanceof z.ZodStringFormat ||
    schema instanceof z.ZodEnum ||
    (schema instanceof z.ZodLiteral && typeof schema.value === 'string');
  if (isText) return ['text'];
  const isOther =
    schema instanceof z.ZodNumber || schema instanceof z.ZodLiteral || schema instanceof z.ZodTuple;
  if (isOther) return [];
  throw new TypeError(`${at}: a kind of schema that this test does not know: ${schema.def.type}`);
}

/** Changes every text of a file's records, or of its one record. Gives each place as `textPlaces` writes it. */
export function mapFile(
  file: string,
  value: unknown,
  change: (text: string, place: string) => string,
): unknown {
  const at = `${file} `;
  return Array.isArray(value)
    ? value.map((record) => mapTexts(record, at, change))
    : mapTexts(value, at, change);
}

function mapTexts(
  value: unknown,
  at: string,
  change: (text: string, place: string) => string,
): unknown {
  if (typeof value === 'string') return change(value, at);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, `${at}[]`, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      mapTexts(inner, fieldPlace(at, key), change),
    ]),
  );
}

const known = new Set(textPlaces.map(({ place }) => place));

/** Names that a record chooses itself (the `refs` of a lesson) are all one place. */
function fieldPlace(at: string, key: string): string {
  if (known.has(`${at}{}`)) return `${at}{}`;
  return at.endsWith(' ') ? `${at}${key}` : `${at}.${key}`;
}
