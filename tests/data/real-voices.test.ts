import { expect, test } from 'vitest';
import { getDataset } from '../../src/data/load/dataset.ts';
import { countVoices } from '../../src/data/queries/voices.ts';

test('in the ledger, all that say 5-1 on June 30 go back to one publisher', () => {
  const dataset = getDataset();
  const claim = dataset.claims.find(({ id }) => id === 'june-vote-tally')!;
  const { by } = countVoices(claim, dataset.sources);
  expect(by.differs).toBe(1);
  expect(by.agrees).toBeGreaterThan(by.differs);
});
