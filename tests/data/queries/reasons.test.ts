import { expect, test } from 'vitest';
import { reasonsOn, roomOf } from '../../../src/data/queries/reasons.ts';
import type { Statement } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const [model] = exampleDataset().statements;
const reason = (id: string, about: Partial<Statement>): Statement => ({ ...model!, id, ...about });
const against = { argues: { agreement: 'example-city', side: 'against' as const } };
const later = { when: { date: '2025-06-24', precision: 'day' as const } };
const month = { when: { date: '2025-06', precision: 'month' as const } };

test('reasons stand by side, oldest first, and a month at its end', () => {
  const statements = [
    reason('month', { ...against, ...month }),
    reason('late', { ...against, ...later }),
    reason('early', against),
    reason('other', { argues: { agreement: 'another-city', side: 'against' } }),
    reason('yes', { argues: { agreement: 'example-city', side: 'for' } }),
    reason('none', {}),
  ];
  const { for: yes, against: no } = reasonsOn({ statements }, 'example-city');
  expect(no.map(({ id }) => id)).toEqual(['early', 'late', 'month']);
  expect(yes.map(({ id }) => id)).toEqual(['yes']);
});

test('on one day, and in one month, reasons stand by their ids', () => {
  const statements = [
    reason('b-month', { ...against, ...month }),
    reason('a-month', { ...against, ...month }),
    reason('b-day', { ...against, when: { date: '2025-06-30', precision: 'day' } }),
    reason('a-day', { ...against, when: { date: '2025-06-30', precision: 'day' } }),
    reason('a-may', { ...against, when: { date: '2025-05-31', precision: 'day' } }),
    reason('b-may', { ...against, when: { date: '2025-05', precision: 'month' } }),
    reason('c-may', { ...against, when: { date: '2025-05-31', precision: 'day' } }),
    reason('july', { ...against, when: { date: '2025-07-01', precision: 'day' } }),
  ];
  expect(reasonsOn({ statements }, 'example-city').against.map(({ id }) => id)).toEqual([
    'a-may',
    'b-may',
    'c-may',
    'a-day',
    'b-day',
    'a-month',
    'b-month',
    'july',
  ]);
});

test('the room of a paraphrase is its words, whatever spaces stand between them', () => {
  const said = {
    paraphrase: { en: 'It  costs too\nmuch.', es: 'Cuesta demasiado.' },
    by: 'example-gazette',
  };
  const second = reason('second', { said, citations: [] });
  expect(roomOf([second])).toEqual({ statements: 1, sources: 0, en: 4, es: 2 });
});

test('the room of a quote is its words, or their translation, and its frame', () => {
  expect(roomOf([model!, model!])).toEqual({ statements: 2, sources: 2, en: 26, es: 32 });
});
