import { describe, expect, test } from 'vitest';
import { makeVote, seatsToFill } from '../../../src/cli/desk/vote.ts';
import type { VoteAnswers } from '../../../src/cli/desk/vote-answers.ts';
import type { Motion, Official, RollCall } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const data = exampleDataset();
const body = data.bodies[0]!;
const motion = data.motions.find((each) => each.body === body.id)!;
const known = data.rollCalls.find(({ id }) => id === motion.id)!;
const day = motion.when.date;
const earlier = '1990-01-15';
const later = '2030-01-15';
const source = data.sources[0]!.id;
const sat = known.votes.find(({ official }) => official !== undefined)!;
const text = { en: 'Words', es: 'Palabras' };

function answersWith(change: Partial<VoteAnswers>): VoteAnswers {
  const seats = body.seats.map(({ id }) => ({ seat: id, option: 'unknown' as const }));
  return {
    ...{ id: 'new-one', body: body.id, date: day, effect: 'ends', result: 'pass' },
    ...{ title: text, question: text, yes: text, source, at: 'page 4', isCountStated: true, seats },
    ...change,
  };
}

function made(change: Partial<VoteAnswers>) {
  const result = makeVote(data, answersWith(change));
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  const of = (name: string) =>
    result.begun
      .filter(({ collection }) => collection === name)
      .map(({ record }) => record as unknown);
  return {
    motion: of('motions')[0] as Motion,
    roll: of('rollCalls')[0] as RollCall | undefined,
    officials: of('officials') as Official[],
    sources: of('sources'),
  };
}
const seatsWith = (first: Partial<VoteAnswers['seats'][number]>) => [
  { seat: sat.seat, option: 'yes' as const, member: sat.official!, ...first },
];

describe('the seats of a body', () => {
  test('name the member who is known to have sat there on the day', () => {
    const seat = seatsToFill(data, body.id, day).find((each) => each.seat === sat.seat)!;
    expect(seat.held).toBe(sat.official);
    expect(seat.members[0]).toMatchObject({ id: sat.official, isKnown: true });
  });
  test('name nobody on a day that no source covers, and still offer the members', () => {
    const seats = seatsToFill(data, body.id, earlier);
    expect(seats.map(({ held }) => held)).toEqual(body.seats.map(() => undefined));
    const seat = seats.find((each) => each.seat === sat.seat)!;
    expect(seat.members.map(({ id }) => id)).toContain(sat.official);
  });
  test('name who was last seen in a seat as likely, unless the member has left since', () => {
    const seatOn = (officials: readonly Official[]) =>
      seatsToFill({ ...data, officials: [...officials] }, body.id, later).find(
        (each) => each.seat === sat.seat,
      )!;
    const before = data.officials.map((official) => ({
      ...official,
      terms: official.terms.map((term) => ({ ...term, ended: 'not-found' as const })),
    }));
    const { held, likely, members } = seatOn(before);
    expect([held, likely]).toEqual([undefined, sat.official]);
    expect(members.find(({ id }) => id === sat.official)!.seen).toMatch(/^\d{4}-\d\d-\d\d$/);
    const left = before.map((official) => ({
      ...official,
      terms: official.terms.map((term) => ({ ...term, ended: term.attested.to })),
    }));
    expect(seatOn(left).likely).toBeUndefined();
  });
  test('are none for a body that is not there', () => {
    expect(seatsToFill(data, 'nowhere', day)).toEqual([]);
  });
});

describe('a vote', () => {
  test('counts its seats where the source states the count, and says so where it does not', () => {
    const seats = seatsWith({});
    expect(made({ seats, quote: 'one to none' }).roll!.tally).toEqual({
      ...{ yes: 1, no: 0, abstain: 0, absent: 0, recused: 0, vacant: 0 },
      citations: [{ source, at: 'page 4', quote: 'one to none' }],
    });
    expect(made({ seats, isCountStated: false }).roll!.tally).toBe('not-found');
  });
  test('has the count that the source states where it does not name each member', () => {
    const seats = body.seats.map(({ id }) => ({ seat: id, option: 'unknown' as const }));
    const count = { yes: 3, no: 2 };
    expect(made({ seats, count }).roll!.tally).toMatchObject({ yes: 3, no: 2, absent: 0 });
    expect(made({ seats }).roll!.tally).toBe('not-found');
  });
  test.each(['voice', 'unanimous-consent', 'consent-agenda'] as const)(
    'taken by %s has no count and no recorded votes, unless the source tells some',
    (method) => {
      const { roll } = made({ method });
      expect(roll!.tally).toBe('not-taken');
      expect(new Set(roll!.votes.map(({ option }) => option))).toEqual(new Set(['unrecorded']));
      expect(made({ method, count: { yes: 5 } }).roll!.tally).toMatchObject({ yes: 5 });
      expect(made({ method, seats: seatsWith({}) }).roll!.votes[0]!.option).toBe('yes');
    },
  );
  test('cites its source for each vote that is known, and none for others', () => {
    const seats = [...seatsWith({}), { seat: 'other', option: 'unknown' as const }];
    expect(made({ seats }).roll!.votes).toEqual([
      {
        ...{ seat: sat.seat, official: sat.official, option: 'yes' },
        citations: [{ source, at: 'page 4' }],
        basis: 'named',
      },
      { seat: 'other', option: 'unknown', citations: [], basis: 'not-found' },
    ]);
  });
  test('has nobody in a vacant seat', () => {
    expect(made({ seats: seatsWith({ option: 'vacant' }) }).roll!.votes[0]).not.toHaveProperty(
      'official',
    );
  });
  test('that nobody took has no roll', () => {
    expect(made({ result: 'withdrawn' }).roll).toBeUndefined();
  });
  test('brings a new source, and is as sure as one source of its kind can be', () => {
    const fresh = { id: 'new-source', title: 'A', publisher: 'B', language: 'en' as const };
    const sure = (['primary-record', 'local-news', 'opinion'] as const).map((kind) => {
      const { sources, motion: its } = made({ source: { ...fresh, kind } });
      expect(sources).toEqual([{ ...fresh, kind, published: 'not-found' }]);
      return its.confidence;
    });
    expect(sure).toEqual(['high', 'medium', 'low']);
  });
});

describe('a member', () => {
  test('who is known to have sat there is left as it is', () => {
    expect(made({ seats: seatsWith({}) }).officials).toEqual([]);
  });
  test('is attested from the day of the vote on, by its source', () => {
    const [official] = made({ date: earlier, seats: seatsWith({}) }).officials;
    const before = data.officials.find(({ id }) => id === sat.official)!;
    const index = before.terms.findLastIndex((term) => term.seat === sat.seat);
    expect(official!.terms[index]!.attested).toEqual({
      from: earlier,
      to: before.terms[index]!.attested.to,
    });
    expect(official!.terms[index]!.citations.at(-1)).toEqual({ source, at: 'page 4' });
  });
  test('who moved to another seat has a term there too', () => {
    const seat = body.seats.find(({ id }) => id !== sat.seat)!.id;
    const [official] = made({ seats: seatsWith({ seat }) }).officials;
    expect(official!.terms.at(-1)).toMatchObject({
      body: body.id,
      seat,
      attested: { from: day, to: day },
    });
  });
  test('who is new is made from the name', () => {
    const member = { name: 'José Peña Ruiz', short: 'Peña Ruiz', role: text };
    const { officials, roll } = made({ seats: seatsWith({ member }) });
    expect(officials[0]).toMatchObject({ id: 'jose-pena-ruiz', short: 'Peña Ruiz', aliases: [] });
    expect(roll!.votes[0]!.official).toBe('jose-pena-ruiz');
  });
});

test.each<[string, Partial<VoteAnswers>, string]>([
  [
    'a source that is there',
    { source: { id: source, title: 'A', publisher: 'B', kind: 'opinion', language: 'en' } },
    '--source: ',
  ],
  [
    'a member who is there',
    { seats: seatsWith({ member: { name: data.officials[0]!.name, short: 'X', role: text } }) },
    '--seats: ',
  ],
  ['an id that is taken', { id: motion.id }, 'id: '],
  ['a body that is not there', { body: 'nowhere' }, '--body: "nowhere" is not in data/bodies.json'],
  ['a day that is none', { date: '2025-02-30' }, '--date: found "2025-02-30"'],
])('%s is refused, with the name of its field', (_, change, fault) => {
  expect(makeVote(data, answersWith(change))).toEqual({
    faults: expect.arrayContaining([expect.stringContaining(fault)]) as string[],
  });
});
