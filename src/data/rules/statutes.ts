import type { Problem } from '../load/problem.ts';
import type { Dataset } from '../schema/index.ts';

const ordering = ['must', 'must-not', 'may'] as const;

/** A duty falls on those whom the section is about, and a section that orders or allows says what. */
function dutiesFitTheSection({ statutes }: Dataset): Problem[] {
  return statutes.flatMap(({ id, binds, verb, kind, duties }): Problem[] => {
    const at = { collection: 'statutes' as const, record: id };
    const strangers = duties.flatMap(({ who }, index) =>
      who
        .filter((subject) => !binds.includes(subject))
        .map((subject) => ({
          ...at,
          path: ['duties', index, 'who'],
          found: `"${subject}" is not among those the section binds`,
          expected: `expected one of: ${binds.join(', ')}`,
        })),
    );
    const orders = ordering.some((each) => each === verb) && kind !== 'session-law';
    if (!orders || duties.some((duty) => duty.verb === verb)) return strangers;
    const missing = {
      found: `no duty says "${verb}", as the section does`,
      expected: 'expected who, and what',
    };
    return [...strangers, { ...at, path: ['duties'], ...missing }];
  });
}

/** A duty in dispute names the open row of the ledger, and no other duty names one. */
function disputedDutiesAreOpenQuestions({ statutes, claims }: Dataset): Problem[] {
  const open = new Set(claims.filter(({ status }) => status === 'unresolved').map(({ id }) => id));
  return statutes.flatMap(({ id, duties }) =>
    duties.flatMap(({ verb, claim }, index) => {
      const isFine =
        verb === 'disputed' ? claim !== undefined && open.has(claim) : claim === undefined;
      if (isFine) return [];
      return {
        collection: 'statutes' as const,
        record: id,
        path: ['duties', index, 'claim'],
        found:
          claim === undefined
            ? 'it is missing on a duty in dispute'
            : `"${claim}" is named on "${verb}"`,
        expected: 'expected an unresolved claim on a duty in dispute, and none on another',
      };
    }),
  );
}

export const statutesRules = {
  dutiesFitTheSection,
  disputedDutiesAreOpenQuestions,
};
