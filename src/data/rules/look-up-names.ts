import { problemIn } from '../load/problem.ts';
import type { Problem } from '../load/problem.ts';
import type { Dataset, Name, Place } from '../schema/index.ts';

const problem = problemIn('names');

/** A name leads inside a municipality, and outside those of a county or to a county. */
function namesLeadToTheirKind({ names, places }: Dataset): Problem[] {
  const kinds = new Map<string, Place['kind']>(places.map(({ geoid, kind }) => [geoid, kind]));
  return names.flatMap(({ id, leadsTo }) =>
    leadsTo.flatMap(({ to, place }, index) => {
      const wanted = to === 'inside' ? 'municipality' : 'county';
      const kind = kinds.get(place);
      return kind === undefined || kind === wanted
        ? []
        : problem(
            id,
            ['leadsTo', index, 'place'],
            `found a ${kind}, ${place}`,
            `expected a ${wanted}, as it leads "${to}"`,
          );
    }),
  );
}

/** Shares stand where there is a choice, the largest first, and make up no more than everybody. */
function sharesAddUp({ names }: Dataset): Problem[] {
  return names.flatMap(({ id, leadsTo }) => {
    const shares = leadsTo.map(({ share }) => share);
    const known = shares.filter((share) => share !== undefined);
    if (known.length === 0) return [];
    if (leadsTo.length === 1)
      return problem(
        id,
        ['leadsTo', 0, 'share'],
        `found ${known[0]}`,
        'expected none: all of them',
      );
    const lacking = shares.indexOf(undefined);
    if (lacking !== -1)
      return problem(
        id,
        ['leadsTo', lacking],
        'it has no share',
        'expected one, as the others have',
      );
    const later = known.findIndex((share, index) => index > 0 && share > known[index - 1]!);
    if (later !== -1)
      return problem(
        id,
        ['leadsTo', later, 'share'],
        `found ${known[later]} after ${known[later - 1]}`,
        'expected the largest share first',
      );
    const sum = known.reduce((total, share) => total + share, 0);
    // Each is rounded to a hundredth.
    return sum > 1 + 0.005 * known.length
      ? problem(id, ['leadsTo'], `the shares add up to ${sum.toFixed(2)}`, 'expected at most 1')
      : [];
  });
}

/** A ZIP code of Florida has five digits and begins with 32, 33 or 34; no other name is a number. */
function zipCodesAreFloridas({ names }: Dataset): Problem[] {
  return names.flatMap(({ id, name, kind }) => {
    const isZip = kind === 'zip' || kind === 'post-office-zip';
    if (isZip && !/^3[234]\d{3}$/.test(name))
      return problem(id, ['name'], `found "${name}"`, 'expected five digits from 32000 to 34999');
    if (!isZip && /^\d+$/.test(name))
      return problem(id, ['kind'], `found ${kind} for a number`, 'expected "zip"');
    return [];
  });
}

/** A name with what it leads to stands once. */
function namesStandOnce({ names }: Dataset): Problem[] {
  const seen = new Map<string, string>();
  return names.flatMap((each) => {
    const key = keyOf(each);
    const first = seen.get(key);
    seen.set(key, first ?? each.id);
    return first === undefined
      ? []
      : problem(
          each.id,
          ['name'],
          `"${each.name}" leads there too in "${first}"`,
          'expected it once',
        );
  });
}

function keyOf({ name, leadsTo }: Name): string {
  return JSON.stringify([name.toLowerCase(), ...leadsTo.map(({ to, place }) => [to, place])]);
}

export const lookUpNamesRules = {
  namesLeadToTheirKind,
  sharesAddUp,
  zipCodesAreFloridas,
  namesStandOnce,
};
