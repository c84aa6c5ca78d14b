import { checkPages } from '../../../src/content/check/index.ts';
import { readSiteFiles, type Page } from '../../../src/content/check/pages.ts';
import type { ProseFolder } from '../../../src/content/front-matter.ts';
import { problemsOf } from '../../../src/data/load/dataset.ts';
import type { JsonFile } from '../../../src/data/load/json-with-lines.ts';
import type { LocatedProblem } from '../../../src/data/load/problem.ts';
import { joinParts, readPart } from '../../../src/data/load/collections.ts';
import { indexRoster } from '../../../src/data/queries/roster-index.ts';
import { languages } from '../../../src/data/schema/index.ts';
import { checkLessons } from '../../../src/lessons/check.ts';
import { valueOf, type Corpus } from './corpus.ts';
import { edited, type Damage } from './mutation.ts';

const siteFiles = readSiteFiles('.');

/** What the check says of damaged facts. */
export interface Outcome {
  problems: readonly LocatedProblem[];
  /** The damaged file as the check read it; undefined for prose. */
  file?: JsonFile;
}

/**
 * Runs the check of `npm run check` on a damage, in memory: files that are not damaged are read once.
 * Rules that ask more (prose, lessons) are asked only while nothing is found, as there.
 */
export function checkDamaged(corpus: Corpus, { spot, change }: Damage): Outcome {
  if ('text' in change) return { problems: checkPage(corpus, spot.file, change.text) };
  const text = `${JSON.stringify(edited(valueOf(corpus, spot.file), change.edits), null, 2)}\n`;
  const parts = [...corpus.files.values()].map((parsed) =>
    parsed.file.name === spot.file ? readPart(parsed.part, text) : parsed,
  );
  const { file } = parts.find((parsed) => parsed.file.name === spot.file)!;
  const parsed = joinParts(parts);
  if (parsed.problems.length > 0) return { problems: parsed.problems, file };
  const { dataset, roster, locate } = parsed;
  const ruled = problemsOf(parsed);
  if (ruled.length > 0) return { problems: ruled, file };
  const told = [
    ...checkPages(pagesOf(corpus), { dataset, lists: indexRoster(roster) }, siteFiles),
    ...checkLessons(dataset, roster).map(locate),
  ];
  return { problems: told, file };
}

function checkPage(corpus: Corpus, file: string, text: string): LocatedProblem[] {
  const pages = pagesOf(corpus).filter(({ texts }) => texts.some((each) => each.file === file));
  const damaged = pages.map(({ collection, texts }) => ({
    collection,
    texts: texts.map((each) => (each.file === file ? { ...each, content: text } : each)),
  }));
  const facts = { dataset: corpus.dataset, lists: indexRoster(corpus.roster) };
  return checkPages(damaged, facts, siteFiles);
}

function pagesOf({ prose }: Corpus): Page[] {
  const pages = [...prose.keys()].flatMap((file) => {
    const [, , collection, language, slug] = file.split('/') as [
      string,
      string,
      ProseFolder,
      string,
      string,
    ];
    return language === languages[0] ? [{ collection, slug }] : [];
  });
  return pages.map(({ collection, slug }) => ({
    collection,
    texts: languages.map((language) => {
      const file = `src/content/${collection}/${language}/${slug}`;
      return { language, file, content: prose.get(file) };
    }),
  }));
}
