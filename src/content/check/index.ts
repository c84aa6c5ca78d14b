import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedProblem } from '../../data/load/problem.ts';
import { languages, type Dataset, type Language } from '../../data/schema/index.ts';
import { indexRoster } from '../../data/queries/roster-index.ts';
import type { Roster } from '../../data/schema/roster.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { findLoadedWords } from '../../data/rules/prose/loaded-words.ts';
import { fillTitle } from '../values/index.ts';
import {
  attributesOf,
  descendants,
  isElement,
  lineOf,
  parseMdx,
  type MdxFile,
  type Node,
} from './mdx.ts';
import type { ProseProblem } from './finding.ts';
import { componentProblems } from './components.ts';
import { numberProblems, sourceProblems } from './facts.ts';
import { openQuestionProblems } from './open-questions.ts';
import { parityProblems } from './parity.ts';
import { placeProblems } from './place.ts';
import { plainProblems } from './plain.ts';
import { dateCommaProblems } from './date-commas.ts';

/**
 * All problems of the prose below `root`: unknown components and ids, facts without a source, typed
 * numbers, loaded words, and differences between languages.
 */
export function checkProse(root: string, dataset: Dataset, roster: Roster): LocatedProblem[] {
  return checkPages(readPages(root), { dataset, lists: indexRoster(roster) });
}

/** The facts that prose asks for. */
type ProseFacts = Pick<SiteFacts, 'dataset' | 'lists'>;

/** One page of prose in every language. */
export interface Page {
  /** The folder it is in: `explainers`, `about`, `teach`. */
  collection: string;
  texts: readonly ProseText[];
}

/** As `checkProse`, for pages that are already loaded. */
export function checkPages(pages: readonly Page[], facts: ProseFacts): LocatedProblem[] {
  return pages.flatMap(({ collection, texts }) =>
    checkTexts(texts, collection === 'explainers', facts),
  );
}

function readPages(root: string): Page[] {
  return ['explainers', 'about', 'teach'].flatMap((collection) => {
    const folder = join(root, 'src/content', collection);
    const slugs = new Set(
      globSync('*/*.mdx', { cwd: folder }).map((file) => file.split(/[\\/]/)[1]!),
    );
    return [...slugs].sort().map((slug) => ({
      collection,
      texts: languages.map((language) => {
        const file = `src/content/${collection}/${language}/${slug}`;
        return { language, file, content: readIfThere(join(root, file)) };
      }),
    }));
  });
}

/** A page in one language; without content where its file is missing. */
export interface ProseText {
  language: Language;
  file: string;
  content: string | undefined;
}

/** As `checkProse`, for one page in every language. Explainers state facts; other pages do not. */
export function checkTexts(
  texts: readonly ProseText[],
  isExplainer: boolean,
  facts: ProseFacts,
): LocatedProblem[] {
  const { dataset } = facts;
  const parsed: { language: Language; file: string; mdx: MdxFile }[] = [];
  const problems: LocatedProblem[] = [];
  const place = (file: string) => (finding: ProseProblem) =>
    problems.push({ file, record: '', ...finding });
  for (const { language, file, content } of texts) {
    if (content === undefined) {
      place(file)({
        line: 1,
        field: '',
        found: 'the file is missing',
        expected: 'expected the page in every language',
      });
      continue;
    }
    try {
      parsed.push({ language, file, mdx: parseMdx(content) });
    } catch (error) {
      const { line, reason, message } = error as {
        line?: number;
        reason?: string;
        message: string;
      };
      place(file)({
        line: line ?? 1,
        field: '',
        found: reason ?? message,
        expected: 'expected MDX: check the brackets and quotes on this line',
      });
    }
  }
  for (const { language, file, mdx } of parsed) {
    const findings = [
      ...deckProblems(mdx, facts, language),
      ...componentProblems(mdx.tree, isExplainer, facts),
      ...wordProblems(mdx, language),
      ...plainProblems(mdx),
      ...(isExplainer
        ? [
            ...titleProblems(mdx, facts, language),
            ...placeProblems(mdx.frontmatter, parsed[0]!.mdx.frontmatter, dataset),
            ...sourceProblems(mdx.tree),
            ...openQuestionProblems(mdx.tree, dataset),
            ...(language === 'en' ? dateCommaProblems(mdx.tree, dataset) : []),
            ...numberProblems(mdx, language),
          ]
        : []),
    ];
    findings.forEach(place(file));
  }
  const [first, ...others] = parsed;
  for (const other of others)
    parityProblems(first!.mdx.tree, other.mdx.tree, first!.file).forEach(place(other.file));
  return problems;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function titleProblems(
  { frontmatter }: MdxFile,
  facts: ProseFacts,
  language: Language,
): ProseProblem[] {
  return frontmatter.split('\n').flatMap((line, index) =>
    titleFaults(line, facts, language).map((found) => ({
      line: index + 1,
      field: line.split(':')[0]!,
      found,
      expected: 'expected a value that data can give',
    })),
  );
}

function titleFaults(line: string, facts: ProseFacts, language: Language): string[] {
  try {
    const { missing, unfit } = fillTitle(facts, line, language);
    return [...missing, ...unfit].map((asked) => `{${asked}} was not found`);
  } catch (error) {
    return [(error as Error).message];
  }
}

/** The length at which search engines and previews cut a description. */
const deckLength = 160;

/** A deck is also the page's description, so it must fit that length. */
function deckProblems(
  { frontmatter }: MdxFile,
  facts: ProseFacts,
  language: Language,
): ProseProblem[] {
  return frontmatter.split('\n').flatMap((line, index) => {
    if (!line.startsWith('deck:')) return [];
    const deck = filledOr(unquoted(line), facts, language);
    if (deck.length <= deckLength) return [];
    return {
      line: index + 1,
      field: 'deck',
      found: `found ${deck.length} characters`,
      expected: `expected at most ${deckLength}: it is also the description that search engines show`,
    };
  });
}

/** The text with its numbers filled in; unchanged if that fails, which another rule reports. */
function filledOr(text: string, facts: ProseFacts, language: Language): string {
  try {
    return fillTitle(facts, text, language).text;
  } catch {
    return text;
  }
}

function wordProblems({ tree, frontmatter }: MdxFile, language: Language): ProseProblem[] {
  const blocks = descendants(tree)
    .filter(({ type }) => type === 'paragraph' || type === 'heading')
    .map((node) => ({ line: lineOf(node), text: textOf(node) }));
  const head = frontmatter
    .split('\n')
    .map((text, index) => ({ line: index + 1, text: unquoted(text) }));
  return [...head, ...blocks].flatMap(({ line, text }) =>
    findLoadedWords(text, language).map(({ word, use }) => ({
      line,
      field: '',
      found: `"${word}" stands outside quotation marks`,
      expected: `expected: ${use}`,
    })),
  );
}

/** A front matter value without YAML's quotes. */
function unquoted(line: string): string {
  return line.replace(/^[a-z]+:\s*/i, '').replace(/^(['"])(.*)\1$/, '$2');
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  if (isElement(node) && attributesOf(node).id && node.children.length === 0) return '';
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
