import { expect, test } from 'vitest';
import { ends } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('idsCarryTheirDates', (faults) => {
  test('a motion on another day than its id is reported', () => {
    const found = faults(({ motions }) => (motions[0]!.when.date = '2025-06-11'));
    expect(found).toEqual([
      fault(
        `motions/${ends} › when.date`,
        'found 2025-06-11',
        'expected 2025-06-10, the date in the id',
      ),
    ]);
  });

  test('a report of another month than its id is reported; a date may be less exact', () => {
    const published = (date: string) =>
      faults(({ sources }) =>
        Object.assign(sources[2]!, { id: 'gazette-2025-06-11', published: date }),
      );
    expect(published('2025-07')).toEqual([
      fault('sources/gazette-2025-06-11 › published', 'found 2025-07', 'expected 2025-06-11'),
    ]);
    expect(published('2025-06')).toEqual([]);
  });
});

describeRule('idsFitTheirNames', (faults) => {
  test('a member under another name is reported', () => {
    expect(faults(({ officials }) => (officials[0]!.short = 'Haddad'))).toEqual([
      fault('officials/chen › short', 'found "Haddad"', 'a part of the name "Bo Chen"'),
    ]);
    expect(faults(({ officials }) => (officials[0]!.name = 'Li Haddad-Chin'))[1]).toEqual(
      fault('officials/chen › name', 'found "Li Haddad', 'the name that the id is made of'),
    );
  });

  test.each([
    ['B. Chen', 'Bo Chen'],
    ['Bo Chen', 'Bo Chen'],
    ['Chen Jr.', 'Bo Chen Jr.'],
    ['Núñez de la Cruz', 'Bo Núñez de la Cruz-Chen'],
  ])('%s may stand for %s', (short, name) => {
    expect(faults(({ officials }) => Object.assign(officials[0]!, { short, name }))).toEqual([]);
  });

  test('a member whose name changed keeps the id', () => {
    const names = { name: 'Bo Moss-Reid', short: 'Moss-Reid' };
    const changed = (more: object) =>
      faults(({ officials }) => Object.assign(officials[0]!, names, more));
    const citations = [{ source: 'example-herald', at: 'article' }];
    const former = { name: 'Bo Chen', short: 'Chen', until: '2025-06-30', citations };
    expect(changed({})).toHaveLength(1);
    expect(changed({ formerNames: [former] })).toEqual([]);
    expect(changed({ aliases: [{ name: 'Bo Chen', citations }] })).toEqual([]);
  });

  test('a place under another name is reported', () => {
    expect(faults(({ places }) => (places[0]!.name = 'Exmple City'))).toEqual([
      fault('places/example-city › name', 'found "Exmple City"', 'the name that the id is made of'),
    ]);
  });

  test('a statement by another speaker is reported', () => {
    expect(faults(({ statements }) => (statements[0]!.speaker = 'chen'))).toEqual([
      fault(
        'statements/rivera-2025-06-10 › speaker',
        'found "Chen"',
        'the speaker whom the id names',
      ),
    ]);
  });
});

describeRule('benchmarksFitTheirCodes', (faults) => {
  test('a code of another framework is reported', () => {
    const found = faults(({ benchmarks }) => {
      benchmarks[0]!.code = 'RH.6-8.1';
      benchmarks[0]!.framework = 'c3';
    });
    expect(found).toEqual([
      fault(expect.stringContaining('› framework') as string, 'found "c3"', '"common-core"'),
    ]);
  });
});
