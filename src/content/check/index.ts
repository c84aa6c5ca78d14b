import type { LocatedProblem, Problem } from '../../data/load/problem.ts';
import type { Dataset, Language } from '../../data/schema/index.ts';
import { indexRoster } from '../../data/queries/roster-index.ts';
import type { Roster } from '../../data/schema/roster.ts';
import { proseAddress, type SiteFiles } from './addresses.ts';
import { componentProblems } from './components.ts';
import { dateCommaProblems } from './date-commas.ts';
import { numberProblems, sourceProblems } from './facts.ts';
import type { ProseProblem } from './finding.ts';
import { fieldParityProblems, frontMatterProblems } from './front-matter.ts';
import { headingProblems, linkProblems, type LinkTargets } from './links.ts';
import { parseMdx, type MdxFile } from './mdx.ts';
import { openQuestionProblems } from './open-questions.ts';
import {
  hasAddressIn,
  readPages,
  readSiteFiles,
  slugOf,
  type Page,
  type ProseFacts,
  type ProseText,
} from './pages.ts';
import { parityProblems } from './parity.ts';
import { placeProblems } from './place.ts';
import { plainProblems } from './plain.ts';
import { deckProblems, titleProblems, wordProblems } from './wording.ts';

/**
 * All problems of the prose below `root`: unknown components and ids, facts without a source, typed
 * numbers, loaded words, and differences between languages.
 */
export function checkProse(root: string, dataset: Dataset, roster: Roster): LocatedProblem[] {
  return checkPages(readPages(root), { dataset, lists: indexRoster(roster) }, readSiteFiles(root));
}

/** What is new, and what readers ask for, leads to a page that the site has. */
export function recordsLeadToPages(root: string, dataset: Dataset, roster: Roster): Problem[] {
  const facts = { dataset, lists: indexRoster(roster) };
  const hasAddress = hasAddressIn(readPages(root), facts, readSiteFiles(root));
  return (['changes', 'synonyms'] as const).flatMap((collection) =>
    dataset[collection].flatMap(({ id, page }) =>
      page === undefined || hasAddress(page.replace(/#.*/, ''))
        ? []
        : {
            collection,
            record: id,
            path: ['page'],
            found: `found "${page}"`,
            expected: 'expected a page that the site has',
          },
    ),
  );
}

/** As `checkProse`, for pages that are already loaded. */
export function checkPages(
  pages: readonly Page[],
  facts: ProseFacts,
  files: Omit<SiteFiles, 'slugs'>,
): LocatedProblem[] {
  const hasAddress = hasAddressIn(pages, facts, files);
  const targets = { hasAddress, agreements: facts.dataset.agreements };
  return pages.flatMap((page) => [
    ...checkTexts(page.texts, page.collection === 'explainers', facts),
    ...page.texts.flatMap((text) =>
      frameProblems(text, page, targets).map((problem) => ({
        file: text.file,
        record: '',
        ...problem,
      })),
    ),
  ]);
}

/** What stands around the words: front matter, links and headings. */
function frameProblems(
  { content, language }: ProseText,
  page: Page,
  targets: LinkTargets,
): ProseProblem[] {
  if (content === undefined) return [];
  const address = proseAddress(page.collection, slugOf(page));
  const first = page.texts[0]!.content ?? content;
  let tree;
  try {
    ({ tree } = parseMdx(content));
    parseMdx(first);
  } catch {
    // Said by `checkTexts`.
    return [];
  }
  return [
    ...frontMatterProblems(page.collection, content),
    ...fieldParityProblems(first, content),
    ...linkProblems(tree, address, language, targets),
    ...headingProblems(tree),
  ];
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
