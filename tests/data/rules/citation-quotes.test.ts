import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { ends, exampleDataset, tallyOf, type Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const tallyQuote = (quote: string) => (data: Draft) => {
  const { tally } = byId(data.rollCalls, ends);
  if (typeof tally !== 'string') tally.citations[0]!.quote = quote;
};
const dayQuote = (quote: string) => (data: Draft) =>
  (byId(data.motions, ends).citations[0]!.quote = quote);

describeRule('citationQuotesAreShort', (faults) => {
  test('words that are no short quotation are reported', () => {
    const long = Array.from({ length: 26 }, () => 'word').join(' ');
    expect(faults(tallyQuote(long))).toEqual([
      fault(`rollCalls/${ends} › tally.citations[0].quote`, 'has 26 words', 'at most 25'),
    ]);
  });

  test('words in quotation marks of ours are reported', () => {
    expect(faults(tallyQuote('“voted 3-2”'))).toEqual([
      fault(`rollCalls/${ends} › tally.citations[0].quote`, 'found “voted 3-2”', 'without marks'),
    ]);
  });
});

describeRule('citationQuotesHoldTheirField', (faults) => {
  test('words with another tally are reported', () => {
    expect(faults(tallyQuote('the council voted 4-1'))).toEqual([
      fault(`rollCalls/${ends} › tally.citations[0].quote`, 'does not hold it', '3 and 2'),
    ]);
  });

  test.each(['voted 3-2 to end it', 'by three votes to two', 'failed, 2 to 3'])(
    'words that hold the tally: %s',
    (quote) => expect(faults(tallyQuote(quote))).toEqual([]),
  );

  test('“unanimous” holds a tally without a no, and no other', () => {
    const unanimous = (no: number) => (data: Draft) => {
      tallyQuote('It was unanimous.')(data);
      Object.assign(tallyOf(data, ends), { yes: 5 - no, no });
    };
    expect(faults(unanimous(0))).toEqual([]);
    expect(faults(unanimous(1))).toHaveLength(1);
  });

  test('words that name another member are reported', () => {
    const quote = (words: string) => (data: Draft) => {
      const [vote] = byId(data.rollCalls, ends).votes;
      vote!.citations[0]!.quote = words;
    };
    expect(faults(quote('Nobody voted yes.'))).toEqual([
      fault(`rollCalls/${ends} › votes[0].citations[0].quote`, 'does not hold it', 'the name of'),
    ]);
    const { officials, rollCalls } = exampleDataset();
    const member = byId(officials, byId(rollCalls, ends).votes[0]!.official!);
    expect(faults(quote(`${member.short} voted yes.`))).toEqual([]);
  });

  test('words of another day are reported', () => {
    expect(faults(dayQuote('The council met on June 3.'))).toEqual([
      fault(`motions/${ends} › citations[0].quote`, 'does not hold it', '2025-06-10'),
    ]);
    expect(faults(dayQuote('The council met on Tuesday.'))).toEqual([]);
    expect(faults(dayQuote('The council met on June 10.'))).toEqual([]);
  });
});

describeRule('assertionQuotesHoldTheirValue', (faults) => {
  const says = (words: string, value: Draft['claims'][number]['assertions'][number]['value']) =>
    faults(({ claims }) => {
      const [assertion] = claims[0]!.assertions;
      assertion!.quote = { words, language: 'en', translation: words };
      assertion!.value = value;
    });
  const tally = { tally: { yes: 3, no: 2 } };

  test('words that give another tally are reported', () => {
    expect(says('voted 4-1', tally)).toEqual([
      fault('claims/june-tally › assertions[0].value', 'give something else: "voted 4-1"', 'value'),
    ]);
    expect(says('voted 3-2', tally)).toEqual([]);
  });

  test('words that give another day than the value are reported, and a month or weekday of it is not', () => {
    expect(says('on June 11', { date: '2025-06-10' })).toHaveLength(1);
    expect(says('on Tuesday night', { date: '2025-06-10' })).toEqual([]);
    expect(says('in June', { date: '2025-06' })).toEqual([]);
  });

  test('words that give another number or name than the value are reported', () => {
    expect(says('only six of them', { count: 7 })).toHaveLength(1);
    expect(says('voted 5-1', { count: 6 })).toEqual([]);
    expect(says('led by Okafor', { name: 'Ada Okafor' })).toEqual([]);
    expect(says('led by Gray', { name: 'Ada Okafor' })).toHaveLength(1);
  });

  test('words without a number leave nothing to compare', () => {
    expect(says('the lone dissenting vote', tally)).toEqual([]);
  });
});
