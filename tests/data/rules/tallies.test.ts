import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import type { Dataset } from '../../../src/data/schema/index.ts';
import { ends, park, starts, tallyOf } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('talliesMatchVotes', (faults) => {
  test('an announced count that is not the number of votes listed', () => {
    const found = faults((data) => (tallyOf(data, ends).yes = 4));
    expect(found).toEqual([fault(`rollCalls/${ends} › tally.yes`, 'found 4', 'expected 3')]);
  });

  test('a vote that is listed on the other side', () => {
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
  test('counts that leave a seat over', () => {
    const found = faults((data) => (tallyOf(data, park).absent = 0));
    expect(found).toEqual([
      fault(`rollCalls/${park} › tally`, 'add up to 4', 'expected 5, the seats of example-city'),
    ]);
  });
});

describeRule('resultsFollowFromTallies', (faults) => {
  const set = (yes: number, no: number, requirement: 'majority' | 'two-thirds' = 'majority') =>
    faults((data) => {
      Object.assign(tallyOf(data, ends), { yes, no });
      byId(data.motions, ends).requirement = requirement;
    });

  test('a motion that is said to fail with more yes than no', () => {
    const found = faults(({ motions }) => (byId(motions, ends).result = 'fail'));
    expect(found).toEqual([
      fault(`motions/${ends} › result`, 'found "fail" with 3 yes and 2 no', 'expected "pass"'),
    ]);
  });

  test('a motion that is said to pass on a tie', () => {
    expect(set(2, 2)).toEqual([
      fault(`motions/${ends} › result`, 'found "pass" with 2 yes and 2 no', 'expected "fail"'),
    ]);
  });

  test('a motion that is said to pass short of two-thirds', () => {
    expect(set(3, 2, 'two-thirds')).toEqual([
      fault(`motions/${ends} › result`, '3 yes and 2 no', 'the requirement is two-thirds'),
    ]);
    expect(set(4, 2, 'two-thirds')).toEqual([]);
  });
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

  test('a result that is called disputed without an open claim about it', () => {
    expect(faults(dispute)).toEqual([
      fault(`motions/${ends} › result`, 'no open claim is about it', 'an unresolved claim'),
    ]);
  });

  test('a result that is stated flatly while a claim about it is open', () => {
    expect(faults(open(`motions/${ends}/result`))).toEqual([
      fault(`motions/${ends} › result`, 'calls it unresolved', 'expected "disputed"'),
    ]);
  });

  test('a disputed result with its open claim', () => {
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

  test('a decision by fewer members than the quorum', () => {
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
  test('an effect on an agreement that is not named', () => {
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
  test('a motion that answers one of a later day', () => {
    const found = faults(({ motions }) => {
      byId(motions, ends).follows = starts;
      delete byId(motions, starts).follows;
    });
    expect(found).toEqual([
      fault(`motions/${ends} › follows`, `"${starts}" was on 2025-06-24`, 'an earlier motion'),
    ]);
  });

  test('a motion may answer one of the same day', () => {
    expect(faults(({ motions }) => (byId(motions, park).follows = starts))).toEqual([]);
  });

  test('a motion that answers one of another body', () => {
    const found = faults(({ motions }) => (byId(motions, ends).body = 'example-town-council'));
    expect(found).toEqual([
      fault(`motions/${starts} › follows`, 'in example-town-council', 'of example-city-commission'),
    ]);
  });

  test('a motion that answers itself', () => {
    const found = faults(({ motions }) => (byId(motions, park).follows = park));
    expect(found).toEqual([fault(`motions/${park} › follows`, `"${park}"`, 'an earlier motion')]);
  });
});
