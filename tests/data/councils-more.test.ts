import { describe, expect, test } from 'vitest';
import { allVotesModel } from '../../src/charts/all-votes/model.ts';
import { seatsModel } from '../../src/charts/seats/model.ts';
import { tallyBarModel } from '../../src/charts/tally-bar/model.ts';
import type { Mark, Scene } from '../../src/charts/scene/scene.ts';
import { textWidth } from '../../src/charts/scene/text-width.ts';
import { voteShiftModel } from '../../src/charts/vote-shift/model.ts';
import { byId } from '../../src/data/queries/lookup.ts';
import {
  decisionPairAt,
  isSameMeeting,
  motionWithRollCall,
  newestFirst,
  pairOf,
} from '../../src/data/queries/motions.ts';
import { nobody } from '../../src/data/queries/thresholds.ts';
import { findProblems } from '../../src/data/rules/index.ts';
import type { Body, Motion, Official, RollCall, VoteOption } from '../../src/data/schema/index.ts';
import { neededSentences } from '../../src/i18n/requirements.ts';
import { outcomeText, resultSentence } from '../../src/i18n/votes.ts';
import { newsOf } from '../../src/outputs/feed/entries.ts';
import { english, linesOf, spanish } from '../charts/models/words-of.ts';
import { exampleFacts } from '../fixtures/example-facts.ts';
import { ends, starts, type Draft } from '../fixtures/example.ts';
import { recorded, rule } from '../fixtures/recorded.ts';

/**
 * More of what councils do, by someone who records votes and did not write the model: other numbers of seats, other
 * bodies, two things at once. The board of a port decides; whatever it does is told as it was.
 */

const cited = [{ source: 'harbor-minutes', at: 'page 2' }];
const members = ['Ives', 'Jung', 'Kane', 'Lund', 'Moss', 'Nash', 'Ong'] as const;
const given = ['Ada', 'Bo', 'Cam', 'Di', 'Eli', 'Flo', 'Gus'] as const;
const idOf = (index: number) => `${given[index]!}-${members[index]!}`.toLowerCase();

type Taken = Partial<Motion> & {
  options?: VoteOption[];
  /** Who sat in a seat, by its place, where that is not the usual member. */
  who?: Record<number, string>;
  roll?: Partial<RollCall>;
};

/** A board with its members, and what it took up; `more` changes whatever is not usual. */
function board(
  votes: Record<string, Taken>,
  more: { body?: Partial<Body>; change?: (data: Draft) => void; size?: number } = {},
) {
  const facts = exampleFacts((data) => {
    const size = more.size ?? Object.values(votes)[0]!.options?.length ?? 5;
    const body: Body = {
      ...{ id: 'harbor-board', kind: 'district', counties: ['12999'] },
      name: { en: 'Harbor Port Authority Board', es: 'Junta de Harbor Port Authority' },
      seats: [...Array(size).keys()].map((index) => ({
        id: `seat-${index + 1}`,
        name: { en: `Seat ${index + 1}`, es: `Puesto ${index + 1}` },
      })),
      quorum: 'not-found',
      requirements: [{ for: ['resolution'], ...rule({ setBy: 'body' }) }],
      citations: cited,
      ...more.body,
    };
    data.bodies.push(body);
    data.officials.push(...[...Array(size).keys()].map(boardMember));
    for (const [id, each] of Object.entries(votes)) {
      const { options, who, roll, ...motion } = each;
      data.motions.push(motionOn(id, motion));
      if (options) data.rollCalls.push(rollOf(id, options, who ?? {}, roll ?? {}));
    }
    more.change?.(data);
    complete(data);
  });
  const problems = findProblems(facts.dataset).map(
    ({ collection, record, path, found }) => `${collection}/${record} ${path.join('.')}: ${found}`,
  );
  const of = (id: string) => motionWithRollCall(facts.dataset, id);
  return {
    facts,
    problems,
    outcome: (id: string, page = english) => outcomeText(page, of(id)),
    needed: (id: string) =>
      neededSentences(english, of(id), byId(facts.dataset.bodies, 'harbor-board')).join(' '),
    seats: (id: string) => linesOf(seatsModel(english, id, facts).table).slice(2),
    shift: (before: string, after: string) => {
      const model = voteShiftModel(english, { before, after }, facts);
      return { model, rows: linesOf(model.table).slice(2), drawn: model.scenes.wide.description };
    },
    bar: (id: string) => tallyBarModel(english, id, facts)?.scenes.wide.description ?? '',
  };
}

/** The minutes of the board; terms that reach from its first vote to its last; and those members alone who took part. */
function complete(data: Draft) {
  data.sources.push({
    ...structuredClone(data.sources.find(({ id }) => id === 'example-minutes-2025-06-24')!),
    ...{ id: 'harbor-minutes', published: 'not-found' },
  });
  const own = data.motions.filter(({ body }) => body === 'harbor-board');
  const days = own.map(({ when }) => when.date).sort();
  const took = JSON.stringify([data.rollCalls, own]);
  data.officials = data.officials.filter(
    ({ id, terms: [first] }) => first!.body !== 'harbor-board' || took.includes(`"${id}"`),
  );
  for (const { attested } of data.officials.flatMap(({ terms }) => terms))
    if (attested.from === wholeTerm.from)
      Object.assign(attested, { from: days[0]!, to: days.at(-1)! });
}

const wholeTerm = { from: '2025-01', to: '2025-12' };

function boardMember(index: number): Official {
  return {
    ...{ id: idOf(index), name: `${given[index]!} ${members[index]!}`, short: members[index]! },
    aliases: [],
    terms: [term({ seat: `seat-${index + 1}` })],
  };
}

function term(change: Partial<Official['terms'][number]>): Official['terms'][number] {
  return {
    ...{ body: 'harbor-board', seat: 'seat-1', role: { en: 'Member', es: 'Vocal' } },
    ...{ began: 'not-found', ended: 'not-found', citations: cited },
    attested: { ...wholeTerm },
    ...change,
  };
}

const dayOf = (id: string) => /\d{4}-\d{2}(?:-\d{2})?/.exec(id)![0];

function motionOn(id: string, change: Partial<Motion>): Motion {
  const date = dayOf(id);
  const motion: Motion = {
    ...{ id, body: 'harbor-board' },
    when: { date, precision: date.length === 7 ? 'month' : 'day' },
    title: { en: `The board on ${id}`, es: `La junta sobre ${id}` },
    question: { en: 'Should the port do it?', es: '¿Debe hacerlo el puerto?' },
    yes: { en: 'A yes was a vote to do it.', es: 'Un voto a favor era un voto por hacerlo.' },
    ...{ kind: 'resolution', meeting: 'regular', sponsor: 'not-found' },
    ...{ agency: 'Harbor Port Police', effect: 'starts', result: 'pass', effective: 'not-found' },
    ...{ did: [], document: 'not-found', confidence: 'high', citations: cited },
    ...change,
  };
  if (motion.result !== 'pass' || ('effective' in change && change.effective === undefined))
    delete motion.effective;
  return motion;
}

function rollOf(
  id: string,
  options: VoteOption[],
  who: Record<number, string>,
  change: Partial<RollCall>,
): RollCall {
  const tally = { ...nobody };
  for (const option of options)
    if (option !== 'unknown' && option !== 'unrecorded') tally[option] += 1;
  const isOpen = options.some((option) => option === 'unknown' || option === 'unrecorded');
  return {
    id,
    tally: isOpen ? 'not-found' : { ...tally, citations: cited },
    votes: options.map((option, index) => ({
      seat: `seat-${index + 1}`,
      ...(option !== 'vacant' && { official: who[index] ?? idOf(index) }),
      ...(option === 'unknown' || option === 'unrecorded'
        ? { option, citations: [], basis: 'not-found' as const }
        : { option, citations: cited, basis: 'named' as const }),
    })),
    confidence: 'high',
    ...change,
  };
}

/** The options of a roll from letters, in the order of the seats: `yynax`. */
function taken(letters: string): VoteOption[] {
  const options: Record<string, VoteOption> = {
    ...{ y: 'yes', n: 'no', a: 'abstain', p: 'present', c: 'nonvoting', x: 'absent' },
    ...{ r: 'recused', v: 'vacant', '-': 'unrecorded', '?': 'unknown' },
  };
  return letters.split('').map((letter) => options[letter]!);
}

type Fate = NonNullable<Motion['fate']>[number];

const fate = (what: Fate['what'], date: string, by?: string): Fate => ({
  ...{ what, when: { date, precision: date.length === 7 ? 'month' : 'day' } },
  text: { en: 'It was so decided.', es: 'Así se decidió.' },
  ...{ confidence: 'high', citations: cited, ...(by && { by }) },
});

const first = 'harbor-2025-05-06-enter';
const second = 'harbor-2025-08-05-end';

describe('people, not seats', () => {
  const grant = (change: Partial<Official>): Official => ({
    ...{ id: 'lou-grant', name: 'Lou Grant', short: 'Grant', aliases: [] },
    terms: [term({ seat: 'seat-3' })],
    ...change,
  });

  test('a member leaves and the seat stays vacant: nobody has “not voted” after leaving', () => {
    const { problems, shift } = board({
      [first]: { options: taken('yyn') },
      [second]: { options: taken('yyv'), effect: 'ends', follows: first },
    });
    expect(problems).toEqual([]);
    const { rows, drawn } = shift(first, second);
    expect(rows[2]).toBe(
      '  Kane | No (against having the agreement) | — | Was not a member the second time',
    );
    expect(rows).toHaveLength(3);
    expect(drawn).toContain('Kane: on May 6, against; on August 5, not a member.');
    expect(drawn).not.toContain('did not vote');
  });

  test('a vacant seat is filled: the new member was no member the first time', () => {
    const { problems, shift } = board(
      {
        [first]: { options: taken('yyv') },
        [second]: {
          ...{ options: taken('nyn'), who: { 2: 'lou-grant' }, result: 'fail' },
          ...{ effect: 'ends', follows: first },
        },
      },
      { change: ({ officials }) => officials.push(grant({})) },
    );
    expect(problems).toEqual([]);
    expect(shift(first, second).rows).toEqual([
      '  Ives | Yes (for having the agreement) | No (for having the agreement) | Same position',
      '  Jung | Yes (for having the agreement) | Yes (against having the agreement) | Changed position',
      '  Grant | — | No (for having the agreement) | Was not a member the first time',
    ]);
    expect(shift(first, second).model.finding).toBe(
      'One member changed position; one member was new the second time',
    );
  });

  test('one is replaced and another changes her name and her seat between the two votes', () => {
    const { problems, shift, seats } = board(
      {
        [first]: { options: taken('yny') },
        [second]: {
          ...{ options: taken('yyn'), who: { 1: 'lou-grant', 2: 'bo-jung' } },
          ...{ effect: 'ends', follows: first },
        },
      },
      {
        change: ({ officials }) => {
          officials.push(grant({ terms: [term({ seat: 'seat-2' })] }));
          const jung = byId(officials, 'bo-jung');
          jung.terms.push(term({ seat: 'seat-3' }));
          Object.assign(jung, {
            ...{ name: 'Bo Reyes-Jung', short: 'Reyes-Jung' },
            formerNames: [
              { name: 'Bo Jung', short: 'Jung', until: '2025-07-04', citations: cited },
            ],
          });
        },
      },
    );
    expect(problems).toEqual([]);
    expect(shift(first, second).rows).toEqual([
      '  Ives | Yes (for having the agreement) | Yes (against having the agreement) | Changed position',
      '  Jung / Reyes-Jung | No (against having the agreement) | No (for having the agreement) | Changed position',
      '  Kane | Yes (for having the agreement) | — | Was not a member the second time',
      '  Grant | — | Yes (against having the agreement) | Was not a member the first time',
    ]);
    expect(seats(second)).toEqual(['  Ives | Yes', '  Grant | Yes', '  Reyes-Jung | No']);
  });

  test('two members swap their seats, and neither changes side', () => {
    const { problems, shift } = board(
      {
        [first]: { options: taken('ynyyn') },
        [second]: {
          ...{ options: taken('ynnny'), who: { 1: 'cam-kane', 2: 'bo-jung' } },
          ...{ effect: 'ends', result: 'fail', follows: first },
        },
      },
      {
        change: ({ officials }) => {
          byId(officials, 'bo-jung').terms.push(term({ seat: 'seat-3' }));
          byId(officials, 'cam-kane').terms.push(term({ seat: 'seat-2' }));
        },
      },
    );
    expect(problems).toEqual([]);
    expect(shift(first, second).rows.slice(1, 3)).toEqual([
      '  Jung | No (against having the agreement) | No (for having the agreement) | Changed position',
      '  Kane | Yes (for having the agreement) | No (for having the agreement) | Same position',
    ]);
  });

  test('a seat ends for one and begins for the other on the day of the vote: either may have voted', () => {
    for (const who of ['cam-kane', 'lou-grant']) {
      const { problems } = board(
        { [first]: { options: taken('yyn'), who: { 2: who } } },
        {
          change: ({ officials }) => {
            const until = { from: '2025-05-06', to: '2025-05-06' };
            Object.assign(byId(officials, 'cam-kane').terms[0]!, {
              ...{ began: '2021-05-04', ended: '2025-05-06', attested: until },
            });
            const from = { from: '2025-05-06', to: '2025-05-06' };
            officials.push(
              grant({ terms: [term({ seat: 'seat-3', began: '2025-05-06', attested: from })] }),
            );
          },
        },
      );
      expect(problems).toEqual([]);
    }
  });

  test('one person sits in two bodies, and is compared within each', () => {
    const { problems, shift, facts } = board(
      {
        [first]: { options: taken('yyn'), who: { 0: 'rivera' } },
        [second]: { options: taken('nyy'), who: { 0: 'rivera' }, effect: 'ends', follows: first },
      },
      { change: ({ officials }) => byId(officials, 'rivera').terms.push(term({})) },
    );
    expect(problems).toEqual([]);
    expect(shift(first, second).rows[0]).toContain('Rivera | Yes (for');
    expect(linesOf(seatsModel(english, ends, facts).table)[2]).toBe('  Rivera | Yes');
  });

  test('a relative of the same surname follows: the two must have different short names', () => {
    const kane = { id: 'kit-kane', name: 'Kit Kane' };
    const follow = (short: string) =>
      board(
        {
          [first]: { options: taken('yyn') },
          [second]: {
            options: taken('yyn'),
            who: { 2: 'kit-kane' },
            effect: 'ends',
            follows: first,
          },
        },
        { change: ({ officials }) => officials.push(grant({ ...kane, short })) },
      ).problems;
    expect(follow('Kane')).toEqual([
      'officials/kit-kane short: "Kane" is also the short name of "cam-kane", who votes in harbor-board',
    ]);
    expect(follow('K. Kane')).toEqual([]);
    expect(follow('Kit Kane')).toEqual([]);
  });

  test('father and son are told apart by the suffix', () => {
    const named = (name: string, short: string, id: string) => {
      const { problems, seats } = board(
        { [first]: { options: taken('yyn'), who: { 1: id } } },
        {
          change: ({ officials }) =>
            officials.push(grant({ id, name, short, terms: [term({ seat: 'seat-2' })] })),
        },
      );
      expect(problems).toEqual([]);
      return seats(first);
    };
    expect(named('Cam Kane Jr.', 'Kane Jr.', 'cam-kane-jr')).toContain('  Kane Jr. | Yes');
    expect(named('Cam Kane III', 'Kane III', 'cam-kane-iii')).toContain('  Kane III | Yes');
  });

  test.each([
    ['Bo Li', 'Li', 'bo-li'],
    ['Ng', 'Ng', 'ng'],
    ['Siobhán O’Neil-D’Souza', 'O’Neil-D’Souza', 'siobhan-oneil-dsouza'],
    ['Íñigo Núñez de la Peña', 'Núñez de la Peña', 'inigo-nunez-de-la-pena'],
    ['Maria de los Ángeles Muñoz', 'M. Muñoz', 'maria-munoz'],
    ['Dos Santos', 'Dos Santos', 'dos-santos'],
  ])('a member may be called %s', (name, short, id) => {
    const { problems, seats } = board(
      {
        [first]: {
          ...{ options: taken('yyn'), who: { 1: id } },
          title: { en: `Board: ${short} moves it`, es: `Junta: lo propone ${short}` },
        },
      },
      {
        change: ({ officials }) =>
          officials.push(grant({ id, name, short, terms: [term({ seat: 'seat-2' })] })),
      },
    );
    expect(problems).toEqual([]);
    expect(seats(first)).toContain(`  ${short} | Yes`);
  });
});

describe('names that are words', () => {
  /** A member of that surname votes, and a glossary entry of the site has a sentence. */
  const called = (short: string, en: string, es: string, title?: { en: string; es: string }) => {
    const id = `zed-${short.toLowerCase()}`;
    return board(
      { [first]: { options: taken('yyn'), who: { 1: id }, ...(title && { title }) } },
      {
        change: ({ officials, glossary }) => {
          const name = `Zed ${short}`;
          officials.push({ ...grantOf([term({ seat: 'seat-2' })]), id, name, short });
          glossary[0]!.definition = { en, es };
        },
      },
    ).problems;
  };

  test.each([
    ['April', 'It began in April, in each city.', 'Empezó en abril, en cada ciudad.'],
    ['Domingo', 'It was on a Sunday, in each city.', 'Fue un domingo, en cada ciudad.'],
    ['English', 'It is read in English in each city.', 'Se lee en inglés en cada ciudad.'],
    [
      'Justice',
      'The Department of Justice of a city.',
      'El Departamento de Justicia de una ciudad.',
    ],
    ['Seis', 'There are six in each city.', 'Hay seis en cada ciudad.'],
  ])('a member called %s breaks no text in which that is a word', (short, en, es) => {
    expect(called(short, en, es)).toEqual([]);
  });

  test('the member called so is named in both languages of the body’s own records', () => {
    const text = ['The elected body of a city.', 'El órgano elegido de una ciudad.'] as const;
    const title = (es: string) => ({ en: 'Zed Justice moves to approve it', es });
    expect(called('Justice', ...text, title('Zed Justice propone aprobarlo'))).toEqual([]);
    expect(called('Justice', ...text, title('Zed Justicia propone aprobarlo'))).toHaveLength(1);
  });

  test('a member called May votes on May 6, and the days are still compared', () => {
    const text = ['The elected body of a city.', 'El órgano elegido de una ciudad.'] as const;
    const en = 'May moves it on May 6';
    expect(called('May', ...text, { en, es: 'May lo propone el 6 de mayo' })).toEqual([]);
    expect(called('May', ...text, { en, es: 'May lo propone el 6 de junio' })).toHaveLength(1);
  });
});

describe('thresholds', () => {
  const under = (letters: string, change: Parameters<typeof rule>[0], more: Taken = {}) =>
    board(
      { [first]: { options: taken(letters), requirement: rule(change), ...more } },
      { body: { requirements: [] } },
    );

  test.each([
    // of those present
    [
      'yyyann',
      'fail',
      { of: 'present' },
      'Six members were present, and three voted yes; four yes votes were needed.',
    ],
    [
      'yyyapx',
      'pass',
      { of: 'present' },
      'Five members were present, and three voted yes; three yes votes were needed.',
    ],
    // of the membership
    [
      'yyyyxnn',
      'fail',
      { of: 'seats', share: 'two-thirds' },
      'body had seven seats, and four members voted yes; five yes votes were needed.',
    ],
    [
      'yyyycx',
      'pass',
      { of: 'seats', share: 'two-thirds' },
      'body had six seats, and four members voted yes; four yes votes were needed.',
    ],
    [
      'yyyvv',
      'pass',
      { of: 'seats' },
      'body had five seats, and three members voted yes; three yes votes were needed.',
    ],
    [
      'yyyvvv',
      'fail',
      { of: 'seats' },
      'body had six seats, and three members voted yes; four yes votes were needed.',
    ],
    [
      'yyvv',
      'pass',
      { of: 'in-office', share: 'unanimous' },
      'Two members were in office, and both voted yes; two yes votes were needed.',
    ],
    // a number, and other shares
    [
      'yyyyxxx',
      'pass',
      { of: 'fixed', share: undefined, votes: 4 },
      'Four members voted yes; four yes votes were needed.',
    ],
    [
      'yyynnxx',
      'fail',
      { of: 'fixed', share: undefined, votes: 4 },
      'Three members voted yes; four yes votes were needed.',
    ],
    [
      'yyyn',
      'pass',
      { of: 'cast', share: 'three-quarters' },
      'Four votes were cast, and three were yes; three yes votes were needed.',
    ],
    [
      'yyyna',
      'fail',
      { of: 'present', share: 'four-fifths' },
      'Five members were present, and three voted yes',
    ],
    // abstentions and recusals
    ['yynaa', 'pass', { of: 'present', abstentions: 'left-out' }, 'two yes votes were needed.'],
    [
      'yynnaa',
      'pass',
      { of: 'present', abstentions: 'yes' },
      'Six members were present, and four voted yes',
    ],
    [
      'yyxrr',
      'pass',
      { of: 'present', recusals: 'left-out' },
      'Two members were present, and both voted yes',
    ],
    [
      'yyxrr',
      'fail',
      { of: 'present', recusals: 'counted' },
      'Four members were present, and two voted yes; three yes votes were needed.',
    ],
    ['yyrrr', 'pass', { of: 'cast' }, 'Both votes cast were yes; two yes votes were needed.'],
  ] as const)('%s: %s under %j', (letters, result, change, words) => {
    const { problems, needed } = under(letters, change, { result });
    expect(problems).toEqual([]);
    expect(needed(first)).toContain(words);
    // The other result is refused.
    const other = result === 'pass' ? 'fail' : 'pass';
    expect(under(letters, change, { result: other }).problems).toHaveLength(1);
  });

  test('a recusal that no rule speaks of: either result stands, and no line is drawn', () => {
    for (const result of ['pass', 'fail'] as const) {
      const { problems, needed, bar } = under('yynrr', {}, { result });
      expect(problems).toEqual([]);
      expect(needed(first)).toContain(
        'We could not find how the rule counts members who are recused.',
      );
      expect(needed(first)).not.toContain('it took');
      expect(bar(first)).not.toContain('needed');
    }
  });

  test('a body of five with one absent and two recused has a quorum of two who vote', () => {
    const quorum = { of: 'seats', share: 'majority', citations: cited } as const;
    const { problems, outcome } = board(
      { [first]: { options: taken('yyxrr'), requirement: rule({ of: 'cast' }) } },
      { body: { quorum } },
    );
    expect(problems).toEqual([]);
    expect(outcome(first)).toBe('Passed, 2-0, one absent, two recused');
    expect(outcome(first, spanish)).toContain('2-0');
  });

  test('vacant seats and a quorum: four of seven seats, or three of five in office', () => {
    const meets = (letters: string, of: 'seats' | 'in-office') =>
      board(
        { [first]: { options: taken(letters) } },
        { body: { quorum: { of, share: 'majority', citations: cited } } },
      ).problems.length === 0;
    expect(meets('yyyyxvv', 'seats')).toBe(true);
    expect(meets('yyyxxvv', 'seats')).toBe(false);
    expect(meets('yyyxxvv', 'in-office')).toBe(true);
    expect(meets('yyxxxvv', 'in-office')).toBe(false);
  });

  test('known votes decide what unknown ones can’t change', () => {
    expect(board({ [first]: { options: taken('yyyy???'), result: 'fail' } }).problems).toHaveLength(
      1,
    );
    expect(board({ [first]: { options: taken('yyy????'), result: 'fail' } }).problems).toEqual([]);
    expect(board({ [first]: { options: taken('nnnn???') } }).problems).toHaveLength(1);
  });
});

describe('who votes', () => {
  const ties = (letters: string, result: Motion['result'] = 'pass') =>
    board(
      { [first]: { options: taken(letters), result } },
      {
        body: {
          seats: [...Array(letters.length).keys()].map((index) => ({
            ...{
              id: `seat-${index + 1}`,
              name: { en: `Seat ${index + 1}`, es: `Puesto ${index + 1}` },
            },
            ...(index === 0 && { votes: 'on-ties' as const }),
          })),
          requirements: [{ for: ['resolution'], ...rule({ of: 'cast' }) }],
        },
      },
    );

  test('a chair on ties with an abstention, absent, or without a vote', () => {
    expect(ties('yyyannx').problems).toEqual([]);
    expect(ties('yyyannx').outcome(first)).toBe('Passed, 3-2, one abstained, one absent');
    expect(ties('nyyann', 'fail').problems).toEqual([]);
    expect(ties('xyyyn').problems).toEqual([]);
    expect(ties('cyyn').outcome(first)).toBe('Passed, 2-1, one present without a vote');
    expect(ties('yyyyn').problems).toHaveLength(1);
  });

  test('a member by video has no vote, and is neither absent nor silent', () => {
    const { problems, seats } = board({ [first]: { options: taken('yyncx') } });
    expect(problems).toEqual([]);
    expect(seats(first).slice(3)).toEqual(['  Lund | Present, had no vote', '  Moss | Absent']);
  });

  test('a voice vote with one member known to have said no', () => {
    const roll = { method: 'voice', tally: 'not-taken' } as const;
    const { problems, outcome, facts, seats } = board({
      [first]: { options: taken('---n-'), roll },
    });
    expect(problems).toEqual([]);
    expect(outcome(first)).toBe('Passed; no count was taken');
    expect(outcome(first, spanish)).toBe('Aprobada; no se contaron los votos');
    expect(seats(first)[3]).toBe('  Lund | No');
    const model = seatsModel(english, first, facts);
    expect(model.finding).toBe('Nobody recorded how four of the five members voted');
    expect(keyOf(model)).toBe('No: against having the agreement');
    const row = linesOf(allVotesModel(english, facts).table).find((line) => line.includes(first));
    expect(row).toContain('1 of 5');
  });

  test('unanimous consent in a council that was enlarged', () => {
    const roll = { method: 'unanimous-consent', tally: 'not-taken' } as const;
    const enlarged = (letters: string) =>
      board(
        { [first]: { options: taken(letters), roll } },
        {
          size: 5,
          body: {
            seats: [...Array(5).keys()].map((index) => ({
              ...{ id: `seat-${index + 1}`, name: { en: 'At large', es: 'Por toda la zona' } },
              ...(index > 2 && { from: '2025-05-07' }),
            })),
          },
        },
      );
    expect(enlarged('---').problems).toEqual([]);
    expect(enlarged('-----').problems).toHaveLength(2);
    expect(enlarged('---').facts.dataset.rollCalls.at(-1)!.votes).toHaveLength(3);
    const opposed = board({
      [first]: { options: taken('yyn'), roll: { method: 'unanimous-consent' } },
    });
    expect(opposed.problems).toEqual([
      `rollCalls/${first} method: found "unanimous-consent" with a no`,
    ]);
  });

  test('a seat that ended before the vote, and one that came in the month of which no more is known', () => {
    const seats = (change: object) =>
      [...Array(4).keys()].map((index) => ({
        ...{
          id: `seat-${index + 1}`,
          name: { en: `Seat ${index + 1}`, es: `Puesto ${index + 1}` },
        },
        ...(index === 3 && change),
      }));
    const size = 4;
    const ended = { body: { seats: seats({ until: '2025-05-05' }) }, size };
    expect(board({ [first]: { options: taken('yyn') } }, ended).problems).toEqual([]);
    const month = 'harbor-2025-05-enter';
    const came = { body: { seats: seats({ from: '2025-05-20' }) }, size };
    for (const letters of ['yyn', 'yyny'])
      expect(board({ [month]: { options: taken(letters) } }, came).problems).toEqual([]);
  });

  test.each([
    ['school', 'Example County School Board', 'Junta Escolar de Example County'],
    ['college', 'Gulf College Trustees', 'Fideicomisarios de Gulf College'],
    ['state', 'Board of Governors', 'Junta de Gobernadores'],
  ] as const)('a %s board needs no place of its own', (kind, en, es) => {
    const { problems, facts } = board(
      { [first]: { options: taken('yyn') } },
      { body: { kind, name: { en, es } } },
    );
    expect(problems).toEqual([]);
    expect(linesOf(allVotesModel(english, facts).table).join('\n')).toContain(en);
    expect(linesOf(allVotesModel(spanish, facts).table).join('\n')).toContain(es);
  });

  test('a city asks the sheriff of its county, and a yes takes no side', () => {
    const asks = (agency: string) =>
      recorded(({ motions }) => {
        const motion = byId(motions, starts);
        delete motion.agreement;
        const question = { en: 'Should the sheriff do it?', es: '¿Debe hacerlo el alguacil?' };
        Object.assign(motion, { effect: 'asks', agency, question });
      });
    const sheriff = asks('Example County Sheriff’s Office');
    expect(sheriff.problems).toEqual([]);
    expect(linesOf(seatsModel(english, starts, sheriff.facts).table)).toContain('  Rivera | Yes');
    expect(asks('Other County Sheriff’s Office').problems).toHaveLength(1);
  });

  test('sponsors: a member with the county’s manager; a mover who had left is refused', () => {
    const office = { en: 'County manager', es: 'Administradora del condado' };
    const sponsors = [
      { official: 'ada-ives', citations: cited },
      { name: 'Lou Park', office, citations: cited },
    ];
    const moved = (mover: string) =>
      board(
        { [second]: { options: taken('yyn'), sponsors, sponsor: undefined, mover } },
        {
          change: ({ officials, motions }) => {
            delete motions.at(-1)!.sponsor;
            const gone = term({ seat: 'seat-3', ended: '2025-06-30' });
            gone.attested = { from: '2025-05', to: '2025-06-30' };
            officials.push(grantOf([gone]));
          },
        },
      ).problems;
    expect(moved('bo-jung')).toEqual([]);
    expect(moved('lou-grant').filter((each) => each.includes('mover'))).toHaveLength(1);
  });
});

const grantOf = (terms: Official['terms']): Official => ({
  ...{ id: 'lou-grant', name: 'Lou Grant', short: 'Grant', aliases: [], terms },
});

describe('what became of it', () => {
  test('vetoed, overridden in a vote of its own, then rescinded', () => {
    const override = 'harbor-2025-05-20-override';
    const { problems, outcome, facts } = board({
      [first]: {
        options: taken('yyynn'),
        effective: '2025-05-20',
        fate: [
          fate('vetoed', '2025-05-09'),
          fate('veto-overridden', '2025-05-20', override),
          fate('rescinded', '2025-08-05', second),
        ],
      },
      [override]: {
        ...{ options: taken('yyyyn'), kind: 'veto-override', follows: first },
        requirement: rule({ of: 'present', share: 'four-fifths' }),
      },
      [second]: { options: taken('yyynn'), effect: 'ends', follows: override },
    });
    expect(problems).toEqual([]);
    expect(outcome(first)).toBe('Passed, 3-2; later rescinded');
    expect(outcome(first, spanish)).toContain('después, revocada');
    const { dataset } = facts;
    expect(pairOf(dataset, byId(dataset.motions, override))!.map(({ id }) => id)).toEqual([
      first,
      override,
    ]);
  });

  test('stayed by a court, and the stay lifted; struck down in a month', () => {
    const outcome = (...fates: Fate[]) => {
      const told = board({ [first]: { options: taken('yyynn'), fate: fates } });
      expect(told.problems).toEqual([]);
      return told.outcome(first);
    };
    const stayed = fate('stayed', '2025-06-02');
    expect(outcome(stayed)).toBe('Passed, 3-2; later stayed by a court');
    expect(outcome(stayed, fate('stay-lifted', '2025-06-24'))).toContain('stay was later lifted');
    expect(outcome(stayed, fate('struck-down', '2025-07'))).toContain('struck down by a court');
  });

  test('a veto that stands is marked wherever the vote is drawn', () => {
    const vetoed = {
      options: taken('yyynn'),
      effective: undefined,
      fate: [fate('vetoed', '2025-05-09')],
    };
    const { problems, facts } = board({ [first]: vetoed });
    expect(problems).toEqual([]);
    const { dataset } = facts;
    const link = JSON.stringify(allVotesModel(english, facts).scenes.wide);
    expect(link).toContain('passed 3-2; later vetoed');
    const news = newsOf(facts, 'en').find(({ key }) => key === `motions/${first}`)!;
    expect(news.text).toContain('Passed; later vetoed: 3 yes, 2 no.');
    expect(dataset.motions.at(-1)!.effective).toBeUndefined();
  });

  test('a failed motion, reconsidered the same evening, passes', () => {
    const again = 'harbor-2025-05-06-enter-again';
    const { problems, outcome, shift, facts } = board({
      [first]: {
        ...{ options: taken('yynnx'), result: 'fail', order: 1 },
        fate: [fate('reconsidered', '2025-05-06', again)],
      },
      [again]: { options: taken('yyynx'), order: 2, follows: first },
    });
    expect(problems).toEqual([]);
    expect(outcome(first)).toBe('Failed, 2-2, one absent; later reconsidered');
    const { model, rows } = shift(first, again);
    expect(model.table.columns[1]!.name).toBe('May 6, first vote');
    expect(rows[2]).toContain('Kane | No (against having the agreement) | Yes (for');
    const own = newestFirst(facts.dataset.motions).filter(({ body }) => body === 'harbor-board');
    expect(own.map(({ id }) => id)).toEqual([again, first]);
  });

  test('a motion that passed and failed when reconsidered never stood', () => {
    const again = 'harbor-2025-05-06-enter-again';
    const { problems, facts } = board({
      [first]: {
        ...({ options: taken('yyynn'), effective: undefined, order: 1 } as Taken),
        fate: [fate('reconsidered', '2025-05-06', again)],
      },
      [again]: { options: taken('yynnn'), result: 'fail', order: 2, follows: first },
    });
    expect(problems).toEqual([]);
    // The example has one vote on having an agreement, which passed.
    expect(allVotesModel(english, facts).scenes.wide.description).toContain(
      'Of three votes on having an agreement, one passed.',
    );
  });

  test.each(['withdrawn', 'no-second', 'tabled', 'continued'] as const)(
    'what was %s has no roll to compare with, and no members who “were not there”',
    (result) => {
      const { problems, facts, outcome } = board(
        {
          [first]: { result },
          [second]: { options: taken('yyn'), follows: first },
        },
        { size: 3 },
      );
      expect(problems).toEqual([]);
      const { dataset } = facts;
      expect(pairOf(dataset, byId(dataset.motions, second))).toBeUndefined();
      expect(pairOf(dataset, byId(dataset.motions, first))).toBeUndefined();
      expect(outcome(first)).not.toMatch(/[;:]/);
      const news = newsOf(facts, 'en').find(({ key }) => key === `motions/${first}`)!;
      expect(news.text).not.toContain(': .');
      const { motion, rollCall } = motionWithRollCall(dataset, first);
      expect(resultSentence(english.t, motion, rollCall)).toMatch(/^\w[^:]*\.$/);
      const all = allVotesModel(english, facts);
      expect(all.notes).toContain('One motion was put forward but not voted on.');
      expect(all.scenes.wide.description).toContain('Of two votes on having an agreement');
      expect(linesOf(all.table).find((line) => line.includes(first))).not.toContain('0 of 0');
    },
  );

  test('three readings on three days, each answering the one before', () => {
    const [one, two, three] = ['05-06', '05-20', '06-03'].map((day) => `harbor-2025-${day}-enter`);
    const { problems, facts } = board({
      [one!]: {
        ...({ options: taken('yynn?'), effective: undefined } as Taken),
        ...{ reading: 'first', kind: 'ordinance' },
      },
      [two!]: {
        ...({ options: taken('yyynn'), effective: undefined } as Taken),
        ...{ reading: 'second', kind: 'ordinance', follows: one! },
      },
      [three!]: { options: taken('yyyyn'), reading: 'third', kind: 'ordinance', follows: two! },
    });
    expect(problems).toEqual([]);
    const { dataset } = facts;
    const pair = pairOf(dataset, byId(dataset.motions, three!));
    expect(pair!.map(({ id }) => id)).toEqual([two, three]);
  });

  test('a vote known by its month may answer one of a day in it, and be answered', () => {
    const month = 'harbor-2025-05-end';
    expect(
      board({
        [first]: { options: taken('yyn') },
        [month]: { options: taken('yyn'), effect: 'ends', follows: first },
      }).problems,
    ).toEqual([]);
    const later = 'harbor-2025-05-20-end';
    expect(
      board({
        [month]: { options: taken('yyn'), effect: 'ends' },
        [later]: { options: taken('nny'), effect: 'ends', result: 'fail', follows: month },
      }).problems,
    ).toEqual([]);
  });

  test('what follows another on something else is no second decision on an agreement', () => {
    const { facts } = recorded(({ motions }) => {
      byId(motions, starts).effect = 'none';
    });
    const [place] = facts.dataset.places;
    expect(decisionPairAt(facts.dataset, place!)).toBeUndefined();
  });

  test('a measure that never took effect, and one that did after it was gone', () => {
    const told = (effective: string | undefined) =>
      board({
        [first]: {
          ...({ options: taken('yyynn'), effective } as Taken),
          fate: [fate('rescinded', '2025-06-03')],
        },
      }).problems;
    expect(told(undefined)).toEqual([]);
    expect(told('2025-05-07')).toEqual([]);
    expect(told('2025-07-01')).toEqual([`motions/${first} effective: found 2025-07-01`]);
  });
});

describe('days and order', () => {
  test('the order of a meeting is one order, whatever else was voted on', () => {
    const ids = ['harbor-2025-05-06-z', 'harbor-2025-05-06-m', 'harbor-2025-05-06-b'] as const;
    const { facts } = board({
      [ids[0]]: { options: taken('yyn'), order: 1 },
      [ids[1]]: { options: taken('nny'), order: 2, effect: 'none', result: 'fail' },
      [ids[2]]: { options: taken('yny'), effect: 'none' },
    });
    const own = facts.dataset.motions.filter(({ body }) => body === 'harbor-board');
    for (const shuffled of [own, [...own].reverse(), [own[1]!, own[2]!, own[0]!]])
      expect(newestFirst(shuffled).map(({ id }) => id)).toEqual([ids[1], ids[0], ids[2]]);
  });

  test('two bodies on one day keep their own order, and their votes are not one vote', () => {
    const { problems } = board({
      'harbor-2025-06-24-enter': { options: taken('yynyy'), order: 1 },
    });
    expect(problems).toEqual([]);
  });

  test('after midnight: the evening’s statement and minutes, and the id of either day', () => {
    for (const id of ['harbor-2025-06-25-enter', 'harbor-2025-06-24-enter']) {
      const { problems } = board({
        [id]: {
          ...{ options: taken('yyn'), when: { date: '2025-06-25', precision: 'day' } },
          ...{ meetingBegan: '2025-06-24', weekday: 'wednesday' },
        },
      });
      expect(problems).toEqual([]);
    }
    const month = board({
      'harbor-2025-06-enter': { options: taken('yyn'), meetingBegan: '2025-05-31' },
    });
    expect(month.problems).toEqual(['motions/harbor-2025-06-enter meetingBegan: found 2025-05-31']);
  });

  test('one vote under two ids is caught where one of them knows less', () => {
    const again = 'harbor-2025-05-06-approve';
    const twice = (letters: string, change: Taken = {}) =>
      board({
        [first]: { options: taken('yyynn') },
        [again]: { options: taken(letters), effect: 'renews', ...change },
      }).problems;
    expect(twice('yyynn')).toHaveLength(1);
    expect(twice('yy?nn')).toHaveLength(1);
    expect(twice('ynynn', { result: 'fail' })).toEqual([]);
    expect(twice('yynny')).toEqual([]);
    expect(twice('yyynn', { order: 2 })).toHaveLength(1);
  });

  test('a title belongs to one vote in each language', () => {
    const title = { en: 'The board ends it', es: 'La junta le pone fin' };
    const { problems } = board({
      [first]: { options: taken('yyn'), title },
      [second]: { options: taken('yyn'), effect: 'ends', title },
    });
    expect(problems).toHaveLength(2);
  });
});

describe('announced against listed', () => {
  test('the chair announced a failure that the minutes put right', () => {
    const announced: RollCall['announced'] = [
      { by: 'chair', result: 'fail', tally: { yes: 2, no: 3 }, citations: cited },
      { by: 'draft-minutes', tally: { yes: 2, no: 3 }, citations: cited },
    ];
    const { problems, outcome } = board({
      [first]: {
        ...{ options: taken('yyynn'), roll: { announced } },
        note: { en: 'The chair first read 2-3.', es: 'La presidencia leyó primero 2-3.' },
      },
    });
    expect(problems).toEqual([]);
    expect(outcome(first)).toBe('Passed, 3-2');
  });

  test('a result that was announced against the rule is kept; one that says nothing new is not', () => {
    const say = (result: 'pass' | 'fail', letters: string, of: Motion['result']) =>
      board({
        [first]: {
          ...{ options: taken(letters), result: of },
          roll: { announced: [{ by: 'chair', result, citations: cited }] },
        },
      }).problems;
    expect(say('pass', 'yynnx', 'pass')).toEqual([]);
    expect(say('pass', 'yyynx', 'pass')).toHaveLength(1);
    expect(say('fail', 'yynnx', 'pass')).toHaveLength(1);
  });

  test('a note may tell the count of the vote that this one answers, and the number of a measure', () => {
    const { problems } = board({
      [first]: { options: taken('yynnn'), result: 'fail' },
      [second]: {
        ...{ options: taken('yyynn'), follows: first },
        note: { en: 'It had failed 2-3.', es: 'No se había aprobado, 2-3.' },
        title: { en: 'Resolution 25-14 passes, 3-2', es: 'La resolución 25-14 se aprueba, 3-2' },
      },
    });
    expect(problems).toEqual([]);
    const wrong = board({
      [second]: { options: taken('yyynn'), note: { en: 'It was 4-1.', es: 'Fue 4-1.' } },
    });
    expect(wrong.problems).toEqual([`motions/${second} note: the text says 4-1`]);
  });
});

test.each([
  ['refuses', 'On refusing an agreement', 'ending or refusing one'],
  ['keeps', 'On keeping an agreement', 'ending one'],
] as const)('a motion that %s an agreement is named as such', (effect, asked, finding) => {
  const { problems, facts, shift } = board({
    [first]: { options: taken('yynny'), effect },
    [second]: { options: taken('nnyyy'), effect: 'ends', follows: first },
  });
  expect(problems).toEqual([]);
  const all = allVotesModel(english, facts);
  expect(linesOf(all.table).find((line) => line.includes(first))).toContain(asked);
  expect(all.scenes.wide.description).toContain(finding);
  expect(shift(first, second).rows[0]).toContain(
    effect === 'refuses' ? 'Ives | Yes (against' : 'Ives | Yes (for',
  );
});

describe('what a month of meetings brought up', () => {
  const twins = (short: readonly [string, string]) =>
    board(
      { [first]: { options: taken('yyn'), who: { 0: 'ann-lee', 2: 'ann-lee-2' } } },
      {
        change: ({ officials }) =>
          officials.push(
            ...[0, 2].map((index): Official => ({
              ...{ id: index === 0 ? 'ann-lee' : 'ann-lee-2', name: 'Ann Lee' },
              ...{ short: short[index / 2]!, aliases: [] },
              terms: [term({ seat: `seat-${index + 1}` })],
            })),
          ),
      },
    );

  test('two members with one full name are told apart by their seats', () => {
    const { problems, seats } = twins(['A. Lee (seat 1)', 'A. Lee (seat 3)']);
    expect(problems).toEqual([]);
    expect(seats(first)).toEqual([
      '  A. Lee (seat 1) | Yes',
      '  Jung | Yes',
      '  A. Lee (seat 3) | No',
    ]);
    expect(twins(['Lee', 'Lee']).problems).toHaveLength(1);
  });

  test('parentheses are for namesakes alone', () => {
    const { problems } = board(
      { [first]: { options: taken('yyn') } },
      { change: ({ officials }) => (byId(officials, 'ada-ives').short = 'Ives (seat 1)') },
    );
    expect(problems).toEqual(['officials/ada-ives short: found "Ives (seat 1)"']);
  });

  test.each([
    ['a first reading', { reading: 'first' }],
    ['an ordinance that is read a third time', { reading: 'second' }],
  ] as const)('%s takes no effect by itself', (_, { reading }) => {
    const read = (effective: string | undefined) =>
      board({
        [first]: { ...({ options: taken('yyn'), effective } as Taken), reading, kind: 'ordinance' },
        [second]: {
          ...{ options: taken('yyn'), kind: 'ordinance', follows: first },
          reading: reading === 'first' ? 'second' : 'third',
        },
      });
    const { problems, outcome } = read(undefined);
    expect(problems).toEqual([]);
    expect(outcome(first)).toBe(`Passed on ${reading} reading, 2-1`);
    expect(outcome(first, spanish)).toContain(
      `Aprobada en ${reading === 'first' ? 'primera' : 'segunda'} lectura, 2-1`,
    );
    expect(read('2025-09-01').problems).toEqual([
      `motions/${first} effective: found 2025-09-01 on the ${reading} reading`,
    ]);
    expect(read('not-found').problems).toHaveLength(1);
  });

  test('an override and a lifted stay are told in words that follow from the vote', () => {
    const { outcome } = board({
      [first]: {
        options: taken('yyynn'),
        fate: [fate('vetoed', '2025-05-09'), fate('veto-overridden', '2025-05-20')],
      },
      [second]: {
        options: taken('yyynn'),
        fate: [fate('stayed', '2025-08-09'), fate('stay-lifted', '2025-08-20')],
      },
    });
    expect(outcome(first)).toBe('Passed, 3-2; the veto was later overridden');
    expect(outcome(first, spanish)).toBe('Aprobada, 3-2; después se superó el veto');
    expect(outcome(second)).toBe('Passed, 3-2; a court’s stay was later lifted');
    expect(outcome(second, spanish)).toBe(
      'Aprobada, 3-2; después se levantó la suspensión judicial',
    );
  });

  test('a key explains the colors that are drawn, and no others', () => {
    const how = (letters: string, change: Taken = {}) => {
      const { facts } = board({
        [first]: {
          ...{ options: taken(letters) },
          ...(letters.includes('y') ? {} : { result: 'fail' }),
          ...change,
        },
      });
      return {
        en: keyOf(seatsModel(english, first, facts)),
        es: keyOf(seatsModel(spanish, first, facts)),
      };
    };
    expect(how('yyy').en).toBe('Yes: for having the agreement');
    expect(how('yyy', { effect: 'ends' }).es).toBe('Sí: en contra de tener el acuerdo');
    expect(how('nnn', { effect: 'refuses' }).en).toBe('No: for having the agreement');
    expect(how('nnx').en).toBe('No: against having the agreement');
    expect(how('yyy', { effect: 'none' }).en).toBe('');
    expect(how('nnn', { effect: 'none' }).es).toBe('');
    expect(how('yny', { effect: 'asks' }).en).toBe('');
    expect(how('yyv').en).toBe('Yes: for having the agreement');
  });

  test('a comparison explains the marks that are drawn, and counts who left', () => {
    const { shift } = board({
      [first]: { options: taken('yyy') },
      [second]: { options: taken('yyv'), follows: first },
    });
    const { model } = shift(first, second);
    const { how, finding } = model;
    expect(`${how} ${keyOf(model)}`).toBe(
      'Follow a line from left to right to see one member’s two votes. For having the agreement',
    );
    expect(finding).toBe('No member changed position; one member was gone by the second time');
    const open = board({
      [first]: { options: taken('yn?') },
      [second]: { options: taken('nyx'), result: 'fail', follows: first },
    }).shift(first, second).model;
    expect(keyOf(open)).toBe(
      'Against having the agreement; Did not vote; Vote not known; For having the agreement; Changed position',
    );
  });

  test.each([
    ['yyyx', 'We know how each member voted and who was absent'],
    ['yyyr', 'We know how each member voted and who did not'],
    ['yyax', 'We know how each member voted and who did not'],
    ['yyyv', 'We know how every member voted'],
  ])('of %s we know who voted and who did not', (letters, finding) => {
    const { facts } = board({ [first]: { options: taken(letters) } });
    expect(seatsModel(english, first, facts).finding).toBe(finding);
  });

  test('the blocks are seats where one is vacant, and a count is “announced” nowhere else than where it was', () => {
    const { facts } = board({ [first]: { options: taken('yyv') } });
    const { how, table } = tallyBarModel(english, first, facts)!;
    expect(how).toContain('Each block is one seat of the Harbor Port Authority Board.');
    expect(table.caption).toBe('The vote count');
    expect(tallyBarModel(spanish, first, facts)!.table.caption).toBe('El recuento de votos');
  });

  test('what several motions came to begins a sentence', () => {
    const { facts } = board(
      { [first]: { result: 'withdrawn' }, [second]: { result: 'tabled' } },
      { size: 3 },
    );
    expect(allVotesModel(english, facts).notes).toContain(
      'Two motions were put forward but not voted on.',
    );
  });

  test('a vote after midnight is of the meeting that began before it', () => {
    const late = 'harbor-2025-05-07-renew';
    const { facts } = board({
      [first]: { options: taken('yyn') },
      [late]: { options: taken('yyn'), meetingBegan: '2025-05-06' },
      [second]: { options: taken('yyn') },
    });
    const of = (id: string) => byId(facts.dataset.motions, id);
    expect(isSameMeeting(of(first), of(late))).toBe(true);
    expect(isSameMeeting(of(late), of(second))).toBe(false);
    expect(isSameMeeting(of(first), byId(facts.dataset.motions, starts))).toBe(false);
  });

  test('names of 18 letters fit beside each other in every drawing', () => {
    const short = 'Montgomery-Wilkins';
    const { facts, problems } = board(
      {
        [first]: { options: taken('yynnx') },
        [second]: { options: taken('nnyyx'), follows: first },
      },
      {
        change: ({ officials }) =>
          officials
            .filter(({ terms }) => terms[0]!.body === 'harbor-board')
            .forEach((each) => Object.assign(each, { short })),
      },
    );
    expect(problems.length).toBeGreaterThan(0);
    const pair = { before: first, after: second };
    for (const { scenes } of [
      seatsModel(english, first, facts),
      voteShiftModel(english, pair, facts),
    ])
      for (const scene of Object.values(scenes))
        for (const [from, to] of spansOf(scene.marks, short)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(scene.width);
        }
    expect(problems.join()).not.toContain('letters in');
  });
});

/** How far the drawn names reach from left to right. */
function spansOf(marks: readonly Mark[], text: string): [number, number][] {
  return marks.flatMap((mark): [number, number][] => {
    if (mark.type === 'group') return spansOf(mark.marks, text);
    if (mark.type !== 'text' || mark.text !== text) return [];
    const width = textWidth(text, mark.class);
    const back = mark.anchor === 'middle' ? width / 2 : mark.anchor === 'end' ? width : 0;
    return [[mark.x - back, mark.x - back + width]];
  });
}

describe('a member who leaves early', () => {
  const evening = ['harbor-2025-05-06-a', 'harbor-2025-05-06-b', 'harbor-2025-05-06-c'] as const;

  test('votes on the first item and is absent from the rest of the evening', () => {
    const { problems, seats, outcome } = board({
      [evening[0]]: { options: taken('yyyn'), order: 1 },
      [evening[1]]: { options: taken('yxyn'), order: 2, effect: 'none' },
      [evening[2]]: { options: taken('nxyn'), order: 3, effect: 'ends', result: 'fail' },
    });
    expect(problems).toEqual([]);
    expect(evening.map((id) => seats(id)[1])).toEqual([
      '  Jung | Yes',
      '  Jung | Absent',
      '  Jung | Absent',
    ]);
    expect(outcome(evening[2])).toBe('Failed, 1-2, one absent');
  });

  test('takes the quorum along: what the rest decide is a problem, an adjournment is none', () => {
    const body = { quorum: { of: 'seats', share: 'majority', citations: cited } } as const;
    const { problems } = board(
      {
        [evening[0]]: { options: taken('yynx'), order: 1 },
        [evening[1]]: { options: taken('yyxx'), order: 2, effect: 'none' },
      },
      { body },
    );
    expect(problems).toEqual([`rollCalls/${evening[1]} tally: 2 members were present`]);
    expect(
      board(
        {
          [evening[0]]: { options: taken('yynx'), order: 1 },
          [evening[1]]: { result: 'continued', order: 2 },
        },
        { body, size: 4 },
      ).problems,
    ).toEqual([]);
  });

  test('comes back after the vote in which nobody voted for her', () => {
    const { problems, shift } = board({
      [evening[0]]: { options: taken('xyyn'), order: 1 },
      [evening[1]]: { options: taken('nyyn'), order: 2, result: 'fail', follows: evening[0] },
    });
    expect(problems).toEqual([]);
    expect(shift(evening[0], evening[1]).rows[0]).toBe(
      '  Ives | Absent | No (against having the agreement) | Can’t be compared',
    );
  });
});

describe('corrected minutes', () => {
  test('the roll of corrected minutes stands, and what they first said is kept beside it', () => {
    const { problems, facts, outcome } = board({
      [first]: {
        options: taken('yynny'),
        roll: {
          announced: [
            { by: 'minutes', tally: { yes: 2, no: 3 }, result: 'fail', citations: cited },
          ],
        },
      },
    });
    expect(problems).toEqual([]);
    expect(outcome(first)).toBe('Passed, 3-2');
    expect(facts.dataset.rollCalls.at(-1)!.announced).toHaveLength(1);
  });

  test('a vote that was published from minutes corrected later is told among the news', () => {
    const { problems, facts } = board(
      { [first]: { options: taken('yynny') } },
      {
        change: ({ sources, corrections, edition }) => {
          sources.push({
            ...structuredClone(sources.find(({ id }) => id === 'example-minutes-2025-06-24')!),
            ...{ id: 'harbor-minutes-corrected', minutes: 'corrected' },
          });
          corrections.push({
            ...{ id: `${edition.asOf}-moss`, date: edition.asOf, record: `rollCalls/${first}` },
            was: { en: 'Moss voted no.', es: 'Moss votó en contra.' },
            is: { en: 'Moss voted yes.', es: 'Moss votó a favor.' },
            why: { en: 'The clerk corrected the minutes.', es: 'La secretaría corrigió el acta.' },
            citations: [{ source: 'harbor-minutes-corrected', at: 'page 1' }],
          });
        },
      },
    );
    expect(problems).toEqual([]);
    expect(
      newsOf(facts, 'en')
        .map(({ text }) => text)
        .join(),
    ).toContain('Moss voted yes.');
    expect(
      newsOf(facts, 'es')
        .map(({ text }) => text)
        .join(),
    ).toContain('Moss votó a favor.');
  });

  test('a correction that changes nothing, and one that was never announced, are told apart', () => {
    const say = (yes: number, no: number) =>
      board({
        [first]: {
          options: taken('yynny'),
          roll: { announced: [{ by: 'draft-minutes', tally: { yes, no }, citations: cited }] },
        },
      }).problems;
    expect(say(4, 1)).toEqual([]);
    expect(say(3, 2)).toHaveLength(1);
  });
});

/** What the key in a drawing says, entry by entry. */
function keyOf({ scenes }: { scenes: { wide: Scene } }): string {
  const words = (mark: Mark): string =>
    mark.type === 'text'
      ? mark.text
      : 'marks' in mark
        ? mark.marks.map(words).join(' ').trim()
        : '';
  return scenes.wide.marks
    .filter((mark) => mark.type === 'group' && mark.class === 'key')
    .map(words)
    .join('; ');
}
