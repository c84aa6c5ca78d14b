import { expect, test } from 'vitest';
import type { Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const [beside, page, word] = [0, 1, 2].map((at) => (data: Draft) => data.synonyms[at]!) as [
  (data: Draft) => Draft['synonyms'][number],
  (data: Draft) => Draft['synonyms'][number],
  (data: Draft) => Draft['synonyms'][number],
];
const means = { en: ['law'], es: ['ley'] };

describeRule('synonymsHaveWhatTheyNeed', (faults) => {
  test('a word without a meaning, and a page without an address, are reported', () => {
    expect(faults((data) => delete word(data).means)).toEqual([
      fault('synonyms/police › means', 'it has no "means"', 'expected one, as its use is "word"'),
    ]);
    expect(faults((data) => delete page(data).page)).toEqual([
      fault('synonyms/page-votes › page', 'it has no "page"', 'expected one'),
    ]);
  });

  test('a question without a page, and a kind of agency that is not said, are reported', () => {
    expect(faults((data) => (beside(data).use = 'question'))).toEqual([
      fault('synonyms/beside-a-place › page', 'it has no "page"', 'its use is "question"'),
    ]);
    expect(faults((data) => (beside(data).use = 'agency'))).toEqual([
      fault('synonyms/beside-a-place › agency', 'it has no "agency"', 'its use is "agency"'),
    ]);
  });

  test('what a use does not need is reported', () => {
    expect(faults((data) => (beside(data).means = means))).toEqual([
      fault('synonyms/beside-a-place › means', 'found "means"', 'expected none'),
    ]);
    expect(faults((data) => (word(data).page = '/votes/'))).toEqual([
      fault('synonyms/police › page', 'found "page"', 'expected none'),
    ]);
  });
});

describeRule('typedWordsLeadToOnePlace', (faults) => {
  test('words that lead to two pages are reported, with accents or without', () => {
    const again = (phrase: string) =>
      faults((data) =>
        data.synonyms.push({ ...page(data), id: 'z', typed: { en: ['z'], es: [phrase] } }),
      );
    expect(again('todas las votaciónes')).toEqual([
      fault('synonyms/z › typed.es[0]', '"todas las votaciónes" is in "page-votes", too', 'once'),
    ]);
    expect(again('votaciones')).toEqual([]);
  });

  test('a word may be like words of two senses', () => {
    const alike = { use: 'alike' as const, typed: { en: ['stop'], es: ['parar'] } };
    expect(
      faults((data) => data.synonyms.push({ ...alike, id: 'y' }, { ...alike, id: 'z' })),
    ).toEqual([]);
  });

  test('a word may also lead to a page', () => {
    expect(faults((data) => page(data).typed.en.push('cop'))).toEqual([]);
  });
});

describeRule('typedWordsAreNoPlaces', (faults) => {
  test.each(['palm grove', 'example city', '33999'])(
    'the name of a place, "%s", is no way to another page',
    (name) => {
      expect(faults((data) => page(data).typed.en.push(name))).toEqual([
        fault('synonyms/page-votes › typed.en[1]', `found "${name}"`, 'no place is called by'),
      ]);
    },
  );
});

describeRule('synonymsLeadToRecords', (faults) => {
  const to = (address: string) => faults((data) => (page(data).page = address));

  test.each(['/answers/#no-such-question', '/glossary/#no-such-term', '/timeline/#none'])(
    '%s, which is no record, is reported',
    (address) => {
      expect(to(address)).toEqual([
        fault('synonyms/page-votes › page', `found "${address}"`, 'the id of a record in'),
      ]);
    },
  );

  test('an anchor of a page without records is reported', () => {
    expect(to('/votes/#x')).toEqual([
      fault('synonyms/page-votes › page', 'found "/votes/#x"', 'expected a page, or a record of'),
    ]);
  });

  test('a question that no longer holds is reported', () => {
    const found = faults((data) => {
      data.answers[0]!.validTo = '2025-07-01';
      page(data).page = `/answers/#${data.answers[0]!.id}`;
    });
    expect(found).toEqual([
      fault('synonyms/page-votes › page', 'which ended on 2025-07-01', 'still holds'),
    ]);
  });

  test('a term is fine', () => {
    const found = faults((data) => (page(data).page = `/glossary/#${data.glossary[0]!.id}`));
    expect(found).toEqual([]);
  });
});
