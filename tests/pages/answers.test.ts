import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../src/data/schema/index.ts';
import { localPath } from '../../src/urls/routes.ts';
import { readPages, type BuiltPage } from './pages.ts';

interface Row {
  of: 'county' | 'municipality' | 'agency';
  id: string;
  name: string;
  answer: string;
  agreements: string;
}

// What the newest lists answer for each place and agency, written by the import and not by the pages.
const { data: rows } = Papa.parse<Row>(
  readFileSync('data/roster/list-answers.csv', 'utf8').trim(),
  {
    header: true,
  },
);
const pages = new Map(readPages().map((page) => [page.path, page]));
const pageOf = ({ of, id }: Row, language: Language): BuiltPage =>
  pages.get(localPath(language, `/${of === 'agency' ? 'agencies' : 'places'}/${id}/`))!;
const textOf = ({ $ }: BuiltPage, selector: string) =>
  $(selector).first().text().replace(/\s+/g, ' ').trim();

/** How the sentence of a card begins or goes on for each answer, whether the list is old by now or not. */
const sentences: Record<Language, Record<string, RegExp>> = {
  en: {
    'municipality listed':
      /’s? police department (has|had) (a )?287\(g\) agreements? with ICE, according/,
    'municipality pending':
      /’s? police department (is|was) on ICE’s (\w+ \d+, \d{4} )?pending list/,
    'municipality own-police-not-listed': /’s? police department was not on ICE’s (.* )?list\.$/,
    'municipality policed-by-others':
      /^.+ does not have its own police department\. .*[Tt]he (sheriff|Davie Police)/,
    'municipality unknown': /^We could not confirm who polices .+\. .*[Tt]he sheriff/,
    'county listed':
      /[Tt]he sheriff of .+ County (has|had) (a )?287\(g\) agreements? with ICE, according/,
    'agency listed': /(has|had) .*287\(g\) agreements? with ICE, according to ICE’s/,
    'agency pending': /(is|was) on ICE’s .*pending list\. It (is|was) not on/,
    'agency no-longer-listed': /was on ICE’s .* list/,
  },
  es: {
    'municipality listed':
      /l departamento de policía de .+ (tiene|tenía) (un )?acuerdos? 287\(g\) con el ICE, según/,
    'municipality pending':
      /l departamento de policía de .+ (está|estaba) en la lista de (agencias )?pendientes/,
    'municipality own-police-not-listed':
      /l departamento de policía de .+ no estaba en la lista del ICE/,
    'municipality policed-by-others':
      /^.+ no tiene un departamento de policía propio\. .*(alguacil|departamento de policía de Davie)/,
    'municipality unknown': /^No pudimos confirmar qué agencia policial atiende .+\. .*alguacil/,
    'county listed':
      /l alguacil( \(sheriff\))? del condado de .+ (tiene|tenía) (un )?acuerdos? 287\(g\) con el ICE, según/,
    'agency listed': /(tiene|tenía) .*acuerdos? 287\(g\) con el ICE, según la lista/,
    'agency pending': /(está|estaba) en la lista de (agencias )?pendientes del ICE/,
    'agency no-longer-listed': /estaba en la lista/,
  },
};

describe.each(languages)('in %s, the card', (language) => {
  test('says in its sentence what the newest lists answer, for every place and agency', () => {
    expect(rows.length).toBeGreaterThan(700);
    const faults = rows.flatMap((row) => {
      const said = textOf(pageOf(row, language), '.answer .said');
      const expected = sentences[language][`${row.of} ${row.answer}`];
      return expected?.test(said) ? [] : [`${row.of} ${row.id}, ${row.answer}: ${said}`];
    });
    expect(faults).toEqual([]);
  });

  test('claims an agreement of its own police for no city that is not on the list', () => {
    const claims = (name: string) =>
      language === 'en'
        ? new RegExp(`${name}’s? police department (has|had) a`)
        : new RegExp(`departamento de policía de ${name} (tiene|tenía) un acuerdo`);
    const faults = rows
      .filter(({ of, answer }) => of === 'municipality' && answer !== 'listed')
      .filter((row) => claims(row.name).test(textOf(pageOf(row, language), '.answer .said')))
      .map(({ id }) => id);
    expect(faults).toEqual([]);
  });

  test('has, in its table, each agreement on the newest list and no other', () => {
    const faults = rows.flatMap((row) => {
      const { $ } = pageOf(row, language);
      // The first agency of a table is the one that the answer is about.
      const shown = $('.agencies tbody').first().find('td:last-child:not([colspan])').length;
      const listed = row.agreements === '' ? 0 : row.agreements.split('; ').length;
      // Without police of its own, a city's table begins with the sheriff's.
      if (row.answer === 'policed-by-others' || row.answer === 'unknown') return [];
      // What is no longer listed is shown as such.
      if (row.answer === 'no-longer-listed') return [];
      return shown === listed ? [] : [`${row.of} ${row.id}: ${shown} of ${listed}`];
    });
    expect(faults).toEqual([]);
  });

  test('stands first on its page, before the table, what to do next and the evidence', () => {
    const faults = rows.filter((row) => {
      const { html } = pageOf(row, language);
      const order = ['<h1', 'class="answer"', 'id="not-shown"', 'class="next"', 'id="list"'];
      const at = order.map((part) => html.indexOf(part, html.indexOf('<main')));
      return at.some((each, index) => each < 0 || (index > 0 && each < at[index - 1]!));
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });
});
