import { describe, expect, test } from 'vitest';
import { asText, textBrowser } from './text-browser.ts';

/** The parts that do not stand in the text once each, in this order. */
function misplaced(text: string, parts: readonly string[]): string[] {
  const places = parts.map((part) => text.indexOf(part));
  return parts.filter((part, at) => {
    const place = places[at]!;
    return place < 0 || (at > 0 && place <= places[at - 1]!) || text.includes(part, place + 1);
  });
}

test('a part that is missing, comes twice or comes too early is found', () => {
  expect(misplaced('one two three', ['one', 'two', 'three'])).toEqual([]);
  expect(misplaced('one three', ['one', 'two', 'three'])).toEqual(['two']);
  expect(misplaced('two one', ['one', 'two'])).toEqual(['two']);
  expect(misplaced('one two one', ['one', 'two'])).toEqual(['one']);
});

const pages: Record<string, string[]> = {
  '/explainers/key-west/': [
    'Skip to the content',
    'Key West · June 30 to July 8, 2025',
    'Cite',
    'In brief',
    'The police chief signed Key West’s on March 4, 2025,[sources differ D-03]',
    'Key points',
    'Three members changed position; one did not vote the second time',
    // A chart is told once, by its description, and its table follows.
    'Castillo: on June 30, against;',
    'Votes of the Key West City Commission.',
    'Each member’s vote on June 30 and July 8',
    'Henriquez, Haskell, Kaufman, Lee, Hoover and Castillo voted yes.',
    'Henriquez, Lee, Carey and Castillo voted yes.',
    '“ICE may be here, but we do not have to go over and above',
    'Open questions',
    '1. U.S. Immigration and Customs Enforcement',
    'D-03 The day the agreement was signed',
    'This site takes no side.',
  ],
  '/es/explainers/key-west/': [
    'Ir al contenido',
    'Citar',
    'En breve',
    'Puntos clave',
    'Tres miembros cambiaron de postura; uno no votó la segunda vez',
    'Castillo: el 30 de junio',
    'Preguntas abiertas',
    '1. U.S. Immigration and Customs Enforcement',
    'D-03 El día en que se firmó el acuerdo',
  ],
  '/votes/key-west-2025-06-30-void/': [
    'Skip to the content',
    'Should the city declare its police department’s 287(g) agreement with ICE void?',
    'Passed, 6-1.',
    'Henriquez: Yes. Haskell: Yes. Kaufman: Yes. Lee: Yes. Carey: No.',
    'The motion passed, 6-1',
    'Yes 6 and No 1. Yes votes needed: 4.',
    'The announced tally',
    'Monica Haskell District 1 Yes, against having the agreement',
    'Aaron Castillo District 6',
    'What the vote did',
    'Castillo: on June 30, against;',
    'At a glance',
    'What ICE’s list said',
    'What people said',
    'Where sources differ',
  ],
  '/es/votes/key-west-2025-06-30-void/': [
    '¿Debe la ciudad declarar nulo el acuerdo 287(g) de su policía con el ICE?',
    'Aprobada, 6-1.',
    'Sí 6 y No 1.',
    'El recuento de votos',
    'Qué se decidió',
  ],
  '/places/key-west/': [
    'Skip to the content',
    'Who polices here',
    'On ICE’s list',
    'Signed March 5, 2025',
    '10 of 10 lists have Key West.',
  ],
};

describe.skipIf(!textBrowser)('as text', () => {
  test.each(Object.entries(pages))('%s tells each thing once, in order', (path, parts) => {
    expect(misplaced(asText(path), parts)).toEqual([]);
  });

  test('the steps of a list and the counts of the map stand apart from what is beside them', () => {
    expect(asText('/list/2025-07-03/')).toContain('← July 1, 2025 July 7, 2025 →');
    expect(asText('/map/')).toMatch(/\d+ own police on the list .*\d+ own police, not on the list/);
  });

  test('no quotation has its marks twice', () => {
    const twice = [
      '/explainers/who-decides/',
      '/es/explainers/who-decides/',
      '/teach/read-the-roll-call/',
    ]
      .concat(Object.keys(pages))
      .filter((path) => /““|””|««|»»|["“]“|”["”]/.test(asText(path)));
    expect(twice).toEqual([]);
  });
});
