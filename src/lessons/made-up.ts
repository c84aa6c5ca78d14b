import { resultUnder } from '../data/queries/thresholds.ts';
import type { Body, Dataset, MadeUp, Motion, Official, RollCall } from '../data/schema/index.ts';

const section = [{ source: 'florida-statutes-166-041', at: 'section 166.041(4)' }];
// A made-up city follows the law on real ones, so that what students count holds for those, too.
const rule = {
  of: 'present' as const,
  share: 'majority' as const,
  setBy: 'statute' as const,
  citations: section,
};

/**
 * The facts with the made-up body, members, motions and roll calls of a lesson among them, so that values and
 * tables work on those as on real ones. No other page sees them.
 */
export function withMadeUp(dataset: Dataset, madeUp: MadeUp): Dataset {
  const body = bodyOf(madeUp);
  return {
    ...dataset,
    bodies: [...dataset.bodies, body],
    officials: [...dataset.officials, ...membersOf(madeUp, body)],
    motions: [...dataset.motions, ...madeUp.motions.map((motion) => motionOf(motion, body.id))],
    rollCalls: [
      ...dataset.rollCalls,
      ...madeUp.motions.map((motion) => rollCallOf(motion, madeUp.members, body)),
    ],
  };
}

function bodyOf({ body: { id, name, seats } }: MadeUp): Body {
  return {
    id,
    name,
    kind: 'municipal',
    seats: seats.map((seat, index) => ({ id: `seat-${index + 1}`, name: seat })),
    quorum: { of: 'seats', share: 'majority', citations: section },
    requirements: [{ for: ['resolution'], ...rule }],
    citations: section,
  };
}

function membersOf({ members, motions }: MadeUp, body: Body): Official[] {
  const day = motions[0]!.date;
  return members.map(({ id, name }, index) => ({
    id,
    name,
    short: name,
    aliases: [],
    terms: [
      {
        body: body.id,
        seat: body.seats[index]!.id,
        role: body.seats[index]!.name,
        began: 'not-found',
        attested: { from: day, to: day },
        citations: section,
      },
    ],
  }));
}

type MadeUpMotion = MadeUp['motions'][number];

function motionOf({ votes, date, ...motion }: MadeUpMotion, body: string): Motion {
  return {
    ...motion,
    body,
    when: { date, precision: 'day' },
    kind: 'resolution',
    meeting: 'regular',
    result: resultUnder(tallyOf(votes), rule) ?? 'disputed',
    did: [],
    document: 'not-found',
    confidence: 'unverified',
    citations: section,
  };
}

function rollCallOf(
  { id, votes }: MadeUpMotion,
  members: MadeUp['members'],
  { seats }: Body,
): RollCall {
  return {
    id,
    tally: { ...tallyOf(votes), citations: section },
    votes: members.map(({ id: official }, index) => ({
      seat: seats[index]!.id,
      official,
      option: votes[official]!,
      citations: section,
      basis: 'named',
    })),
    confidence: 'unverified',
  };
}

function tallyOf(votes: MadeUpMotion['votes']) {
  const all = Object.values(votes);
  const count = (option: (typeof all)[number]) => all.filter((each) => each === option).length;
  return {
    yes: count('yes'),
    no: count('no'),
    absent: count('absent'),
    ...{ abstain: 0, recused: 0, vacant: 0 },
  };
}
