import { describe, expect, test } from 'vitest';
import { checkPages, recordsLeadToPages } from '../../../src/content/check/index.ts';
import { readSiteFiles } from '../../../src/content/check/pages.ts';
import { indexRoster } from '../../../src/data/queries/roster-index.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { exampleRoster } from '../../fixtures/example-roster.ts';

const data = exampleDataset();
const facts = { dataset: data, lists: indexRoster(exampleRoster()) };
const files = readSiteFiles('.');

/** The problems of a page about the site in both languages, beside two other pages. */
function problems(body: string, spanish = body): string[] {
  const texts = (folder: string, slug: string, [en, es]: [string, string]) =>
    (['en', 'es'] as const).map((language) => ({
      language,
      file: `src/content/${folder}/${language}/${slug}.mdx`,
      content: `---\ntitle: T\ndeck: D\n---\n${language === 'en' ? en : es}\n`,
    }));
  const pages = [
    { collection: 'about' as const, texts: texts('about', 'privacy', [body, spanish]) },
    { collection: 'about' as const, texts: texts('about', 'methods', ['A.', 'A.']) },
    { collection: 'teach' as const, texts: texts('teach', 'teachers', ['A.', 'A.']) },
    { collection: 'explainers' as const, texts: texts('explainers', 'votes', ['', '']) },
  ];
  return checkPages(pages, facts, files)
    .filter(({ field }) => ['link', 'image', 'heading'].includes(field))
    .map(({ file, line, found, expected }) => `${file}:${line} ${found}; ${expected}`);
}
const inEnglish = (url: string) => problems(`See [this](${url}).`, 'Vea esto.');

test('a page that can’t be read in one language stops no other check', () => {
  expect(problems('A { brace.', 'Una llave.')).toEqual([]);
});

describe('a link', () => {
  const [vote] = data.motions;
  const [place] = data.places;
  const [agreement] = data.agreements;
  test.each([
    '../',
    '../../teach/',
    '../../explainers/votes/',
    '../../votes/',
    `../../votes/${vote!.id}/`,
    `../../places/${place!.id}/`,
    '../../list/2025-03-06/',
    `../../agreements/${agreement!.id}/#${agreement!.clauses[0]!.id}`,
    '../../feed.xml',
    '../host/nginx.conf',
    '../../',
  ])('to %s leads to a page or file of the site', (url) => {
    expect(inEnglish(url)).toEqual([]);
  });

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['another site', 'https://example.org/'],
    ['another site, whatever the protocol', '//example.org/'],
    ['a mailbox', 'mailto:a@example.org'],
    ['the root of a host, where the site need not be', '/votes/'],
    ['a page that is not there', '../no-such-page/'],
    ['a vote that is not there', '../../votes/nowhere-2025-01-01-enter/'],
    ['a list of a day without one', '../../list/2025-03-07/'],
    ['a file that is not there', '../host/nginx.config'],
    ['a page one level off', '../votes/'],
    ['a file of prose', 'privacy.mdx'],
    ['a heading that is not there', '#nowhere'],
    ['a clause that is not there', `../../agreements/${agreement!.id}/#nowhere`],
    ['a page in another language', '../../es/votes/'],
    ['nothing', ''],
  ])('leads to no page of the site: %s', (_, url) => {
    expect(inEnglish(url)).toHaveLength(1);
    expect(inEnglish(url)[0]).toMatch(/^src\/content\/about\/en\/privacy\.mdx:5 /);
  });

  test('without its slash says so', () => {
    expect(inEnglish('../../votes')[0]).toContain('expected a slash at its end');
  });

  test('goes from the page’s own address in Spanish, too', () => {
    expect(problems('See this.', 'Vea [esto](../../votes/).')).toEqual([]);
    expect(problems('See this.', 'Vea [esto](../../../votes/).')[0]).toContain('another language');
    expect(problems('See this.', 'Vea [esto](../../../feed.xml).')).toEqual([]);
  });

  test('leads to a heading of its page', () => {
    const body = '## What it says, again\n\nSee [this](#what-it-says-again).';
    expect(problems(body, body)).toEqual([]);
  });

  test('by reference is seen where its address is written', () => {
    const body = 'See [this][one].\n\n[one]: https://example.org/';
    expect(problems(body)[0]).toMatch(/privacy\.mdx:7 /);
  });
});

test('a picture is no part of prose', () => {
  expect(problems('![A map](map.png)')).toHaveLength(2);
  expect(problems('![](https://example.org/p.gif)')[0]).toContain('expected prose and components');
});

describe('headings', () => {
  test.each(['## A\n\n### B\n\n## C', '## A'])('go down one level at a time: %j', (body) => {
    expect(problems(body)).toEqual([]);
  });
  test.each(['# A', '### A', '## A\n\n#### B', '## '])('do not: %j', (body) => {
    expect(problems(body).length).toBeGreaterThan(0);
  });
});

test('what is new leads to a page that is there', () => {
  const text = { en: 'New', es: 'Nuevo' };
  const change = { id: 'new', date: '2025-12-31', title: text, text };
  const to = (page: string) =>
    recordsLeadToPages('.', { ...data, changes: [{ ...change, page }] }, exampleRoster());
  expect(to('/')).toEqual([]);
  expect(to('/votes/')).toEqual([]);
  expect(to('/explainers/key-west/')).toEqual([]);
  expect(to('/no-such-page/')).toMatchObject([{ record: change.id, path: ['page'] }]);
});

test('what readers type leads to a page that is there', () => {
  const typed = { en: ['x'], es: ['x'] };
  const to = (page: string) =>
    recordsLeadToPages(
      '.',
      { ...data, changes: [], synonyms: [{ id: 'page-x', use: 'page', typed, page }] },
      exampleRoster(),
    );
  expect(to('/votes/')).toEqual([]);
  expect(to('/answers/#any')).toEqual([]);
  expect(to('/no-such-page/')).toMatchObject([
    { collection: 'synonyms', record: 'page-x', path: ['page'] },
  ]);
});
