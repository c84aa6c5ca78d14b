import { isVotedOn } from '../data/queries/motions.ts';
import { nameOn } from '../data/queries/names.ts';
import { seatCounts } from '../data/queries/seat-counts.ts';
import {
  isCounted,
  yesToNo,
  type MotionWithRollCall,
  type Stance,
  type VoteShift,
} from '../data/queries/votes.ts';
import type { VoteStrip } from '../data/queries/vote-strip.ts';
import type { Motion, Official, RollCall, VoteOption } from '../data/schema/index.ts';
import { tallyOptions } from '../data/schema/roll-calls.ts';
import { capitalize, formatDate, withMark, formatList, uncapitalize } from './format.ts';
import type { Translate } from './index.ts';
import type { PageContext } from './page.ts';

/** "6-1"; or that the tally was not found, in words that go on from a result. */
export function tallyText(
  page: PageContext,
  { rollCall }: Pick<MotionWithRollCall, 'rollCall'>,
): string {
  const { tally } = rollCall;
  return isCounted(tally) ? yesToNo(tally) : uncountedText(page, tally);
}

/** Why there is no tally, in words within a sentence. */
export function uncountedText(
  { t }: Pick<PageContext, 't'>,
  why: 'not-taken' | 'not-found' = 'not-found',
): string {
  return uncapitalize(t(why === 'not-taken' ? 'tally.notTaken' : 'tally.notFound')).replace(
    /\.$/,
    '',
  );
}

/** How a motion came out: on which reading, and what became of it. */
type Outcome = Pick<Motion, 'result' | 'reading' | 'fate'>;

/** "Passed"; "Passed on first reading". */
function resultWord(
  t: Translate,
  { result, reading }: Pick<Outcome, 'result' | 'reading'>,
): string {
  const word = t(`result.${result}`);
  if (reading === undefined || !isVotedOn({ result })) return word;
  const which = uncapitalize(t(`reading.${reading}`));
  return t('vote.outcome.reading', { result: word, reading: which });
}

/** "6 yes", "1 absent", "5 unknown". In Spanish no text but that of the no has a "no" after its number. */
export function seatsText(t: Translate, option: VoteOption, count: number): string {
  return t(`seats.count.${option}`, { count });
}

/** "Passed"; and that the tally was not found, where a card or feed has the seats beside it. */
export function resultText(
  t: Translate,
  motion: Outcome,
  { tally }: Pick<RollCall, 'tally'>,
): string {
  // Where something became of the measure later, that too: "Passed; later vetoed".
  const word = withFate({ t }, resultWord(t, motion), motion.fate);
  return isCounted(tally) || !isVotedOn(motion) ? word : `${word}; ${uncountedText({ t }, tally)}`;
}

/** The tally with everybody who did not vote: "4-2, 1 absent". */
export function fullTallyText(
  page: PageContext,
  recorded: Pick<MotionWithRollCall, 'rollCall'>,
): string {
  const { tally } = recorded.rollCall;
  const base = tallyText(page, recorded);
  if (!isCounted(tally)) return base;
  const others = tallyOptions.flatMap((option) => {
    const count = tally[option] ?? 0;
    return option === 'yes' || option === 'no' || count === 0
      ? []
      : page.t(`tally.others.${option}`, { count });
  });
  return [base, ...others].join(', ');
}

/** The result and the tally as one phrase: "Passed, 6-1"; a clause of its own where the tally was not found. */
export function outcomeText(
  page: PageContext,
  { motion, rollCall }: { motion: Outcome; rollCall: RollCall },
): string {
  const { t } = page;
  const mark = isCounted(rollCall.tally) ? ',' : ';';
  const outcome = isVotedOn(motion)
    ? `${resultWord(t, motion)}${mark} ${fullTallyText(page, { rollCall })}`
    : resultWord(t, motion);
  return withFate(page, outcome, motion.fate);
}

/** The outcome in a list that says once that counts are missing: "Passed", "Passed, 6-1". */
export function listedOutcome(
  page: PageContext,
  recorded: { motion: Outcome; rollCall: RollCall },
): string {
  const { motion, rollCall } = recorded;
  return rollCall.tally === 'not-found'
    ? withFate(page, resultWord(page.t, motion), motion.fate)
    : outcomeText(page, recorded);
}

/** The label of a vote's mark: "passed 6-1"; "passed 3-2; later vetoed". */
export function markText(
  page: PageContext,
  { result, fate }: Pick<Motion, 'result' | 'fate'>,
  rollCall: RollCall,
): string {
  const word = page.t(`result.lower.${result}`);
  const outcome = isCounted(rollCall.tally) ? `${word} ${tallyText(page, { rollCall })}` : word;
  return withFate(page, outcome, fate);
}

/** An outcome with what became of the measure in the end; as it is, where nothing did. */
function withFate({ t }: Pick<PageContext, 't'>, outcome: string, fate: Motion['fate']): string {
  const last = fate?.at(-1);
  return last ? t('vote.outcome.then', { outcome, then: t(`vote.then.${last.what}`) }) : outcome;
}

/** What the marks of a strip say: "4 for having the agreement (yes) · 1 absent · 2 against having the agreement (no)". */
export function stripText(t: Translate, { parts }: Pick<VoteStrip, 'parts'>): string {
  return parts
    .map(({ option, stance, count }) =>
      stance === 'for' || stance === 'against'
        ? t(`roll.count.${stance}`, { count, cast: uncapitalize(t(`option.${option}`)) })
        : seatsText(t, option, count),
    )
    .join('\u00a0· ');
}

/** The result with all the seats, in a sentence: "Passed: 4 yes, 2 no, 1 absent." Without seats, the result alone. */
export function resultSentence(
  t: Translate,
  motion: Outcome,
  rollCall: Pick<RollCall, 'tally' | 'votes'>,
): string {
  const seats = seatCounts(rollCall).map(({ option, count }) => seatsText(t, option, count));
  return `${[resultText(t, motion, rollCall), ...(seats.length > 0 ? [seats.join(', ')] : [])].join(': ')}.`;
}

/** The short name, on a day, of whoever holds a seat; or the seat's own name. */
export function nameOf(
  officials: readonly Official[],
  seats: readonly { id: string; name: { en: string; es: string } }[],
  page: PageContext,
) {
  return (official: string | undefined, seat: string, day: string) => {
    const member = officials.find(({ id }) => id === official);
    return member
      ? nameOn(member, day).short
      : page.say(seats.find(({ id }) => id === seat)?.name ?? { en: seat, es: seat });
  };
}

/** The finding of a shift chart, as its title: what changed, and who could not be compared. */
export function shiftFinding(page: PageContext, shifts: readonly VoteShift[]): string {
  const { t } = page;
  const changed = shifts.filter(({ change }) => change === 'changed').length;
  const absent = shifts.filter(({ after }) => after?.stance === 'absent').length;
  const unknown = shifts.filter(
    ({ before, after }) => before?.stance === 'unknown' || after?.stance === 'unknown',
  ).length;
  const left = shifts.filter(({ change }) => change === 'left').length;
  const joined = shifts.filter(({ change }) => change === 'joined').length;
  return [
    capitalize(t('shift.finding.changed', { count: changed })),
    ...(absent > 0 ? [t('shift.finding.absent', { count: absent })] : []),
    ...(unknown > 0 ? [t('shift.finding.unknown', { count: unknown })] : []),
    ...(left > 0 ? [t('shift.finding.left', { count: left })] : []),
    ...(joined > 0 ? [t('shift.finding.joined', { count: joined })] : []),
  ].join('; ');
}

/** One roll call by stance: "six voted against having it and one voted for having it". */
export function stanceCounts(
  page: PageContext,
  shifts: readonly VoteShift[],
  side: 'before' | 'after',
): string {
  const order: Stance[] = ['against', 'for', 'absent', 'unknown', 'none'];
  const parts = order
    .map((stance) => ({
      stance,
      count: shifts.filter((shift) => shift[side]?.stance === stance).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => page.t(`count.${stance}`, { count }));
  return formatList(parts, page.language);
}

/** The caption of a roll call: its day or, if only that is known, its month. */
export function rollCaption(page: PageContext, { when }: Motion): string {
  const date = formatDate(when.date, page.language);
  return when.precision === 'month'
    ? `${page.t('vote.roll')}: ${date}`
    : page.t('vote.roll.caption', { date });
}

export function shortDay(page: PageContext, date: string): string {
  return formatDate(date, page.language, 'short');
}

/** A motion's title and date, for pages other than its own. */
export function motionSubject({ say, language }: PageContext, { title, when }: Motion): string {
  return `${withMark(say(title), ',', language)} ${formatDate(when.date, language)}`;
}
