import type { Problem } from '../load/problem.ts';
import { nameOn } from '../queries/names.ts';
import type { Dataset, Official } from '../schema/index.ts';

/** Members of one body have different short names, by which charts and tables tell them apart; so have the members of one roll, by their names of that day. */
function shortNamesDiffer({ rollCalls, motions, officials }: Dataset): Problem[] {
  const known = new Map(officials.map((official) => [official.id, official]));
  const sameNamed = (
    members: readonly Official[],
    shortOf: (official: Official) => string,
    where: string,
  ) =>
    members.flatMap((official) => {
      const other = members.find(
        (each) => each.id < official.id && shortOf(each) === shortOf(official),
      );
      return other ? [{ official, other, where }] : [];
    });
  const bodies = Map.groupBy(
    officials.flatMap((official) =>
      [...new Set(official.terms.map(({ body }) => body))].map((body) => ({ body, official })),
    ),
    ({ body }) => body,
  );
  const clashes = [
    ...rollCalls.flatMap(({ id, votes }) => {
      const day = motions.find((motion) => motion.id === id)?.when.date ?? '';
      const named = votes.flatMap(({ official }) => known.get(official ?? '') ?? []);
      return sameNamed(
        [...new Set(named)],
        (official) => nameOn(official, day).short,
        'the same roll',
      );
    }),
    // One who came after the other, too: a chart of two votes has both.
    ...[...bodies].flatMap(([body, own]) =>
      sameNamed(
        own.map(({ official }) => official),
        ({ short }) => short,
        body,
      ),
    ),
  ];
  return [
    ...new Map(
      clashes.map((clash) => [`${clash.official.id},${clash.other.id}`, clash] as const).reverse(),
    ).values(),
  ]
    .reverse()
    .map(({ official, other, where }) => ({
      collection: 'officials' as const,
      record: official.id,
      path: ['short'],
      found: `"${official.short}" is also the short name of "${other.id}", who votes in ${where}`,
      expected: 'expected one that tells them apart, such as the initial and the name',
    }));
}

/** Letters of a short name that fit beside another on a phone. */
const longest = 18;

/** A short name fits beside the others of its body in a chart, on a phone too. */
function shortNamesFitCharts({ officials }: Dataset): Problem[] {
  return officials.flatMap(({ id, short, formerNames = [] }) =>
    [
      { path: ['short'], name: short },
      ...formerNames.map((former, index) => ({
        path: ['formerNames', index, 'short'],
        name: former.short,
      })),
    ]
      .filter(({ name }) => Array.from(name).length > longest)
      .map(({ path, name }) => ({
        ...{ collection: 'officials' as const, record: id, path },
        found: `found ${Array.from(name).length} letters in "${name}"`,
        expected: `expected at most ${longest}, as one surname, or an initial and one: it stands beside others in charts`,
      })),
  );
}

export const shortNamesRules = {
  shortNamesDiffer,
  shortNamesFitCharts,
};
