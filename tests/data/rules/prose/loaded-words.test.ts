import { describe, expect, test } from 'vitest';
import { languages } from '../../../../src/data/schema/index.ts';
import {
  findLoadedWords,
  loadedWords,
  outsideQuotes,
} from '../../../../src/data/rules/prose/loaded-words.ts';

const found = (text: string, language: 'en' | 'es') =>
  findLoadedWords(text, language).map(({ word }) => word);

describe('loaded words in English', () => {
  test.each([
    ['The city caved.', 'caved'],
    ['It bowed to the state.', 'bowed to'],
    ['Illegal immigrants were held.', 'Illegal immigrants'],
    ['A sanctuary city.', 'sanctuary city'],
    ['The ICE deal.', 'ICE deal'],
    ['The 287(g) pact.', '287(g) pact'],
    ['She flipped.', 'flipped'],
    ['It reinstated it.', 'reinstated'],
    ['The raid, at night.', 'raid'],
    ['The Key West City Council met.', 'Key West City Council'],
  ])('%s', (text, word) => {
    expect(found(text, 'en')).toEqual([word]);
  });

  test.each([
    ['Immigrants and emigrants.'],
    ['A nice contract.'],
    ['It excavated a bowl.'],
    ['The commission voted.'],
    ['Inalienable rights.'],
  ])('%s is neutral', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });
});

describe('loaded words in Spanish, accents at the edges included', () => {
  test.each([
    ['Una orden de detención.', 'orden de detención'],
    ['Órdenes de detención.', 'Órdenes de detención'],
    ['La ciudad cedió.', 'cedió'],
    ['«No», y cedieron', 'cedieron'],
    ['El desafío.', 'desafío'],
    ['¿Cedió la ciudad?', 'Cedió'],
    ['Votó (y cedió).', 'cedió'],
    ['La remoción del alcalde.', 'remoción'],
    ['Los indocumentados.', 'indocumentados'],
    ['El pacto con el ICE.', 'pacto con el ICE'],
    ['El procurador general.', 'procurador'],
    ['Los migrantes.', 'migrantes'],
    // A verb may end in an accented letter.
    ['La ciudad desafió al estado.', 'desafió'],
    ['La comisión capituló.', 'capituló'],
    ['La comisión reinstauró el acuerdo.', 'reinstauró'],
    ['La comisión reincorporó la ciudad.', 'reincorporó'],
    ['La comisión restableció el acuerdo.', 'restableció'],
  ])('%s', (text, word) => {
    expect(found(text, 'es')).toEqual([word]);
  });

  test.each([
    ['Los inmigrantes.'],
    ['La concedió.'],
    ['La ciudad concedió el permiso.'],
    ['Un coordinador de detenciones.'],
    ['Un acuerdo con el ICE.'],
  ])('%s es neutral', (text) => {
    expect(found(text, 'es')).toEqual([]);
  });
});

describe('quotation marks', () => {
  test.each(['“It caved.”', '«It caved.»', '"It caved."'])(
    '%s are somebody’s own words',
    (text) => {
      expect(found(`He said: ${text}`, 'en')).toEqual([]);
      expect(found(`He said: ${text} The city caved.`, 'en')).toEqual(['caved']);
    },
  );

  test('what stands between two quotations is ours', () => {
    expect(found('“Yes,” she said, and slammed him: “no.”', 'en')).toEqual(['slammed']);
    expect(outsideQuotes('a “b” c «d» e')).toBe('a   c   e');
  });
});

test.each(languages)('each word in %s says what to write instead, in neutral words', (language) => {
  for (const { use } of loadedWords[language]) {
    expect(use).toMatch(/\S/);
    expect(found(use, language)).toEqual([]);
  }
});

test('several loaded words are found in one sentence', () => {
  expect(found('Critics say the migrants were sent away.', 'en').sort()).toEqual([
    'Critics say',
    'migrants',
    'sent away',
  ]);
});
