import { expect, test } from 'vitest';
import { supportModelTerms } from '../../../src/data/queries/support-models.ts';
import type { Term } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';

test('the models that the glossary defines stand by how wide their powers are; other terms are left out', () => {
  const [plain] = exampleDataset().glossary;
  const term = (name: NonNullable<Term['model']>['name']) =>
    ({ ...plain!, id: name, model: { name } }) as Term;
  const glossary = [
    term('warrant-service-officer'),
    plain!,
    term('jail-enforcement'),
    term('task-force'),
  ];
  expect(supportModelTerms(glossary).map(({ id }) => id)).toEqual([
    'task-force',
    'jail-enforcement',
    'warrant-service-officer',
  ]);
  expect(supportModelTerms([plain!])).toEqual([]);
});
