import { describe, expect, test } from 'vitest';
import { allVotesModel } from '../../src/charts/all-votes/model.ts';
import { seatsModel } from '../../src/charts/seats/model.ts';
import { tallyBarModel } from '../../src/charts/tally-bar/model.ts';
import { voteShiftModel } from '../../src/charts/vote-shift/model.ts';
import { byId } from '../../src/data/queries/lookup.ts';
import { newestFirst } from '../../src/data/queries/motions.ts';
import type { VoteOption } from '../../src/data/schema/index.ts';
import { english, linesOf } from '../charts/models/words-of.ts';
import { ends, park, starts, tallyOf, type Draft } from '../fixtures/example.ts';
import {
  cited,
  laterCited,
  leave,
  official,
  recorded,
  roll,
  rule,
  type Mutate,
} from '../fixtures/recorded.ts';

/**
 * What councils do, as people who record their votes have reported it: each case with the public report it comes
 * from. The check takes the true record, and the site tells it rightly.
 */
describe('people, not seats', () => {
  const replaced: Mutate = (data) => {
    data.officials.push(official('ford', 'Fay Ford', 'seat-4'));
    byId(data.rollCalls, starts).votes[4]!.official = 'ford';
    leave(data, 'haddad');
  };

  // openstates/openstates-scrapers#2082, openaustralia/theyvoteforyou#1124
  test('a member who took another’s seat has that vote, and the other has none of it', () => {
    const { problems, shift } = recorded(replaced);
    expect(problems).toEqual([]);
    const { table, scenes } = shift();
    const lines = linesOf(table).filter((line) => /Haddad|Ford/.test(line));
    expect(lines).toEqual([
      '  Haddad | No (for having the agreement) | — | Was not a member the second time',
      '  Ford | — | Yes (for having the agreement) | Was not a member the first time',
    ]);
    expect(scenes.wide.description).toContain('Haddad: on June 10, for; on June 24, not a member.');
    expect(scenes.wide.description).toContain('Ford: on June 10, not a member; on June 24, for.');
  });

  // OPORA/publicwhip#105
  test('a member who moves to another seat is compared with herself', () => {
    const { problems, shift } = recorded((data) => {
      for (const id of [park, starts]) {
        const { votes } = byId(data.rollCalls, id);
        [votes[1]!.official, votes[3]!.official] = ['novak', 'chen'];
      }
      for (const [id, seat] of [
        ['novak', 'seat-1'],
        ['chen', 'seat-3'],
      ] as const) {
        const { terms } = byId(data.officials, id);
        const [first] = terms;
        terms.push({
          ...{ ...first!, seat, began: '2025-06-20' },
          attested: { from: '2025-06-24', to: '2025-06-24' },
        });
        Object.assign(first!, {
          ...{ ended: '2025-06-20', attested: { from: '2025-06-10', to: '2025-06-10' } },
        });
      }
    });
    expect(problems).toEqual([]);
    expect(linesOf(shift().table).find((line) => line.includes('Novak'))).toBe(
      '  Novak | No (for having the agreement) | No (against having the agreement) | Changed position',
    );
  });

  // openstates/issues#1399, openstates/openstates-scrapers#1286
  test('two members with one surname are told apart', () => {
    const crane = (short: string) => (data: Draft) =>
      Object.assign(byId(data.officials, 'chen'), { name: 'Bo Rivera-Chen', short });
    expect(recorded(crane('Rivera')).problems).toHaveLength(1);
    const { problems, facts } = recorded((data) => {
      crane('B. Rivera')(data);
      for (const text of data.statements) if (text.speaker === 'chen') text.speaker = 'rivera';
    });
    expect(problems).toEqual([]);
    expect(linesOf(seatsModel(english, ends, facts).table)).toContain('  B. Rivera | Yes');
  });

  // openstates/people#2627, mysociety/parlparse#224
  test('a changed name keeps the member, and each vote shows the name of its day', () => {
    const { problems, facts, shift } = recorded((data) =>
      Object.assign(byId(data.officials, 'chen'), {
        ...{ name: 'Bo Moss-Reid', short: 'Moss-Reid', formerIds: ['bo-chen'] },
        formerNames: [{ name: 'Bo Chen', short: 'Chen', until: '2025-06-15', citations: cited }],
      }),
    );
    expect(problems).toEqual([]);
    expect(linesOf(seatsModel(english, ends, facts).table)).toContain('  Chen | Yes');
    expect(linesOf(seatsModel(english, starts, facts).table)).toContain('  Moss-Reid | No');
    expect(linesOf(shift().table).join()).toContain('Chen / Moss-Reid | Yes');
  });
});

describe('thresholds', () => {
  // robertsrules.forumflash 43285
  test('2-1 with two abstentions fails under a majority of those present', () => {
    const fail: Mutate = (data) => {
      roll(data, starts, ['yes', 'no', 'abstain', 'yes', 'abstain']);
      Object.assign(byId(data.motions, starts), { result: 'fail' });
      delete byId(data.motions, starts).effective;
    };
    const { problems, needed, outcome, facts } = recorded(fail);
    expect(problems).toEqual([]);
    expect(outcome(starts)).toBe('Failed, 2-1, two abstained');
    expect(needed(starts)).toContain('More than half of the members present, ');
    expect(needed(starts)).toContain(
      'Five members were present, and two voted yes; three yes votes were needed.',
    );
    expect(tallyBarModel(english, starts, facts)!.scenes.wide.description).toContain('needed: 3');
  });

  // voteview/WebVoteView#58; AGO 2010-34
  test('an emergency ordinance needs two-thirds of the membership, absent members too', () => {
    const { problems, needed } = recorded((data) => {
      roll(data, starts, ['yes', 'yes', 'yes', 'no', 'absent']);
      const requirement = rule({ of: 'seats', share: 'two-thirds', setBy: 'statute' });
      Object.assign(byId(data.motions, starts), {
        ...{ result: 'fail', kind: 'emergency-ordinance', requirement },
      });
      delete byId(data.motions, starts).effective;
    });
    expect(problems).toEqual([]);
    expect(needed(starts)).toContain(
      'body had five seats, and three members voted yes; four yes votes were needed.',
    );
  });

  // openaustralia/theyvoteforyou#473, #1286, #1196; the charters of Venice and Volusia
  test.each([
    [
      rule({ of: 'fixed', share: undefined, votes: 4 }),
      'Three members voted yes; four yes votes were needed.',
    ],
    [
      rule({ of: 'seats', share: 'four-fifths' }),
      'body had five seats, and three members voted yes; four yes votes were needed.',
    ],
    [
      rule({ of: 'in-office', share: 'three-quarters' }),
      'members were in office, and three voted yes; four yes votes were needed.',
    ],
    [
      rule({ of: 'cast', share: 'unanimous' }),
      'Five votes were cast, and three were yes; five yes votes were needed.',
    ],
  ])('3-2 fails where the rule asks for more: %j', (requirement, words) => {
    const { problems, needed } = recorded((data) => {
      roll(data, starts, ['yes', 'yes', 'yes', 'no', 'no']);
      Object.assign(byId(data.motions, starts), { result: 'fail', requirement });
      delete byId(data.motions, starts).effective;
    });
    expect(problems).toEqual([]);
    expect(needed(starts)).toContain(words);
  });

  test('a rule whose author was not found says so, and still counts', () => {
    const { problems, needed } = recorded(({ motions }) =>
      Object.assign(byId(motions, starts), {
        requirement: rule({ of: 'seats', setBy: 'not-found' }),
      }),
    );
    expect(problems).toEqual([]);
    expect(needed(starts)).toMatch(
      /^More than half of .*, but we could not find what set this rule\./,
    );
    expect(needed(starts)).toContain('yes votes were needed');
  });

  test('a rule that nobody found draws no line, and says so', () => {
    const { problems, needed, facts } = recorded(({ motions }) =>
      Object.assign(byId(motions, starts), { kind: 'motion' }),
    );
    expect(problems).toEqual([]);
    expect(needed(starts)).toBe('We could not find the rule for this kind of motion.');
    expect(tallyBarModel(english, starts, facts)!.scenes.wide.description).not.toContain('needed');
  });

  // openstates/issues#1406, #1404, #1402
  test('a vacant seat and a recusal are shown apart, each with its word', () => {
    const { problems, outcome } = recorded((data) => {
      const requirement = rule({ recusals: 'left-out' });
      roll(data, starts, ['yes', 'recused', 'absent', 'yes', 'vacant']);
      leave(data, 'haddad');
      Object.assign(byId(data.motions, starts), { requirement });
      // Two of those present and one who stepped aside: a quorum of three.
      data.bodies[0]!.quorum = { of: 'in-office', share: 'majority', citations: cited };
    });
    expect(problems).toEqual([]);
    expect(outcome(starts)).toBe('Passed, 2-0, one absent, one recused, one vacant seat');
  });

  test('with two vacant seats, two of three members are a quorum of those in office', () => {
    const vacant: Mutate = (data) => {
      roll(data, starts, ['yes', 'yes', 'absent', 'vacant', 'vacant']);
      leave(data, 'haddad');
      leave(data, 'novak');
      data.bodies[0]!.quorum = { of: 'in-office', share: 'majority', citations: cited };
    };
    expect(recorded(vacant).problems).toEqual([]);
    const ofSeats = recorded((data) => {
      vacant(data);
      data.bodies[0]!.quorum = { of: 'seats', share: 'majority', citations: cited };
    });
    expect(ofSeats.problems).toEqual([`rollCalls/${starts} tally: 2 members were present`]);
  });

  // OPORA/publicwhip#112
  test('whoever abstains takes no side', () => {
    const { facts } = recorded((data) =>
      roll(data, starts, ['yes', 'yes', 'yes', 'abstain', 'no']),
    );
    expect(linesOf(seatsModel(english, starts, facts).table)).toContain('  Novak | Abstained');
    expect(
      linesOf(voteShiftModel(english, { before: ends, after: starts }, facts).table).find((line) =>
        line.includes('Novak'),
      ),
    ).toContain('Can’t be compared');
  });
});

describe('who votes', () => {
  // govtrack/govtrack.us-web#265, unitedstates/congress#161
  test('a mayor who votes on ties is there without a vote where there is none', () => {
    const chair =
      (options: VoteOption[]): Mutate =>
      (data) => {
        data.bodies[0]!.seats[0]!.votes = 'on-ties';
        roll(data, starts, options);
        roll(data, ends, ['yes', 'yes', 'yes', 'no', 'no']);
        Object.assign(tallyOf(data, ends), { citations: cited });
      };
    const { problems, outcome, needed } = recorded(chair(['nonvoting', 'yes', 'yes', 'yes', 'no']));
    expect(problems.filter((each) => each.includes(starts))).toEqual([]);
    expect(outcome(starts)).toBe('Passed, 3-1, one present without a vote');
    expect(needed(starts)).toContain(
      'Four members were present, and three voted yes; three yes votes were needed.',
    );
    const tie = recorded(chair(['yes', 'yes', 'yes', 'no', 'no']));
    expect(tie.problems.filter((each) => each.includes(starts))).toEqual([]);
  });

  // mysociety/theyworkforyou#629, a2council/a2council.vote#11
  test('a voice vote without a roll is told as such, not as one that was not found', () => {
    const { problems, outcome, facts } = recorded((data) => {
      const rollCall = byId(data.rollCalls, starts);
      Object.assign(rollCall, { method: 'voice', tally: 'not-taken' });
      for (const vote of rollCall.votes)
        Object.assign(vote, { option: 'unrecorded', citations: [], basis: 'not-found' });
    });
    expect(problems).toEqual([]);
    expect(outcome(starts)).toBe('Passed; no count was taken');
    expect(linesOf(seatsModel(english, starts, facts).table)).toContain('  Chen | Not recorded');
    expect(tallyBarModel(english, starts, facts)).toBeUndefined();
  });

  // openstates/openstates-scrapers#2208
  test('a council that was enlarged has the seats of each day', () => {
    const { problems } = recorded((data) => {
      data.bodies[0]!.seats[4]!.from = '2025-06-20';
      const first = byId(data.rollCalls, ends);
      first.votes.pop();
      Object.assign(tallyOf(data, ends), { no: 1 });
      for (const claim of data.claims) claim.about = [];
      data.claims = [];
    });
    expect(problems.filter((each) => /rollCalls|bodies|motions/.test(each))).toEqual([]);
  });

  // opencivicdata/ocd-division-ids#30
  test('a port authority is no city’s', () => {
    const { problems, facts } = recorded((data) => {
      const body = data.bodies[0]!;
      delete body.place;
      const name = { en: 'Harbor Port Authority Board', es: 'Junta de Harbor Port Authority' };
      Object.assign(body, { kind: 'district', counties: ['12999'], name });
      for (const motion of data.motions)
        if (motion.agreement) {
          delete motion.agreement;
          motion.agency = 'Harbor Port Authority Police';
        }
      for (const event of data.events) {
        delete event.place;
        delete event.agreement;
      }
    });
    // The agreement of the example is left without its motions.
    expect(problems).toEqual(['agreements/example-city : nothing refers to it']);
    expect(linesOf(allVotesModel(english, facts).table).join('\n')).toContain(
      'Harbor Port Authority Board',
    );
  });

  // usgpo/bill-status: sponsors outside the body, and several
  test('a city manager and a member may sponsor together; who moved and seconded is named', () => {
    const { problems } = recorded((data) => {
      const motion = byId(data.motions, starts);
      delete motion.sponsor;
      const office = { en: 'City manager', es: 'Administradora de la ciudad' };
      motion.sponsors = [
        { official: 'chen', citations: laterCited },
        { name: 'Lou Park', office, citations: laterCited },
      ];
      Object.assign(motion, { mover: 'chen', seconder: 'novak' });
    });
    expect(problems).toEqual([]);
  });
});

describe('what became of it', () => {
  const fate = (what: 'vetoed' | 'veto-overridden' | 'rescinded', date: string) => ({
    ...{ what, when: { date, precision: 'day' as const }, confidence: 'high' as const },
    text: { en: 'The mayor did.', es: 'Lo hizo la alcaldesa.' },
    citations: laterCited,
  });

  // datamade/chi-councilmatic#17, usgpo/bill-status#235
  test('a vetoed measure passed, never took effect, and is not counted among those that did', () => {
    const veto: Mutate = ({ motions }) => {
      const motion = byId(motions, starts);
      motion.fate = [fate('vetoed', '2025-06-27')];
      delete motion.effective;
    };
    const { problems, outcome, facts } = recorded(veto);
    expect(problems).toEqual([]);
    expect(outcome(starts)).toBe('Passed, 3-1, one absent; later vetoed');
    expect(allVotesModel(english, facts).scenes.wide.description).toContain(
      'having an agreement, none passed',
    );
    const over = recorded((data) => {
      veto(data);
      byId(data.motions, starts).fate!.push(fate('veto-overridden', '2025-07-01'));
      byId(data.motions, starts).effective = 'not-found';
    });
    expect(over.problems).toEqual([]);
    expect(over.outcome(starts)).toContain('the veto was later overridden');
  });

  test('a failed motion has no day on which it took effect', () => {
    const { problems } = recorded((data) => {
      roll(data, starts, ['no', 'no', 'absent', 'yes', 'yes']);
      Object.assign(byId(data.motions, starts), { result: 'fail', effective: '2025-06-24' });
    });
    expect(problems).toEqual([`motions/${starts} effective: found 2025-06-24`]);
  });

  // wycats/jquery-governance#81, opencivicdata/scrapers-ca#161
  test.each([
    ['withdrawn', 'Withdrawn before a vote'],
    ['no-second', 'Died for lack of a second'],
    ['tabled', 'Tabled without a vote'],
    ['continued', 'Put off without a vote'],
  ] as const)('a motion that was %s is a record without a roll', (result, words) => {
    const { problems, outcome } = recorded((data) => {
      byId(data.motions, park).result = result;
      delete byId(data.motions, park).effective;
      data.rollCalls = data.rollCalls.filter(({ id }) => id !== park);
    });
    expect(problems).toEqual([]);
    expect(outcome(park)).toBe(words);
  });

  // opencivicdata/pupa#274, openstates/openstates-scrapers#2995
  test('a failed vote and its revote of one evening stand in their order', () => {
    const { problems, facts, shift } = recorded((data) => {
      const [first, second] = [byId(data.motions, ends), byId(data.motions, starts)];
      first.when = { date: '2025-06-24', precision: 'day' };
      Object.assign(first, { order: 1, citations: laterCited, effective: '2025-06-24' });
      Object.assign(second, { order: 2 });
      for (const vote of byId(data.rollCalls, ends).votes) vote.citations = laterCited;
      Object.assign(byId(data.rollCalls, ends).tally, { citations: laterCited });
    });
    expect(problems.filter((each) => each.includes('order'))).toEqual([]);
    const own = newestFirst(facts.dataset.motions).filter(({ order }) => order !== undefined);
    expect(own.map(({ id }) => id)).toEqual([starts, ends]);
    expect(
      shift()
        .table.columns.slice(1, 3)
        .map(({ name }) => name),
    ).toEqual(['June 24, first vote', 'June 24, later vote']);
  });

  // jerekeith2/CouncilProject#8
  test('a vote after midnight has its own day and the minutes of the evening', () => {
    const { problems } = recorded((data) => {
      const motion = byId(data.motions, starts);
      motion.when = { date: '2025-06-25', precision: 'day' };
      Object.assign(motion, { meetingBegan: '2025-06-24', weekday: 'wednesday' });
    });
    expect(problems).toEqual([]);
  });
});

describe('announced against listed', () => {
  // openstates/issues#1412
  test('a clerk’s count that differs from the roll is kept beside it', () => {
    const { problems } = recorded((data) => {
      byId(data.rollCalls, ends).announced = [
        { by: 'clerk', tally: { yes: 4, no: 1 }, citations: cited },
      ];
    });
    expect(problems).toEqual([]);
  });

  test('a result that the chair announced against the count is what the record says', () => {
    const { problems } = recorded((data) => {
      roll(data, starts, ['yes', 'yes', 'no', 'no', 'absent']);
      byId(data.rollCalls, starts).announced = [
        { by: 'chair', result: 'pass', citations: laterCited },
      ];
    });
    expect(problems).toEqual([]);
  });

  // datamade/chi-councilmatic#321, opencivicdata/municipal-scrapers-us#15
  test('a result that the votes listed rule out is refused, tally or none', () => {
    const { problems } = recorded((data) => {
      byId(data.rollCalls, starts).tally = 'not-found';
      byId(data.motions, starts).result = 'fail';
      delete byId(data.motions, starts).effective;
    });
    expect(problems).toEqual([
      `motions/${starts} result: found "fail", and the votes listed decide it the other way`,
    ]);
  });
});

// mysociety/theyworkforyou#862, openaustralia/theyvoteforyou#1511
test.each([
  ['refuses', 'against having the agreement'],
  ['keeps', 'for having the agreement'],
  ['renews', 'for having the agreement'],
] as const)('a yes on a motion that %s an agreement is %s it', (effect, stance) => {
  const { problems, facts } = recorded(({ motions }) => (byId(motions, ends).effect = effect));
  expect(problems.filter((each) => !each.startsWith('statements'))).toEqual([]);
  expect(
    linesOf(voteShiftModel(english, { before: ends, after: starts }, facts).table).join(),
  ).toContain(`Rivera | Yes (${stance})`);
});
