import { describe, expect, test } from 'vitest';
import { placeDeck, placeQuestion, sheriffAnswer } from '../../src/i18n/place-answers.ts';
import { indexPlaces } from '../../src/data/queries/place-index.ts';
import { listingsAt } from '../../src/data/queries/place-status.ts';
import type { Place } from '../../src/data/schema/index.ts';
import { usePage } from '../../src/i18n/page.ts';
import { exampleDataset } from '../fixtures/example.ts';
import { agencies, agencyOf, listsOf } from '../fixtures/lists-of.ts';
import { county, municipality } from '../fixtures/places-of.ts';

const { city, town, sheriff } = agencies;
const second = agencyOf("Second County Sheriff's Office", 'sheriff', { counties: ['12998'] });
/** A city whose police are another's. */
function served(id: string, geoid: string, agency: string): Place {
  const place = municipality(id, geoid, ['12999'], 'other-agency');
  return { ...place, policing: { ...place.policing!, agency } };
}
const places: Place[] = [
  county('example', '12999'),
  county('second', '12998'),
  municipality('listed-city', '1299901', ['12999'], 'own-department'),
  municipality('pending-town', '1299902', ['12999'], 'own-department'),
  municipality('missing-city', '1299903', ['12999'], 'own-department'),
  municipality('contract-city', '1299904', ['12999'], 'sheriff'),
  municipality('small-city', '1299905', ['12999'], 'other-agency'),
  served('served-city', '1299908', city.id),
  municipality('doubtful-city', '1299906', ['12999'], 'unknown'),
  municipality('border-city', '1299907', ['12999', '12998'], 'other-agency'),
];
const of = (id: string) => places.find((place) => place.id === id)!;
const pending = { '2025-06-01': [[town, 'task-force'] as const] };
const onlyOne = listsOf(
  {
    '2025-03-10': [[second, 'task-force']],
    '2025-06-10': [
      [city, 'task-force'],
      [sheriff, 'jail-enforcement'],
    ],
  },
  pending,
);
const both = listsOf({
  '2025-06-10': [
    [sheriff, 'jail-enforcement'],
    [second, 'task-force'],
  ],
});
const twice = listsOf({
  '2025-06-10': [
    [city, 'task-force'],
    [city, 'warrant-service-officer'],
    [sheriff, 'jail-enforcement'],
    [sheriff, 'task-force'],
  ],
});
const pageIn = (language: string) =>
  usePage({ url: new URL(`https://site.example${language}/places/any/`) });

function says(id: string, builtOn: string, language = '', lists = onlyOne): string {
  const facts = { dataset: exampleDataset(), lists, places: indexPlaces(places, lists) };
  const settings = { publisher: undefined, builtOn, hasOfflineZip: true };
  const place = of(id);
  return placeDeck(place, listingsAt(lists, place), pageIn(language), { ...facts, settings });
}

const [fresh, old] = ['2025-07-01', '2026-07-01'];

describe('the answer of a place, by what is known of its police', () => {
  test.each([
    [
      'listed-city',
      'Listed City’s police department has a 287(g) agreement with ICE, according to ICE’s June 10, 2025 list.',
      'El departamento de policía de Listed City tiene un acuerdo 287(g) con el ICE, según la lista del ICE del 10 de junio de 2025.',
    ],
    [
      'pending-town',
      'Pending Town’s police department is on ICE’s June 1, 2025 pending list. It is not on the June 10, 2025 list of agreements.',
      'El departamento de policía de Pending Town está en la lista de agencias pendientes del ICE del 1 de junio de 2025. No está en la lista de acuerdos del 10 de junio de 2025.',
    ],
    [
      'missing-city',
      'Missing City’s police department was not on ICE’s June 10, 2025 list.',
      'El departamento de policía de Missing City no estaba en la lista del ICE del 10 de junio de 2025.',
    ],
    [
      'contract-city',
      'Contract City does not have its own police department. According to our sources, the county sheriff polices it. The sheriff of Example County has a 287(g) agreement with ICE, according to ICE’s June 10, 2025 list.',
      'Contract City no tiene un departamento de policía propio. Según nuestras fuentes, lo atiende el alguacil del condado (sheriff). El alguacil (sheriff) del condado de Example tiene un acuerdo 287(g) con el ICE, según la lista del ICE del 10 de junio de 2025.',
    ],
    [
      'small-city',
      'Small City does not have its own police department. The county sheriff usually polices such places. The sheriff of Example County has a 287(g) agreement with ICE, according to ICE’s June 10, 2025 list.',
      'Small City no tiene un departamento de policía propio. El alguacil del condado (sheriff) suele atender lugares como este. El alguacil (sheriff) del condado de Example tiene un acuerdo 287(g) con el ICE, según la lista del ICE del 10 de junio de 2025.',
    ],
    [
      'served-city',
      'Served City does not have its own police department. Our source says the Example City Police Department polices it. The Example City Police Department has a 287(g) agreement with ICE, according to ICE’s June 10, 2025 list.',
      'Served City no tiene un departamento de policía propio. Según nuestra fuente, lo atiende el departamento de policía de Listed City. El departamento de policía de Listed City tiene un acuerdo 287(g) con el ICE, según la lista del ICE del 10 de junio de 2025.',
    ],
    [
      'doubtful-city',
      'We could not confirm who polices Doubtful City. The sheriff of Example County has a 287(g) agreement with ICE, according to ICE’s June 10, 2025 list.',
      'No pudimos confirmar qué agencia policial atiende Doubtful City. El alguacil (sheriff) del condado de Example tiene un acuerdo 287(g) con el ICE, según la lista del ICE del 10 de junio de 2025.',
    ],
  ])('%s', (id, english, spanish) => {
    expect(says(id, fresh)).toBe(english);
    expect(says(id, fresh, '/es')).toBe(spanish);
  });

  test.each([
    [
      'listed-city',
      'As of June 10, 2025, Listed City’s police department had a 287(g) agreement with ICE, according to ICE’s list.',
      'Al 10 de junio de 2025, el departamento de policía de Listed City tenía un acuerdo 287(g) con el ICE, según la lista del ICE.',
    ],
    [
      'pending-town',
      'As of June 1, 2025, Pending Town’s police department was on ICE’s pending list. It was not on the June 10, 2025 list of agreements.',
      'Al 1 de junio de 2025, el departamento de policía de Pending Town estaba en la lista de agencias pendientes del ICE. No estaba en la lista de acuerdos del 10 de junio de 2025.',
    ],
    [
      'missing-city',
      'As of June 10, 2025, Missing City’s police department was not on ICE’s list.',
      'Al 10 de junio de 2025, el departamento de policía de Missing City no estaba en la lista del ICE.',
    ],
    [
      'small-city',
      'Small City does not have its own police department. The county sheriff usually polices such places. As of June 10, 2025, the sheriff of Example County had a 287(g) agreement with ICE, according to ICE’s list.',
      'Small City no tiene un departamento de policía propio. El alguacil del condado (sheriff) suele atender lugares como este. Al 10 de junio de 2025, el alguacil (sheriff) del condado de Example tenía un acuerdo 287(g) con el ICE, según la lista del ICE.',
    ],
  ])('%s, of a list past 45 days', (id, english, spanish) => {
    expect(says(id, old)).toBe(english);
    expect(says(id, old, '/es')).toBe(spanish);
  });

  test('names each sheriff of a place in two counties, apart where their answers differ', () => {
    expect(says('border-city', fresh)).toBe(
      'Border City does not have its own police department. The county sheriff usually polices such places. The sheriff of Example County has a 287(g) agreement with ICE, according to ICE’s June 10, 2025 list. The sheriff of Second County was not on ICE’s June 10, 2025 list.',
    );
    expect(says('border-city', fresh, '', both)).toBe(
      'Border City does not have its own police department. The county sheriff usually polices such places. The sheriffs of Example County and of Second County have 287(g) agreements with ICE, according to ICE’s June 10, 2025 list.',
    );
    expect(says('border-city', old, '/es', both)).toBe(
      'Border City no tiene un departamento de policía propio. El alguacil del condado (sheriff) suele atender lugares como este. Al 10 de junio de 2025, los alguaciles (sheriffs) del condado de Example y del condado de Second tenían acuerdos 287(g) con el ICE, según la lista del ICE.',
    );
  });

  test('says that an agency has agreements, and not one, where the newest list has two of them', () => {
    expect(says('listed-city', fresh, '', twice)).toBe(
      'Listed City’s police department has 287(g) agreements with ICE, according to ICE’s June 10, 2025 list.',
    );
    expect(says('listed-city', old, '/es', twice)).toBe(
      'Al 10 de junio de 2025, el departamento de policía de Listed City tenía acuerdos 287(g) con el ICE, según la lista del ICE.',
    );
    expect(says('doubtful-city', old, '', twice)).toBe(
      'We could not confirm who polices Doubtful City. As of June 10, 2025, the sheriff of Example County had 287(g) agreements with ICE, according to ICE’s list.',
    );
    expect(says('doubtful-city', fresh, '/es', twice)).toBe(
      'No pudimos confirmar qué agencia policial atiende Doubtful City. El alguacil (sheriff) del condado de Example tiene acuerdos 287(g) con el ICE, según la lista del ICE del 10 de junio de 2025.',
    );
  });

  test('is of its sheriff where it is a county, and then counts the cities', () => {
    expect(says('example', fresh)).toBe(
      'The sheriff of Example County has a 287(g) agreement with ICE, according to ICE’s June 10, 2025 list. Of the three city, town and village police departments in the county, one is on that list.',
    );
    expect(says('second', old)).toMatch(
      /^As of June 10, 2025, the sheriff of Second County was not on ICE’s list\. /,
    );
  });
});

test('a county whose sheriff no list has shown has no answer of the sheriff', () => {
  const lists = listsOf({ '2025-06-10': [[city, 'task-force']] });
  const place = of('example');
  const settings = { publisher: undefined, builtOn: fresh, hasOfflineZip: true };
  const facts = { dataset: exampleDataset(), lists, places: indexPlaces(places, lists), settings };
  expect(sheriffAnswer(place, listingsAt(lists, place), pageIn(''), facts)).toBe('');
});

test('the question is about the police of a city, and the sheriff of a county', () => {
  expect(placeQuestion(of('missing-city'), pageIn(''))).toBe(
    'Do the police in Missing City have an agreement with ICE?',
  );
  expect(placeQuestion(of('example'), pageIn(''))).toBe(
    'Does the sheriff of Example County have an agreement with ICE?',
  );
  expect(placeQuestion(of('example'), pageIn('/es'))).toBe(
    '¿Tiene el alguacil (sheriff) del condado de Example un acuerdo con el ICE?',
  );
});
