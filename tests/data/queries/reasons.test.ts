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

test('the room of a quote is its words, or their translation, and its frame', () => {
  expect(roomOf([model!, model!])).toEqual({ statements: 2, sources: 2, en: 26, es: 32 });
});
