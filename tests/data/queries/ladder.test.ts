import { describe, expect, test } from 'vitest';
import {
  actNamed,
  dutyTable,
  ladderOf,
  type LadderEntry,
} from '../../../src/data/queries/ladder.ts';
import type { Duty } from '../../../src/data/schema/index.ts';
import { broken, exampleDataset } from '../../fixtures/example.ts';

const cities = ['municipalities'];

describe('the ladder', () => {
  test('a duty stands on the rung of those it falls on', () => {
    const rungs = ladderOf(exampleDataset(), ['example-law-1']);
    expect(rungs.map(({ office, entries }) => [office, entries.length])).toEqual([
      ['federal', 0],
      ['state', 0],
      ['county', 0],
      ['city', 1],
    ]);
  });

  test('a duty of several stands on each of their rungs, with its own people alone', () => {
    const data = broken(({ statutes }) => {
      statutes[0]!.duties[0]!.who = ['sheriffs', 'municipalities', 'municipal-police'];
    });
    const [, , county, city] = ladderOf(data, ['example-law-1']);
    expect(county!.entries[0]).toMatchObject({ who: ['sheriffs'] });
    expect(city!.entries[0]).toMatchObject({ who: ['municipalities', 'municipal-police'] });
  });

  test('a duty says which question of the ledger it is disputed in, where it is', () => {
    const data = broken(({ statutes }) => {
      const [duty] = statutes[0]!.duties;
      statutes[0]!.duties.push({ ...duty!, verb: 'disputed', claim: 'votes-bind' });
    });
    const [, , , rung] = ladderOf(data, ['example-law-1']);
    const [statute] = data.statutes;
    expect(rung!.entries).toStrictEqual([
      {
        verb: 'must',
        what: { en: 'count the votes', es: 'contar los votos' },
        statute,
        who: cities,
      },
      {
        verb: 'disputed',
        what: { en: 'count the votes', es: 'contar los votos' },
        statute,
        who: cities,
        claim: 'votes-bind',
      },
    ]);
  });

  test('what an agreement asks stands with ICE, clauses without a duty left out', () => {
    const duty = {
      who: 'both',
      verb: 'may',
      what: { en: 'end it', es: 'terminarlo' },
    } as const;
    const data = broken(({ agreements }) => {
      const { clauses } = agreements[0]!;
      clauses.push({ ...clauses[0]!, id: 'may-end', duty });
    });
    const [agreement] = data.agreements;
    const [federal, ...others] = ladderOf(data, [], 'example-city');
    expect(federal!.entries).toEqual([{ ...duty, agreement, clause: agreement!.clauses[1] }]);
    expect(others.map(({ entries }) => entries)).toEqual([[], [], []]);
  });

  test('a statute that is not there', () => {
    expect(() => ladderOf(exampleDataset(), ['example-law-2'])).toThrow('example-law-1');
  });

  test.each<[LadderEntry['who'], string[]]>([
    [['governor'], ['state']],
    [['attorney-general'], ['state']],
    [['courts'], ['state']],
    [['state-board'], ['state']],
    [['sheriffs'], ['county']],
    [['chief-correctional-officers'], ['county']],
    [['county-jails'], ['county']],
    [['counties'], ['county']],
    [['county-officers'], ['county']],
    [['municipalities'], ['city']],
    [['municipal-police'], ['city']],
    [['municipal-officers'], ['city']],
    [['governing-bodies'], ['city']],
    [['custody-agencies'], ['county', 'city']],
    [['officials-who-direct-agencies'], ['county', 'city']],
    [['dhs'], ['federal']],
    [['immigration-officers'], ['federal']],
    [['trained-287g-officers'], ['federal']],
    [['federal-government'], ['federal']],
    [['state-agencies', 'state-officers', 'school-districts', 'educators', 'everyone'], []],
  ])('a duty of %j stands on: %j', (who, rungs) => {
    const data = broken(({ statutes }) => (statutes[0]!.duties[0]!.who = who as Duty['who']));
    const holding = ladderOf(data, ['example-law-1']).filter(({ entries }) => entries.length > 0);
    expect(holding.map(({ office }) => office)).toEqual(rungs);
  });
});

describe('the act that a note names', () => {
  const [model] = exampleDataset().statutes;
  const acts = [
    { ...model!, id: 'a-case', kind: 'case' as const, citation: 'Ch. 2025-1, Reports' },
    {
      ...model!,
      id: 'longer',
      kind: 'session-law' as const,
      citation: 'Ch. 2025-12, Laws of Fla.',
    },
    {
      ...model!,
      id: 'the-act',
      kind: 'session-law' as const,
      citation: 'Ch. 2025-1, Laws of Fla.',
    },
  ];

  test.each([
    ['ch. 2025-1, s. 22', 'the-act'],
    ['ch. 2025-12, s. 2', 'longer'],
    ['ch. 2025-199, s. 56', undefined],
    ['as changed by ch. 2025-1', undefined],
    ['Pub. L. 107-296', undefined],
  ])('%s: %s', (note, act) => {
    expect(actNamed(acts, note)?.id).toBe(act);
  });
});

describe('the table of duties', () => {
  const cellOf = (data: Parameters<typeof dutyTable>[0], topic: string, party: string) =>
    dutyTable(data, ['example-law-1'], 'example-city')
      .find((row) => row.topic === topic)!
      .cells.find((cell) => cell.party === party)!.entries;

  test('a duty is in the row of its topic, in each column of those it falls on', () => {
    const data = broken(({ statutes }) => {
      const [duty] = statutes[0]!.duties;
      Object.assign(duty!, { topic: 'sign', who: ['sheriffs', 'municipalities'] });
    });
    expect(cellOf(data, 'sign', 'sheriff')).toMatchObject([{ who: ['sheriffs'], isOfSome: false }]);
    expect(cellOf(data, 'sign', 'city')).toMatchObject([{ who: ['municipalities'] }]);
    expect(cellOf(data, 'sign', 'county')).toEqual([]);
    expect(cellOf(data, 'end', 'city')).toEqual([]);
  });

  test('a duty of others than those a column is named after is told apart', () => {
    const data = broken(({ statutes }) => {
      const [duty] = statutes[0]!.duties;
      Object.assign(duty!, {
        topic: 'best-efforts',
        who: ['municipal-police', 'officials-who-direct-agencies'],
      });
    });
    expect(cellOf(data, 'best-efforts', 'county')).toMatchObject([{ isOfSome: true }]);
    expect(cellOf(data, 'best-efforts', 'city')).toMatchObject([{ isOfSome: false }]);
  });

  test('what an agreement says of a decision is in the column of its agency', () => {
    const data = broken(({ agreements }) => {
      const { clauses } = agreements[0]!;
      clauses[0]!.duty = {
        ...{ who: 'both', verb: 'may', topic: 'end' },
        what: { en: 'end it', es: 'terminarlo' },
      };
    });
    expect(cellOf(data, 'end', 'city')).toMatchObject([{ verb: 'may', who: 'both' }]);
    expect(cellOf(data, 'end', 'sheriff')).toEqual([]);
  });
});
