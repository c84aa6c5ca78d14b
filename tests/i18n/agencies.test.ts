import { describe, expect, test } from 'vitest';
import { agencyRecord } from '../../src/data/queries/agencies.ts';
import { indexPlaces } from '../../src/data/queries/place-index.ts';
import type { RosterAgency } from '../../src/data/schema/roster.ts';
import { agencyDeck } from '../../src/i18n/agencies.ts';
import { useTranslations } from '../../src/i18n/index.ts';
import { exampleDataset } from '../fixtures/example.ts';
import { agencies, agencyOf, listsOf } from '../fixtures/lists-of.ts';

const { city, town, sheriff, jail, campus } = agencies;
const lists = listsOf(
  {
    '2025-03-10': [[city, 'task-force']],
    '2025-06-10': [
      [sheriff, 'jail-enforcement'],
      [sheriff, 'task-force'],
      [campus, 'task-force'],
      [jail, 'jail-enforcement'],
    ],
  },
  { '2025-03-01': [[agencies.patrol]], '2025-06-01': [[town]] },
);
const places = indexPlaces(exampleDataset().places, lists);
const says = (language: 'en' | 'es', agency: RosterAgency, builtOn: string) =>
  agencyDeck(
    agencyRecord(lists, agency),
    places,
    { t: useTranslations(language), language },
    builtOn,
  );

describe('what the newest lists say of an agency', () => {
  test('of a list that is not old, in the present', () => {
    const day = '2025-07-01';
    expect(says('en', sheriff, day)).toBe(
      'The Example County Sheriff’s Office has two 287(g) agreements with ICE, according to ICE’s June 10, 2025 list.',
    );
    expect(says('en', town, day)).toBe(
      'The Sample Town Police Department is on ICE’s June 1, 2025 pending list. It is not on the June 10, 2025 list of agreements.',
    );
    expect(says('es', sheriff, day)).toBe(
      'La oficina del alguacil (sheriff) del condado de Example tiene dos acuerdos 287(g) con el ICE, según la lista del ICE del 10 de junio de 2025.',
    );
  });

  test('of an old list, in the past', () => {
    const day = '2026-07-01';
    expect(says('en', campus, day)).toBe(
      'As of June 10, 2025, the Example University Police had a 287(g) agreement with ICE, according to ICE’s list.',
    );
    expect(says('en', town, day)).toBe(
      'As of June 1, 2025, the Sample Town Police Department was on ICE’s pending list. It was not on the June 10, 2025 list of agreements.',
    );
    expect(says('es', campus, day)).toBe(
      'Al 10 de junio de 2025, la agencia Example University Police tenía un acuerdo 287(g) con el ICE, según la lista del ICE.',
    );
  });

  test('what is no longer listed or pending is said to have been, and not why', () => {
    expect(says('en', city, '2025-07-01')).toBe(
      'The Example City Police Department was on ICE’s March 10, 2025 list of 287(g) agreements, but it is not on the June 10, 2025 list.',
    );
    expect(says('es', city, '2025-07-01')).toBe(
      'El departamento de policía de Example City estaba en la lista de acuerdos 287(g) del ICE del 10 de marzo de 2025, pero no está en la del 10 de junio de 2025.',
    );
    const division = { ...agencies.patrol, name: 'Florida Example Agency, Division of Patrol' };
    expect(says('en', division, '2025-07-01')).toMatch(
      /^The Florida Example Agency, Division of Patrol, was /,
    );
    expect(says('en', agencies.patrol, '2025-07-01')).toBe(
      'The Florida Example Patrol was on ICE’s March 1, 2025 pending list. It is not on any list of agreements we have, and the newest of those is dated June 10, 2025.',
    );
  });

  test('what is no longer listed can be pending again', () => {
    const again = listsOf(
      { '2025-03-10': [[city, 'task-force']], '2025-06-10': [[sheriff, 'task-force']] },
      { '2025-06-01': [[city, 'task-force']] },
    );
    expect(
      agencyDeck(
        agencyRecord(again, city),
        indexPlaces(exampleDataset().places, again),
        { t: useTranslations('en'), language: 'en' },
        '2025-07-01',
      ),
    ).toBe(
      'The Example City Police Department was on ICE’s March 10, 2025 list of 287(g) agreements, but it is not on the June 10, 2025 list. It is also on ICE’s June 1, 2025 pending list.',
    );
  });

  test('what has no noun that takes an article has none', () => {
    expect(says('en', jail, '2025-07-01')).toMatch(/^Example County Corrections has/);
    const of = agencyOf('Example County Department of Corrections', 'county-corrections', {
      counties: ['12999'],
    });
    const other = listsOf({ '2025-06-10': [[of, 'jail-enforcement']] });
    expect(
      agencyDeck(
        agencyRecord(other, of),
        indexPlaces(exampleDataset().places, other),
        { t: useTranslations('en'), language: 'en' },
        '2025-07-01',
      ),
    ).toMatch(/^The Example County Department of Corrections has/);
  });
});
