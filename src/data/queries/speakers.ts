import { sort } from 'd3';
import type { Dataset, Language, Statement } from '../schema/index.ts';

const collator = new Intl.Collator('en');

/** The name of a speaker who is not a voting member. */
export function nameIn(
  { name }: Exclude<Statement['speaker'], string>,
  language: Language,
): string {
  return typeof name === 'string' ? name : name[language];
}

/** Speakers who are not voting members of any body, A–Z, with their statements, oldest first. */
export function otherSpeakers(
  { statements }: Pick<Dataset, 'statements'>,
  language: Language,
): { name: string; statements: Statement[] }[] {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (typeof statement.speaker === 'string') continue;
    const name = nameIn(statement.speaker, language);
    found.set(name, [...(found.get(name) ?? []), statement]);
  }
  return [...found]
    .map(([name, own]) => ({
      name,
      statements: sort(own, ({ when }) => when.date),
    }))
    .sort((a, b) => collator.compare(a.name, b.name));
}
