import type { z } from 'astro/zod';

type Issue = z.core.$ZodIssue;

/**
 * The most specific issues of a schema. Of a union, only the issues of the variant that was probably meant
 * are kept, and each value is reported once.
 */
export function innermostIssues(issues: readonly Issue[], root: unknown): Issue[] {
  const seen = new Set<string>();
  return issues
    .flatMap((issue) => open(issue, root))
    .filter((issue) => {
      const key = JSON.stringify([issue.path, issue.code === 'unrecognized_keys']);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function open(issue: Issue, root: unknown): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const value = valueAt(root, issue.path);
  if (typeof value !== 'object' || value === null) return [issue];
  // The variant that was meant is the one with the fewest issues, all of them inside it.
  const meant = issue.errors
    .filter((errors) =>
      errors.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
    )
    .sort((a, b) => a.length - b.length)[0];
  if (!meant) return [issue];
  return meant.flatMap((inner) => open({ ...inner, path: [...issue.path, ...inner.path] }, root));
}

/** An issue as "found …" and "expected …". */
export function explainIssue(issue: Issue, root: unknown): { found: string; expected: string } {
  if (issue.code === 'unrecognized_keys')
    return {
      found: `there is no such field (${issue.keys.map((key) => `"${key}"`).join(', ')})`,
      expected:
        'expected only the fields that data/README.md lists: correct the spelling or delete it',
    };
  const value = valueAt(root, issue.path);
  return {
    found: value === undefined ? 'it is missing' : `found ${show(value)}`,
    expected: expectation(issue),
  };
}

function expectation(issue: Issue): string {
  if (issue.message.startsWith('expected')) return issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return `expected one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `expected ${plainType[issue.expected] ?? issue.expected}`;
    case 'invalid_union': {
      const branches = issue.errors.flatMap((errors) => errors.slice(0, 1));
      return [...new Set(branches.map((inner) => expectation(inner)))].join(', or ');
    }
    case 'too_small':
      return `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${isList(issue.origin) ? ' of them' : ''}`;
    case 'too_big':
      return `expected ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${isList(issue.origin) ? ' of them' : ''}`;
    default:
      return 'expected the form that data/README.md gives for it';
  }
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'tuple' || origin === 'set';
}

const plainType: Record<string, string> = {
  string: 'text in quotes',
  int: 'a whole number',
  number: 'a number',
  array: 'a list in [ ]',
  object: 'fields in { }',
  boolean: 'true or false',
  tuple: 'a list of two numbers',
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

function show(value: unknown): string {
  const shown = value === undefined ? 'undefined' : JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
