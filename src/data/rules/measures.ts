import type { Problem } from '../load/problem.ts';
import { didStand, isVotedOn } from '../queries/motions.ts';
import { requirementOf } from '../queries/thresholds.ts';
import type { Dataset, Requirement } from '../schema/index.ts';
import type { Fate } from '../schema/motions.ts';
import { holdsSeat } from './seats.ts';
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
    // A measure that is read again takes effect after its last reading.
    const isReadAgain =
      motion.reading === 'first' ||
      motions.some(({ reading, follows }) => follows === id && reading !== undefined);
    if (motion.reading !== undefined && isReadAgain)
      return effective === undefined
        ? []
        : at(
            `found ${effective} on the ${motion.reading} reading`,
            'expected none: a measure takes effect after its last reading',
          );
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
          ? 'expected none, since a veto or a reconsideration undid the vote'
          : `expected none, since it came out as "${result}"`,
      );
    if (effective === 'not-found') return [];
    if (isBefore(effective, when.date))
      return at(`found ${effective}`, `expected no earlier than ${when.date}, the day of the vote`);
    const ended = fate.find(({ what }) => endings.has(what));
    if (ended && isBefore(ended.when.date, effective))
      return at(
        `found ${effective}`,
        `expected no later than ${ended.when.date}, when it was ${ended.what}; or none, if it never took effect`,
      );
    return [];
  });
}

/** What takes a measure away for good. */
const endings: ReadonlySet<Fate> = new Set(['rescinded', 'repealed', 'struck-down', 'expired']);

/** Whether a day is before another, as far as both are known: a month is not before a day in it. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

/** What can only come after something else, and what that is. */
const follows: Partial<Record<Fate, Fate>> = {
  'veto-overridden': 'vetoed',
  'veto-upheld': 'vetoed',
  'stay-lifted': 'stayed',
};

/** What can become of a motion that failed, or that nobody voted on. */
const unpassed: Record<'fail' | 'unvoted', ReadonlySet<Fate>> = {
  fail: new Set(['reconsidered']),
  unvoted: new Set(['reconsidered', 'superseded', 'expired']),
};

/** What becomes of a measure follows from what it was: only what was vetoed can be overridden, and only what passed can be vetoed. */
function fatesMakeSense({ motions }: Dataset): Problem[] {
  return motions.flatMap((motion) => {
    const { id, result, fate = [] } = motion;
    const allowed = !isVotedOn(motion)
      ? unpassed.unvoted
      : result === 'fail'
        ? unpassed.fail
        : undefined;
    return fate.flatMap(({ what }, index): Problem[] => {
      const path = ['fate', index, 'what'];
      const before = fate.slice(0, index).map((each) => each.what);
      const needed = follows[what];
      if (allowed && !allowed.has(what))
        return [
          motionProblem(
            id,
            path,
            `found "${what}" of a measure that came out as "${result}"`,
            `expected one of: ${[...allowed].join(', ')}; or the result "pass"`,
          ),
        ];
      if (needed && !before.includes(needed))
        return [
          motionProblem(
            id,
            path,
            `found "${what}" without "${needed}" before it`,
            `expected "${needed}" first`,
          ),
        ];
      if (before.at(-1) === 'vetoed' && needed !== 'vetoed')
        return [
          motionProblem(
            id,
            path,
            `found "${what}" of a measure that was vetoed`,
            'expected "veto-overridden" before it',
          ),
        ];
      return [];
    });
  });
}

/** What became of a measure comes after its vote, in order; a motion that did it is a later one of the body, of that day, and passed. */
function fatesFollowVotes({ motions }: Dataset): Problem[] {
  return motions.flatMap(({ id, when, order, body, fate = [] }) =>
    fate.flatMap((each, index): Problem[] => {
      const path = ['fate', index];
      const before = index === 0 ? when.date : fate[index - 1]!.when.date;
      const later = motions.find((motion) => motion.id === each.by);
      const isEarlier =
        later !== undefined &&
        (later.id === id ||
          isBefore(later.when.date, when.date) ||
          (later.when.date === when.date && (later.order ?? Infinity) < (order ?? 0)));
      return [
        ...(isBefore(each.when.date, before)
          ? [
              motionProblem(
                id,
                [...path, 'when', 'date'],
                `found ${each.when.date}`,
                `expected no earlier than ${before}`,
              ),
            ]
          : []),
        ...(later && (later.body !== body || isEarlier)
          ? [
              motionProblem(
                id,
                [...path, 'by'],
                `"${later.id}" was on ${later.when.date} in ${later.body}`,
                `expected a later motion of ${body}`,
              ),
            ]
          : []),
        ...(later &&
        !isEarlier &&
        (isBefore(each.when.date, later.when.date) || isBefore(later.when.date, each.when.date))
          ? [
              motionProblem(
                id,
                [...path, 'when', 'date'],
                `found ${each.when.date}`,
                `expected ${later.when.date}, the day of "${later.id}"`,
              ),
            ]
          : []),
      ];
    }),
  );
}

/** Who moves or seconds a motion sits in the body on that day. */
function moversHoldSeats({ motions, officials }: Dataset): Problem[] {
  return motions.flatMap(({ id, body, when, mover, seconder }) =>
    Object.entries({ mover, seconder }).flatMap(([field, name]) => {
      const own = officials
        .find((official) => official.id === name)
        ?.terms.filter((term) => term.body === body);
      if (!own || own.length === 0 || own.some((term) => holdsSeat(term, when.date))) return [];
      return motionProblem(
        id,
        [field],
        `"${name!}" is not known to have had a seat in ${body} on ${when.date}`,
        'expected a member whose term in data/officials.json covers that day',
      );
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
  fatesMakeSense,
  moversHoldSeats,
  sponsorsAreMembers,
};
