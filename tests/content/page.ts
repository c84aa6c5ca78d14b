import { checkTexts } from '../../src/content/check/index.ts';
import { describeProblems } from '../../src/data/load/problem.ts';
import { indexRoster } from '../../src/data/queries/roster-index.ts';
import type { Dataset, Language } from '../../src/data/schema/index.ts';
import { exampleDataset } from '../fixtures/example.ts';
import { exampleRoster } from '../fixtures/example-roster.ts';

/** A source, where it does not matter which. */
export const cite = '<Cite of="example-law@section 1" />';

/** An explainer whose body begins on line 4. */
export function page(body: string, title = "title: 'A vote'"): string {
  return `---\n${title}\n---\n${body}\n`;
}

/** The problems of pages by language, one a line as a maintainer reads them. */
export function problemsOf(
  pages: Partial<Record<Language, string | undefined>>,
  { isExplainer = true, data = exampleDataset() }: { isExplainer?: boolean; data?: Dataset } = {},
): string[] {
  const texts = (Object.keys(pages) as Language[]).map((language) => ({
    language,
    file: `${language}.mdx`,
    content: pages[language],
  }));
  return describeProblems(
    checkTexts(texts, isExplainer, { dataset: data, lists: indexRoster(exampleRoster()) }),
  )
    .split('\n')
    .slice(1);
}

/** The problems of one English explainer with this body. */
export function problemsIn(body: string, title?: string): string[] {
  return problemsOf({ en: page(body, title) });
}
