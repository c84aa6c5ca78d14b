import { expect, test } from 'vitest';
import { exampleDataset } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('idsAreUnique', (faults) => {
  test('two records of a file with one id', () => {
    const found = faults(({ events }) => events.push({ ...events[0]! }));
    expect(found).toEqual([
      fault('events/2025-06-10-vote › id', '"2025-06-10-vote" stands twice', 'rename one'),
    ]);
  });

  test('two claims with one number in the ledger', () => {
    const found = faults(({ claims }) => claims.push({ ...claims[0]!, id: 'other' }));
    expect(found).toEqual([fault('claims/other › number', '"D-01" stands twice', 'expected each')]);
  });

  test('two places with one GEOID', () => {
    const found = faults(({ places }) => (places[1]!.geoid = places[0]!.geoid));
    expect(found).toEqual([
      fault('places/example-county › geoid', '"1299901" stands twice', 'expected each one once'),
    ]);
  });

  test('an id may stand in two files', () => {
    const { motions, rollCalls } = exampleDataset();
    expect(motions[0]!.id).toBe(rollCalls[0]!.id);
    expect(faults(({ glossary }) => (glossary[0]!.id = 'example-city'))).toEqual([]);
  });
});

describeRule('aliasesAreUnambiguous', (faults) => {
  test('a spelling that is the name of somebody else', () => {
    const found = faults(({ officials }) => (officials[1]!.aliases[0]!.name = 'Bo Chen'));
    expect(found).toEqual([
      fault('officials/haddad › aliases[0].name', '"Bo Chen" is also a name of chen', 'one person'),
    ]);
  });

  test('a spelling of two people', () => {
    const found = faults(({ officials }) => (officials[3]!.aliases = officials[1]!.aliases));
    expect(found).toEqual([
      fault('officials/haddad › aliases[0].name', '"D. Haddad" is also a name of okafor', 'one'),
      fault('officials/okafor › aliases[0].name', '"D. Haddad" is also a name of haddad', 'one'),
    ]);
  });
});
