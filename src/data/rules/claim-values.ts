import { isCounted } from '../queries/votes.ts';
import { typeOfValue, valuesFit, valueText } from '../queries/claim-values.ts';
import type { Problem } from '../load/problem.ts';
import type { Claim, ClaimValue, Dataset } from '../schema/index.ts';

const problem = (
  record: string,
  path: (string | number)[],
  found: string,
  expected: string,
): Problem => ({ collection: 'claims', record, path, found, expected });

/** The values of a claim with where they stand: those of its assertions, then that of its finding. */
function valuesOf({ assertions, findingValue }: Claim) {
  const given = assertions.flatMap(({ value }, index) =>
    value ? [{ value, path: ['assertions', index, 'value'] }] : [],
  );
  return findingValue ? [...given, { value: findingValue, path: ['findingValue'] }] : given;
}

/** All values of a claim are of one type, since they answer one question. */
function valuesAreOfOneType({ claims }: Dataset): Problem[] {
  return claims.flatMap((claim) => {
    const values = valuesOf(claim);
    return values.flatMap(({ value, path }) => {
      const [type, first] = [typeOfValue(value), typeOfValue(values[0]!.value)];
      return type === first
        ? []
        : problem(
            claim.id,
            path,
            `found a ${type}`,
            `expected a ${first}, as the first value of this claim is`,
          );
    });
  });
}

/** What agrees with a finding gives its value, and what differs gives another; an open question has none. */
function valuesStandAsTheySay({ claims }: Dataset): Problem[] {
  return claims.flatMap(({ id, status, assertions, findingValue }) => {
    if (!findingValue) return [];
    if (status === 'unresolved')
      return problem(
        id,
        ['findingValue'],
        `found ${valueText(findingValue)} on an unresolved claim`,
        'expected no value until the question is settled',
      );
    return assertions.flatMap(({ value, standing }, index) => {
      if (!value || standing === 'partly' || standing === undefined) return [];
      if (valuesFit(value, findingValue) === (standing === 'agrees')) return [];
      return problem(
        id,
        ['assertions', index, 'value'],
        `found ${valueText(value)}, which ${standing}`,
        `expected ${standing === 'agrees' ? '' : 'another value than '}${valueText(findingValue)}, the value of the finding`,
      );
    });
  });
}

/** No source's tally counts more votes than there are seats. */
function talliesInClaimsFitTheSeats({ claims, rollCalls }: Dataset): Problem[] {
  return claims.flatMap((claim) => {
    const rollCall = rollCalls.find(({ id }) =>
      claim.about.some((fact) => fact.startsWith(`rollCalls/${id}/`)),
    );
    if (!rollCall) return [];
    return valuesOf(claim).flatMap(({ value, path }) => {
      if (!('tally' in value)) return [];
      const { yes, no } = value.tally;
      return yes + no <= rollCall.votes.length
        ? []
        : problem(
            claim.id,
            [...path, 'tally'],
            `${valueText(value)} counts ${yes + no} votes`,
            `expected no more than ${rollCall.votes.length}, the seats in the roll call "${rollCall.id}"`,
          );
    });
  });
}

/** A finding on a tally or a day is what the record of the vote says. */
function findingsSayWhatTheVoteSays(dataset: Dataset): Problem[] {
  return dataset.claims
    .filter(({ status }) => status !== 'unresolved')
    .flatMap(({ id, about, findingValue }) =>
      about.flatMap((fact) => {
        const recorded = recordedValue(dataset, fact);
        if (!recorded || (findingValue && valueText(recorded) === valueText(findingValue)))
          return [];
        return problem(
          id,
          ['findingValue'],
          findingValue ? `found ${valueText(findingValue)}` : 'it is missing',
          `expected ${valueText(recorded)}, which stands at ${fact}; or correct that`,
        );
      }),
    );
}

/** The tally or the day that a claim is about, as the vote has it. */
function recordedValue({ rollCalls, motions }: Dataset, fact: string): ClaimValue | undefined {
  const [collection, record, field] = fact.split('/');
  if (collection === 'rollCalls' && field === 'tally') {
    const tally = rollCalls.find(({ id }) => id === record)?.tally;
    return tally && isCounted(tally) ? { tally: { yes: tally.yes, no: tally.no } } : undefined;
  }
  const when = motions.find(({ id }) => id === record)?.when;
  return collection === 'motions' && field === 'when' && when ? { date: when.date } : undefined;
}

export const claimValuesRules = {
  findingsSayWhatTheVoteSays,
  talliesInClaimsFitTheSeats,
  valuesAreOfOneType,
  valuesStandAsTheySay,
};
