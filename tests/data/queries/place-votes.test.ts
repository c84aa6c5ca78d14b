import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { placesWithVotes, placeVotes } from '../../../src/data/queries/place-votes.ts';
import { broken, ends, park, starts, type Draft } from '../../fixtures/example.ts';
import { agencies, listsOf, type ListRows } from '../../fixtures/lists-of.ts';

const { city, sheriff, jail } = agencies;
const nobody: Record<'reported' | 'none', string[]> = { reported: [], none: [] };
const lists: ListRows = {
  '2025-03-10': [
    [city, 'task-force', '2025-03-05'],
    [sheriff, 'jail-enforcement', '2025-03-01'],
  ],
  '2025-07-01': [
    [sheriff, 'jail-enforcement', '2025-03-01'],
    [jail, 'jail-enforcement'],
  ],
};
const rows = (change: (data: Draft) => void = () => {}, asked = nobody, pending?: ListRows) =>
  placeVotes(broken(change), listsOf(lists, pending), asked).map(({ place, votes, ...more }) => ({
    place: place.id,
    votes: votes.map(({ id }) => id),
    ...more,
  }));

/** Adds a city whose council voted on one motion like that of June 24. */
function addCity(data: Draft, id: string, geoid: string, date: string): void {
  data.places.push({ ...byId(data.places, 'example-city'), id, geoid });
  data.bodies.push({ ...data.bodies[0]!, id: `${id}-council`, place: geoid });
  const when = { date, precision: 'day' as const };
  data.motions.push({
    ...byId(data.motions, starts),
    ...{ id: `${id}-vote`, body: `${id}-council`, when },
  });
}

describe('a municipality', () => {
  test('has its votes on an agreement beside the days of its own police, and the days between', () => {
    expect(rows()).toEqual([
      {
        ...{ place: 'example-city', group: 'passed', votes: [ends, starts] },
        ...{ signed: '2025-03-05', listed: '2025-03-10', lag: 5, isOnLast: false },
      },
    ]);
  });

  test('that is on no list has no days, and is not on the last', () => {
    const [found] = placeVotes(
      broken(() => {}),
      listsOf({ '2025-03-10': [] }),
      nobody,
    );
    expect(found).toMatchObject({ isOnLast: false });
    for (const field of ['signed', 'listed', 'lag', 'agency'])
      expect(found).not.toHaveProperty(field);
  });

  test('that is on the pending list alone is not on the last list of agreements', () => {
    const index = listsOf({ '2025-03-10': [] }, { '2025-03-11': [[city, 'task-force']] });
    expect(
      placeVotes(
        broken(() => {}),
        index,
        nobody,
      )[0],
    ).toMatchObject({ isOnLast: false });
  });

  test('that is on the newest list is on the last, in whatever model', () => {
    const index = listsOf({
      '2025-03-10': [[city, 'task-force', '2025-03-05']],
      '2025-07-01': [[city, 'warrant-service-officer']],
    });
    expect(
      placeVotes(
        broken(() => {}),
        index,
        nobody,
      )[0],
    ).toMatchObject({
      ...{ isOnLast: true, signed: '2025-03-05' },
    });
  });

  test('whose lists print no date of signing has no days between', () => {
    const index = listsOf({ '2025-03-10': [[city, 'task-force']] });
    const [found] = placeVotes(
      broken(() => {}),
      index,
      nobody,
    );
    expect(found).toMatchObject({ listed: '2025-03-10', isOnLast: true });
    expect(found).not.toHaveProperty('lag');
  });
});

describe('the votes of a place', () => {
  const without = (...effects: string[]) =>
    rows(({ motions }) => {
      for (const motion of motions) if (effects.includes(motion.effect)) motion.effect = 'none';
    })[0]!;

  test('are those on having an agreement; others stand there only where there are none', () => {
    expect(without('starts', 'ends').votes).toEqual([ends, park, starts]);
    expect(without('starts').votes).toEqual([ends]);
  });

  test('make it one where a vote for an agreement passed, or another', () => {
    expect(without('ends').group).toBe('passed');
    expect(without('starts').group).toBe('other');
    const failed = rows(({ motions }) => (byId(motions, starts).result = 'fail'));
    expect(failed[0]!.group).toBe('other');
  });

  test('stand oldest first, then by their ids, whatever the order of the records', () => {
    expect(rows(({ motions }) => motions.reverse())).toEqual(rows());
    const [turned] = rows(({ motions }) => {
      motions.reverse();
      for (const motion of motions) motion.effect = 'none';
      byId(motions, ends).when = { date: '2025-07-01', precision: 'day' };
    });
    expect(turned!.votes).toEqual([park, starts, ends]);
  });

  test('are of places in the order of the data, and of those that voted alone', () => {
    const found = placesWithVotes(broken(({ places }) => places.reverse()));
    expect([...found].map(([place, votes]) => [place.id, votes.length])).toEqual([
      ['example-city', 2],
    ]);
  });
});

describe('a county', () => {
  const ofCounty = (agency: string | undefined) =>
    rows((data) => {
      data.bodies[0]!.place = '12999';
      for (const motion of data.motions) {
        delete motion.agency;
        if (agency) motion.agency = agency;
      }
    })[0]!;

  test('has the agency that its motions name, as the lists call it, with its days', () => {
    expect(ofCounty(sheriff.name)).toMatchObject({
      ...{ place: 'example-county', agency: sheriff },
      ...{ signed: '2025-03-01', listed: '2025-03-10', lag: 9, isOnLast: true },
    });
    expect(ofCounty(jail.name)).toMatchObject({ agency: jail, listed: '2025-07-01' });
  });

  test('whose motions name no agency of the lists has no days, and it is not said whether it is on the last', () => {
    const bare = { place: 'example-county', group: 'passed', votes: [ends, starts] };
    expect(ofCounty('Another Agency')).toEqual(bare);
    expect(ofCounty(undefined)).toEqual(bare);
  });
});

describe('the order of places', () => {
  test('puts passed votes first, then other votes, then reported ones, then none found', () => {
    const found = rows(
      (data) => {
        addCity(data, 'other', '1299911', '2025-01-01');
        byId(data.motions, 'other-vote').effect = 'ends';
        for (const [id, geoid] of [
          ['heard', '1299912'],
          ['silent', '1299913'],
          ['heard-too', '1299914'],
        ] as const)
          data.places.push({ ...byId(data.places, 'example-city'), id, geoid });
      },
      { reported: ['1299914', '1299912'], none: ['1299913'] },
    );
    expect(found.map(({ place, group }) => `${place} ${group}`)).toEqual([
      'example-city passed',
      'other other',
      'heard-too reported',
      'heard reported',
      'silent none',
    ]);
    expect(found[2]).toMatchObject({ votes: [], isOnLast: false });
  });

  test('by the day of their first vote, then A–Z', () => {
    const found = rows((data) => {
      addCity(data, 'zeta', '1299911', '2025-06-10');
      addCity(data, 'alpha', '1299912', '2025-06-10');
      addCity(data, 'early', '1299913', '2025-04-01');
    });
    expect(found.map(({ place }) => place)).toEqual(['early', 'alpha', 'example-city', 'zeta']);
  });

  test('not among those without votes if they have any, nor if they are not there', () => {
    const withAnother = (data: Draft) => addCity(data, 'other', '1299911', '2025-01-01');
    expect(() => rows(withAnother, { reported: [], none: ['1299901'] })).toThrow(
      '"example-city" has votes in the data, so it can\'t stand among places without',
    );
    expect(() => rows(() => {}, { reported: ['12998'], none: [] })).toThrow(
      'there is no place "12998"',
    );
  });
});

test('a county with neither a listed agency nor one in its motions shows nothing of the lists', () => {
  const found = rows(({ bodies, motions, places }) => {
    places.push({ ...byId(places, 'example-county'), id: 'far-county', geoid: '12001' });
    bodies[0]!.place = '12001';
    for (const motion of motions) delete motion.agency;
  });
  expect(found).toStrictEqual([{ place: 'far-county', votes: [ends, starts], group: 'passed' }]);
});
