import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A field of a record, as the source of its schema describes it. */
export interface Field {
  name: string;
  /** Its type as markdown: "date", "`pass`, `fail` or `disputed`". */
  type: string;
  isOptional: boolean;
  /** The comment of the field, or of the type that it uses; empty where there is none. */
  comment: string;
  /** The fields of an object, or of the objects in a list. */
  fields: readonly Field[];
}

/** A schema: what one record is, and its fields. */
export interface RecordFields {
  comment: string;
  fields: readonly Field[];
}

interface Declared {
  value: ts.Expression;
  comment: string;
  file: SchemaFile;
}
type SchemaFile = Map<string, Declared>;
type Described = Omit<Field, 'name' | 'comment'> & { comment?: string };

/** Types that the introduction of data/README.md explains. */
const sharedTypes: Readonly<Record<string, string>> = {
  alsoCalled: 'list of names, `en` and `es`',
  citation: 'citation',
  citations: 'citations',
  confidence: 'confidence',
  dayOrMonth: 'date or month',
  filled: 'text with values, `en` and `es`',
  geoid: 'GEOID',
  id: 'id',
  isoDate: 'date',
  localized: 'text, `en` and `es`',
  locatorInSource: 'locator',
  moment: 'when',
  notFound: '`not-found`',
  partialDate: 'date, month or year',
  quote: 'quote',
  text: 'text',
  url: 'https address',
};

/** Types of Zod that need no description of their parts. */
const plainTypes: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  date: 'date',
  datetime: 'date and time',
  int: 'number',
  number: 'number',
  record: 'names and values',
  string: 'text',
  tuple: 'list',
};

/** The source of the schemas, with its comments, which Zod can't see. */
export class SchemaSource {
  private readonly exported: SchemaFile = new Map();

  /** @param paths the files in which schemas are declared as constants. */
  constructor(paths: readonly string[]) {
    for (const path of paths) this.read(path);
  }

  /** What each collection is, by its name: the entries of an object such as `collections`. */
  collections(name: string): ReadonlyMap<string, RecordFields> {
    const { value, file } = this.declared(name);
    const object = withoutAssertions(value);
    if (!ts.isObjectLiteralExpression(object))
      throw new TypeError(`${name}: expected an object of schemas`);
    return new Map(
      object.properties.filter(ts.isPropertyAssignment).map(({ name: key, initializer }) => {
        return [key.getText(), this.record(initializer.getText(), file)];
      }),
    );
  }

  /** @throws RangeError when no schema has the name. */
  record(name: string, from?: SchemaFile): RecordFields {
    const { value, comment, file } = this.declared(name, from);
    return { comment, fields: this.describe(value, file).fields };
  }

  private read(path: string): void {
    const source = ts.createSourceFile(
      path,
      readFileSync(path, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const file: SchemaFile = new Map();
    for (const statement of source.statements.filter(ts.isVariableStatement))
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!initializer) continue;
        const declared = { value: initializer, comment: commentOf(statement), file };
        file.set(name.getText(), declared);
        const isExported = statement.modifiers?.some(
          ({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
        );
        if (isExported) this.exported.set(name.getText(), declared);
      }
  }

  private declared(name: string, file?: SchemaFile): Declared {
    const declared = file?.get(name) ?? this.exported.get(name);
    if (!declared) throw new RangeError(`found "${name}"; expected a constant of the schemas`);
    return declared;
  }

  private describe(node: ts.Expression, file: SchemaFile): Described {
    if (ts.isIdentifier(node)) {
      const { value, comment, file: home } = this.declared(node.text, file);
      const shared = sharedTypes[node.text];
      return shared === undefined
        ? { comment, ...this.describe(value, home) }
        : { type: shared, isOptional: false, fields: [] };
    }
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
      throw new TypeError(`found ${node.getText()}; expected a schema`);
    const { expression: receiver, name } = node.expression;
    const [first, second] = node.arguments;
    if (!/^z(\.iso)?$/.test(receiver.getText())) {
      const described = this.describe(receiver, file);
      if (name.text === 'exclude') return without(described, first!.getText());
      return name.text === 'optional' ? { ...described, isOptional: true } : described;
    }
    const plain = (type: string): Described => ({ type, isOptional: false, fields: [] });
    switch (name.text) {
      case 'strictObject':
        return { ...plain('object'), fields: this.fieldsOf(first!, file) };
      case 'array': {
        const each = this.describe(first!, file);
        return { ...each, type: `list of ${plural(each.type)}`, isOptional: false };
      }
      case 'enum':
        return this.choices(first!, file);
      case 'literal':
        return plain(`\`${first!.getText().replace(/^'|'$/g, '')}\``);
      case 'union':
      case 'discriminatedUnion':
        return this.eitherOf(name.text === 'union' ? first! : second!, file);
      default:
        return plain(plainTypes[name.text] ?? name.text);
    }
  }

  private fieldsOf(node: ts.Expression, file: SchemaFile): Field[] {
    if (!ts.isObjectLiteralExpression(node)) throw new TypeError(`found ${node.getText()}`);
    const fields = node.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) {
        const name = property.expression.getText().replace(/\.shape$/, '');
        const shape = this.declared(name, file);
        return this.describe(shape.value, shape.file).fields;
      }
      const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
      const described = this.describe(value as ts.Expression, file);
      const comment = commentOf(property) || (described.comment ?? '');
      return [{ ...described, name: property.name.getText(), comment }];
    });
    // A field after a spread replaces the one of its name.
    return [...new Map(fields.map((field) => [field.name, field])).values()];
  }

  private choices(node: ts.Expression, file: SchemaFile): Described {
    const declared = ts.isIdentifier(node) ? this.declared(node.text, file) : undefined;
    return {
      type: either(this.wordsOf(node, file)),
      isOptional: false,
      fields: [],
      ...(declared && { comment: declared.comment }),
    };
  }

  /** The words of a list, and of the lists that it spreads. */
  private wordsOf(node: ts.Expression, file: SchemaFile): string[] {
    const named = ts.isIdentifier(node) ? this.declared(node.text, file) : undefined;
    const list = withoutAssertions(named?.value ?? node);
    if (!ts.isArrayLiteralExpression(list))
      throw new TypeError(`found ${list.getText()}; expected a list of words`);
    return list.elements.flatMap((each) => {
      if (ts.isStringLiteral(each)) return `\`${each.text}\``;
      if (ts.isSpreadElement(each)) return this.wordsOf(each.expression, named?.file ?? file);
      throw new TypeError(`found ${each.getText()}; expected a word`);
    });
  }

  private eitherOf(node: ts.Expression, file: SchemaFile): Described {
    if (!ts.isArrayLiteralExpression(node)) throw new TypeError(`found ${node.getText()}`);
    const described = node.elements.map((each) => this.describe(each, file));
    const types = described.map(({ type, fields }) => {
      if (fields.length === 0) return type;
      const [key] = fields;
      // Where an object says of which type it is, that tells it from the others.
      if (key!.name === 'type') return key!.type;
      return fields.length > 3 ? 'object' : fields.map((each) => `\`${each.name}\``).join(' with ');
    });
    const named = new Map(
      described
        .flatMap(({ fields }) => fields)
        .filter((each) => each.name !== 'type')
        .map((each) => [each.name, each]),
    );
    return { type: either([...new Set(types)]), isOptional: false, fields: [...named.values()] };
  }
}

/**
 * The fields as a list in markdown, one a line. The primary key is bold.
 * @param depth how deep in the list they are.
 */
export function fieldList(fields: readonly Field[], depth = 0): string {
  return fields
    .map(({ name, type, isOptional, comment, fields: inner }) => {
      const label = depth === 0 && name === 'id' ? `**\`${name}\`**` : `\`${name}\``;
      const optional = isOptional ? ', optional' : '';
      const line = `${'  '.repeat(depth)}- ${label} (${type}${optional})${comment && `: ${comment}`}\n`;
      return line + fieldList(inner, depth + 1);
    })
    .join('');
}

function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(/\s+/g, ' ').trim();
}

function withoutAssertions(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
    ? withoutAssertions(node.expression)
    : node;
}

/** The same choices but those that the text of an array names. */
function without(described: Described, excluded: string): Described {
  const words = described.type.match(/`[^`]+`/g) ?? [];
  return {
    ...described,
    type: either(words.filter((each) => !excluded.includes(each.slice(1, -1)))),
  };
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
}

function plural(type: string): string {
  return type.replace(/^(object|id|citation|GEOID|date|number|locator|name)\b(?=$|,)/, '$1s');
}
