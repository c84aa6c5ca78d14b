import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import type { Dataset, Motion, RollCall, Tally } from '../../../src/data/schema/index.ts';
import { ends, park, starts, tallyOf } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('talliesMatchVotes', (faults) => {
  test('an announced count that is not the number of votes listed is reported', () => {
    const found = faults((data) => (tallyOf(data, ends).yes = 4));
    expect(found).toEqual([fault(`rollCalls/${ends} › tally.yes`, 'found 4', 'expected 3')]);
  });

  test('a vote that is listed on the other side is reported', () => {
    const found = faults(({ rollCalls }) => (byId(rollCalls, ends).votes[0]!.option = 'no'));
    expect(found).toEqual([
      fault(`rollCalls/${ends} › tally.yes`, 'found 3', 'expected 2'),
      fault(`rollCalls/${ends} › tally.no`, 'found 2', 'expected 3'),
    ]);
  });

  test('where votes are unknown, those that are known can’t pass the tally', () => {
    const found = faults((data) => (tallyOf(data, park).absent = 0));
    expect(found).toEqual([
      fault(`rollCalls/${park} › tally.absent`, 'found 0', 'expected at least 1'),
    ]);
    expect(faults((data) => (tallyOf(data, park).absent = 2))).toEqual([]);
  });

  test('a tally that was not found can’t be wrong', () => {
    expect(faults(({ rollCalls }) => (rollCalls[0]!.tally = 'not-found'))).toEqual([]);
  });
});

describeRule('talliesFillTheSeats', (faults) => {
  test('counts that leave a seat over are reported', () => {
    const found = faults((data) => (tallyOf(data, park).absent = 0));
    expect(found).toEqual([
      fault(`rollCalls/${park} › tally`, 'add up to 4', 'expected 5, the seats of example-city'),
    ]);
  });
});

const cited = [{ source: 'example-minutes-2025-06-10', at: 'page 2' }];

describeRule('resultsFollowFromTallies', (faults) => {
  const twoThirds = {
    of: 'seats',
    share: 'two-thirds',
    setBy: 'statute',
    citations: cited,
  } as const;
  const set = (counts: Partial<Tally>, requirement?: Motion['requirement']) =>
    faults((data) => {
      Object.assign(tallyOf(data, ends), { yes: 0, no: 0, ...counts });
      if (requirement) byId(data.motions, ends).requirement = requirement;
    });

  test('a motion that is said to fail with more yes than no is reported', () => {
    const found = faults(({ motions }) => (byId(motions, ends).result = 'fail'));
    expect(found).toEqual([
      fault(`motions/${ends} › result`, 'found "fail" with 3 yes and 2 no', 'expected "pass"'),
    ]);
  });

  test('a motion that is said to pass on a tie is reported', () => {
    expect(set({ yes: 2, no: 2, absent: 1 })).toEqual([
      fault(`motions/${ends} › result`, 'found "pass" with 2 yes and 2 no', 'expected "fail"'),
    ]);
  });

  test('a pass with more yes than no and short of half of those present is reported', () => {
    expect(set({ yes: 2, no: 1, abstain: 2 })).toEqual([
      fault(`motions/${ends} › result`, '2 yes and 1 no', '3 yes votes of 5 (present)'),
    ]);
  });

  test('an emergency ordinance short of two-thirds of the seats is reported', () => {
    expect(set({ yes: 3, no: 1, absent: 1 }, twoThirds)).toEqual([
      fault(`motions/${ends} › result`, '3 yes and 1 no', '4 yes votes of 5 (seats)'),
    ]);
    expect(set({ yes: 4, no: 0, absent: 1 }, twoThirds)).toEqual([]);
  });

  test('a pass short of a fixed number of yes votes is reported, whoever is there', () => {
    const four = { of: 'fixed', votes: 4, setBy: 'charter', citations: cited } as const;
    expect(set({ yes: 3, no: 2 }, four)).toEqual([
      fault(`motions/${ends} › result`, '3 yes and 2 no', 'asks for 4 yes votes;'),
    ]);
  });

  test('a rule that was not found decides nothing', () => {
    expect(set({ yes: 2, no: 3 }, 'not-found')).toEqual([]);
  });

  test('a result that was announced against the count is recorded as such', () => {
    const found = faults(({ motions, rollCalls }) => {
      byId(motions, ends).result = 'fail';
      byId(rollCalls, ends).announced = [{ by: 'chair', result: 'fail', citations: cited }];
    });
    expect(found).toEqual([]);
  });

  test('votes that decide it the other way are reported where no tally was found', () => {
    const found = faults(({ motions, rollCalls }) => {
      byId(rollCalls, ends).tally = 'not-found';
      byId(motions, ends).result = 'fail';
    });
    expect(found).toEqual([
      fault(`motions/${ends} › result`, 'the votes listed decide it', 'expected "pass"'),
    ]);
    const open = faults(({ motions, rollCalls }) => {
      Object.assign(byId(rollCalls, ends).votes[0]!, { option: 'unknown' });
      byId(rollCalls, ends).tally = 'not-found';
      byId(motions, ends).result = 'fail';
    });
    expect(open).toEqual([]);
  });
});

describeRule('ordersAreDistinct', (faults) => {
  test('two votes of one evening with one place in its order are reported', () => {
    const found = faults(({ motions }) => {
      motions[1]!.order = 1;
      motions[2]!.order = 1;
    });
    expect(found).toEqual([
      fault(`motions/${starts} › order`, `found 1, as in "${park}"`, 'no other vote'),
    ]);
  });
});

describeRule('votesStandOnce', (faults) => {
  const again = (change: (motion: Motion) => void = () => {}) =>
    faults(({ motions, rollCalls }) => {
      const copy = structuredClone(byId(motions, ends));
      const roll = structuredClone(byId(rollCalls, ends));
      copy.id = roll.id = 'example-city-2025-06-10-end-again';
      change(copy);
      motions.push(copy);
      rollCalls.push(roll);
    });

  test('one vote under two ids is reported', () => {
    expect(again()).toEqual([
      fault(
        'motions/example-city-2025-06-10-end-again',
        `result of "${ends}", and its roll may be the same`,
        'once',
      ),
    ]);
  });

  test('a second record of a vote is reported where less is known of it, or its month alone', () => {
    const less = (change: (motion: Motion, roll: RollCall) => void) =>
      faults(({ motions, rollCalls }) => {
        const [copy, roll] = [structuredClone(motions[0]!), structuredClone(rollCalls[0]!)];
        copy.id = roll.id = 'example-city-2025-06-10-end-again';
        change(copy, roll);
        motions.push(copy);
        rollCalls.push(roll);
      });
    const isSeen = [
      fault('motions/example-city-2025-06-10-end-again', `result of "${ends}"`, 'once'),
    ];
    expect(
      less((_, roll) => {
        roll.tally = 'not-found';
        Object.assign(roll.votes[1]!, { option: 'unknown', citations: [], basis: 'not-found' });
      }),
    ).toEqual(isSeen);
    expect(
      less(({ when }) => Object.assign(when, { date: '2025-06', precision: 'month' })),
    ).toHaveLength(1);
    expect(
      less((copy) => Object.assign(copy, { agreement: undefined, agency: 'Example City PD' })),
    ).toEqual(isSeen);
    expect(less((_, roll) => (roll.votes[1]!.option = 'no'))).toEqual([]);
  });

  test('a second reading, or another result, is another vote', () => {
    expect(again((copy) => (copy.reading = 'second'))).toEqual([]);
    expect(again((copy) => (copy.result = 'fail'))).toEqual([]);
  });
});

describeRule('announcementsDiffer', (faults) => {
  test('an announcement that says what the roll says is reported', () => {
    const say = (yes: number) =>
      faults(
        ({ rollCalls }) =>
          (byId(rollCalls, ends).announced = [
            { by: 'clerk', tally: { yes, no: 2 }, citations: cited },
          ]),
      );
    expect(say(3)).toEqual([
      fault(`rollCalls/${ends} › announced[0]`, 'says what the roll says', 'that differs'),
    ]);
    expect(say(4)).toEqual([]);
  });

  test('an announced result that is the result, and follows from the roll, is reported', () => {
    const say = (result: 'pass' | 'fail') =>
      faults(
        ({ rollCalls }) =>
          (byId(rollCalls, ends).announced = [{ by: 'chair', result, citations: cited }]),
      );
    expect(say('pass')).toEqual([
      fault(`rollCalls/${ends} › announced[0]`, 'says what the roll says', 'that differs'),
    ]);
    expect(say('fail')).toEqual([]);
  });
});

describeRule('consentHasNoOpposition', (faults) => {
  const consent = (change: (roll: RollCall) => void) =>
    faults(({ rollCalls }) => {
      const roll = byId(rollCalls, ends);
      roll.method = 'unanimous-consent';
      change(roll);
    });

  test('unanimous consent with a no is reported', () => {
    expect(consent(() => {})).toEqual([
      fault(`rollCalls/${ends} › method`, 'with a no', 'another method'),
    ]);
    expect(
      consent((roll) => {
        roll.tally = 'not-taken';
        for (const vote of roll.votes) vote.option = 'unrecorded';
      }),
    ).toEqual([]);
  });
});

describeRule('chairsBreakTies', (faults) => {
  const mayor = (option: 'yes' | 'nonvoting', turned: boolean) =>
    faults(({ bodies, rollCalls }) => {
      bodies[0]!.seats[0]!.votes = 'on-ties';
      const { votes } = byId(rollCalls, ends);
      votes[0]!.option = option;
      if (turned) votes[1]!.option = 'no';
      byId(rollCalls, starts).votes[0]!.option = 'nonvoting';
    });

  test('a chair who votes without a tie of the others is reported', () => {
    expect(mayor('yes', true)).toEqual([
      fault(`rollCalls/${ends} › votes[0].option`, '1 yes and 3 no', '"nonvoting"'),
    ]);
  });

  test('a chair who breaks a tie, or has no vote, is fine', () => {
    expect(mayor('yes', false)).toEqual([]);
    expect(mayor('nonvoting', true)).toEqual([]);
  });
});

describeRule('methodsFitRolls', (faults) => {
  const take = (method: RollCall['method']) =>
    faults(({ rollCalls }) => {
      const roll = byId(rollCalls, ends);
      roll.tally = 'not-taken';
      for (const vote of roll.votes)
        Object.assign(vote, { option: 'unrecorded', citations: [], basis: 'not-found' });
      if (method) roll.method = method;
    });

  test('a roll call that left no record is reported', () => {
    expect(take('roll-call')).toEqual([
      fault(`rollCalls/${ends} › votes[0].option`, 'by roll-call', 'such as "voice"'),
      fault(`rollCalls/${ends} › tally`, 'by roll-call', 'such as "voice"'),
    ]);
    expect(take(undefined)).toHaveLength(2);
  });

  test.each(['voice', 'unanimous-consent', 'consent-agenda', 'show-of-hands'] as const)(
    'a vote by %s may leave none',
    (method) => {
      expect(take(method)).toEqual([]);
    },
  );
});

describeRule('disputedResultsHaveTheirRow', (faults) => {
  const open = (about: string) => (data: Dataset) => {
    data.claims[0]!.status = 'unresolved';
    data.claims[0]!.about = [about];
  };
  const dispute = (data: Dataset) => {
    byId(data.motions, ends).result = 'disputed';
    byId(data.rollCalls, ends).tally = 'not-found';
  };

  test('a result that is called disputed without an open claim about it is reported', () => {
    expect(faults(dispute)).toEqual([
      fault(`motions/${ends} › result`, 'no open claim is about it', 'an unresolved claim'),
    ]);
  });

  test('a result that is stated flatly while a claim about it is open is reported', () => {
    expect(faults(open(`motions/${ends}/result`))).toEqual([
      fault(`motions/${ends} › result`, 'calls it unresolved', 'expected "disputed"'),
    ]);
  });

  test('a disputed result with its open claim is accepted', () => {
    const both = (data: Dataset) => {
      open(`motions/${ends}/result`)(data);
      dispute(data);
    };
    expect(faults(both)).toEqual([]);
  });
});

describeRule('quorumsAreMet', (faults) => {
  const present = (yes: number, absent: number) =>
    faults((data) => Object.assign(tallyOf(data, starts), { yes, no: 0, absent }));

  test('a decision by fewer members than the quorum is reported', () => {
    expect(present(2, 3)).toEqual([
      fault(`rollCalls/${starts} › tally`, '2 members were present', 'expected at least 3'),
    ]);
    expect(present(3, 2)).toEqual([]);
  });

  test('a quorum that was not found can’t be missed', () => {
    const found = faults((data) => {
      data.bodies[0]!.quorum = 'not-found';
      Object.assign(tallyOf(data, starts), { yes: 2, no: 0, absent: 3 });
    });
    expect(found).toEqual([]);
  });

  test('members who abstain or step aside are present', () => {
    const counts = { yes: 1, no: 0, abstain: 1, recused: 1, absent: 2 };
    expect(faults((data) => Object.assign(tallyOf(data, starts), counts))).toEqual([]);
  });
});

describeRule('effectsNameAgreements', (faults) => {
  test('an effect on an agreement that is not named is reported', () => {
    const found = faults(({ motions }) => delete byId(motions, ends).agreement);
    expect(found).toEqual([
      fault(`motions/${ends} › effect`, 'found "ends" without an agreement', '"agreement"'),
    ]);
  });

  test('the agency stands for an agreement that is not read here', () => {
    const found = faults(({ motions }) => {
      delete byId(motions, ends).agreement;
      byId(motions, ends).agency = 'Example City Police Department';
    });
    expect(found).toEqual([]);
  });
});

describeRule('laterMotionsFollow', (faults) => {
  test('a motion that answers one of a later day is reported', () => {
    const found = faults(({ motions }) => {
      byId(motions, ends).follows = starts;
      delete byId(motions, starts).follows;
    });
    expect(found).toEqual([
      fault(`motions/${ends} › follows`, `"${starts}" was on 2025-06-24`, 'an earlier motion'),
    ]);
  });

  test('a motion may answer one of the same day', () => {
    const found = (earlier?: number, later?: number) =>
      faults(({ motions }) => {
        Object.assign(byId(motions, park), { follows: starts, ...(later && { order: later }) });
        if (earlier) byId(motions, starts).order = earlier;
      });
    expect(found(1, 2)).toEqual([]);
    const unordered = fault(
      `motions/${park} › order`,
      'of the same day',
      'the later one the higher',
    );
    expect(found()).toEqual([unordered]);
    expect(found(2, 1)).toEqual([unordered]);
    expect(found(1)).toEqual([unordered]);
  });

  test('a motion that answers one of another body is reported', () => {
    const found = faults(({ motions }) => (byId(motions, ends).body = 'example-town-council'));
    expect(found).toEqual([
      fault(`motions/${starts} › follows`, 'in example-town-council', 'of example-city-commission'),
    ]);
  });

  test('a motion that answers itself is reported', () => {
    const found = faults(({ motions }) => (byId(motions, park).follows = park));
    expect(found).toEqual([fault(`motions/${park} › follows`, `"${park}"`, 'an earlier motion')]);
  });
});
