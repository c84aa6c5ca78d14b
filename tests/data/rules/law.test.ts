import { expect, test } from 'vitest';
import { exampleDataset, type Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const law = 'statutes/fl-908-105';
type Statute = Draft['statutes'][number];

/** The example's law as section 908.105, with a change. */
const section =
  (change: Partial<Statute> = {}) =>
  (data: Draft) => {
    Object.assign(data.statutes[0]!, {
      id: 'fl-908-105',
      citation: 's. 908.105, Fla. Stat.',
      url: 'https://www.flsenate.gov/Laws/Statutes/2025/908.105',
      ...change,
    });
  };

describeRule('citationsHaveTheirForm', (faults) => {
  test('a citation of another kind, or of another government, is reported', () => {
    expect(faults(section({ kind: 'regulation' }))).toEqual([
      fault(`${law} › kind`, 'found "regulation"', 'expected "statute"'),
    ]);
    expect(faults(section({ jurisdiction: 'federal' }))).toEqual([
      fault(`${law} › jurisdiction`, 'found "federal"', 'expected "florida"'),
    ]);
  });
});

describeRule('sectionsAreNumberedAlike', (faults) => {
  test('a citation or an address of another section is reported', () => {
    expect(faults(section())).toEqual([]);
    expect(faults(section({ citation: 's. 908.106, Fla. Stat.' }))).toEqual([
      fault(
        `${law} › citation`,
        'found "s. 908.106, Fla. Stat."',
        'the section that the id names: 908 105',
      ),
    ]);
    expect(faults(section({ url: 'https://www.flsenate.gov/Laws/Statutes/2025/908.106' }))).toEqual(
      [fault(`${law} › url`, '908.106', 'with 908.105 in its address')],
    );
  });

  test.each([
    ['usc-8-1357-g-1', '8 U.S.C. § 1357(g)(1)', 'https://uscode.house.gov/view?section1357&num=0'],
    ['us-const-amend-10', 'U.S. Const. amend. X', 'https://example.org/amendment-10/'],
    ['fl-ch-2025-1', 'Ch. 2025-1, Laws of Fla. (SB 2-C)', 'https://laws.flrules.org/2025/1'],
    [
      'iirira-133',
      'Pub. L. 104-208, div. C, title I, § 133',
      'https://example.org/104/publ208.pdf',
    ],
  ])('%s is cited as %s', (id, citation, url) => {
    expect(faults(section({ id, citation, url }))).toEqual([]);
  });
});

describeRule('sectionsStandInTheirSources', (faults) => {
  test('a section that the source does not hold is reported', () => {
    const found = faults(({ statutes }) => {
      statutes[0]!.citations = [{ source: 'florida-statutes-166-041', at: 'section 167.041(4)' }];
    });
    expect(found).toEqual([
      fault(
        'statutes/example-law-1 › citations[0].at',
        'found "section 167.041(4)"',
        'section 166.041',
      ),
    ]);
  });
});

describeRule('sectionsTakeEffectWithLaws', (faults) => {
  test('a day on which no law that is kept took effect is reported', () => {
    expect(faults(section({ effective: '2019-07-02' }))).toEqual([
      fault(`${law} › effective`, 'found 2019-07-02', 'the day of a law in data/statutes.json'),
    ]);
  });
});

describeRule('checksAreInOrder', (faults) => {
  test('an edition that ends on another day than the last check is reported', () => {
    expect(faults(({ edition }) => (edition.asOf = '2026-01-01'))).toEqual([
      fault('edition/edition › asOf', 'found 2026-01-01', 'expected 2025-12-31, the last day'),
    ]);
    expect(faults(({ edition }) => (edition.lawChecked = '2025-12-30'))).toEqual([
      fault('edition/edition › lawChecked', 'found 2025-12-30', 'expected 2025-12-31'),
    ]);
  });

  test('the law counts as checked on the day of its oldest check, not of its newest', () => {
    const older = structuredClone(exampleDataset().statutes[0]!);
    Object.assign(older, { id: 'older-check', checked: '2025-12-01' });
    expect(faults(({ statutes }) => statutes.push(older))).toEqual([
      fault('edition/edition › lawChecked', 'found 2025-12-31', 'expected 2025-12-01'),
    ]);
  });

  test('a law checked before it holds is reported', () => {
    expect(faults(({ answers }) => (answers[0]!.checked = '2025-03-04'))).toEqual([
      fault('answers/is-it-in-force › checked', 'found 2025-03-04', 'no earlier than 2025-03-05'),
    ]);
    expect(faults(({ statutes }) => (statutes[0]!.effective = '2026-01'))).toEqual([
      fault('statutes/example-law-1 › checked', 'found 2025-12-31', 'after 2026-01'),
    ]);
  });
});

describeRule('answersFollowEachOther', (faults) => {
  const answer = 'answers/is-it-in-force';

  test('an end without a successor is reported, and a successor without an end', () => {
    expect(faults(({ answers }) => delete answers[0]!.supersededBy)).toEqual([
      fault(`${answer} › supersededBy`, 'it is missing, though the answer ended', 'took its place'),
    ]);
    expect(faults(({ answers }) => delete answers[0]!.validTo)).toEqual([
      fault(`${answer} › validTo`, 'it is missing beside "is-it-in-force-2"', 'the day'),
    ]);
  });

  test('a gap between two answers is reported', () => {
    expect(faults(({ answers }) => (answers[1]!.validFrom = '2025-06-11'))).toEqual([
      fault(`${answer} › validTo`, 'found 2025-06-10', 'expected 2025-06-11'),
    ]);
  });
});
