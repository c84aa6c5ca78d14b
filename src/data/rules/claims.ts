import type { Problem } from '../load/problem.ts';
import { standings } from '../schema/claims.ts';
import { languages, type Dataset } from '../schema/index.ts';

/** An open question says which document would close it; a settled one does not. */
function openClaimsSayWhatWouldSettleThem({ claims }: Dataset): Problem[] {
  return claims
    .filter(({ status, wouldSettle }) => status === 'unresolved' && wouldSettle === undefined)
    .map(({ id }) => ({
      collection: 'claims',
      record: id,
      path: ['wouldSettle'],
      found: 'it is missing on an unresolved claim',
      expected: 'expected the record that would close the question',
    }));
}

/** Where there is a finding, each source agrees with it or differs; while a question is open, none does. */
function findingsAreMetByEverySource({ claims }: Dataset): Problem[] {
  return claims.flatMap(({ id, status, assertions }) =>
    assertions.flatMap(({ source, standing }, index) => {
      const isOpen = status === 'unresolved';
      if (isOpen === (standing === undefined)) return [];
      return {
        collection: 'claims' as const,
        record: id,
        path: ['assertions', index, 'standing'],
        found: isOpen
          ? `"${source}" ${standing}, on an unresolved claim`
          : `it is missing for "${source}"`,
        expected: isOpen
          ? 'expected no standing: nothing is found that a source could meet'
          : `expected one of: ${standings.join(', ')}`,
      };
    }),
  );
}

/** What is settled by record rests on at least one primary record or two different sources. */
function settledClaimsRestOnRecords({ claims, sources }: Dataset): Problem[] {
  const kindOf = new Map(sources.map(({ id, kind }) => [id, kind]));
  return claims
    .filter(({ status }) => status === 'settled-by-record')
    .flatMap(({ id, reasons }) => {
      const cited = new Set(
        reasons.flatMap(({ citations }) => citations.map(({ source }) => source)),
      );
      if (
        cited.size > 1 ||
        [...cited].some((source) =>
          ['primary-record', 'dataset'].includes(kindOf.get(source) ?? ''),
        )
      )
        return [];
      return {
        collection: 'claims' as const,
        record: id,
        path: ['reasons'],
        found: `settled by ${[...cited].join(', ')} alone`,
        expected:
          'expected a primary record or a second source among the reasons, or another status',
      };
    });
}

/** An assertion that repeats another source agrees with what that source's record says of its origin. */
function repeatedAssertionsHaveLineage({ claims, sources }: Dataset): Problem[] {
  const origins = new Map(
    sources.map(({ id, derivedFrom }) => [id, derivedFrom?.map(({ source }) => source) ?? []]),
  );
  return claims.flatMap(({ id, assertions }) =>
    assertions.flatMap(({ source, repeats }, index) =>
      repeats === undefined || repeats === 'not-found' || origins.get(source)?.includes(repeats)
        ? []
        : {
            collection: 'claims' as const,
            record: id,
            path: ['assertions', index, 'repeats'],
            found: `"${source}" repeats "${repeats}" here, but not in data/sources.json`,
            expected: 'expected the same origin in the source\'s "derivedFrom", with the evidence',
          },
    ),
  );
}

/** A question about votes, events or agreements is of a place in which one of them is. */
function claimsStandWhereTheirFactsAre(dataset: Dataset): Problem[] {
  const { claims, motions, bodies, events, agreements, places } = dataset;
  const placesOf = (target: string): string[] => {
    const [collection, id] = target.split('/');
    if (collection === 'events' || collection === 'agreements') {
      const all: readonly { id: string; place?: string | undefined }[] =
        collection === 'events' ? events : agreements;
      return [all.find((each) => each.id === id)?.place ?? []].flat();
    }
    const motion =
      collection === 'motions' || collection === 'rollCalls'
        ? motions.find((each) => each.id === id)
        : undefined;
    const body = bodies.find((each) => each.id === motion?.body);
    return [body?.place ?? []].flat();
  };
  return claims.flatMap(({ id, place, about }) => {
    const there = about.flatMap(placesOf);
    if (place === undefined || there.length === 0 || there.includes(place)) return [];
    const nameOf = (geoid: string) => places.find((each) => each.geoid === geoid)?.name ?? geoid;
    return {
      ...{ collection: 'claims' as const, record: id, path: ['place'] },
      found: `found ${place}, which is ${nameOf(place)}`,
      expected: `expected ${[...new Set(there)].map((geoid) => `${geoid} (${nameOf(geoid)})`).join(' or ')}, where what it is about happened`,
    };
  });
}

const unchecked = {
  en: /\bcould not (?:check|confirm|verify)\b/i,
  es: /no pudimos (?:comprobar|confirmar|verificar)/i,
};

/** Where both accounts are true, the finding says only what we could check; the rest goes among the reasons. */
function bothTrueIsChecked({ claims }: Dataset): Problem[] {
  return claims
    .filter(({ status }) => status === 'both-true-of-different-things')
    .flatMap(({ id, finding }) =>
      languages
        .filter((language) => unchecked[language].test(finding[language]))
        .map((language) => ({
          collection: 'claims' as const,
          record: id,
          path: ['finding', language],
          found: 'it calls both accounts true and says that we could not check',
          expected: 'expected only what was checked, or another status',
        })),
    );
}

export const claimsRules = {
  bothTrueIsChecked,
  claimsStandWhereTheirFactsAre,
  openClaimsSayWhatWouldSettleThem,
  findingsAreMetByEverySource,
  settledClaimsRestOnRecords,
  repeatedAssertionsHaveLineage,
};
