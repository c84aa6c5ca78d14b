import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/data/rules/index.ts';
import { fieldName } from '../../../src/data/load/problem.ts';
import { broken, exampleDataset, type Draft } from '../../fixtures/example.ts';

interface Fault {
  /** `collection/record › field`, or without a field for the whole record. */
  at: string;
  found: string;
  expected: string;
}

type Faults = (mutate: (data: Draft) => void) => Fault[];

/**
 * The tests of one rule: it finds nothing in the example, and `cases` say what it finds after a change.
 * `every-rule.test.ts` holds that each rule has such a place.
 */
export function describeRule(name: keyof typeof rules, cases: (faults: Faults) => void): void {
  describe(name, () => {
    test('accepts the example dataset', () => {
      expect(rules[name](exampleDataset())).toEqual([]);
    });
    cases((mutate) =>
      rules[name](broken(mutate)).map(({ collection, record, path, found, expected }) => ({
        at: [`${collection}/${record}`, fieldName(path)].filter(Boolean).join(' › '),
        found,
        expected,
      })),
    );
  });
}

/** A fault by its place, and the gist of what it says. */
export function fault(at: string, found: string, expected: string): Fault {
  return {
    at,
    found: expect.stringContaining(found) as string,
    expected: expect.stringContaining(expected) as string,
  };
}
