import { readdirSync, readFileSync } from 'node:fs';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { firstSentence } from '../../src/components/prose/first-sentence.ts';
import { getDataset } from '../../src/data/load/dataset.ts';
import { byId } from '../../src/data/queries/lookup.ts';
import { supportModelTerms } from '../../src/data/queries/support-models.ts';
import { supportModels } from '../../src/data/schema/agreements.ts';

const dataset = getDataset();
const page = (path: string) => load(readFileSync(`dist/${path}index.html`, 'utf8'));

const slugsWithLaw = [
  'what-is-287g',
  'what-an-agreement-changes',
  'how-a-commission-votes',
  'what-you-can-do',
  'rights-and-help',
];

/** Words and named sources between one heading and the next. */
function section(
  $: CheerioAPI,
  heading: string,
): { words: number; quoted: number; speakers: number } {
  const part = $(`#${heading}`).nextUntil('h2, h3');
  const quoted = part.find('blockquote > :first-child').text().trim().split(/\s+/).length;
  const speakers = part.filter('ul').find('> li').length;
  // Where a side was quoted is no part of what it says.
  part.find('.cite, .differ, .text-sm').remove();
  return { words: part.text().trim().split(/\s+/).length, quoted, speakers };
}

describe.each([
  ['', 'the-case-for-having-one', 'the-case-against-having-one'],
  ['es/', 'los-argumentos-a-favor-de-tener-uno', 'los-argumentos-en-contra-de-tener-uno'],
])('both sides of the question, at /%s', (prefix, pro, contra) => {
  const $ = page(`${prefix}explainers/what-is-287g/`);
  const one = section($, pro);
  const other = section($, contra);

  test('have as many speakers', () => {
    expect(one.speakers).toBe(3);
    expect(other.speakers).toBe(one.speakers);
  });

  test('have words within a tenth of each other, in all and in quotes', () => {
    expect(one.words).toBeGreaterThan(80);
    expect(Math.abs(one.words - other.words) / one.words).toBeLessThanOrEqual(0.1);
    expect(one.quoted).toBeGreaterThan(20);
    expect(Math.abs(one.quoted - other.quoted) / one.quoted).toBeLessThanOrEqual(0.1);
  });
});

describe.each(['', 'es/'])('what the pages draw from data, at /%s', (prefix) => {
  test('each power and limit leads to its clause', () => {
    const $ = page(`${prefix}explainers/what-is-287g/`);
    const ids = byId(dataset.agreements, 'key-west')
      .clauses.filter(({ role }) => role)
      .map(({ id }) => id);
    const linked = $('main li a[href*="agreements/key-west/#"]')
      .map((_, link) => $(link).attr('href')!.split('#')[1]!)
      .get();
    expect([...linked].sort()).toEqual([...ids].sort());
    const target = page(`${prefix}agreements/key-west/`);
    expect(linked.filter((id) => target(`[id="${id}"]`).length === 0)).toEqual([]);
  });

  test('Key West’s two decisions stand beside the votes that they needed', () => {
    const $ = page(`${prefix}explainers/how-a-commission-votes/`);
    const rows = $('main table tbody tr')
      .map((_, row) => [
        $(row)
          .find('th, td')
          .slice(0, 2)
          .map((_, cell) => $(cell).text())
          .get()
          .join(' '),
      ])
      .get();
    expect(rows.slice(0, 4)).toEqual(['7 4', '6 4', '5 3', '4 3']);
    expect($('main table tbody tr').eq(0).text()).toContain('6-1');
    expect($('main table tbody tr').eq(1).text()).toContain('4-2');
  });

  test.each(slugsWithLaw)(
    '%s says that it is no legal advice, and when the law was checked',
    (slug) => {
      const text = page(`${prefix}explainers/${slug}/`)('main').text();
      expect(text).toContain(prefix ? 'no asesoría legal' : 'not legal advice');
      expect(text).toContain(prefix ? '22 de noviembre de 2026' : 'November 22, 2026');
    },
  );

  test('no page tells its reader what to do', () => {
    for (const slug of slugsWithLaw)
      expect(page(`${prefix}explainers/${slug}/`)('main').text()).not.toMatch(
        /you (should|must|ought)|usted debe|debería/i,
      );
  });
});

test('every support model has one term, the widest powers first', () => {
  const names = supportModelTerms(dataset.glossary).map(({ model }) => model.name);
  expect([...names].sort()).toEqual([...supportModels].sort());
  expect(names[0]).toBe('task-force');
});

test.each([
  ['One thing. Another.', 'One thing.'],
  ['Only one thing.', 'Only one thing.'],
  [
    'Law named: INA § 287(a)(1); 8 C.F.R. § 287.5. More.',
    'Law named: INA § 287(a)(1); 8 C.F.R. § 287.5.',
  ],
  ['It says “so.” Then more.', 'It says “so.”'],
])('the first sentence of “%s”', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});

test.each(['', 'es/'])(
  'at /%s the page of each source that an explainer cites leads back to it',
  (prefix) => {
    const explainers = readdirSync(`dist/${prefix}explainers`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(explainers.length).toBeGreaterThan(8);
    const cited = explainers.flatMap((explainer) => {
      const $ = page(`${prefix}explainers/${explainer}/`);
      const links = $('li[id^="s"] > a[href*="/sources/"]').map((_, link) => $(link).attr('href'));
      return [...new Set(links.get())].map((href) => ({
        explainer,
        source: /sources\/([^/]+)\//.exec(href)![1]!,
      }));
    });
    expect(cited.length).toBeGreaterThan(100);
    const missing = cited.filter(({ explainer, source }) => {
      const $ = page(`${prefix}sources/${source}/`);
      return $(`#uses + ul a[href$="/explainers/${explainer}/"]`).length === 0;
    });
    expect(missing).toEqual([]);
  },
);
