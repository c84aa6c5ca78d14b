import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { fillMessage } from '../../src/i18n/message.ts';
import { lookUpIndex } from '../../src/outputs/look-up/index-file.ts';
import { anchorOutside, findNames, unpackNames } from '../../src/outputs/look-up/match.ts';
import { languages, type Language } from '../../src/data/schema/index.ts';

const facts = siteFacts();
const opened = Object.fromEntries(
  languages.map((language) => {
    const index = lookUpIndex(facts, language);
    const fill = (message: string, values: Record<string, string>) =>
      fillMessage(message, values, language);
    return [language, { entries: unpackNames(index, '', fill), kinds: index.kinds }];
  }),
) as Record<Language, { entries: ReturnType<typeof unpackNames>; kinds: string[] }>;
const find = (text: string, language: Language = 'en') =>
  findNames(opened[language].entries, text, opened[language].kinds);
/** What Enter opens, if anything. */
const opens = (text: string, language?: Language) => {
  const { found, isSure } = find(text, language);
  return isSure ? found[0]!.href : undefined;
};
const county = (id: string, name: string) => `places/${id}-county/#${anchorOutside(name)}`;

describe('a name with its state, kind or police opens its place', () => {
  const tampa = 'places/tampa/';
  const miami = 'places/miami/';
  const miamiDade = 'places/miami-dade-county/';
  const uf = 'agencies/university-of-florida-police-department/';
  const asked: [string, string][] = [
    ...['Tampa, FL', 'Tampa fl', 'Tampa Florida', 'city of tampa', 'Ciudad de Tampa'].map(
      (text): [string, string] => [text, tampa],
    ),
    ...['tampa police', 'Tampa PD', 'Tampa Police Dept.', 'police in Tampa, Florida'].map(
      (text): [string, string] => [text, tampa],
    ),
    ...['policía de Tampa', 'departamento de policía de Tampa'].map((text): [string, string] => [
      text,
      tampa,
    ]),
    ['Orlando, Florida', 'places/orlando/'],
    ['alford fl', 'places/alford/'],
    ['town of Davie', 'places/davie/'],
    ['Miami police department', miami],
    ['policía de Miami', miami],
    ['Miami-Dade sheriff', miamiDade],
    ['Condado Miami Dade', miamiDade],
    ['alguacil de Miami-Dade', miamiDade],
    ['Hillsborough county fl', 'places/hillsborough-county/'],
    ['Hillsborough County Sheriff’s Office', 'places/hillsborough-county/'],
    ['Alachua County', 'places/alachua-county/'],
    ['condado de Alachua', 'places/alachua-county/'],
    ['Alachua police', 'places/alachua/'],
    ['Alachua sheriff', 'places/alachua-county/'],
    ['Brandon, FL', county('hillsborough', 'Brandon')],
    ['Brandon, Hillsborough County', county('hillsborough', 'Brandon')],
    ['Midway, Gadsden County', 'places/midway/'],
    ['33186-1234', county('miami-dade', '33186')],
    ['331861234', county('miami-dade', '33186')],
    ['Miami, FL 33186', county('miami-dade', '33186')],
    ['Univ of Florida', uf],
    ['University of Florida', uf],
    ['Universidad de Florida', uf],
    ['UF police', uf],
    ['USF Tampa', 'agencies/university-of-south-florida-police-department/'],
    ['N Miami Beach', 'places/north-miami-beach/'],
    ['Florida City', 'places/florida-city/'],
  ];
  test.each(asked.filter(([text]) => text !== 'Universidad de Florida'))('"%s"', (text, href) => {
    expect(opens(text)).toBe(href);
    expect(opens(text, 'es')).toBe(href);
  });

  test('in Spanish, by its Spanish name', () => {
    expect(opens('Universidad de Florida', 'es')).toBe(uf);
    expect(opens('Cayo Hueso, Florida', 'es')).toBe('places/key-west/');
    expect(opens('San Petersburgo', 'es')).toBe('places/st-petersburg/');
  });

  test('and a ZIP code with four more digits is that code', () => {
    expect(find('33040-1234')).toEqual(find('33040'));
    expect(find('33040').found).toHaveLength(2);
  });
});

describe('an exact name opens, though others begin with it', () => {
  test.each([
    ['Kendall', county('miami-dade', 'Kendall')],
    ['Miami', 'places/miami/'],
    ['St Pete', 'places/st-petersburg/'],
    ['Florida Gulf Coast University', 'agencies/florida-gulf-coast-university-police-department/'],
    ['33186', county('miami-dade', '33186')],
    ['Orlndo', 'places/orlando/'],
    ['Orlndo, FL', 'places/orlando/'],
    ['Apalachic', 'places/apalachicola/'],
  ])('"%s"', (text, href) => {
    expect(opens(text)).toBe(href);
    expect(opens(text, 'es')).toBe(href);
  });

  test('every place that has its name alone opens by it', () => {
    const { entries } = opened.en;
    const labels = Map.groupBy(entries, ({ label }) => label);
    for (const [label, own] of labels)
      if (own.length === 1 && own[0]!.href.startsWith('places/') && !/^\d/.test(label))
        expect(find(label).found, label).toContain(own[0]);
  });

  test('every agency opens by its own name and by that of its campus or airport', () => {
    for (const { label, href, keys } of opened.en.entries)
      if (href.startsWith('agencies/'))
        for (const name of [label, ...keys]) expect(opens(name), name).toBe(href);
  });
});

test('what begins with an exact name follows it', () => {
  expect(
    find('Miami')
      .found.slice(0, 3)
      .map(({ label }) => label),
  ).toEqual(['Miami', 'Miami-Dade County', 'Miami Gardens']);
});

describe('Enter opens nothing that was not meant', () => {
  test.each(['Villages', 'The Villages', 'Midway', 'University', '33040', 'Alachua', 'mia', 'Lak'])(
    '"%s" offers a choice',
    (text) => {
      expect(find(text).found.length).toBeGreaterThan(1);
      expect(opens(text)).toBeUndefined();
    },
  );

  test.each([
    ...[
      'Sheriff',
      'police',
      'airport',
      'county',
      'Florida',
      'FL',
      'sheriff’s office',
      'university police',
    ],
    ...['alguacil', 'policía', 'aeropuerto', 'condado', 'policía de Florida'],
  ])('"%s" is only a kind, and asks for a name', (text) => {
    for (const language of languages)
      expect(find(text, language)).toMatchObject({ found: [], isSure: false, says: 'kinds' });
  });

  test('digits that are no whole ZIP code ask for all five', () => {
    expect(find('334')).toMatchObject({ isSure: false, says: 'digits' });
    expect(find('334').found.length).toBeGreaterThan(8);
  });

  test.each([
    ['90210', 'zipElsewhere'],
    ['90210-1234', 'zipElsewhere'],
    ['32000', 'zipUnknown'],
    ['Miami International Airport', 'campus'],
    ['aeropuerto de Tampa', 'campus'],
    ['University of Miami', 'campus'],
    ['Miami Dade College', 'campus'],
    ['Disney', 'count'],
    ['xyzzyqqq', 'count'],
    ['xyzzyqqq, FL', 'count'],
    ['12 34', 'count'],
  ])('"%s" finds nothing, and says why: %s', (text, says) => {
    for (const language of languages)
      expect(find(text, language)).toEqual({ found: [], isSure: false, says });
  });

  test('an airport beside the name of a city is one of the airports, not the city', () => {
    const { found, isSure } = find('Orlando airport');
    expect(found.map(({ label }) => label)).toEqual([
      'Orlando Executive Airport',
      'Orlando International Airport',
      'Melbourne International Airport Police Department',
      'Sanford Airport Police Department',
    ]);
    expect(isSure).toBe(false);
  });

  test('while "Tampa police" is typed, Tampa stays', () => {
    expect(find('Tampa pol').found[0]!.label).toBe('Tampa');
  });
});

describe('of each name it is said', () => {
  test('which of several of that name it is', () => {
    const marked = (text: string) => find(text).found.map(({ label, mark }) => label + mark);
    expect(marked('The Villages').slice(0, 2)).toEqual([
      'The Villages (Sumter County)',
      'The Villages (Marion County)',
    ]);
    expect(marked('Midway').slice(0, 3)).toEqual([
      'Midway (Gadsden County)',
      'Midway (Santa Rosa County)',
      'Midway (Seminole County)',
    ]);
    expect(marked('Tampa')[0]).toBe('Tampa');
    for (const language of languages) {
      const links = opened[language].entries.map(({ label, mark }) => label + mark);
      expect(new Set(links).size).toBe(links.length);
    }
  });

  test.each<[string, Language, RegExp]>([
    ['Tampa', 'en', /^Hillsborough County · on the list$/],
    ['Alford', 'en', /^Jackson County · no police of its own; sheriff on the list$/],
    ['Hillsborough County', 'en', /^County · sheriff on the list$/],
    ['Brandon', 'en', /outside city limits · sheriff on the list$/],
    ['33040', 'en', /^About 75% of its people, .* · on the list$/],
    ['33186', 'en', /^sheriff on the list$/],
    ['UF', 'en', /^Police agency · on the list$/],
    ['Brandon', 'es', / · alguacil en la lista$/],
    ['UF', 'es', /^Agencia policial · en la lista$/],
  ])('"%s", in %s: whether its police are on the list', (text, language, detail) => {
    expect(find(text, language).found[0]!.detail).toMatch(detail);
  });
});
