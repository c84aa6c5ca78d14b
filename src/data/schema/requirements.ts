import { z } from 'astro/zod';
import { citations, id, localized } from './shared.ts';

/** What kind of measure was put to the vote. */
export const measureKinds = [
  'resolution',
  'motion',
  'motion-to-defer',
  'ordinance',
  'emergency-ordinance',
  'veto-override',
] as const;

/** How much of the count must vote yes. `majority`: more than half of it. `unanimous`: all of it. */
export const shares = [
  'majority',
  'three-fifths',
  'two-thirds',
  'three-quarters',
  'four-fifths',
  'unanimous',
] as const;
export type Share = (typeof shares)[number];

/**
 * What the yes votes are counted against. `cast`: the votes for yes and no. `present`: the members in the room.
 * `in-office`: the members of the body on that day. `seats`: all its seats, vacant ones too. `fixed`: nothing,
 * since the rule asks for a number.
 */
const bases = ['cast', 'present', 'in-office', 'seats', 'fixed'] as const;

/**
 * How a rule counts a member who abstains or is recused. `counted`: in the count, and not as a yes.
 * `left-out`: as if the member were not there. `yes` and `no`: as that vote.
 */
const treatments = ['counted', 'left-out', 'yes', 'no', 'not-found'] as const;
export type Treatment = (typeof treatments)[number];

/** Who set the rule, and where it is printed. */
const rule = z.strictObject({
  setBy: z.enum(['statute', 'charter', 'body', 'motion', 'not-found']),
  /** The section of law, where one of ours sets it. */
  statute: id.optional(),
  note: localized.optional(),
  citations,
});

/** How many yes votes pass a measure, and by which rule. */
const threshold = z.strictObject({
  of: z.enum(bases),
  share: z.enum(shares).optional(),
  /** The number of yes votes, where it is fixed. */
  votes: z.int().positive().optional(),
  /** Left out, they are in the count, unless that is of the votes cast. */
  abstentions: z.enum(treatments).optional(),
  /** Left out, the rule is not known to say how a recusal counts, unless the count is of the votes cast. */
  recusals: z.enum(treatments).optional(),
  ...rule.shape,
});

/** How many yes votes pass a measure, and by which rule. */
export const requirement = threshold.superRefine(checkNumber('votes'));
export type Requirement = z.infer<typeof requirement>;

/** What a body's rule asks of one or more kinds of measure. */
export const bodyRequirement = z
  .strictObject({ for: z.array(z.enum(measureKinds)).min(1), ...threshold.shape })
  .superRefine(checkNumber('votes'));

const quorumBases = ['seats', 'in-office', 'fixed'] as const;

/** Members who must be present for the body to decide. */
export const quorum = z
  .strictObject({
    of: z.enum(quorumBases),
    share: z.enum(shares).optional(),
    /** The number of members, where it is fixed. */
    members: z.int().positive().optional(),
    citations,
  })
  .superRefine(checkNumber('members'));

/** A fixed number has that number and no share; anything else has a share and no number. */
function checkNumber<Field extends string>(field: Field) {
  return (
    counted: { of: string; share?: Share | undefined } & Partial<Record<Field, number | undefined>>,
    context: z.RefinementCtx,
  ) => {
    const isFixed = counted.of === 'fixed';
    const [wanted, other] = isFixed ? [field, 'share' as const] : ['share' as const, field];
    if (counted[wanted] === undefined)
      context.addIssue({
        code: 'custom',
        path: [wanted],
        message: isFixed
          ? `expected the number of ${field} beside "fixed"`
          : `expected one of: ${shares.join(', ')}`,
      });
    if (counted[other] !== undefined)
      context.addIssue({
        code: 'custom',
        path: [other],
        message: isFixed ? 'expected no share beside "fixed"' : `expected no number beside a share`,
      });
  };
}
