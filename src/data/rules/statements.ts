import type { Problem } from '../problem.ts';
import { reasonsOn, roomOf } from '../queries/reasons.ts';
import type { Dataset } from '../schema/index.ts';

/** The smaller side has at least this much of the room of the larger: statements, words, sources. */
const leastShare = 0.8;

/** Where reasons for and against having an agreement are shown, both sides have much the same room. */
export function sidesAreHeardAlike(dataset: Dataset): Problem[] {
  const argued = new Set(dataset.statements.flatMap(({ argues }) => argues?.agreement ?? []));
  return [...argued].flatMap((agreement) => {
    const reasons = reasonsOn(dataset, agreement);
    const rooms = { for: roomOf(reasons.for), against: roomOf(reasons.against) };
    return (['statements', 'en', 'es', 'sources'] as const)
      .filter((what) => {
        const [less, more] = [rooms.for[what], rooms.against[what]].sort((a, b) => a - b) as [
          number,
          number,
        ];
        return less < leastShare * more;
      })
      .map((what) => ({
        collection: 'statements' as const,
        record: (reasons.for.at(-1) ?? reasons.against.at(-1))!.id,
        path: ['argues'],
        found: `on "${agreement}" the side for has ${rooms.for[what]} ${nameOf[what]}, the side against ${rooms.against[what]}`,
        expected: `expected the smaller side to have at least ${leastShare * 100} % of the larger`,
      }));
  });
}

const nameOf = {
  statements: 'statements',
  en: 'English words',
  es: 'Spanish words',
  sources: 'sources',
};
