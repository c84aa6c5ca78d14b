/*
 * What the specifications of Frictionless Data (Data Package, Data Resource and Table Schema, version 1) ask
 * of the parts that our descriptor uses, as JSON Schema. It knows nothing else: a part that is added to
 * the descriptor is added here, from the specification.
 */

const name = { type: 'string', pattern: '^[a-z0-9._/-]+$' };
const text = { type: 'string', minLength: 1 };
const names = { type: 'array', items: text, minItems: 1, uniqueItems: true };

function strict(properties: Record<string, object>, required: readonly string[]): object {
  return { type: 'object', properties, required: [...required], additionalProperties: false };
}

const constraints = strict(
  {
    required: { type: 'boolean' },
    unique: { type: 'boolean' },
    pattern: { type: 'string', format: 'regex' },
    enum: { type: 'array', minItems: 1, uniqueItems: true },
    minimum: { type: 'number' },
    maximum: { type: 'number' },
  },
  [],
);

const typed = (
  type: string,
  allowed: readonly string[],
  formats: readonly string[] = ['default'],
) => ({
  properties: {
    type: { const: type },
    format: { enum: formats },
    constraints: { propertyNames: { enum: ['required', 'unique', 'enum', ...allowed] } },
  },
});

const field = {
  ...strict(
    {
      name: text,
      type: { enum: ['string', 'integer', 'number', 'boolean', 'date'] },
      format: text,
      description: text,
      description_es: text,
      constraints,
    },
    ['name', 'type', 'description', 'description_es'],
  ),
  // Not every constraint and format goes with every type.
  oneOf: [
    typed('string', ['pattern'], ['default', 'uri', 'email', 'uuid', 'binary']),
    typed('integer', ['minimum', 'maximum']),
    typed('number', ['minimum', 'maximum']),
    typed('boolean', []),
    typed('date', ['minimum', 'maximum']),
  ],
};

const tableSchema = strict(
  {
    fields: { type: 'array', items: field, minItems: 1 },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: names,
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: strict(
        {
          fields: names,
          // An empty name is the table itself.
          reference: strict({ resource: { type: 'string' }, fields: names }, [
            'resource',
            'fields',
          ]),
        },
        ['fields', 'reference'],
      ),
    },
  },
  ['fields', 'missingValues', 'primaryKey'],
);

const dialect = strict(
  {
    delimiter: { const: ',' },
    lineTerminator: { const: '\r\n' },
    quoteChar: { const: '"' },
    doubleQuote: { const: true },
    header: { const: true },
  },
  ['delimiter', 'lineTerminator', 'quoteChar', 'doubleQuote', 'header'],
);

const resource = {
  ...strict(
    {
      profile: { enum: ['data-resource', 'tabular-data-resource'] },
      name,
      // Below the descriptor: never from the root, and never above it.
      path: { type: 'string', pattern: '^(?!.*\\.\\.)[A-Za-z0-9_-][A-Za-z0-9._/-]*$' },
      format: text,
      mediatype: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
      encoding: { const: 'utf-8' },
      description: text,
      description_es: text,
      bytes: { type: 'integer', minimum: 0 },
      hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
      dialect,
      schema: tableSchema,
    },
    ['profile', 'name', 'path', 'format', 'mediatype', 'encoding', 'description', 'bytes', 'hash'],
  ),
  if: { properties: { profile: { const: 'tabular-data-resource' } } },
  then: { required: ['schema', 'dialect'] },
  else: { not: { anyOf: [{ required: ['schema'] }, { required: ['dialect'] }] } },
};

export const dataPackage = strict(
  {
    profile: { const: 'data-package' },
    name,
    id: text,
    title: text,
    description: text,
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: strict(
        {
          name: { type: 'string', pattern: '^[A-Za-z0-9._-]+$' },
          title: text,
          path: { type: 'string', pattern: '^https://' },
        },
        ['name', 'path'],
      ),
    },
    keywords: names,
    sources: { type: 'array', minItems: 1, items: strict({ title: text }, ['title']) },
    resources: { type: 'array', minItems: 1, items: resource },
  },
  ['profile', 'name', 'title', 'version', 'licenses', 'resources'],
);
