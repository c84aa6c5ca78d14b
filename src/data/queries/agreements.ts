import type { Agreement, Claim } from '../schema/index.ts';
import { byId } from './lookup.ts';

type Clause = Agreement['clauses'][number];

/** A row of the ledger, and what some articles say in it. */
export interface SaidOfClause {
  claim: Claim;
  assertions: Claim['assertions'];
}

/** What the articles that a clause names say of it, row by row. */
export function saidOfClause(
  claims: readonly Claim[],
  said: NonNullable<Clause['said']>,
): SaidOfClause[] {
  return said.map((row) => {
    const claim = byId(claims, row.claim);
    return {
      claim,
      assertions: claim.assertions.filter(({ source, at }) =>
        row.articles.some((article) => article.source === source && article.at === at),
      ),
    };
  });
}

/** The clauses of an agreement: powers, limits on them, and the rest, each in its order. */
export function clausesByRole({ clauses }: Agreement) {
  const of = (role: Clause['role']) => clauses.filter((clause) => clause.role === role);
  return { powers: of('power'), limits: of('limit'), others: of(undefined) };
}
