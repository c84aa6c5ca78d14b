import { expect, test } from 'vitest';
import Models from '../../../src/components/places/Models.astro';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { render } from '../render.ts';

const facts = siteFacts();

async function modelsOf(agency: string) {
  const agencies = [byId(facts.lists.agencies, agency)];
  const $ = await render(Models, { listings: [], agencies }, { facts, path: '/' });
  return $('dt')
    .get()
    .map((term) => $(term).text().trim());
}

test('a model that only an agency’s other records mention is explained, too', async () => {
  expect(await modelsOf('brevard-county-sheriffs-office')).toEqual(['Jail Enforcement Model']);
});

test('an agency without agreements or such records has no models to explain', async () => {
  expect(await modelsOf('key-west-police-department')).toEqual([]);
});
