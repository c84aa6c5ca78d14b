import { didYouMean } from '../data/did-you-mean.ts';
import { readJson, type JsonFile } from '../data/load/json-with-lines.ts';
import type { LocatedProblem } from '../data/load/problem.ts';
import { findLoadedWords } from '../data/rules/prose/loaded-words.ts';
import { findUnsafeCharacters } from '../data/text-safety.ts';
import { isUnfinished } from '../data/unfinished-marker.ts';
import { languages, type Language } from '../data/schema/shared.ts';
import { messageText, messageValues, unfinishedPlurals } from './message.ts';

/** A file of labels in one language; without content where it is missing. */
export interface StringsFile {
  /** The same in every language: `site.json`. */
  name: string;
  language: Language;
  /** Its path in the project. */
  file: string;
  content: string | undefined;
}

/** Alike in both languages, a text this long is not translated yet; a shorter one can be a name. */
const shortestSentence = 4;

interface Label {
  key: string;
  text: unknown;
  json: JsonFile;
}

/**
 * What would stop the build, or leave a reader without words: labels that can't be read, are missing in a
 * language, stand twice, or ask for other values than in the other language.
 */
export function stringsProblems(files: readonly StringsFile[]): LocatedProblem[] {
  const problems: LocatedProblem[] = [];
  const read = files.map((each) => ({ ...each, labels: labelsIn(each, problems) }));
  for (const language of languages) {
    const own = read.filter((each) => each.language === language).flatMap(({ labels }) => labels);
    problems.push(...repeatedKeys(own), ...own.flatMap((label) => textProblems(label, language)));
  }
  const [first, ...others] = languages;
  for (const language of others)
    for (const one of read.filter((each) => each.language === first)) {
      const other = read.find((each) => each.language === language && each.name === one.name);
      if (!other || one.content === undefined || other.content === undefined) continue;
      problems.push(...pairProblems(one.labels, other.labels, one.file, other.file));
    }
  return problems;
}

function labelsIn({ file, content }: StringsFile, problems: LocatedProblem[]): Label[] {
  const json = readJson(file, content);
  problems.push(...json.problems);
  const { value } = json;
  if (value === undefined) return [];
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).map(([key, text]) => ({ key, text: text as unknown, json }));
  problems.push({
    ...{ file, line: 1, record: '', field: '', found: 'it holds no labels' },
    expected: 'expected { "key": "text", … }',
  });
  return [];
}

function problemAt({ key, json }: Label, found: string, expected: string): LocatedProblem {
  return { file: json.name, line: json.lineOf([key]), record: key, field: '', found, expected };
}

function repeatedKeys(labels: readonly Label[]): LocatedProblem[] {
  const seen = new Map<string, Label>();
  return labels.flatMap((label) => {
    const before = seen.get(label.key);
    seen.set(label.key, before ?? label);
    if (!before || before.json === label.json) return [];
    const expected = `expected it once: it is in ${before.json.name} too`;
    return [problemAt(label, 'the key stands twice', expected)];
  });
}

function textProblems(label: Label, language: Language): LocatedProblem[] {
  const { text } = label;
  if (typeof text !== 'string')
    return [problemAt(label, `found ${JSON.stringify(text)}`, 'expected text in quotes')];
  if (!/^\S(.*\S)?$/s.test(text))
    return [
      problemAt(
        label,
        text.trim() === '' ? 'the text is empty' : 'there is a space at its start or end',
        'expected the words alone',
      ),
    ];
  const [expected, found] = findUnsafeCharacters(text)?.split(': found ') ?? [];
  if (expected !== undefined) return [problemAt(label, `found ${found ?? ''}`, expected)];
  const [loaded] = findLoadedWords(text, language);
  if (loaded)
    return [
      problemAt(
        label,
        `"${loaded.word}" stands outside quotation marks`,
        `expected: ${loaded.use}`,
      ),
    ];
  if (isUnfinished(text)) return [problemAt(label, `found "${text}"`, 'expected the words')];
  if (/[{}]/.test(messageText(text)))
    return [
      problemAt(
        label,
        `a brace of "${shorten(text)}" is not around a value`,
        'expected {name}, {count, spellout} or {count, plural, one {…} other {…}}',
      ),
    ];
  return unfinishedPlurals(text).map((name) =>
    problemAt(
      label,
      `the plural of {${name}} has no form for "other"`,
      'expected other {…}, which most numbers take',
    ),
  );
}

function pairProblems(
  one: readonly Label[],
  two: readonly Label[],
  oneFile: string,
  twoFile: string,
): LocatedProblem[] {
  const [own, other] = [one, two].map(
    (labels) => new Map(labels.map((label) => [label.key, label])),
  ) as [Map<string, Label>, Map<string, Label>];
  const missing = (label: Label, file: string, known: Map<string, Label>) =>
    problemAt(
      label,
      `${file} has no such key`,
      `expected it in both languages; there, ${didYouMean(label.key, [...known.keys()])}`,
    );
  return [
    ...one.flatMap((label) => (other.has(label.key) ? [] : [missing(label, twoFile, other)])),
    ...two.flatMap((label) => {
      const first = own.get(label.key);
      if (!first) return [missing(label, oneFile, own)];
      const [asked, given] = [first, label].map(({ text }) => valuesOf(text)) as [string, string];
      if (asked !== given)
        return [
          problemAt(
            label,
            `it asks for ${given || 'no value'}`,
            `expected ${asked || 'no value'}, as in ${first.json.name}:${first.json.lineOf([label.key])}`,
          ),
        ];
      if (first.text !== label.text || wordCount(label.text) < shortestSentence) return [];
      return [problemAt(label, `found "${shorten(String(label.text))}"`, 'expected it translated')];
    }),
  ];
}

function valuesOf(text: unknown): string {
  if (typeof text !== 'string') return '';
  return [...messageValues(text).keys()]
    .sort()
    .map((name) => `{${name}}`)
    .join(', ');
}

function wordCount(text: unknown): number {
  return typeof text === 'string' ? text.split(/\s+/).length : 0;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
