import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { languages } from '../../src/data/schema/index.ts';
import { entriesOf, groupsOf, lookUpParts } from '../../src/components/places/look-up-parts.ts';
import { lookUpIndex } from '../../src/outputs/look-up/index-file.ts';

const facts = siteFacts();
const { places, names } = facts.dataset;

describe.each(languages)('the names that the finder reads, in %s', (language) => {
  const index = lookUpIndex(facts, language);

  test('hold every place, community and ZIP code', () => {
    expect(index.places).toHaveLength(places.length);
    expect(index.names.length + index.zips.split('\n').length).toBe(names.length);
  });

  test('lead only to places that are there', () => {
    const targets = [
      ...index.names.map(([, packed]) => packed),
      ...index.zips.split('\n').map((line) => line.slice(6)),
    ];
    for (const target of targets.flatMap((each) => each.split(','))) {
      const [, to, number] = /^([ioc])(\d+)(?:\.\d+)?$/.exec(target)!;
      const isCounty = index.places[Number(number)]!.length === 4;
      expect(isCounty, target).toBe(to !== 'i');
    }
  });

  test('hold campuses, airports and state agencies, with the names people use', () => {
    const [campus] = index.agencies.filter(([, , others]) => others.includes('UF'));
    expect(campus).toContain('university-of-florida-police-department');
    expect(index.agencies.length).toBeGreaterThan(40);
  });

  test('weigh at most 25,000 bytes, with gzip too', () => {
    const text = JSON.stringify(index);
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(25_000);
    expect(gzipSync(text).length).toBeLessThanOrEqual(25_000);
  });
});

test.each(languages)('the index without scripts holds each name once, in %s', (language) => {
  const entries = lookUpParts.flatMap((part) => entriesOf(facts.dataset, part, language));
  expect(entries).toHaveLength(places.length + names.length);
  expect(new Set(entries.map((entry) => ('place' in entry ? entry.place : entry.name))).size).toBe(
    entries.length,
  );
});

test('of a page of that index, a reader can jump to each letter, or to the first three digits of a ZIP code', () => {
  const groups = (slug: string) => {
    const part = lookUpParts.find((each) => each.slug === slug)!;
    const entries = entriesOf(facts.dataset, part, 'en');
    const found = groupsOf(entries, part);
    expect([...found.values()].flat()).toEqual(entries);
    return [...found.keys()];
  };
  expect(groups('d-j')).toEqual(['D', 'E', 'F', 'G', 'H', 'I', 'J']);
  expect(groups('34')).toEqual(['341', '342', '344', '346', '347', '349']);
});
