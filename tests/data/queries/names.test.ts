import { expect, test } from 'vitest';
import { nameOn, seatNameOf } from '../../../src/data/queries/names.ts';
import { people } from '../../fixtures/example-people.ts';

const now = { name: 'Ana Rivera Lopez', short: 'Rivera Lopez' };
const official = {
  ...now,
  formerNames: [
    { name: 'Ana Ruiz', short: 'Ruiz', until: '2019-12-31', citations: [] },
    { name: 'Ana Rivera', short: 'Rivera', until: '2025-06-10', citations: [] },
  ],
};

test.each([
  ['2019-12-31', 'Ruiz'],
  ['2020-01-01', 'Rivera'],
  ['2025-06-09', 'Rivera'],
  ['2025-06-10', 'Rivera'],
  ['2025-06-11', 'Rivera Lopez'],
  ['2025-06', 'Rivera'],
  ['2025-07', 'Rivera Lopez'],
])('on %s an official has the name of that time: %s', (day, short) => {
  expect(nameOn(official, day).short).toBe(short);
});

test('an official without former names, or whose change has no known day, has the name of today', () => {
  const [ruiz] = official.formerNames;
  const undated = { ...now, formerNames: [{ ...ruiz!, until: 'not-found' as const }] };
  expect(nameOn(undated, '2000-01-01')).toEqual(now);
  expect(nameOn(now, '2000-01-01')).toEqual(now);
});

const mayor = { id: 'mayor', name: { en: 'Mayor', es: 'Titular de la alcaldía' } };
const memberAs = (seat: string, en: string, es: string) => {
  const member = structuredClone(people.officials[0]!);
  Object.assign(member.terms[0]!, { body: 'town', seat, role: { en, es } });
  return member;
};

test.each([
  ['Mayor', 'Alcaldesa'],
  ['County Mayor', 'Alcalde del condado'],
])('a member whose seat is an office is called by the role: %s, %s', (en, es) => {
  expect(seatNameOf(mayor, 'town', memberAs('mayor', en, es))).toEqual({ en, es });
});

test('a member of a numbered seat, of another seat or body, or who is not known, is called by the seat', () => {
  const district = { id: 'district-2', name: { en: 'District 2', es: 'Distrito 2' } };
  const member = memberAs('district-2', 'Commissioner, District 2', 'Comisionada, Distrito 2');
  expect(seatNameOf(district, 'town', member)).toBe(district.name);
  expect(seatNameOf(mayor, 'town', memberAs('seat-1', 'Mayor', 'Alcaldesa'))).toBe(mayor.name);
  expect(seatNameOf(mayor, 'city', memberAs('mayor', 'Mayor', 'Alcaldesa'))).toBe(mayor.name);
  expect(seatNameOf(mayor, 'town', undefined)).toBe(mayor.name);
});
