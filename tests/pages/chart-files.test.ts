import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import Papa from 'papaparse';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import type { metadataOf } from '../../src/charts/export/metadata.ts';
import { charts } from '../../src/charts/registry.ts';
import { getDataset } from '../../src/data/load/dataset.ts';

const folders = charts(getDataset()).flatMap(({ id }) => [`charts/${id}`, `es/charts/${id}`]);
const read = (folder: string, name: string) => readFileSync(`dist/${folder}/${name}`);
const text = (folder: string, name: string) => read(folder, name).toString('utf8');
const squeeze = (words: string) => words.replace(/\s+/g, ' ').trim();

/** What the file that goes with a chart says of it. */
const metadata = (folder: string) =>
  JSON.parse(text(folder, 'metadata.json')) as ReturnType<typeof metadataOf>;

/** The elements and attributes of an image, read strictly. */
function elementsOf(svg: string): sax.Tag[] {
  const found: sax.Tag[] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => found.push(tag as sax.Tag);
  parser.write(svg).close();
  return found;
}

describe('every image', () => {
  test('is well-formed, and has no script, no link and nothing from elsewhere', () => {
    const faults = folders.flatMap((folder) => {
      const svg = text(folder, 'chart.svg');
      const elements = elementsOf(svg);
      const active = elements.filter(({ name, attributes }) => {
        const names = Object.keys(attributes);
        const leads = attributes['href'] !== undefined && !attributes['href'].startsWith('#');
        return (
          ['script', 'a', 'image', 'foreignObject', 'iframe'].includes(name) ||
          names.some(
            (each) => each.startsWith('on') || each === 'style' || each === 'xlink:href',
          ) ||
          leads
        );
      });
      const outside = /url\((?!#)|@import|var\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)/.test(svg);
      return active.length > 0 || outside || elements[0]?.attributes['xmlns'] === undefined
        ? [folder]
        : [];
    });
    expect(faults).toEqual([]);
  });

  test('says its finding, date, sources and address as text that is seen', () => {
    const faults = folders.flatMap((folder) => {
      const $ = load(text(folder, 'chart.svg'), { xml: true });
      const data = metadata(folder);
      const seen = (name: string) =>
        squeeze(
          $(`text.image-${name}`)
            .get()
            .map((line) => $(line).text())
            .join(' '),
        );
      const foot = seen('foot');
      const isWhole =
        seen('title') === squeeze(data.title) &&
        seen('subject') === squeeze(data.subject) &&
        foot.includes(data.asOf.slice(0, 4)) &&
        foot.includes(`/${folder}/`) &&
        data.sources.every(({ publisher }) => foot.includes(squeeze(publisher)));
      return isWhole && $('title').length > 0 && $('desc').text().length > 10 ? [] : [folder];
    });
    expect(faults).toEqual([]);
  });

  test('has plain colors on its marks, and the dark theme apart', () => {
    const faults = folders.flatMap((folder) => {
      const $ = load(text(folder, 'chart.svg'), { xml: true });
      const bare = $('text')
        .get()
        .filter((mark) => !/^#[0-9a-f]{3,6}$/.test($(mark).attr('fill') ?? ''));
      const style = $('style').text();
      // Rules that begin otherwise are read by LibreOffice whatever the theme.
      const rules = style.replace('@media (prefers-color-scheme:dark){', '').match(/[^{}]+\{/g)!;
      return bare.length === 0 && rules.every((rule) => rule.startsWith(':root ')) ? [] : [folder];
    });
    expect(faults).toEqual([]);
  });

  test('holds the whole map: the state, four parts drawn larger, and what the signs mean', () => {
    const $ = load(text('charts/florida-map', 'chart.svg'), { xml: true });
    // Each part with its caption; signs and words of the legend.
    expect($('svg > svg')).toHaveLength(1 + 4 * 2 + 2);
    const statuses = new Set(
      $('use[href^="#town-"]')
        .get()
        .map((use) => $(use).attr('href')),
    );
    expect($('use[href^="#town-"]').length).toBe(411 + statuses.size);
    expect($('svg > svg').eq(0).find('use[href^="#c"]')).toHaveLength(67);
  });
});

/** A cell of a file as the page has it, which sets items apart otherwise and explains a name once. */
const asOnPage = (cell: string) => cell.replaceAll('; ', ' ').replaceAll(/ \([^)]*\)/g, '');

describe('every table file', () => {
  test('holds the rows of the table on the page of its chart', () => {
    const faults = folders.flatMap((folder) => {
      const $ = load(text(folder, 'index.html'));
      const cells = $('figure figcaption table tr')
        .get()
        .map((row) =>
          $(row)
            .children()
            .get()
            .map((cell) => {
              $(cell)
                .find('time, data')
                .each((_, each) => {
                  $(each).text($(each).attr('datetime') ?? $(each).attr('value') ?? '');
                });
              return squeeze($(cell).text());
            }),
        );
      const { data } = Papa.parse<string[]>(text(folder, 'data.csv').replace(/\r\n$/, ''));
      const rows = data.map((row) => row.map((cell) => squeeze(asOnPage(cell))));
      const same = cells.map((row) => row.map(asOnPage));
      return JSON.stringify(rows) === JSON.stringify(same) && rows.length > 1 ? [] : [folder];
    });
    expect(faults).toEqual([]);
  });

  test('has lines as RFC 4180 has them, equal rows, and no cell that is a formula', () => {
    const faults = folders.flatMap((folder) => {
      const csv = text(folder, 'data.csv');
      const { data, errors } = Papa.parse<string[]>(csv.replace(/\r\n$/, ''));
      const isEven = new Set(data.map(({ length }) => length)).size === 1;
      const formulas = data.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell));
      const isClean = csv.endsWith('\r\n') && !/[^\r]\n/.test(csv) && !csv.includes('\uFFFD');
      return isClean && isEven && errors.length + formulas.length === 0 ? [] : [folder];
    });
    expect(faults).toEqual([]);
  });

  test('gives days as ISO dates wherever the page writes them out', () => {
    const csv = text('es/charts/vote-shift-key-west-2025-07-08-enter', 'data.csv');
    expect(csv.split('\r\n')).toHaveLength(9);
    const votes = Papa.parse<Record<string, string>>(text('charts/all-votes', 'data.csv'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(votes.filter(({ Date }) => !/^2025-\d\d(-\d\d)?$/.test(Date!))).toEqual([]);
    const title = 'Key West declares its agreement void, 6-1';
    expect(votes.find(({ Vote }) => Vote === title)).toMatchObject({
      Date: '2025-06-30',
      Yes: '6',
      No: '1',
      Seats: '7',
    });
  });
});

describe('every metadata file', () => {
  test('gives the size and hash of the other files, and a type for every column', () => {
    const faults = folders.flatMap((folder) => {
      const { files, columns, rows } = metadata(folder);
      const wrong = files.filter(({ name, bytes, sha256 }) => {
        const content = read(folder, name);
        return (
          content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256
        );
      });
      const { data } = Papa.parse<string[]>(text(folder, 'data.csv').replace(/\r\n$/, ''));
      const named = columns.map(({ name }) => name);
      const isSame = JSON.stringify(named) === JSON.stringify(data[0]) && rows === data.length - 1;
      return files.length === 2 && wrong.length === 0 && isSame ? [] : [folder];
    });
    expect(faults).toEqual([]);
  });

  test('says what the chart says: finding, sources with titles, language, license, address', () => {
    const data = metadata('es/charts/tally-key-west-2025-06-30-void');
    expect(data).toMatchObject({
      id: 'tally-key-west-2025-06-30-void',
      kind: 'tally',
      title: 'La moción se aprobó por 6 a 1',
      language: 'es',
      asOf: '2026-11-30',
      license: { name: 'CC-BY-4.0' },
      columns: [{ type: 'string' }, { type: 'integer' }],
    });
    expect(data.address).toMatch(/\/es\/charts\/tally-key-west-2025-06-30-void\/$/);
    expect(data.sources.map(({ title }) => title.length > 5)).not.toContain(false);
  });
});
