import { expect, test } from 'vitest';
import { localizedIn } from '../../../src/data/rules/words.ts';
import { ends, exampleDataset } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('wordsAreNeutral', (faults) => {
  test('a loaded word in a sentence of ours is reported', () => {
    const found = faults(({ motions }) => {
      motions[0]!.title = { en: 'The city caved', es: 'La ciudad cedió' };
    });
    expect(found).toEqual([
      fault(`motions/${ends} › title.en`, '"caved" stands outside quotation marks', 'voted'),
      fault(`motions/${ends} › title.es`, '"cedió" stands outside', 'the speaker named'),
    ]);
  });

  test('a loaded word deep in a record is reported', () => {
    const found = faults(({ claims }) => (claims[0]!.assertions[1]!.says.en = 'It slammed ICE.'));
    expect(found).toEqual([
      fault('claims/june-tally › assertions[1].says.en', '"slammed"', 'said'),
    ]);
  });

  test('a loaded word that somebody said is accepted', () => {
    const found = faults(({ motions }) => {
      motions[0]!.title = { en: 'He said “it caved”', es: 'Dijo que «cedió»' };
    });
    expect(found).toEqual([]);
  });
});

describeRule('textsAreTranslated', (faults) => {
  test('a sentence that is the same in both languages is reported', () => {
    const same = { en: 'The city ended it.', es: 'The city ended it.' };
    expect(faults(({ motions }) => (motions[0]!.title = same))).toEqual([
      fault(`motions/${ends} › title.es`, 'the same in English and Spanish', 'a translation'),
    ]);
  });

  test('a name may be the same', () => {
    const name = { en: 'Example City Police', es: 'Example City Police' };
    expect(faults(({ agreements }) => (agreements[0]!.title = name))).toEqual([]);
  });
});

describeRule('quotesAreShort', (faults) => {
  const words = (count: number) => 'word '.repeat(count).trim();
  const clause = 'agreements/example-city › clauses[0].quote';
  const quoting = (quoted: string, translation = 'palabras') =>
    faults(({ agreements }) =>
      Object.assign(agreements[0]!.clauses[0]!.quote!, { words: quoted, translation }),
    );

  test('a quotation of more than 25 words is reported', () => {
    expect(quoting(words(26))).toEqual([fault(`${clause}.words`, '26 words', 'at most 25')]);
    expect(quoting(words(25))).toEqual([]);
  });

  test('a translation that is the original again is reported', () => {
    expect(quoting('No', 'No')).toEqual([]);
    expect(quoting('at any time at all', 'at any time at all')).toEqual([
      fault(`${clause}.translation`, 'the same', 'a translation'),
    ]);
  });
});

test('every text of the example is looked at, with its path', () => {
  const texts = JSON.stringify(exampleDataset()).match(/\{"en":"/g)!;
  const found = localizedIn(exampleDataset());
  expect(found).toHaveLength(texts.length);
  expect(found.map(({ record, path }) => `${record} ${path.join('.')}`)).toContain(
    'june-tally reasons.0.text',
  );
});

describeRule('wordsOfLawsAreTranslated', (faults) => {
  test('a law quoted in English alone is reported', () => {
    const found = faults(({ statutes }) => {
      statutes[0]!.words = 'must sign';
      delete statutes[0]!.wordsInSpanish;
    });
    expect(found).toEqual([
      fault('statutes/example-law-1 › words', 'it has no Spanish', 'or neither'),
    ]);
  });

  test('a translation of no words is reported', () => {
    const found = faults(({ statutes }) => {
      delete statutes[0]!.words;
      statutes[0]!.wordsInSpanish = 'debe firmar';
    });
    expect(found).toEqual([
      fault(
        'statutes/example-law-1 › wordsInSpanish',
        'it has no words to translate',
        'or neither',
      ),
    ]);
  });

  test('words with their translation are accepted', () => {
    const found = faults(({ statutes }) => {
      Object.assign(statutes[0]!, { words: 'must sign', wordsInSpanish: 'debe firmar' });
    });
    expect(found).toEqual([]);
  });
});
