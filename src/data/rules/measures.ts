import type { Problem } from '../load/problem.ts';
import { didStand } from '../queries/motions.ts';
import { requirementOf } from '../queries/thresholds.ts';
import type { Dataset, Requirement } from '../schema/index.ts';
import { motionProblem } from './roll-call-cases.ts';

/** A motion has a rule of its own only where that is not its body's. */
function requirementsAreTheirOwn({ motions, bodies }: Dataset): Problem[] {
  const plain = ({ of, share, votes, abstentions, recusals }: Requirement) =>
    JSON.stringify([of, share, votes, abstentions, recusals]);
  return motions.flatMap(({ id, body: name, kind, requirement }) => {
    const body = bodies.find((each) => each.id === name);
    if (!body || requirement === undefined) return [];
    const usual = requirementOf({ kind }, body);
    const isUsual =
      requirement === 'not-found'
        ? usual === undefined
        : usual !== undefined && plain(requirement) === plain(usual);
    if (!isUsual) return [];
    return motionProblem(
      id,
      ['requirement'],
      requirement === 'not-found' ? 'found "not-found"' : `found the rule of ${name}`,
      `expected none: it is what data/bodies.json has for a ${kind} of ${name}`,
    );
  });
}

/** A body has one rule for each kind of measure. */
function requirementsDoNotOverlap({ bodies }: Dataset): Problem[] {
  return bodies.flatMap(({ id, requirements }) =>
    requirements.flatMap(({ for: kinds }, index) => {
      const again = kinds.find((kind) =>
        requirements.slice(0, index).some((rule) => rule.for.includes(kind)),
      );
      if (again === undefined) return [];
      return {
        collection: 'bodies' as const,
        record: id,
        path: ['requirements', index, 'for'],
        found: `"${again}" stands in an earlier rule, too`,
        expected: 'expected one rule for each kind of measure',
      };
    }),
  );
}

/** A measure takes effect on the day of its vote or after it, and only if it passed and no veto undid it. */
function effectsFollowVotes({ motions }: Dataset): Problem[] {
  return motions.flatMap((motion): Problem[] => {
    const { id, when, effective, result, fate = [] } = motion;
    const at = (found: string, expected: string) => [
      motionProblem(id, ['effective'], found, expected),
    ];
    if (effective === undefined)
      return didStand(motion) && fate.length === 0
        ? at(
            'it is not there, as if the measure never took effect',
            'expected a day or "not-found"; or say under "fate" what kept it from taking effect',
          )
        : [];
    if (result !== 'disputed' && !didStand(motion))
      return at(
        `found ${effective}`,
        result === 'pass'
          ? 'expected none, since it was vetoed and the veto stands'
          : `expected none, since it came out as "${result}"`,
      );
    if (effective !== 'not-found' && effective.slice(0, when.date.length) < when.date)
      return at(`found ${effective}`, `expected no earlier than ${when.date}, the day of the vote`);
    return [];
  });
}

/** What became of a measure comes after its vote, in order; a motion that did it is a later one of the body. */
function fatesFollowVotes({ motions }: Dataset): Problem[] {
  return motions.flatMap(({ id, when, body, result, fate = [] }) =>
    fate.flatMap((each, index): Problem[] => {
      const path = ['fate', index];
      const before = index === 0 ? when.date : fate[index - 1]!.when.date;
      const later = motions.find((motion) => motion.id === each.by);
      const length = Math.min(before.length, each.when.date.length);
      return [
        ...(each.when.date.slice(0, length) < before.slice(0, length)
          ? [
              motionProblem(
                id,
                [...path, 'when', 'date'],
                `found ${each.when.date}`,
                `expected no earlier than ${before}`,
              ),
            ]
          : []),
        ...(later && (later.body !== body || later.when.date < when.date || later.id === id)
          ? [
              motionProblem(
                id,
                [...path, 'by'],
                `"${later.id}" was on ${later.when.date} in ${later.body}`,
                `expected a later motion of ${body}`,
              ),
            ]
          : []),
        ...(result === 'fail' && each.what !== 'reconsidered'
          ? [
              motionProblem(
                id,
                [...path, 'what'],
                `found "${each.what}" of a measure that failed`,
                'expected "reconsidered", or the result "pass"',
              ),
            ]
          : []),
      ];
    }),
  );
}

/** Who sponsors, moves or seconds a motion has a seat in the body; a sponsor is named once, as a member or as somebody else. */
function sponsorsAreMembers({ motions, officials }: Dataset): Problem[] {
  return motions.flatMap(({ id, body, sponsor, sponsors, mover, seconder }): Problem[] => {
    const isMember = (name: string | undefined) => {
      const member = officials.find((official) => official.id === name);
      return !member || member.terms.some((term) => term.body === body);
    };
    const people = { sponsor, mover, seconder } as const;
    return [
      ...(Object.keys(people) as (keyof typeof people)[])
        .filter((field) => !isMember(people[field]))
        .map((field) =>
          motionProblem(
            id,
            [field],
            `"${people[field]!}" has no seat in ${body}`,
            field === 'sponsor'
              ? 'expected a member of the body, or "not-found"; somebody outside it goes under "sponsors"'
              : 'expected a member of the body',
          ),
        ),
      ...(mover !== undefined && mover === seconder
        ? [motionProblem(id, ['seconder'], `"${mover}" moved it`, 'expected another member')]
        : []),
      ...((sponsor === undefined) === (sponsors === undefined)
        ? [
            motionProblem(
              id,
              ['sponsor'],
              sponsor === undefined ? 'it has no sponsor' : 'it has "sponsors", too',
              'expected "sponsor", which may be "not-found"; or "sponsors" where there are several, or one outside the body',
            ),
          ]
        : []),
      ...(sponsors ?? []).flatMap(({ official, name, office }, index) => {
        const path = ['sponsors', index];
        if ((official === undefined) === (name === undefined))
          return [
            motionProblem(id, path, 'found both or neither', 'expected "official" or "name"'),
          ];
        if ((name === undefined) !== (office === undefined))
          return [
            motionProblem(
              id,
              [...path, 'office'],
              office ? 'it is there' : 'it is not there',
              office ? 'expected none beside an official' : 'expected the office of that person',
            ),
          ];
        return [];
      }),
    ];
  });
}

export const measuresRules = {
  requirementsAreTheirOwn,
  requirementsDoNotOverlap,
  effectsFollowVotes,
  fatesFollowVotes,
  sponsorsAreMembers,
};
