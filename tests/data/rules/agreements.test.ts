import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

const id = 'agreements/example-city';

describeRule('agreementsStartWhenBothSigned', (faults) => {
  test('an agreement in effect before the second party signed is reported', () => {
    const found = faults(({ agreements }) => (agreements[0]!.effective = '2025-03-03'));
    expect(found).toEqual([fault(`${id} › effective`, 'found 2025-03-03', 'expected 2025-03-05')]);
  });

  test('an agreement in effect when the agency was the last to sign is reported', () => {
    const found = faults(({ agreements }) => (agreements[0]!.signatures[0]!.date = '2025-03-09'));
    expect(found).toEqual([fault(`${id} › effective`, 'found 2025-03-05', 'expected 2025-03-09')]);
  });

  test('a party whose signature has no date is reported', () => {
    const found = faults(({ agreements }) => delete agreements[0]!.signatures[1]!.date);
    expect(found).toEqual([
      fault(`${id} › signatures`, 'no dated signature of ICE', 'a dated signature of each party'),
    ]);
  });

  test('a party that reviewed and did not sign is reported', () => {
    const found = faults(({ agreements }) => (agreements[0]!.signatures[0]!.act = 'reviewed'));
    expect(found).toEqual([
      fault(`${id} › signatures`, 'no dated signature of the agency', 'a dated signature of each'),
    ]);
  });

  test('the last of several signatures of a party counts, wherever it stands', () => {
    const found = faults(({ agreements }) => {
      const [first] = agreements[0]!.signatures;
      agreements[0]!.signatures.push({ ...first!, date: '2025-03-07' });
      agreements[0]!.signatures.push({ ...first!, date: '2025-03-01' });
    });
    expect(found).toEqual([fault(`${id} › effective`, 'found 2025-03-05', 'expected 2025-03-07')]);
  });

  test('a review after both signed changes nothing', () => {
    const found = faults(({ agreements }) =>
      agreements[0]!.signatures.push({
        ...agreements[0]!.signatures[0]!,
        act: 'reviewed',
        date: '2025-04-01',
      }),
    );
    expect(found).toEqual([]);
  });
});

describeRule('clausesStandOnPages', (faults) => {
  test('a clause on a page that the agreement does not have is reported', () => {
    const found = faults(({ agreements }) => (agreements[0]!.clauses[0]!.page = 10));
    expect(found).toEqual([
      fault(`${id} › clauses[0].page`, 'found page 10', 'expected at most 9'),
    ]);
    expect(faults(({ agreements }) => (agreements[0]!.clauses[0]!.page = 9))).toEqual([]);
  });
});

describeRule('clausesNameWhatWasSaid', (faults) => {
  test('an article that says nothing at that place in the row is reported', () => {
    const found = faults(
      ({ agreements }) => (agreements[0]!.clauses[0]!.said![0]!.articles[1]!.at = 'line 3'),
    );
    expect(found).toEqual([
      fault(
        `${id} › clauses[0].said[0].articles[1]`,
        '"example-herald, line 3" says nothing in "june-tally"',
        'example-gazette, article; example-herald, article',
      ),
    ]);
  });

  test('a row that is not there is another rule’s fault', () => {
    const found = faults(
      ({ agreements }) => (agreements[0]!.clauses[0]!.said![0]!.claim = 'no-such-row'),
    );
    expect(found).toEqual([]);
  });
});
