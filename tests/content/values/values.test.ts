import { describe, expect, test } from 'vitest';
import { proseContext } from '../../../src/content/values/context.ts';
import { countNames, proseValue, valueNamed, values } from '../../../src/content/values/index.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { ends, starts, type Draft } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';

const commission = 'example-city-commission';
const contextOf = (change?: (data: Draft) => void) => proseContext(exampleFacts(change), 'en');
const ask = (asked: string, change?: (data: Draft) => void) => {
  const [name = '', ...args] = asked.split(' ');
  return valueNamed(contextOf(change), name, args);
};

const both = `${ends} ${starts}`;

/** Each value, asked of the example. */
const expected: Record<string, [args: string, value: unknown]> = {
  absent: [starts, 1],
  agencies: ['newest', 2],
  agreements: ['newest', 3],
  'agreements-first': ['newest', 3],
  'as-of': ['', 'December 31, 2025'],
  body: [ends, 'Example City Commission'],
  changed: [both, 1],
  'changed-share': [both, '25%'],
  clause: ['example-city ending-it', 'Either party may end it at any time.'],
  commissioners: [commission, 4],
  day: [ends, 'June 10, 2025'],
  days: [both, 14],
  decisions: [commission, 2],
  figure: ['example-arrests-2025-06-11', '40'],
  finding: ['june-tally', 'The minutes have it.'],
  'jail-enforcement': ['newest', 1],
  kind: [ends, 'Resolution'],
  // The example's glossary does not have it.
  'kind-means': [ends, undefined],
  lag: ['newest', 11],
  law: ['example-law-1', '§ 1, Example Stat.'],
  'law-plain': ['example-law-1', 'More yes than no votes pass a motion.'],
  'list-day': ['oldest short', 'March 6'],
  'list-growth': ['oldest newest', 2],
  'list-growth-percent': ['oldest newest', '200%'],
  lists: ['newest', 5],
  'lists-between': [both, 'one'],
  margin: [starts, 2],
  meaning: [ends, 'A yes was a vote to end the agreement.'],
  'meaning-of': ['quorum', 'The members who must be present to decide.'],
  'named-absent': [starts, 'Okafor'],
  'named-abstain': [starts, 'nobody'],
  'named-changed': [both, 'Rivera'],
  'named-no': [starts, 'Chen'],
  'named-nonvoting': [starts, 'nobody'],
  'named-present': [starts, 'nobody'],
  'named-recused': [starts, 'nobody'],
  'named-same': [both, 'Chen, Novak and Haddad'],
  'named-vacant': [starts, 'nobody'],
  'named-yes': [starts, 'Rivera, Novak and Haddad'],
  needed: [starts, 3],
  no: [starts, 1],
  pages: ['example-city', 9],
  powers: ['example-city', 0],
  present: [starts, 4],
  question: [ends, 'Should the city do it?'],
  quorum: [commission, 3],
  same: [both, 3],
  'same-name': ['newest', 1],
  seats: [commission, 5],
  'signatures-read': ['all', 2],
  'signed-by-officer': ['cities', 0],
  'signed-by-police': ['cities', 1],
  spare: [starts, 0],
  spellings: ['newest', 2],
  'stayed-against': [both, 'Chen'],
  'stayed-for': [both, 'Novak and Haddad'],
  tally: [starts, '3-1'],
  'tally-turned': [`${starts} 1`, '2-2'],
  'tally-with-added-no': [starts, '3-2'],
  'task-force': ['newest', 1],
  'turned-to-fail': [starts, 1],
  'tally-turned-to-fail': [starts, '2-2'],
  'us-rows': ['newest', 13],
  voted: [starts, 4],
  'voted-both': [both, 4],
  votes: [commission, 3],
  'warrant-service-officer': ['newest', 1],
  yes: [starts, 3],
};

describe('a value of the example', () => {
  test.each(Object.entries(expected))('%s %j', (name, [args, value]) => {
    expect(ask(`${name} ${args}`)).toEqual(value);
  });

  test('every value has an example here', () => {
    expect(Object.keys(expected).sort()).toEqual(Object.keys(values).sort());
  });
});

test('signatures are counted in the groups of agencies that there are', () => {
  expect(ask('signatures-read sheriffs')).toBe(1);
  expect(ask('signatures-read jails')).toBe(0);
  expect(() => ask('signatures-read towns')).toThrow('there is no group of agencies "towns"');
  expect(() => ask('signed-by-police sheriffs')).toThrow('found "sheriffs"; expected cities');
  const signed = (office: 'manager' | 'sheriff') =>
    ask('signed-by-officer cities', ({ signers }) => (signers[0]!.signed.office = office));
  expect([signed('manager'), signed('sheriff')]).toEqual([1, 0]);
});

test('what <Count> may ask for is a number', () => {
  for (const name of countNames)
    expect(typeof ask(`${name} ${expected[name]![0]}`), name).toBe('number');
});

describe('a day', () => {
  test.each([
    ['event', '2025-06-10-vote short', 'June 10'],
    ['motion', `${ends} full`, 'Tuesday, June 10, 2025'],
    ['law, when it took effect', 'example-law-1', 'July 2001'],
    ['figure, the last that it counts', 'example-arrests-2025-06-11', 'June 11, 2025'],
  ])('of a record: %s', (_, args, day) => {
    expect(ask(`day ${args}`)).toBe(day);
  });

  test('known approximately has the word “around”', () => {
    const about = (data: Draft) => {
      byId(data.motions, ends).when = { date: '2025-06-10', precision: 'about' };
    };
    expect(ask(`day ${ends}`, about)).toBe('around June 10, 2025');
  });
});

test('the number of seats asked of a motion is that of its body', () => {
  expect(ask(`seats ${ends}`)).toBe(ask(`seats ${commission}`));
  expect(ask(`quorum ${ends}`)).toBe(3);
});

test('a chair who votes on ties alone is in no count of what a motion needed', () => {
  const chaired = (data: Draft) => {
    data.bodies[0]!.seats[0]!.votes = 'on-ties';
    const citations = [{ source: 'example-minutes-2025-06-24', at: 'page 3' }];
    byId(data.motions, starts).requirement = {
      ...{ of: 'seats', share: 'two-thirds', setBy: 'charter', citations },
    };
    const counts = { yes: 3, no: 1, absent: 0, nonvoting: 1 };
    Object.assign(byId(data.rollCalls, starts).tally, counts);
    byId(data.rollCalls, starts).votes[0]!.option = 'nonvoting';
  };
  const asked = ['needed', 'spare', 'turned-to-fail'] as const;
  expect(asked.map((name) => ask(`${name} ${starts}`, chaired))).toEqual([3, 0, 1]);
});

test('motions of another body are not among the votes of one', () => {
  const elsewhere = ({ motions }: Draft) => {
    byId(motions, ends).body = 'example-town-council';
  };
  expect(ask(`votes ${commission}`, elsewhere)).toBe(2);
  expect(ask(`decisions ${commission}`, elsewhere)).toBe(1);
});

test('powers are counted without the other clauses', () => {
  const more = ({ agreements: [agreement] }: Draft) => {
    const power = { ...agreement!.clauses[0]!, role: 'power' as const };
    agreement!.clauses.push({ ...power, id: 'arrest' }, { ...power, id: 'question' });
  };
  expect(ask('powers example-city', more)).toBe(2);
});

describe('the record does not have', () => {
  const uncounted = ({ rollCalls }: Draft) => {
    byId(rollCalls, starts).tally = 'not-found';
  };
  const unnamed = ({ rollCalls }: Draft) => {
    byId(rollCalls, starts).votes[0]!.option = 'unknown';
  };

  test.each(['tally', 'yes', 'needed', 'margin', 'tally-turned', 'tally-with-added-no'])(
    '%s of a vote whose count was not found',
    (name) => {
      expect(ask(`${name} ${starts}`, uncounted)).toBe('not-found');
    },
  );

  test.each(['changed', 'same', 'named-changed', 'stayed-for', 'voted-both', 'changed-share'])(
    '%s while a vote of the roll is not known',
    (name) => {
      expect(ask(`${name} ${both}`, unnamed)).toBe('not-found');
      expect(ask(`tally ${starts}`, unnamed)).toBe('3-1');
    },
  );

  test('the quorum of a body where we did not find it', () => {
    const change = ({ bodies }: Draft) => {
      byId(bodies, commission).quorum = 'not-found';
    };
    expect(ask(`quorum ${commission}`, change)).toBe('not-found');
  });

  test('the days from a motion known only to the month', () => {
    const change = ({ motions }: Draft) => {
      byId(motions, ends).when = { date: '2025-06', precision: 'month' };
    };
    expect(ask(`days ${both}`, change)).toBe('not-found');
  });

  test('so prose says it in words', () => {
    expect(proseValue(contextOf(uncounted), 'tally', [starts])).toBe(
      'we could not find the vote count',
    );
    expect(proseValue(contextOf(uncounted), 'yes', [starts])).toBe('not known');
    expect(proseValue(contextOf(), 'yes', [starts])).toBe('three');
  });
});
