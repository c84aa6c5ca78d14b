import { z } from 'astro/zod';
import { recordSchemaOf, type DataPart } from '../../data/schema/index.ts';
import { describedFields, referenceAt } from '../diff/fields.ts';
import type { Field } from '../field-lists.ts';

/** A JSON Schema with what a form needs besides: titles, help and pick-lists. */
export interface FormSchema {
  type?: string;
  title?: string;
  description?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, FormSchema>;
  required?: string[];
  items?: FormSchema;
  prefixItems?: FormSchema[];
  anyOf?: FormSchema[];
  oneOf?: FormSchema[];
  propertyOrder?: number;
  /** How an item of a list is headed. */
  headerTemplate?: string;
  /** The pick-list whose values the field takes. */
  pick?: string;
  options?: Record<string, unknown>;
}

/** Pick-lists of fields that are no plain references. */
const otherPicks: Readonly<Record<string, string>> = {
  'corrections.record': 'records',
  'motions.agency': 'agencyNames',
  'officials.terms.*.seat': 'seats',
  'rollCalls.votes.*.seat': 'seats',
};

/** Fields whose name says less than a word or two. */
const titles: Readonly<Record<string, string>> = {
  ...{ en: 'English', es: 'Spanish', id: 'ID', at: 'Where in the source', url: 'Address (https)' },
  ...{ geoid: 'GEOID', formerIds: 'Former IDs' },
};

const properNames: Readonly<Record<string, string>> = {
  ...{ english: 'English', spanish: 'Spanish', ice: 'ICE' },
};

/** Help for fields that many collections share; the schemas describe the type as a whole. */
const help: Readonly<Record<string, string>> = {
  at: 'Such as “page 4”, “article” or “lines 10-12”.',
  quote:
    'The few exact words that state the tally, vote or day, at most 25, in the source’s language.',
  precision: 'day: known to the day. about: a best reading. month: only the month is known.',
};

/** What tells an item of a list from the others, for its heading. */
const nameFields = ['seat', 'id', 'source', 'name', 'section'];

/** The form of a record: its JSON Schema with titles, the schema's comments as help, and pick-lists. */
export function formOf(part: DataPart): FormSchema {
  const schema = z.toJSONSchema(recordSchemaOf(part)) as FormSchema;
  dress(schema, part, describedFields(part), []);
  return schema;
}

function dress(
  schema: FormSchema,
  part: DataPart,
  fields: readonly Field[],
  path: readonly string[],
): void {
  const names = Object.keys(schema.properties ?? {});
  names.forEach((name, index) => {
    const inner = schema.properties![name]!;
    const field = fields.find((each) => each.name === name);
    const description = field?.comment || help[name];
    inner.title = titles[name] ?? inWords(name);
    if (description) inner.description = description.replace(/`([^`]+)`/g, '“$1”');
    inner.propertyOrder = index + 1;
    dress(inner, part, field?.fields ?? [], [...path, name]);
  });
  if (names.join() === 'en,es')
    for (const name of names) schema.properties![name]!.format = 'textarea';
  if (schema.prefixItems) {
    // Two numbers, which the check reads: the library does not know lists whose items differ.
    const { type } = schema.prefixItems[0]!;
    const count = schema.prefixItems.length;
    Object.assign(schema, { items: { type, title: 'Number' }, minItems: count, maxItems: count });
    delete schema.prefixItems;
  } else if (schema.items) {
    dress(schema.items, part, fields, [...path, '*']);
    schema.items.title = singular(inWords(path.at(-1) ?? 'item'));
    const inItem = Object.keys(schema.items.properties ?? {});
    const name = nameFields.find((each) => inItem.includes(each));
    if (name) schema.items.headerTemplate = `${schema.items.title} {{i1}}: {{self.${name}}}`;
  }
  if (schema.anyOf) schema.anyOf = flattened(schema.anyOf);
  const variants = schema.anyOf ?? schema.oneOf ?? [];
  for (const variant of variants) {
    dress(variant, part, fields, path);
    variant.title = variantTitle(variant);
  }
  if (schema.enum)
    schema.options = {
      enum_titles: schema.enum.map((word) => titles[String(word)] ?? inWords(String(word))),
    };
  if (schema.const !== undefined) schema.options = { inputAttributes: { 'data-only': '' } };
  const pattern = path.join('.');
  const pick = otherPicks[`${part}.${pattern}`] ?? referenceAt(part, pattern);
  if (pick && schema.type === 'string' && schema.const === undefined) schema.pick = pick;
}

/**
 * The variants of a field as one list, words before texts: the library takes the first that fits, and a text
 * would take every word.
 */
function flattened(variants: readonly FormSchema[]): FormSchema[] {
  const all = variants.flatMap((variant) => (variant.anyOf ? flattened(variant.anyOf) : [variant]));
  const isWord = ({ const: only, enum: words }: FormSchema) =>
    only !== undefined || words !== undefined;
  return [...all.filter(isWord), ...all.filter((variant) => !isWord(variant))];
}

/** What a variant of a field holds: "date", "not found", "quote and context". */
function variantTitle(variant: FormSchema): string {
  const { type, format, const: only, properties, pick, pattern } = variant;
  if (typeof only === 'string') return inWords(only);
  if (properties) {
    const [first, ...rest] = Object.entries(properties);
    const tag = first?.[1].const ?? properties.precision?.const;
    if (typeof tag === 'string') return inWords(tag);
    const words = [first!, ...rest].map(([name]) => (titles[name] ?? inWords(name)).toLowerCase());
    const list = words.length > 3 ? `${words.slice(0, 2).join(', ')} …` : words.join(', ');
    return inWords(list);
  }
  if (pick) return 'One of the list';
  if (type === 'array') return 'A list';
  if (format === 'date') return 'A day';
  if (pattern !== undefined && new RegExp(pattern).test('2025-06')) return 'A month';
  if (pattern !== undefined && new RegExp(pattern).test('2025')) return 'A year';
  return type === 'string' ? 'Text' : inWords(type ?? 'value');
}

/** `alsoCalled` and `not-found` as words: "Also called", "Not found". */
function inWords(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
    .replaceAll(/\b(?:english|spanish|ice)\b/g, (proper) => properNames[proper]!);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}
