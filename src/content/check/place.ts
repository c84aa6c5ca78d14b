import { didYouMean } from '../../data/did-you-mean.ts';
import type { Dataset } from '../../data/schema/index.ts';
import type { ProseProblem } from './finding.ts';

/** The id of the place that an explainer is about, with its line; undefined where it is about none. */
function placeOf(frontmatter: string): { id: string; line: number } | undefined {
  const lines = frontmatter.split('\n');
  const at = lines.findIndex((line) => line.startsWith('place:'));
  if (at < 0) return undefined;
  const id = lines[at]!.slice('place:'.length)
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2');
  return { id, line: at + 1 };
}

/**
 * The place that an explainer is about is one of the data, and the same in every language.
 * @param first the front matter of the first language.
 */
export function placeProblems(
  frontmatter: string,
  first: string,
  { places }: Pick<Dataset, 'places'>,
): ProseProblem[] {
  const [own, other] = [placeOf(frontmatter), placeOf(first)];
  const ids = places.map(({ id }) => id);
  if (own && !ids.includes(own.id))
    return [
      {
        line: own.line,
        field: 'place',
        found: `there is no place "${own.id}"`,
        expected: didYouMean(own.id, ids),
      },
    ];
  if (own?.id === other?.id) return [];
  const expected = other
    ? `expected "${other.id}", as in the first language`
    : 'expected none, as in the first language';
  return [
    {
      line: own?.line ?? 1,
      field: 'place',
      found: own ? `"${own.id}"` : 'it is missing',
      expected,
    },
  ];
}
