import { expect, test } from 'vitest';
import { otherSpeakers } from '../../../src/data/queries/speakers.ts';
import type { Statement } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';

const [model] = exampleDataset().statements;
const said = (id: string, name: string, date: string): Statement => ({
  ...model!,
  id,
  speaker: { name },
  when: { date, precision: 'day' },
});

test('those who are no member stand A–Z, each with all that they said, oldest first', () => {
  const statements = [
    said('late', 'Ortiz', '2025-07-01'),
    model!,
    said('only', 'Abbott', '2025-06-20'),
    said('early', 'Ortiz', '2025-06-12'),
  ];
  expect(
    otherSpeakers({ statements }, 'en').map((each) => [
      each.name,
      ...each.statements.map(({ id }) => id),
    ]),
  ).toEqual([
    ['Abbott', 'only'],
    ['Ortiz', 'early', 'late'],
  ]);
});

test('a group is called by its name in the language', () => {
  const speaker = { name: { en: 'Residents', es: 'Vecinos' } };
  const found = otherSpeakers({ statements: [{ ...model!, speaker }] }, 'es');
  expect(found.map(({ name }) => name)).toEqual(['Vecinos']);
});
