import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { minutes } from '../../fixtures/example-people.ts';
import { ends, park, starts, type Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const votesOf = ({ rollCalls }: Draft, motion: string) => byId(rollCalls, motion).votes;

describeRule('motionsHaveRollCalls', (faults) => {
  test('a motion that was withdrawn and has a roll call is reported', () => {
    const withdraw = (data: Draft) => (byId(data.motions, park).result = 'withdrawn');
    expect(faults(withdraw)).toEqual([
      fault(`motions/${park} › result`, 'found "withdrawn" beside a roll call', 'no record'),
    ]);
    const alone = faults((data) => {
      withdraw(data);
      data.rollCalls = data.rollCalls.filter(({ id }) => id !== park);
    });
    expect(alone).toEqual([]);
  });

  test('a motion without a roll call is reported', () => {
    const found = faults(
      (data) => (data.rollCalls = data.rollCalls.filter(({ id }) => id !== park)),
    );
    expect(found).toEqual([fault(`motions/${park}`, 'no roll call', 'data/roll-calls.json')]);
  });
});

describeRule('everySeatIsAccountedFor', (faults) => {
  test('a seat that the body did not have yet is reported', () => {
    const enlarge = (data: Draft) => {
      data.bodies[0]!.seats[4]!.from = '2025-06-20';
    };
    expect(faults(enlarge)).toEqual([
      fault(
        `rollCalls/${ends} › votes[4].seat`,
        'had no seat "seat-4" on 2025-06-10',
        'did you mean',
      ),
    ]);
    const fits = faults((data) => {
      enlarge(data);
      votesOf(data, ends).pop();
    });
    expect(fits).toEqual([]);
  });

  test('a seat that is left out is reported', () => {
    const found = faults((data) => votesOf(data, ends).pop());
    expect(found).toEqual([
      fault(`rollCalls/${ends} › votes`, 'the seat "seat-4"', 'write "unknown"'),
    ]);
  });

  test('a seat that the body does not have is reported', () => {
    const found = faults((data) => (votesOf(data, ends)[4]!.seat = 'seat-5'));
    expect(found).toEqual([
      fault(`rollCalls/${ends} › votes`, 'the seat "seat-4"', 'every seat once'),
      fault(`rollCalls/${ends} › votes[4].seat`, '"seat-5" is not a seat', 'did you mean "seat-'),
    ]);
  });

  test('a seat that stands in the roll twice is reported', () => {
    const found = faults((data) => votesOf(data, ends).push({ ...votesOf(data, ends)[0]! }));
    expect(found).toEqual([
      fault(`rollCalls/${ends} › votes[5].seat`, 'the seat "mayor" votes twice', 'each seat once'),
    ]);
  });
});

describeRule('nobodyVotesTwice', (faults) => {
  test('a member in two seats of one roll is reported', () => {
    const found = faults((data) => (votesOf(data, ends)[2]!.official = 'rivera'));
    expect(found).toEqual([
      fault(`rollCalls/${ends} › votes[2].official`, '"rivera" stands in the roll twice', 'once'),
    ]);
  });

  test('two vacant seats are not one member', () => {
    const found = faults((data) => {
      delete votesOf(data, ends)[0]!.official;
      delete votesOf(data, ends)[1]!.official;
    });
    expect(found).toEqual([]);
  });
});

describeRule('votesCarrySources', (faults) => {
  test('a known vote without a source is reported', () => {
    const found = faults((data) => (votesOf(data, ends)[3]!.citations = []));
    expect(found).toEqual([
      fault(
        `rollCalls/${ends} › votes[3].citations`,
        '"seat-3" is "no" without a source',
        'source',
      ),
    ]);
  });

  test('an unknown vote that claims to be named is reported', () => {
    const found = faults((data) => (votesOf(data, park)[0]!.basis = 'named'));
    expect(found).toEqual([
      fault(`rollCalls/${park} › votes[0].basis`, 'found "named"', 'expected "not-found"'),
    ]);
  });

  test('a known vote that says it was not found is reported', () => {
    const found = faults((data) => (votesOf(data, ends)[0]!.basis = 'not-found'));
    expect(found).toEqual([
      fault(`rollCalls/${ends} › votes[0].basis`, 'found "not-found"', '"named" or "derived"'),
    ]);
  });

  test('a member in a vacant seat is reported', () => {
    const found = faults((data) => (votesOf(data, ends)[1]!.option = 'vacant'));
    expect(found).toEqual([
      fault(`rollCalls/${ends} › votes[1].official`, '"chen" sits in a vacant seat', 'no member'),
    ]);
  });

  test('a vote that nobody cast is reported', () => {
    const found = faults((data) => delete votesOf(data, ends)[1]!.official);
    expect(found).toEqual([
      fault(`rollCalls/${ends} › votes[1].official`, 'no member is named', 'the option "unknown"'),
    ]);
  });

  test('a vote that is unknown may be that of a member who is not named', () => {
    expect(faults((data) => delete votesOf(data, park)[0]!.official)).toEqual([]);
  });

  test('a vacant seat has no member', () => {
    const found = faults((data) => {
      votesOf(data, ends)[1]!.option = 'vacant';
      delete votesOf(data, ends)[1]!.official;
    });
    expect(found).toEqual([]);
  });
});

describeRule('membersHeldTheirSeats', (faults) => {
  type Term = Draft['officials'][number]['terms'][number];
  const withTerm = (change: Partial<Term>) =>
    faults(({ officials }) => Object.assign(byId(officials, 'rivera').terms[0]!, change));
  const atEnds = fault(
    `rollCalls/${ends} › votes[0].official`,
    `the seat "mayor" on 2025-06-10`,
    'term',
  );
  const atPark = fault(`rollCalls/${park} › votes[0].official`, `on 2025-06-24`, 'covers that day');
  const atStarts = fault(`rollCalls/${starts} › votes[0].official`, `on 2025-06-24`, 'term');

  test('a vote before the term began, or after it ended, is reported', () => {
    expect(withTerm({ began: '2025-06-11' })).toEqual([atEnds]);
    expect(withTerm({ ended: '2025-06-23' })).toEqual([atPark, atStarts]);
  });

  test('the first and the last day of a term are part of it', () => {
    expect(withTerm({ began: '2025-06-10', ended: '2025-06-24' })).toEqual([]);
  });

  test('where a term’s days were not found, those that sources attest stand for them', () => {
    const attested = { from: '2025-06-11', to: '2025-06-23' };
    expect(withTerm({ began: 'not-found', attested })).toEqual([atEnds]);
    expect(withTerm({ ended: 'not-found', attested })).toEqual([atPark, atStarts]);
  });

  test('one of several terms is enough', () => {
    const found = faults(({ officials }) => {
      const { terms } = byId(officials, 'rivera');
      terms.unshift({ ...terms[0]!, seat: 'seat-4', began: '2020-11-10', ended: '2024-11-11' });
    });
    expect(found).toEqual([]);
  });

  test('a member who votes from the seat of another is reported', () => {
    const found = faults((data) => (votesOf(data, ends)[0]!.official = 'chen'));
    expect(found).toEqual([
      fault(`rollCalls/${ends} › votes[0].official`, '"chen" is not known to have held', 'term'),
    ]);
  });

  test('a vote known only to the month falls within a term of that month', () => {
    const inMonth = (began: string) =>
      faults((data) => {
        byId(data.motions, ends).when = { date: '2025-06', precision: 'month' };
        byId(data.officials, 'rivera').terms[0]!.began = began;
      }).filter(({ at }) => at.includes(ends));
    expect(inMonth('2025-06-15')).toEqual([]);
    expect(inMonth('2025-07-01')).toHaveLength(1);
  });
});

describeRule('shortNamesDiffer', (faults) => {
  test('two members of one roll with one short name are reported', () => {
    const found = faults(({ officials }) => (byId(officials, 'chen').short = 'Rivera'));
    expect(found).toEqual([
      fault('officials/rivera › short', '"Rivera" is also the short name of "chen"', 'the initial'),
    ]);
  });

  test('a member who came after another of that name is reported, since a chart of two votes has both', () => {
    const found = faults(({ officials }) => {
      const [chen] = officials.filter(({ id }) => id === 'chen');
      officials.push({ ...structuredClone(chen!), id: 'cora-chen', name: 'Cora Chen' });
    });
    expect(found).toEqual([
      fault(
        'officials/cora-chen › short',
        '"Chen" is also the short name of "chen"',
        'the initial',
      ),
    ]);
  });

  test('a name given up before the vote is no clash', () => {
    const found = faults(({ officials }) => {
      const chen = byId(officials, 'chen');
      chen.formerNames = [
        { name: 'Bo Rivera', short: 'Rivera', until: '2025-01-31', citations: [minutes] },
      ];
    });
    expect(found).toEqual([]);
  });
});

describeRule('formerNamesRunForward', (faults) => {
  test('an older name after a newer one is reported', () => {
    const names = (...until: string[]) =>
      faults(
        ({ officials }) =>
          (byId(officials, 'chen').formerNames = until.map((day) => ({
            ...{ name: 'Bo Park', short: 'Park', until: day, citations: [minutes] },
          }))),
      );
    expect(names('2025-02-01', '2025-01-01')).toEqual([
      fault('officials/chen › formerNames[1].until', 'found 2025-01-01', 'a day after 2025-02-01'),
    ]);
    expect(names('2025-01-01', '2025-02-01')).toEqual([]);
    expect(names('2025-02-01', 'not-found')).toEqual([]);
  });
});

describeRule('seatsHaveOneMember', (faults) => {
  const began = (day: string, ended: string | undefined) =>
    faults(({ officials }) => {
      const chen = byId(officials, 'chen');
      Object.assign(chen.terms[0]!, { began: '2020-11-10', ended });
      const term = { ...structuredClone(chen.terms[0]!), began: day };
      officials.push({ ...chen, id: 'zoe-zorn', name: 'Zoe Zorn', short: 'Zorn', terms: [term] });
    });

  test('a member who takes a seat while another sits there is reported', () => {
    for (const ended of ['2025-07-01', undefined])
      expect(began('2025-06-20', ended)).toEqual([
        fault('officials/zoe-zorn › terms[0].began', '"chen" had the seat', 'the seat was free'),
      ]);
  });

  test('one may come on the day on which the other leaves, or where no end was found', () => {
    expect(began('2025-06-20', '2025-06-20')).toEqual([]);
    expect(began('2025-06-20', 'not-found')).toEqual([]);
  });
});

describeRule('seatsRunForward', (faults) => {
  test('a seat that ends before it begins is reported', () => {
    const found = faults(({ bodies }) =>
      Object.assign(bodies[0]!.seats[0]!, { from: '2025-02-01', until: '2025-01-01' }),
    );
    expect(found).toEqual([
      fault(
        'bodies/example-city-commission › seats[0].until',
        'found 2025-01-01, before 2025-02-01',
        'after the beginning',
      ),
    ]);
  });
});

describeRule('shortNamesFitCharts', (faults) => {
  test('a name of two surnames is as long as a chart has room for', () => {
    expect(faults(({ officials }) => (officials[0]!.short = 'Montgomery-Wilkins'))).toEqual([]);
  });

  test('a longer one is reported, one of a former name too', () => {
    const long = 'De los Santos Villavicencio-Echeverría';
    const found = faults(({ officials }) => {
      byId(officials, 'chen').short = long;
      byId(officials, 'novak').formerNames = [
        { name: long, short: long, until: 'not-found', citations: [minutes] },
      ];
    });
    expect(found).toEqual([
      fault('officials/chen › short', `found 38 letters in "${long}"`, 'expected at most 18'),
      expect.objectContaining({
        at: expect.stringMatching(/^officials\/.+ › formerNames\[0\]\.short$/) as string,
      }),
    ]);
  });
});
