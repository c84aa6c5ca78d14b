import { Ajv2020 } from 'ajv/dist/2020.js';
import papaparse from 'papaparse';
import { dataPackage } from './package-profile.ts';

interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  format?: string;
  constraints?: {
    required?: boolean;
    unique?: boolean;
    pattern?: string;
    enum?: string[];
    minimum?: number;
    maximum?: number;
  };
}

interface TableSchema {
  fields: Field[];
  missingValues: string[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}

export interface Descriptor {
  version: string;
  licenses: { name: string }[];
  resources: { name: string; path: string; bytes: number; hash: string; schema?: TableSchema }[];
}

type Row = Record<string, string | number | boolean>;

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: { regex: isPattern, date: isDay, uri: (text) => URL.canParse(text) },
});
const checkPackage = ajv.compile(dataPackage);

/** What the specification finds wrong with a descriptor: form first, then names that lead nowhere. */
export function packageFaults(descriptor: Descriptor): string[] {
  if (!checkPackage(descriptor))
    return checkPackage.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
  const { resources } = descriptor;
  const fieldsOf = (name: string) =>
    resources.find((each) => each.name === name)?.schema?.fields.map((field) => field.name) ?? [];
  const names = resources.map(({ name }) => name);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} twice`),
    ...resources.flatMap(({ name, schema }) => {
      const own = fieldsOf(name);
      const keys = schema?.foreignKeys ?? [];
      const faults = [
        ...own.filter((field, index) => own.indexOf(field) !== index),
        ...[...(schema?.primaryKey ?? []), ...keys.flatMap(({ fields }) => fields)].filter(
          (field) => !own.includes(field),
        ),
        ...keys.flatMap(({ fields, reference: { resource, fields: there } }) =>
          fields.length === there.length
            ? there.filter((field) => !fieldsOf(resource || name).includes(field))
            : ['keys of different lengths'],
        ),
      ];
      return faults.map((fault) => `${name}: ${fault}`);
    }),
  ];
}

/** A table as its Table Schema says to read it, and each fault, by the row it is in; the head is row 1. */
export function readTable(
  descriptor: Descriptor,
  name: string,
  contentOf: (path: string) => string,
) {
  const { path, schema } = tableOf(descriptor, name);
  const faults: string[] = [];
  const { data, errors } = papaparse.parse<string[]>(contentOf(path), {
    newline: '\r\n',
    delimiter: ',',
  });
  const [head = [], ...lines] = data.filter((line) => line.length > 1 || line[0] !== '');
  if (errors.length > 0) faults.push(...errors.map(({ row, message }) => `row ${row}: ${message}`));
  if (head.join() !== schema.fields.map((field) => field.name).join())
    faults.push(`row 1: found ${head.join()}`);
  const check = ajv.compile(rowSchema(schema.fields));
  const rows = lines.map((line, index) => {
    const at = `row ${index + 2}`;
    if (line.length !== head.length) faults.push(`${at}: ${line.length} cells`);
    const row: Row = {};
    schema.fields.forEach((field, position) => {
      const cell = line[position] ?? '';
      if (!schema.missingValues.includes(cell)) row[field.name] = castCell(field, cell);
    });
    if (!check(row))
      faults.push(
        ...check.errors!.map(({ instancePath, message }) => `${at} ${instancePath} ${message}`),
      );
    return row;
  });
  const unique = schema.fields
    .filter(({ constraints }) => constraints?.unique)
    .map((field) => [field.name]);
  for (const fields of [schema.primaryKey, ...unique]) {
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      const key = keyOf(row, fields);
      if (key === undefined || seen.has(key))
        faults.push(
          `row ${index + 2}: the key ${fields.join()} is ${key === undefined ? 'empty' : 'there twice'}`,
        );
      else seen.add(key);
    });
  }
  return { rows, faults };
}

/** Rows whose foreign keys lead to no row. A key with an empty part leads nowhere, and need not. */
export function lostKeys(
  descriptor: Descriptor,
  name: string,
  rowsOf: (name: string) => readonly Row[],
): string[] {
  const { schema } = tableOf(descriptor, name);
  return (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const there = new Set(
      rowsOf(reference.resource || name).map((row) => keyOf(row, reference.fields)),
    );
    return rowsOf(name).flatMap((row, index) => {
      const key = keyOf(row, fields);
      return key === undefined || there.has(key)
        ? []
        : [`row ${index + 2}: ${fields.join()} leads to no row`];
    });
  });
}

function tableOf({ resources }: Descriptor, name: string): { path: string; schema: TableSchema } {
  const found = resources.find((each) => each.name === name);
  if (!found?.schema) throw new RangeError(`no table is called ${name}`);
  return { path: found.path, schema: found.schema };
}

function keyOf(row: Row, fields: readonly string[]): string | undefined {
  const key = fields.map((field) => row[field]);
  return key.includes(undefined) ? undefined : JSON.stringify(key);
}

/** The form of a row, as JSON Schema. A pattern holds for the whole of a cell. */
function rowSchema(fields: readonly Field[]): object {
  const properties = fields.map(({ name, type, format, constraints = {} }) => {
    const { required: _, unique: __, pattern, enum: options, ...bounds } = constraints;
    const form = {
      type: type === 'date' ? 'string' : type,
      ...(type === 'date' && { format: 'date' }),
      ...(format === 'uri' && { format: 'uri' }),
      ...(pattern && { pattern: `^(?:${pattern})$` }),
      ...(options && { enum: options }),
      ...bounds,
    };
    return [name, form] as const;
  });
  const required = fields
    .filter(({ constraints }) => constraints?.required)
    .map(({ name }) => name);
  return { type: 'object', properties: Object.fromEntries(properties), required };
}

/** A cell as a value of its field's type; as it stands where it is none, for the schema to refuse. */
function castCell({ type }: Field, cell: string): string | number | boolean {
  if (type === 'integer' && /^-?\d+$/.test(cell)) return Number(cell);
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  if (type === 'boolean' && /^(true|false)$/.test(cell)) return cell === 'true';
  return cell;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toJSON().startsWith(text);
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
}
