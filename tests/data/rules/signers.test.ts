import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

const city = 'signers/example-city-police-department-task-force';
const county = 'signers/example-county-sheriffs-office-warrant-service-officer';

describeRule('signersNameOrSayWhyNot', (faults) => {
  test('a name that is missing without a reason is reported, on every side', () => {
    const found = faults(({ signers }) => {
      delete signers[0]!.ice.name;
      delete signers[0]!.others![0]!.name;
      delete signers[1]!.signed.unnamed;
    });
    const expected = 'expected "name", or "unnamed" with the reason';
    expect(found).toEqual([
      fault(`${city} › ice`, 'found neither', expected),
      fault(`${city} › others[0]`, 'found neither', expected),
      fault(`${county} › signed`, 'found neither', expected),
      fault(`${county} › signed`, 'found neither', 'expected "nameAs", or "unnamed"'),
    ]);
  });

  test('a name beside the reason for its absence is reported', () => {
    const found = faults(({ signers }) => (signers[0]!.signed.unnamed = 'readings-differ'));
    expect(found).toEqual([
      fault(`${city} › signed`, 'found both "name" and "unnamed"', 'expected "name"'),
      fault(`${city} › signed`, 'found both "nameAs" and "unnamed"', 'expected "nameAs"'),
    ]);
  });

  test('a day that is missing without a reason is reported; the words of a misprint are asked for', () => {
    const found = faults(({ signers }) => {
      delete signers[0]!.signed.date;
      signers[1]!.signed.undated = 'misprinted';
    });
    expect(found).toEqual([
      fault(`${city} › signed`, 'found neither', 'expected "date", or "undated"'),
      fault(`${county} › signed.datePrinted`, 'found nothing', 'expected what the page prints'),
    ]);
  });

  test('a misprint with its words is accepted, and words without a misprint are reported', () => {
    const misprint = faults(({ signers }) => {
      Object.assign(signers[1]!.signed, { undated: 'misprinted', datePrinted: '02/28/2028' });
    });
    expect(misprint).toEqual([]);
    const words = faults(({ signers }) => (signers[0]!.signed.datePrinted = '3/3/2025'));
    expect(words).toEqual([
      fault(`${city} › signed.datePrinted`, 'found a day as printed', 'and only there'),
    ]);
  });
});

describeRule('agenciesSignBeforeIce', (faults) => {
  test('an agency that signs after ICE is reported; on the same day, or with a note, it is accepted', () => {
    const late = faults(({ signers }) => (signers[0]!.signed.date = '2025-03-06'));
    expect(late).toEqual([
      fault(`${city} › signed.date`, 'found 2025-03-06, after ICE signed on 2025-03-05', 'a note'),
    ]);
    expect(faults(({ signers }) => (signers[0]!.signed.date = '2025-03-05'))).toEqual([]);
    const noted = faults(({ signers }) => {
      signers[0]!.signed.date = '2025-03-06';
      signers[0]!.note = { en: 'ICE signed first.', es: 'El ICE firmó primero.' };
    });
    expect(noted).toEqual([]);
  });
});

describeRule('signersUseFormsThatExist', (faults) => {
  test('a signature from before the form was revised is reported, on each side', () => {
    const found = faults(({ forms }) => (forms[0]!.revised = '2025-03-04'));
    expect(found).toEqual([
      fault(`${city} › signed.date`, 'found 2025-03-03', 'expected 2025-03-04 or later'),
    ]);
    const both = faults(({ signers }) => (signers[0]!.form = 'task-force-2025-04-10'));
    expect(both.map(({ at }) => at)).toEqual([`${city} › signed.date`, `${city} › ice.date`]);
    expect(faults(({ forms }) => (forms[0]!.revised = '2025-03-03'))).toEqual([]);
  });

  test('the form of another model is reported', () => {
    const found = faults(({ signers }) => (signers[0]!.model = 'jail-enforcement'));
    expect(found).toEqual([
      fault(`${city} › form`, 'of the model "task-force"', 'the model "jail-enforcement"'),
    ]);
  });
});

describeRule('signersAreOnTheirPages', (faults) => {
  test('pages that the file does not have are reported', () => {
    const found = faults(({ signers }) => {
      signers[0]!.pages = 8;
      signers[0]!.resolution = { number: '7', date: '2025-03-01', tally: '3-2', page: 12 };
    });
    expect(found).toEqual([
      fault(`${city} › page`, 'found page 9', 'expected at most 8'),
      fault(`${city} › resolution.page`, 'found page 12', 'expected at most 8'),
      fault(`${city} › citations[0].at`, 'found page 9', 'expected at most 8'),
    ]);
  });

  test('a record that does not cite the page with the signatures is reported', () => {
    const found = faults(({ signers }) => (signers[1]!.citations[0]!.at = 'page 6'));
    expect(found).toEqual([
      fault(`${county} › citations`, 'no citation of page 7', 'the signatures are on page 7'),
    ]);
  });
});

describeRule('attachedResolutionsAreDescribed', (faults) => {
  test('a resolution that is attached and not described, or the other way, is reported', () => {
    const bare = faults(({ signers }) => (signers[0]!.attached = 'resolution'));
    expect(bare).toEqual([
      fault(
        `${city} › attached`,
        'found "resolution" and no "resolution"',
        'expected "resolution"',
      ),
    ]);
    const passed = { number: '7', date: '2025-03-01', tally: '3-2', page: 9 };
    const loose = faults(({ signers }) => (signers[0]!.resolution = passed));
    expect(loose).toEqual([
      fault(`${city} › attached`, 'found "nothing" beside a resolution', 'expected "resolution"'),
    ]);
    const both = faults(({ signers }) => {
      Object.assign(signers[0]!, { attached: 'resolution', resolution: passed });
    });
    expect(both).toEqual([]);
  });

  test('a resolution passed after ICE signed what it is attached to is reported', () => {
    const found = faults(({ signers }) => {
      const resolution = { number: '7', date: '2025-03-06', tally: '3-2', page: 9 };
      Object.assign(signers[0]!, { attached: 'resolution', resolution });
    });
    expect(found).toEqual([
      fault(`${city} › resolution.date`, 'found 2025-03-06', 'expected 2025-03-05 or earlier'),
    ]);
  });
});

describeRule('signersAgreeWithAgreements', (faults) => {
  test('a signer, a day, a model or a number of pages that the agreement does not have is reported', () => {
    const found = faults(({ signers }) => {
      signers[0]!.model = 'jail-enforcement';
      signers[0]!.pages = 10;
      signers[0]!.signed.name = 'Farid Grey';
      signers[0]!.ice.date = '2025-03-06';
    });
    const expected = 'as in "example-city" of data/agreements.json';
    expect(found).toEqual([
      fault(`${city} › model`, 'found jail-enforcement', 'expected task-force'),
      fault(`${city} › pages`, 'found 10', 'expected 9'),
      fault(
        `${city} › signed`,
        'found Farid Grey, 2025-03-03',
        `Farid Gray, 2025-03-03, ${expected}`,
      ),
      fault(`${city} › ice`, 'found Hana Ito, 2025-03-06', `Hana Ito, 2025-03-05, ${expected}`),
    ]);
  });

  test('no name on either is the same', () => {
    const found = faults(({ signers, agreements }) => {
      agreements[0]!.signatures[1]!.name = 'not-found';
      delete signers[0]!.ice.name;
      signers[0]!.ice.unnamed = 'not-printed';
    });
    expect(found).toEqual([]);
  });

  test('another copy than the one that the agreement was read in is reported', () => {
    const url = 'https://archive.example.org/other.pdf';
    const found = faults(({ sources }) => (sources[0]!.url = url));
    expect(found).toEqual([
      fault(`${city} › archived`, 'found https://archive', `expected ${url}`),
    ]);
  });
});

describeRule('formsFollowOlderForms', (faults) => {
  test('a form that is compared with a newer one, or one of another model, is reported', () => {
    const newer = faults(({ forms }) => (forms[0]!.revised = '2025-05-01'));
    expect(newer).toEqual([
      fault(
        'forms/task-force-2025-04-10 › compared.with',
        'found "task-force-2025-01-15", of 2025-05-01',
        'of the model "task-force" from before 2025-04-10',
      ),
    ]);
    const other = faults(({ forms }) => (forms[0]!.model = 'jail-enforcement'));
    expect(other.map(({ at }) => at)).toEqual(['forms/task-force-2025-04-10 › compared.with']);
  });
});
