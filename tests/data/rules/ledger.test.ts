import { expect, test } from 'vitest';
import type { Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const agreement = 'agreements/example-city';
type Clause = Draft['agreements'][number]['clauses'][number];

/** The example's agreement with clauses of these sections, on its last page. */
const clauses =
  (...sections: [section: string, role?: 'power' | 'limit'][]) =>
  ({ agreements }: Draft) => {
    const [{ role: _, ...clause }] = agreements[0]!.clauses as [Clause];
    agreements[0]!.clauses = sections.map(([section, role]) => ({
      ...clause,
      section,
      ...(role && { role }),
    }));
  };

describeRule('ledgerNumbersRunOn', (faults) => {
  test('a number that is left out is reported', () => {
    expect(faults(({ claims }) => (claims[1]!.number = 'D-03'))).toEqual([
      fault('claims/votes-bind › number', 'found D-03, with no row D-02', 'without a gap'),
    ]);
  });
});

describeRule('identicalAssertionsAgree', (faults) => {
  test('the same words, once for and once against the finding, are reported', () => {
    expect(faults(({ claims }) => (claims[0]!.assertions[2]!.standing = 'agrees'))).toEqual([
      fault(
        'claims/june-tally › assertions[2].standing',
        'found "agrees" for "Four to one."',
        'expected "differs"',
      ),
    ]);
  });
});

describeRule('clausesFollowThePages', (faults) => {
  test('a clause before the one that stands before it is reported', () => {
    const found = faults((data) => {
      clauses(['I'], ['II'], ['III'])(data);
      data.agreements[0]!.clauses[1]!.page = 3;
    });
    expect(found).toEqual([
      fault(`${agreement} › clauses[1].page`, 'found page 3, after page 9', 'in the order'),
    ]);
  });

  test('pages after the last clause are reported', () => {
    expect(faults(({ agreements }) => (agreements[0]!.pages = 10))).toEqual([
      fault(`${agreement} › pages`, 'found 10', 'expected 9, the page of the last clause'),
    ]);
  });
});

describeRule('powersAreCounted', (faults) => {
  test('a power that is left out is reported', () => {
    expect(faults(clauses(['V'], ['V (1)', 'power'], ['V (3)', 'power']))).toEqual([
      fault(`${agreement} › clauses[2].section`, 'found (3)', 'expected (2): parts run on'),
    ]);
    const counted = faults((data) => {
      clauses(['V'], ['V (1)', 'power'], ['V (2)', 'power'])(data);
      data.agreements[0]!.clauses[0] = {
        ...data.agreements[0]!.clauses[0]!,
        plain: { en: 'It lists nine powers.', es: 'Enumera nueve facultades.' },
      };
    });
    expect(counted).toEqual([
      fault(
        `${agreement} › clauses[0].plain`,
        'the text says nine powers, and 2 follow',
        'each power',
      ),
    ]);
  });

  test('a power that is marked as a limit is reported, and a limit as a power', () => {
    expect(faults(clauses(['V (1)', 'limit'], ['VI', 'power']))).toEqual([
      fault(`${agreement} › clauses[0].role`, 'found "limit" for section V (1)', 'a numbered part'),
      fault(
        `${agreement} › clauses[1].role`,
        'found "power" for section VI',
        'numbered parts only',
      ),
    ]);
  });
});

describeRule('partiesSign', (faults) => {
  test('a stamp that is of a party is reported', () => {
    expect(faults(({ agreements }) => (agreements[0]!.signatures[1]!.act = 'reviewed'))).toEqual([
      fault(
        `${agreement} › signatures[1].party`,
        'found "ice" for "reviewed"',
        'neither for anything else',
      ),
    ]);
  });
});

describeRule('iceSignsLast', (faults) => {
  test('signatures that change places are reported', () => {
    expect(faults(({ agreements }) => (agreements[0]!.signatures[0]!.date = '2025-03-06'))).toEqual(
      [
        fault(
          `${agreement} › signatures`,
          'the agency signed on 2025-03-06, after ICE',
          'ICE to sign',
        ),
      ],
    );
  });
});

describeRule('signaturesAreInTheTimeline', (faults) => {
  test('a signature on a day that the timeline does not tell of is reported', () => {
    const found = faults(
      ({ events }) => (events[0]!.when = { date: '2025-03-05', precision: 'day' }),
    );
    expect(found).toEqual([
      fault(
        `${agreement} › signatures[0].date`,
        'found 2025-03-03',
        'a day that data/events.json tells of: 2025-03-05',
      ),
    ]);
  });
});
