import { describe, expect, test } from 'vitest';
import { fieldName } from '../../../src/data/load/problem.ts';
import { listDaysAreCompared, signersAreListed } from '../../../src/data/rules/signers-listed.ts';
import type { Roster } from '../../../src/data/schema/roster.ts';
import { broken, type Draft } from '../../fixtures/example.ts';
import { exampleRoster } from '../../fixtures/example-roster.ts';

const city = 'example-city-police-department-task-force';
const county = 'example-county-sheriffs-office-warrant-service-officer';
const file = 'ExampleCity_TFM_MOA_030525.pdf';

/** The example's lists with the address of the city's file. */
function linked(name = file): Roster {
  const roster = exampleRoster();
  roster.listings[0]!.prints[0]!.moa = `https://www.ice.gov/doclib/${name}`;
  return roster;
}

const said =
  (rule: typeof signersAreListed) =>
  (change: (data: Draft) => void, roster = exampleRoster()) =>
    rule(broken(change), roster).map(
      ({ record, path, found, expected }) =>
        `${record} › ${fieldName(path)}: ${found}; ${expected}`,
    );

describe('signersAreListed', () => {
  const listed = said(signersAreListed);

  test('a record of an agency, or a model, that no list has is reported', () => {
    expect(listed(({ signers }) => (signers[0]!.agency = 'example-town-police'))[0]).toContain(
      `${city} › agency: "example-town-police" is not in data/roster/agencies.json; `,
    );
    expect(listed(({ signers }) => (signers[0]!.model = 'jail-enforcement'))).toEqual([
      `${city} › model: found "jail-enforcement"; expected a model that ICE lists for "example-city-police-department"`,
    ]);
  });

  test('a record is called as its listing is, with a year where the agency signed again', () => {
    expect(listed(({ signers }) => (signers[0]!.id = `${city}-2026`))).toEqual([]);
    expect(listed(({ signers }) => (signers[0]!.id = 'example-city'))).toEqual([
      `example-city › id: found "example-city"; expected "${city}", or that with the year`,
    ]);
  });

  test('a file that ICE does not link for the agreement is reported, unless it links none', () => {
    expect(listed(() => {}, linked())).toEqual([]);
    expect(listed(() => {}, linked('OtherTown.pdf'))).toEqual([
      `${city} › file: found "${file}"; expected a file that ICE links for "${city}": OtherTown.pdf`,
    ]);
  });

  test('an office that nobody at such an agency has is reported', () => {
    expect(listed(({ signers }) => (signers[1]!.signed.office = 'police-chief'))).toEqual([
      `${county} › signed.office: found "police-chief"; expected an office of a sheriff agency: sheriff, undersheriff, sheriffs-designee`,
    ]);
    expect(listed(({ signers }) => (signers[1]!.signed.office = 'not-stated'))).toEqual([]);
    expect(listed(({ signers }) => (signers[1]!.signed.office = 'readings-differ'))).toEqual([]);
  });

  test('another agency that ICE does not list with the file is reported', () => {
    const other = 'example-county-sheriffs-office';
    expect(listed(({ signers }) => (signers[0]!.alsoListedUnder = other))).toEqual([
      `${city} › alsoListedUnder: ICE's lists do not link "${file}" for "${other}"; expected another agency with the same file`,
    ]);
    expect(listed(({ signers }) => (signers[0]!.alsoListedUnder = 'nobody'))[0]).toContain(
      `${city} › alsoListedUnder: "nobody" is not in data/roster/agencies.json`,
    );
  });
});

describe('listDaysAreCompared', () => {
  const compared = said(listDaysAreCompared);

  test('a day of ICE’s signature that no list gives is reported, unless the record says so', () => {
    expect(compared(({ signers }) => (signers[0]!.ice.date = '2025-03-06'))).toEqual([
      `${city} › ice.date: found 2025-03-06; ICE's list gives 2025-03-05; expected a day that the list gives, or "listDiffers" where the page was read again`,
    ]);
    const noted = compared(({ signers }) => {
      signers[0]!.ice.date = '2025-03-06';
      signers[0]!.listDiffers = true;
    });
    expect(noted).toEqual([]);
  });

  test('a record that says so without cause is reported', () => {
    expect(compared(({ signers }) => (signers[1]!.listDiffers = true))).toEqual([
      `${county} › listDiffers: found 2025-05-01; ICE's list gives 2025-05-01; expected no "listDiffers" where the list gives the day`,
    ]);
  });

  test('a signature without a day is compared with nothing', () => {
    const undated = compared(({ signers }) => {
      delete signers[0]!.ice.date;
      signers[0]!.ice.undated = 'not-stated';
    });
    expect(undated).toEqual([]);
  });
});
