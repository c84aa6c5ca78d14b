import { describe, expect, test } from 'vitest';
import { cityHallOn, hasOtherMark, legalTypeOf } from '../../../src/data/queries/city-hall.ts';
import type { Signer } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';

const city = () => exampleDataset().signers[0]!;
const signed = (change: (record: Signer) => void) => {
  const record = city();
  change(record);
  return record;
};

describe('what else of city hall is on the page', () => {
  test('a legal review counts, and so does an attestation or a seal, but not initials', () => {
    const acts = (['reviewed', 'attested', 'sealed', 'initialed', 'marked'] as const).map((act) =>
      cityHallOn(signed(({ others }) => (others![0]!.act = act))),
    );
    expect(acts).toEqual(['review', 'attest', 'attest', 'nothing', 'nothing']);
    expect(cityHallOn(signed((record) => delete record.others))).toBe('nothing');
  });

  test('a manager, mayor or council officer counts, first or beside the police', () => {
    for (const office of ['manager', 'mayor', 'council-chair'] as const) {
      expect(cityHallOn(signed((record) => (record.signed.office = office)))).toBe('officer');
      const beside = signed(({ others }) => Object.assign(others![0]!, { act: 'signed', office }));
      expect(cityHallOn(beside)).toBe('officer');
    }
  });

  test('an officer who only attested is not one who signed', () => {
    const attested = signed(({ others }) =>
      Object.assign(others![0]!, { act: 'attested', office: 'manager' }),
    );
    expect(cityHallOn(attested)).toBe('attest');
  });

  test('a clerk who signed attested, and an attorney who signed reviewed', () => {
    const by = (office: 'attorney' | 'clerk' | 'deputy-clerk' | 'police-chief') =>
      cityHallOn(signed(({ others }) => Object.assign(others![0]!, { act: 'signed', office })));
    expect([by('clerk'), by('deputy-clerk'), by('attorney'), by('police-chief')]).toEqual([
      ...['attest', 'attest', 'review', 'nothing'],
    ]);
  });

  test('the first signature is no other mark, whoever gave it', () => {
    for (const office of ['police-chief', 'manager', 'mayor', 'council-chair'] as const) {
      const first = (change: (record: Signer) => void) =>
        signed((record) => {
          record.signed.office = office;
          change(record);
        });
      expect(hasOtherMark(first((record) => delete record.others))).toBe(false);
      expect(hasOtherMark(first(({ others }) => (others![0]!.act = 'initialed')))).toBe(false);
      expect(hasOtherMark(first(() => {}))).toBe(true);
      const attached = first((record) => {
        delete record.others;
        record.attached = 'resolution';
      });
      expect(hasOtherMark(attached)).toBe(true);
    }
  });

  test('a resolution goes before all else', () => {
    expect(cityHallOn(signed((record) => (record.attached = 'resolution')))).toBe('resolution');
  });
});

describe('what Florida calls the municipality of an agency', () => {
  test('is known of its own police, and of no other agency', () => {
    const { dataset, lists: index } = exampleFacts(
      ({ places }) => (places.find(({ geoid }) => geoid === '1299901')!.legalType = 'town'),
    );
    const kinds = index.agencies.map((agency) => [agency.kind, legalTypeOf(dataset, agency)]);
    expect(kinds).toContainEqual(['municipal-police', 'town']);
    expect(kinds.filter(([kind, legalType]) => kind !== 'municipal-police' && legalType)).toEqual(
      [],
    );
  });
});
