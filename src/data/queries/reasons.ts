import { sort, sum } from 'd3';
import { sides } from '../schema/statements.ts';
import {
  languages,
  type Dataset,
  type Language,
  type Side,
  type Statement,
} from '../schema/index.ts';

/** Statements for and against having an agreement, each side oldest first; a month counts as its end. */
export function reasonsOn(
  { statements }: Pick<Dataset, 'statements'>,
  agreement: string,
): Record<Side, Statement[]> {
  const ordered = sort(
    statements.filter(({ argues }) => argues?.agreement === agreement),
    endOf,
    ({ id }) => id,
  );
  return Object.fromEntries(
    sides.map((side) => [side, ordered.filter(({ argues }) => argues?.side === side)]),
  ) as Record<Side, Statement[]>;
}

/** How much space a side gets: statements, words in each language, sources. */
export function roomOf(
  statements: readonly Statement[],
): Record<'statements' | 'sources' | Language, number> {
  const words = (language: Language) =>
    sum(statements, ({ said }) => textOf(said, language).split(/\s+/).length);
  return {
    statements: statements.length,
    sources: sum(statements, ({ citations }) => citations.length),
    ...(Object.fromEntries(languages.map((language) => [language, words(language)])) as Record<
      Language,
      number
    >),
  };
}

function textOf(said: Statement['said'], language: Language): string {
  if ('paraphrase' in said) return said.paraphrase[language];
  const { words, language: original, translation } = said.quote;
  return `${original === language ? words : translation} ${said.context[language]}`;
}

function endOf({ when }: Statement): string {
  return when.precision === 'month' ? `${when.date}-31` : when.date;
}
