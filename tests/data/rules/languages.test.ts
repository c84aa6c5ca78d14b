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

  /** A text of a body in a town with a member of that name. */
  const naming = (name: string, en: string, es: string) =>
    faults(({ motions, officials, places }) => {
      motions[0]!.title = { en, es };
      if (name.includes(' ')) places[0]!.name = name;
      else Object.assign(officials[0]!, { short: name, name: `Bo ${name}` });
    }).filter(({ at }) => at === title);

  test.each([
    ['Mayo', 'The Mayo Town Council voted on May 6.', 'El Concejo de Mayo votó el 6 de mayo.'],
    ['Mayo', 'Mayo ends it', 'Mayo le pone fin'],
    ['May', 'May voted no in June.', 'May votó en contra en junio.'],
    ['May', 'May asked on May 6 and May 9.', 'May preguntó el 6 de mayo y el 9 de mayo.'],
    ['April', 'Member April voted.', 'El miembro April votó.'],
    ['Julio', 'Julio spoke in July.', 'Julio habló en julio.'],
    ['Domingo', 'Domingo spoke on Sunday.', 'Domingo habló el domingo.'],
    ['Martes', 'Martes abstained.', 'Martes se abstuvo.'],
    ['Seven', 'Seven was one of five.', 'Seven fue uno de cinco.'],
    ['Cinco Bayou', 'Cinco Bayou has five seats.', 'Cinco Bayou tiene cinco puestos.'],
    ['Tres Oaks', 'Tres Oaks voted 3-2.', 'Tres Oaks votó 3-2.'],
  ])('a name that reads as something else is a name: %s', (name, en, es) => {
    expect(naming(name, en, es)).toEqual([]);
  });

  test('and hides no other slip of the sentence', () => {
    expect(naming('May', 'May voted in May.', 'May votó en junio.')).toEqual([
      fault(title, 'the month 5 is in the English alone', 'in both languages'),
    ]);
    expect(naming('Cinco Bayou', 'Cinco Bayou has four.', 'Cinco Bayou tiene cinco.')).toEqual([
      fault(title, 'the number 4 is in the English alone', 'in both languages'),
    ]);
  });
});

describeRule('translationsNameTheSame', (faults) => {
  test.each(['Law', 'Court', 'Staff', 'Page', 'Vote', 'City', 'Agreement', 'Council'])(
    'a member called %s is not looked for as a word',
    (short) => {
      const found = faults(({ officials, motions, events }) => {
        Object.assign(officials[0]!, { short, name: `Ada ${short}` });
        const word = short.toLowerCase();
        motions[0]!.question = { en: `Is the ${word} here?`, es: '¿Está aquí?' };
        events[0]!.text = { en: `${short} of the day.`, es: 'Del día.' };
      });
      expect(found.filter(({ found: said }) => said.includes(short))).toEqual([]);
    },
  );

  test('and is by the full name', () => {
    const found = faults(({ officials, motions }) => {
      Object.assign(officials[0]!, { short: 'Law', name: 'Ada Law' });
      motions[0]!.question = { en: 'Is the law here?', es: '¿Está aquí la ley?' };
      motions[0]!.title = { en: 'Ada Law voted.', es: 'Votó.' };
    });
    expect(found).toContainEqual(fault(title, '"Ada Law" is named in the English', 'same names'));
  });

  const saying = (en: string, es: string) =>
    faults(({ motions }) => (motions[0]!.title = { en, es }));

  test('another member or place in the Spanish is reported', () => {
    expect(saying('Chen asked.', 'Novak preguntó.')).toEqual([
      fault(title, '"Chen" is named in the English alone', 'the same names'),
    ]);
    expect(saying('In the city', 'En Example City')).toEqual([
      fault(title, '"Example City" is named in the Spanish alone', 'the same names'),
    ]);
  });

  test('a missing member is reported, where Spanish has the word for "read"', () => {
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
  test('half of a text left untranslated is reported', () => {
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
  test('languages that change places are reported', () => {
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
