import { countedTally, measure, quorumOf, requirementOf } from '../data/queries/thresholds.ts';
import { isCounted, type MotionWithRollCall } from '../data/queries/votes.ts';
import type { Body, Requirement } from '../data/schema/index.ts';
import { capitalize, uncapitalize } from './format.ts';
import type { Translate } from './index.ts';
import type { PageContext } from './page.ts';

/** "More than half of the members present"; "4 yes votes, however many members are present". */
export function requirementText(t: Translate, { of, share, votes }: Requirement): string {
  if (of === 'fixed') return t('requirement.fixed', { count: votes! });
  return t('requirement.rule', {
    share: t(`requirement.share.${share!}`),
    base: t(`requirement.of.${of}`),
  });
}

/** The sentence on how a count met the rule. It says so where all of them voted yes. */
function metKey(of: Requirement['of'], { yes, base }: { yes: number; base?: number | undefined }) {
  const isOfMembers = of === 'cast' || of === 'present' || of === 'in-office';
  return isOfMembers && yes === base
    ? (`requirement.metByAll.${of}` as const)
    : (`requirement.met.${of}` as const);
}

/** What a motion needed to pass, in sentences: the rule and who set it, and how the count met it; or that we don't know. */
export function neededSentences(
  { t, say }: Pick<PageContext, 't' | 'say'>,
  { motion, rollCall }: MotionWithRollCall,
  body: Body,
): string[] {
  const rule = requirementOf(motion, body);
  if (!rule) return [t(`requirement.unknown.${motion.kind}`)];
  const { tally } = rollCall;
  const has = (option: 'abstain' | 'recused') => isCounted(tally) && tally[option] > 0;
  const counted = countedTally(rollCall, body);
  const measured = counted && measure(counted, rule);
  const isOfCast = rule.of === 'cast' || rule.of === 'fixed';
  return [
    t(`requirement.setBy.${rule.setBy}`, {
      rule: requirementText(t, rule),
      body: say(body.name),
    }),
    ...(rule.note ? [say(rule.note)] : []),
    ...(has('abstain') && (rule.abstentions !== undefined || !isOfCast)
      ? [t(`requirement.abstain.${rule.abstentions ?? 'counted'}`)]
      : []),
    ...(has('recused') && (rule.recusals !== undefined || !isOfCast)
      ? [t(`requirement.recuse.${rule.recusals ?? 'not-found'}`)]
      : []),
    ...(measured
      ? [
          capitalize(
            t(metKey(rule.of, measured), {
              yes: measured.yes,
              needed: measured.needed,
              base: measured.base ?? 0,
            }),
          ),
        ]
      : []),
  ];
}

/** The rules of a body for a quorum and for a kind of measure, in a sentence each; those not found are left out. */
export function rulesOfBody(t: Translate, body: Body, day: string): string[] {
  const quorum = quorumOf(body, day);
  const rule = requirementOf({ kind: 'resolution' }, body);
  return [
    ...(quorum === undefined ? [] : [`${t('vote.quorumValue', { count: quorum })}.`]),
    ...(rule
      ? [t('requirement.resolution', { rule: uncapitalize(requirementText(t, rule)) })]
      : []),
  ];
}
