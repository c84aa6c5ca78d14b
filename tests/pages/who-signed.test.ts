import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { legalTypeOf } from '../../src/data/queries/city-hall.ts';
import {
  hasVotesOf,
  listDayOf,
  signedAgreements,
  unreadAgreements,
} from '../../src/data/queries/signers.ts';
import { languages, type Language } from '../../src/data/schema/index.ts';
import { formatDate } from '../../src/i18n/format.ts';
import { useTranslations } from '../../src/i18n/index.ts';
import { cityHallText } from '../../src/i18n/signers.ts';
import { localPath } from '../../src/urls/routes.ts';
import { readPage } from './pages.ts';

const facts = siteFacts();
const agreements = signedAgreements(facts);
const cities = agreements.filter(({ agency }) => agency.kind === 'municipal-police');
const textOf = (language: Language, path: string) =>
  readPage(localPath(language, path)).$('main').text().replace(/\s+/g, ' ');
const placeOf = (geoid: string | undefined) =>
  facts.dataset.places.find((place) => place.geoid === geoid)!;

describe.each(languages)('the page of a place whose agreement was read (%s)', (language) => {
  const t = useTranslations(language);

  test('says who signed, when each side did, and what that does not show', () => {
    const faults = cities.flatMap(({ record, agency }) => {
      const text = textOf(language, `/places/${placeOf(agency.place).id}/`);
      const { signed, ice, resolution } = record;
      const { office } = signed;
      const wanted = [
        signed.name ??
          (office === 'not-stated' || office === 'readings-differ'
            ? t(`signers.office.${office}`)
            : t(`signers.holder.${office}`)),
        signed.date ? formatDate(signed.date, language) : signed.datePrinted!,
        formatDate(ice.date!, language),
        resolution?.number ??
          cityHallText(
            { t, language },
            record,
            hasVotesOf(facts.dataset, agency),
            legalTypeOf(facts.dataset, agency),
          ),
      ];
      return wanted
        .filter((words) => !text.toLowerCase().includes(words.toLowerCase()))
        .map((words) => [agency.id, words]);
    });
    expect(faults).toEqual([]);
  });

  test('says in its card whether a resolution is in the file', () => {
    const silent = cities.filter(({ record, agency }) => {
      const { $ } = readPage(localPath(language, `/places/${placeOf(agency.place).id}/`));
      return !$('table.agencies')
        .text()
        .includes(t(`signers.cell.${record.attached}`));
    });
    expect(silent.map(({ agency }) => agency.id)).toEqual([]);
  });

  test('says where ICE’s list and the page differ', () => {
    const silent = cities.flatMap(({ record, agency }) => {
      const differs = listDayOf(facts.lists, record) === 'neither';
      const text = textOf(language, `/places/${placeOf(agency.place).id}/`);
      return text.includes(t('signers.place.differs')) === differs ? [] : [agency.id];
    });
    expect(silent).toEqual([]);
  });

  test('never calls ICE’s date of signing just "signed"', () => {
    const { $ } = readPage(localPath(language, '/places/key-west/'));
    const labels = $('dt')
      .get()
      .map((label) => $(label).text());
    expect(labels).toContain(t('places.signed'));
    expect(labels.filter((label) => /^(Signed|Firmado)$/.test(label))).toEqual([]);
  });
});

test('the office of a manager is of the city or town that the page is about', () => {
  const managers = agreements.filter(({ record: { signed, others = [] } }) =>
    [signed, ...others].some(({ office }) => office === 'manager'),
  );
  for (const { record, agency } of managers) {
    const text = textOf('en', `/who-signed/${record.id}/`);
    const legalType = legalTypeOf(facts.dataset, agency)!;
    expect(text, record.id).not.toMatch(/city or town manager/i);
    expect(text, record.id).toMatch(new RegExp(`${legalType} manager`, 'i'));
  }
});

test('agreements that nobody has read are listed by kind, with a link to each kind', () => {
  for (const language of languages) {
    const { $ } = readPage(localPath(language, '/who-signed/not-read/'));
    const kinds = new Set(unreadAgreements(facts).map(({ agency }) => agency.kind));
    const ids = $('main h2[id]')
      .get()
      .map((heading) => $(heading).attr('id')!);
    expect([...kinds].filter((kind) => !ids.includes(kind))).toEqual([]);
    expect([...kinds].filter((kind) => $(`main a[href="#${kind}"]`).length !== 1)).toEqual([]);
  }
});

test('no page of who signed has words about right, wrong or legal force of its own', () => {
  const slanted = /\b(illegal|unlawful|improper|unauthorized|invalid|rightly|wrongly|bypass\w*)\b/i;
  const paths = ['/who-signed/', '/who-signed/list/', '/who-signed/not-read/', '/agreements/'];
  const records = agreements.map(({ record }) => `/who-signed/${record.id}/`);
  expect([...paths, ...records].filter((path) => slanted.test(textOf('en', path)))).toEqual([]);
});
