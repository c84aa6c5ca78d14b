import { expect, test } from 'vitest';
import { azEntries } from '../../../src/components/search/az-entries.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { english, spanish } from '../../charts/models/words-of.ts';

const facts = exampleFacts();
const { claims, officials, places } = facts.dataset;
const claim = claims[0]!;
const place = places.find(({ geoid }) => geoid === claim.place) ?? places[0]!;
claim.place = place.geoid;
const nameOf = (path: string, page = english) =>
  azEntries(facts, page).find((entry) => entry.path === path)!.name;

test('a question whose title leaves out its place is listed with it', () => {
  const path = `/ledger/${claim.id}/`;
  expect(nameOf(path)).toBe(`${claim.title.en} (${place.name})`);
  claim.title = { en: `The tally in ${place.name}`, es: `El recuento en ${place.name}` };
  expect(nameOf(path)).toBe(`The tally in ${place.name}`);
  expect(nameOf(path, spanish)).toBe(`El recuento en ${place.name}`);
});

test('an official whose first name we did not find is listed as such', () => {
  const chen = byId(officials, 'chen');
  expect(nameOf('/officials/chen/')).toBe('Chen, Bo');
  chen.name = chen.short;
  expect(nameOf('/officials/chen/')).toBe('Chen (we found no first name)');
  expect(nameOf('/officials/chen/', spanish)).toBe('Chen (no encontramos su nombre)');
});
