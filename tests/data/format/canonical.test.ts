import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFiles, unformattedFiles } from '../../../src/cli/format-files.ts';
import { canonicalJson } from '../../../src/data/format/canonical.ts';
import { fileOf } from '../../../src/data/schema/index.ts';
import { exampleFiles, exampleFolder, parts } from '../../fixtures/example-files.ts';

const backward = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(backward)
    : value instanceof Object
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, backward(inner)]),
        )
      : value;

describe('canonical form', () => {
  test.each(parts)('of %s is the same however its fields were ordered', (part) => {
    const value = JSON.parse(exampleFiles()[part]) as unknown;
    const canonical = canonicalJson(part, value);
    expect(JSON.parse(canonical)).toEqual(value);
    expect(canonicalJson(part, backward(value))).toBe(canonical);
    expect(canonicalJson(part, JSON.parse(canonical))).toBe(canonical);
  });

  test('has records in the order of their ids, and fields in that of the schema', () => {
    const records = [
      { at: 'page 1', id: 'b' },
      { citations: [{ at: 'page 1', source: 'x' }], id: 'a' },
    ];
    expect(canonicalJson('glossary', records).replace(/\s+/g, ' ')).toBe(
      '[ { "id": "a", "citations": [ { "source": "x", "at": "page 1" } ] }, { "id": "b", "at": "page 1" } ] ',
    );
  });

  test('does not sort lists inside a record', () => {
    const [body] = JSON.parse(canonicalJson('bodies', JSON.parse(exampleFiles().bodies))) as [
      { seats: { id: string }[] },
    ];
    expect(body.seats.map(({ id }) => id)).toEqual([
      'mayor',
      ...['seat-1', 'seat-2', 'seat-3', 'seat-4'],
    ]);
  });

  test('keeps fields that the schema does not know, so that nothing is lost', () => {
    const record = { aye: { no: 1, yes: 2 }, id: 'x', tally: { aye: 1, no: 2, yes: 3 } };
    expect(JSON.parse(canonicalJson('rollCalls', [record]))).toEqual([record]);
  });
});

describe('formatting the files', () => {
  const glossary = JSON.stringify(backward(JSON.parse(exampleFiles().glossary)));

  test('rewrites those that are not canonical, once', () => {
    const root = exampleFolder({ glossary });
    expect(formatFiles(root)).toContain('data/glossary.json');
    expect(unformattedFiles(root)).toEqual([]);
    expect(formatFiles(root)).toEqual([]);
  });

  test.each([
    ['broken', '[{"id": '],
    ['one in which a field stands twice', '[{"id": "a", "id": "b"}]'],
  ])('writes nothing at all when a file is %s', (_, events) => {
    const root = exampleFolder({ glossary, events });
    const read = () => parts.map((part) => readFileSync(join(root, fileOf(part)), 'utf8'));
    const before = read();
    expect(() => formatFiles(root)).toThrow(/data\/events\.json:1/);
    expect(read()).toEqual(before);
  });

  test('keeps a misspelled field for its author to correct', () => {
    const root = exampleFolder();
    const file = join(root, 'data/glossary.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"related"', '"relatde"'));
    formatFiles(root);
    expect(readFileSync(file, 'utf8')).toContain('"relatde"');
  });
});
