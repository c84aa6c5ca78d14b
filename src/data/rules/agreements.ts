import type { Problem } from '../load/problem.ts';
import { references } from '../references.ts';
import type { Dataset } from '../schema/index.ts';

/** Both parties signed, and the agreement took effect on the day of the last of the two signatures. */
function agreementsStartWhenBothSigned({ agreements }: Dataset): Problem[] {
  return agreements.flatMap(({ id, signatures, effective }) => {
    const dates = (['agency', 'ice'] as const).map((party) =>
      signatures
        .filter((each) => each.party === party && each.act === 'signed' && each.date)
        .map(({ date }) => date!)
        .sort()
        .at(-1),
    );
    const [agency, ice] = dates;
    if (!agency || !ice)
      return {
        collection: 'agreements' as const,
        record: id,
        path: ['signatures'],
        found: `no dated signature of ${agency ? 'ICE' : 'the agency'}`,
        expected: 'expected a dated signature of each party',
      };
    const last = agency > ice ? agency : ice;
    if (effective === last) return [];
    return {
      collection: 'agreements' as const,
      record: id,
      path: ['effective'],
      found: `found ${effective}`,
      expected: `expected ${last}, the day of the last signature`,
    };
  });
}

/** A clause stands on a page that the agreement has. */
function clausesStandOnPages({ agreements }: Dataset): Problem[] {
  return agreements.flatMap(({ id, clauses, pages }) =>
    clauses.flatMap(({ page }, index) =>
      page <= pages
        ? []
        : {
            collection: 'agreements' as const,
            record: id,
            path: ['clauses', index, 'page'],
            found: `found page ${page}`,
            expected: `expected at most ${pages}, the number of its pages`,
          },
    ),
  );
}

/** What an article is shown to say of a clause stands in the ledger: the row has an assertion from that place. */
function clausesNameWhatWasSaid({ agreements, claims }: Dataset): Problem[] {
  const placeOf = ({ source, at }: { source: string; at: string }) => `${source}, ${at}`;
  const places = new Map(claims.map(({ id, assertions }) => [id, assertions.map(placeOf)]));
  return agreements.flatMap(({ id, clauses }) =>
    clauses.flatMap(({ said = [] }, index) =>
      said.flatMap(({ claim, articles }, row) =>
        articles.flatMap((article, place) => {
          const known = places.get(claim);
          if (!known || known.includes(placeOf(article))) return [];
          return {
            collection: 'agreements' as const,
            record: id,
            path: ['clauses', index, 'said', row, 'articles', place],
            found: `"${placeOf(article)}" says nothing in "${claim}"`,
            expected: `expected one of: ${known.join('; ')}`,
          };
        }),
      ),
    ),
  );
}

/** Whoever cites an agreement cites a page that it has. */
function agreementsAreCitedOnTheirPages(dataset: Dataset): Problem[] {
  return references(dataset).flatMap(({ collection, record, path, to, id, at }) => {
    if (to !== 'sources' || at === undefined || collection === 'edition') return [];
    const fault = pageBeyond(dataset, id, at);
    return fault ? { collection, record, path: [...path.slice(0, -1), 'at'], ...fault } : [];
  });
}

/** What is wrong with a page that is cited of an agreement; nothing where it has that page. */
export function pageBeyond(
  { agreements }: Pick<Dataset, 'agreements'>,
  source: string,
  at: string,
): Pick<Problem, 'found' | 'expected'> | undefined {
  const page = Number(/^page (\d+)$/.exec(at)?.[1]);
  const agreement = agreements.find(({ document }) => document === source);
  if (!agreement || Number.isNaN(page) || page <= agreement.pages) return undefined;
  return {
    found: `found ${at} of "${source}"`,
    expected: `expected at most ${agreement.pages}, the number of its pages`,
  };
}

export const agreementsRules = {
  agreementsAreCitedOnTheirPages,
  agreementsStartWhenBothSigned,
  clausesStandOnPages,
  clausesNameWhatWasSaid,
};
