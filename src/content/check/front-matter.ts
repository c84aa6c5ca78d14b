import { LineCounter, parseDocument, type Document } from 'yaml';
import { didYouMean } from '../../data/did-you-mean.ts';
import { explainIssue } from '../../data/load/zod-messages.ts';
import { frontMatter, type ProseFolder } from '../front-matter.ts';
import type { ProseProblem } from './finding.ts';
import { parseMdx } from './mdx.ts';

/**
 * What would stop the build: front matter that is missing, can't be read, or lacks a field.
 * @param content the whole file.
 */
export function frontMatterProblems(folder: ProseFolder, content: string): ProseProblem[] {
  const { frontmatter } = parseMdx(content);
  if (frontmatter === '')
    return [
      {
        line: 1,
        field: '',
        found: content.startsWith('---')
          ? 'the front matter has no end'
          : 'the page has no front matter',
        expected: 'expected it first, between two lines of ---',
      },
    ];
  const lines = new LineCounter();
  // The first line is the dashes.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const document = parseDocument(frontmatter.replace(/^---\r?\n/, '').replace(/---\r?\n$/, ''), {
    lineCounter: lines,
    uniqueKeys: true,
    customTags: ['timestamp'],
  });
  if (document.errors.length > 0)
    return document.errors.slice(0, 1).map(({ pos, message }) => ({
      line: lineAt(pos[0]),
      field: '',
      found: message.split('\n')[0]!.replace(/ at line \d.*$/, ''),
      expected: 'expected one field a line, with quotes around a text that has a colon',
    }));
  const value: unknown = document.toJS();
  const schema = frontMatter[folder];
  const result = schema.safeParse(value ?? {});
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
    return keys.map((key) => ({
      line: lineAt(offsetOf(document, key)),
      field: key,
      ...(issue.code === 'unrecognized_keys'
        ? { found: 'there is no such field', expected: didYouMean(key, Object.keys(schema.shape)) }
        : explainIssue(issue, value)),
    }));
  });
}

/** Fields that one language has and the first does not, or the other way round. `place` has a rule of its own. */
export function fieldParityProblems(first: string, other: string): ProseProblem[] {
  const [own, others] = [first, other].map(
    (content) => new Set(parseMdx(content).frontmatter.match(/^[a-z]+(?=:)/gm) ?? []),
  ) as [Set<string>, Set<string>];
  const differ = [...own.symmetricDifference(others)].filter((field) => field !== 'place');
  return differ.map((field) => ({
    line: 1,
    field,
    found: others.has(field) ? 'the first language has no such field' : 'it is missing',
    expected: 'expected the same fields in every language',
  }));
}

/** Where the key is; of one that is missing, the first line. */
function offsetOf({ contents }: Document.Parsed, key: string): number {
  const pairs = contents !== null && 'items' in contents ? contents.items : [];
  for (const pair of pairs) {
    const own = 'key' in pair ? pair.key : undefined;
    if (own && 'value' in own && own.value === key) return own.range[0];
  }
  return 0;
}
