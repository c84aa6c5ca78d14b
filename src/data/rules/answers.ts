import type { Problem } from '../load/problem.ts';
import type { Dataset } from '../schema/index.ts';

/** The edition ends on the day of its last check, and calls the law checked since the day by which all of it was; nothing is checked before it took effect. */
function checksAreInOrder({ statutes, answers, sources, edition }: Dataset): Problem[] {
  const lawDays = statutes.map(({ checked }) => checked).sort();
  const [first] = lawDays;
  const read = sources.flatMap(({ accessed }) => accessed ?? []);
  const end = [...answers.map(({ checked }) => checked), ...read, ...lawDays].sort().at(-1);
  return [
    ...(end === undefined || end === edition.asOf
      ? []
      : [
          {
            collection: 'edition' as const,
            record: 'edition',
            path: ['asOf'],
            found: `found ${edition.asOf}`,
            expected: `expected ${end}, the last day on which a law, an answer or a source was checked`,
          },
        ]),
    ...(first === undefined || first === edition.lawChecked
      ? []
      : [
          {
            collection: 'edition' as const,
            record: 'edition',
            path: ['lawChecked'],
            found: `found ${edition.lawChecked}`,
            expected: `expected ${first}, the day of the oldest check in data/statutes.json ("${statutes.find(({ checked }) => checked === first)?.id}")`,
          },
        ]),
    ...statutes.flatMap(({ id, checked, effective }) =>
      effective === undefined || checked >= effective
        ? []
        : {
            collection: 'statutes' as const,
            record: id,
            path: ['checked'],
            found: `found ${checked}`,
            expected: `expected a day after ${effective}, when it took effect`,
          },
    ),
    ...answers.flatMap(({ id, checked, validFrom }) =>
      checked >= validFrom
        ? []
        : {
            collection: 'answers' as const,
            record: id,
            path: ['checked'],
            found: `found ${checked}`,
            expected: `expected no earlier than ${validFrom}, since when it holds`,
          },
    ),
  ];
}

/** An answer that ended names the one that took its place, which holds from that day. */
function answersFollowEachOther({ answers }: Dataset): Problem[] {
  return answers.flatMap(({ id, validTo, supersededBy }): Problem[] => {
    const at = { collection: 'answers' as const, record: id };
    if ((validTo === undefined) !== (supersededBy === undefined))
      return [
        validTo === undefined
          ? {
              ...at,
              path: ['validTo'],
              found: `it is missing beside "${supersededBy!}"`,
              expected: 'expected the day on which it stopped being true',
            }
          : {
              ...at,
              path: ['supersededBy'],
              found: `it is missing, though the answer ended on ${validTo}`,
              expected: 'expected the answer that took its place',
            },
      ];
    const next = answers.find((each) => each.id === supersededBy);
    if (!next || next.validFrom === validTo) return [];
    return [
      {
        ...at,
        path: ['validTo'],
        found: `found ${validTo!}`,
        expected: `expected ${next.validFrom}, the day from which "${next.id}" holds`,
      },
    ];
  });
}

export const answersRules = {
  checksAreInOrder,
  answersFollowEachOther,
};
