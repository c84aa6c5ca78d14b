import { greatest, rollups } from 'd3';
import { getOrThrow } from '../queries/lookup.ts';
import type { Problem } from '../load/problem.ts';
import type { Dataset } from '../schema/index.ts';

/** A rule of a body, in a form that can be compared. */
interface Reading {
  record: string;
  path: (string | number)[];
  /** The passage that sets it, and what for. */
  passage: string;
  says: string;
}

/** One passage of law sets one rule: bodies that take a quorum or a threshold from it take the same. */
function onePassageSetsOneRule({ bodies }: Dataset): Problem[] {
  const readings = bodies.flatMap(({ id, quorum, requirements }): Reading[] => [
    ...(quorum === 'not-found'
      ? []
      : [
          {
            ...{ record: id, path: ['quorum'] },
            passage: `quorum ${quorum.citations
              .map(({ source, at }) => `${source}@${at}`)
              .sort()
              .join()}`,
            says: saysOf(quorum.of, quorum.share ?? quorum.members),
          },
        ]),
    ...requirements.flatMap(({ for: kinds, of, share, votes, statute }, index) =>
      statute === undefined
        ? []
        : kinds.map((kind) => ({
            ...{ record: id, path: ['requirements', index] },
            passage: `${statute} ${kind}`,
            says: saysOf(of, share ?? votes),
          })),
    ),
  ]);
  const usual = new Map(
    rollups(
      readings,
      (own) =>
        greatest(
          rollups(
            own,
            ({ length }) => length,
            ({ says }) => says,
          ),
          ([, count]) => count,
        )![0],
      ({ passage }) => passage,
    ),
  );
  return readings
    .filter(({ passage, says }) => usual.get(passage) !== says)
    .map(({ record, path, passage, says }) => ({
      ...{ collection: 'bodies' as const, record, path },
      found: `found ${says}`,
      expected: `expected ${getOrThrow(usual, passage)}, as other bodies have it from the same passage; or the passage that says otherwise`,
    }));
}

const saysOf = (of: string, share: string | number | undefined) => `${share ?? ''} of ${of}`;

export const onePassageRules = { onePassageSetsOneRule };
