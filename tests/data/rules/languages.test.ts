import { describe, expect, test } from 'vitest';
import { exampleDataset, ends } from '../../fixtures/example.ts';
import { cutShort, misread, translationMismatches } from '../../../src/data/rules/languages.ts';
import { describeRule, fault } from './describe-rule.ts';

const title = `motions/${ends} › title.es`;

describeRule('translationsSayTheSame', (faults) => {
  const saying = (en: string, es: string) =>
    faults(({ motions }) => (motions[0]!.title = { en, es }));

  test.each([
    ['The vote was 6-1.', 'La votación fue 5-1.', 'the number 6-1 is in the English alone'],
    ['There were six.', 'Había siete.', 'the number 6 is in the English alone'],
    ['The two differ.', 'Difieren.', 'the number two is in the English alone'],
    ['It was in June.', 'Fue en julio.', 'the month 6 is in the English alone'],
    ['It was a vote.', 'Fue un voto en mayo.', 'the month 5 is in the Spanish alone'],
    ['It was on Monday.', 'Fue el martes.', 'the weekday 1 is in the English alone'],
    ['June 3 and July 8', '8 de junio y 3 de julio', 'day 3 is of month 7 here, and of month 6'],
  ])('%s %s', (en, es, found) => {
    expect(saying(en, es)[0]).toEqual(fault(title, found, 'in both languages'));
  });

  test.each([
    ['On June 30 and July 8, 2025', 'El 30 de junio y el 8 de julio de 2025'],
    ['May a member leave? It may.', '¿Puede irse un miembro? Puede.'],
    ['A law of May 1', 'Una ley del 1 de mayo'],
    ['Both sides agree.', 'Las dos partes están de acuerdo.'],
    ['12,345 people', '12,345 personas'],
    ['{tally first} of seven', '{tally first} de siete'],
  ])('%s may be %s', (en, es) => {
    expect(saying(en, es)).toEqual([]);
  });
});

describeRule('translationsNameTheSame', (faults) => {
  const saying = (en: string, es: string) =>
    faults(({ motions }) => (motions[0]!.title = { en, es }));

  test('another member, or another place', () => {
    expect(saying('Chen asked.', 'Novak preguntó.')).toEqual([
      fault(title, '"Chen" is named in the English alone', 'the same names'),
    ]);
    expect(saying('In the city', 'En Example City')).toEqual([
      fault(title, '"Example City" is named in the Spanish alone', 'the same names'),
    ]);
  });

  test('a member, where Spanish has the word for "read"', () => {
    const withLee = (en: string, es: string) =>
      faults(({ motions, officials }) => {
        officials[0]!.short = 'Lee';
        motions[0]!.title = { en, es };
      }).filter(({ at }) => at === title);
    expect(withLee('Read the cards.', 'Lee las tarjetas.')).toEqual([]);
    expect(withLee('The vote', 'Lee: un voto')).toEqual([
      fault(title, '"Lee" is named in the Spanish alone', 'the same names'),
    ]);
  });
});

describeRule('translationsAreComplete', (faults) => {
  test('half of a text', () => {
    const en =
      'The commission met in the evening, heard the public for two hours, and then it voted.';
    const found = faults(
      ({ motions }) => (motions[0]!.title = { en, es: 'La comisión se reunió.' }),
    );
    expect(found).toEqual([
      fault(title, 'it has 22 letters, the English 85', 'expected 64 to 148'),
    ]);
  });
});

describeRule('textsAreInTheirLanguage', (faults) => {
  test('languages that change places', () => {
    const found = faults(({ motions }) => {
      const { en, es } = motions[0]!.yes;
      motions[0]!.yes = { en: es, es: en };
    });
    expect(found).toEqual([
      fault(`motions/${ends} › yes.en`, 'reads as Spanish', 'expected English here'),
      fault(`motions/${ends} › yes.es`, 'reads as English', 'expected Spanish here'),
    ]);
  });
});

describe('one text', () => {
  const text = (en: string, es: string) => ({
    collection: 'events' as const,
    record: 'it',
    path: ['text'],
    value: { en, es },
  });

  test('is looked at by itself, for those that stand in no collection', () => {
    expect(exampleDataset().events).toHaveLength(1);
    expect(translationMismatches(text('7', '8'))).toHaveLength(1);
    expect(cutShort(text('word '.repeat(20), 'palabra'))).toHaveLength(1);
    expect(misread(text('a', 'b'), (word) => (word === 'a' ? -3 : 0))).toHaveLength(1);
  });
});
