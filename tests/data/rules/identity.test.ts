import { expect, test } from 'vitest';
import { exampleDataset } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('idsAreUnique', (faults) => {
  test('two records of a file with one id are reported', () => {
    const found = faults(({ events }) => events.push({ ...events[0]! }));
    expect(found).toEqual([
      fault('events/2025-06-10-vote › id', '"2025-06-10-vote" stands twice', 'rename one'),
    ]);
  });

  test('two claims with one number in the ledger are reported', () => {
    const found = faults(({ claims }) => claims.push({ ...claims[0]!, id: 'other' }));
    expect(found).toEqual([fault('claims/other › number', '"D-01" stands twice', 'expected each')]);
  });

  test('two places with one GEOID are reported', () => {
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

describeRule('formerIdsAreFree', (faults) => {
  test('a former id of an official that another official has is reported', () => {
    expect(faults(({ officials }) => (officials[0]!.formerIds = ['rivera', 'gone']))).toEqual([
      fault('officials/chen › formerIds[0]', '"rivera" is an official already', 'nobody’s'),
    ]);
  });

  test('a former id that a source still has, its own or another’s, is reported', () => {
    const ids = exampleDataset().sources.map(({ id }) => id);
    const found = faults(({ sources }) => {
      sources[0]!.formerIds = [ids[0]!];
      sources[1]!.formerIds = [ids[0]!, 'gone'];
    });
    const at = (index: number) => `sources/${ids[index]!} › formerIds[0]`;
    expect(found).toEqual([
      fault(at(0), `"${ids[0]!}" is a source already`, 'its address leads here'),
      fault(at(1), `"${ids[0]!}" is a source already`, 'nobody’s now'),
    ]);
  });

  test('a former id of two sources is reported', () => {
    const [first, second] = exampleDataset().sources;
    const found = faults(({ sources }) => {
      sources[0]!.formerIds = ['gone'];
      sources[1]!.formerIds = ['gone'];
    });
    expect(found).toEqual([
      fault(
        `sources/${second!.id} › formerIds[0]`,
        `"gone" is a former id of "${first!.id}"`,
        'nobody’s now',
      ),
    ]);
  });
});

describeRule('aliasesAreUnambiguous', (faults) => {
  test('a spelling that is the name of somebody else is reported', () => {
    const found = faults(({ officials }) => (officials[1]!.aliases[0]!.name = 'Bo Chen'));
    expect(found).toEqual([
      fault('officials/haddad › aliases[0].name', '"Bo Chen" is also a name of chen', 'one person'),
    ]);
  });

  test('a spelling of two people is reported', () => {
    const found = faults(({ officials }) => (officials[3]!.aliases = officials[1]!.aliases));
    expect(found).toEqual([
      fault('officials/haddad › aliases[0].name', '"D. Haddad" is also a name of okafor', 'one'),
      fault('officials/okafor › aliases[0].name', '"D. Haddad" is also a name of haddad', 'one'),
    ]);
  });
});

describeRule('otherNamesAreUnambiguous', (faults) => {
  const called = (name: string) => [{ en: name, es: `${name} en español` }];
  const expected = 'a name that points to one record';

  test('a name of two places is reported, however it is written', () => {
    const found = faults(({ places }) => {
      places[0]!.alsoCalled = called('Old St. Example');
      places[1]!.alsoCalled = [{ en: 'old st example', es: 'Otro' }];
    });
    const other = (name: string, id: string) => `"${name}" is also a name of places/${id}`;
    expect(found).toEqual([
      fault(
        'places/example-city › alsoCalled[0].en',
        other('Old St. Example', 'example-county'),
        expected,
      ),
      fault(
        'places/example-county › alsoCalled[0].en',
        other('old st example', 'example-city'),
        expected,
      ),
    ]);
  });

  test('a vote called as a place is reported, and so is a name that is its own again', () => {
    const found = faults(({ motions, places }) => {
      motions[0]!.alsoCalled = [{ en: places[0]!.name, es: motions[0]!.title.es }];
    });
    expect(found.map(({ at }) => at)).toEqual([
      `motions/${exampleDataset().motions[0]!.id} › alsoCalled[0].en`,
      `motions/${exampleDataset().motions[0]!.id} › alsoCalled[0].es`,
    ]);
  });

  test('a name of its own is fine', () => {
    expect(faults(({ places }) => (places[0]!.alsoCalled = called('Old Example')))).toEqual([]);
  });
});
