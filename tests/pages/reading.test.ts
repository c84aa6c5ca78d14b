import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { readPages, type BuiltPage } from './pages.ts';
import { englishGrade, spanishEase, spanishSyllables } from '../content/readability.ts';

const pages = readPages();

/** The sentences of ours in a page, or in a part of it: no quotes, citations, tables, names of sources or menus. */
function proseOf(page: BuiltPage, part = 'main'): string {
  const $ = load(page.html);
  $(
    'nav, header nav, table, svg, blockquote, .cite, .differ, .cite-list, .text-sm, .text-soft, .statements p > span, .statements small, dt, button, [lang]:not(html), h1, h2, h3, [popover]',
  ).remove();
  return $(part)
    .find('p, li, dd, figcaption')
    .get()
    .filter((element) => $(element).find('p, li').length === 0)
    .map((element) =>
      $(element)
        .text()
        .replaceAll('\u2060', '')
        .replace(/[“«"][^”»"]*?([.!?]?)[”»"]/g, '$1')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text.split(' ').length > 3)
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

/** Text of charts: findings, how to read them, captions, descriptions. */
function chartText(page: BuiltPage): string {
  const $ = load(page.html);
  $('table, figcaption span, svg text, .narrow').remove();
  return $('figure h2, figure h3, figure > p, figcaption p, desc')
    .get()
    .map((element) =>
      $(element)
        .text()
        .replace(/Sources:.*|Fuentes:.*/s, '')
        .trim(),
    )
    .filter(Boolean)
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

const kinds: [kind: string, pattern: RegExp, part: string, grade: number, ease: number][] = [
  ['the explainer', /\/explainers\/key-west\/$/, 'article', 8, 60],
  ['its brief', /\/explainers\/key-west\/$/, '.brief', 6, 65],
  ['who decides', /\/explainers\/who-decides\/$/, 'article', 8, 60],
  ['its brief', /\/explainers\/who-decides\/$/, '.brief', 6, 65],
  ['the program', /\/explainers\/what-is-287g\/$/, 'article', 8, 60],
  ['its brief, too', /\/explainers\/what-is-287g\/$/, '.brief', 6, 65],
  ['the rules of a vote', /\/explainers\/how-a-commission-votes\/$/, 'article', 8, 60],
  ['their brief', /\/explainers\/how-a-commission-votes\/$/, '.brief', 6, 65],
  ['how to read the list', /\/explainers\/reading-the-list\/$/, 'article', 8, 60],
  ['the brief of the list', /\/explainers\/reading-the-list\/$/, '.brief', 6, 65],
  ['what anyone can do', /\/explainers\/what-you-can-do\/$/, 'article', 8, 60],
  ['the brief of that', /\/explainers\/what-you-can-do\/$/, '.brief', 6, 65],
  ['what an agreement changes', /\/explainers\/what-an-agreement-changes\/$/, 'article', 8, 60],
  ['the brief on changes', /\/explainers\/what-an-agreement-changes\/$/, '.brief', 6, 65],
  ['rights and help', /\/explainers\/rights-and-help\/$/, 'article', 8, 60],
  ['the brief on rights', /\/explainers\/rights-and-help\/$/, '.brief', 6, 65],
  ['the index of explainers', /\/explainers\/$/, 'main', 8, 60],
  ['the page about the data', /^\/(es\/)?data\/$/, 'main', 8, 60],
  ['the dictionary', /^\/(es\/)?data\/dictionary\/$/, 'main', 8, 60],
  ['the story of other places', /\/explainers\/other-places\/$/, 'article', 8, 60],
  ['its own brief', /\/explainers\/other-places\/$/, '.brief', 6, 65],
  ['lessons, for teachers', /\/teach\/([^/]+\/)?$/, 'main', 10, 55],
  ['sheets, for students', /\/student\/.*\/sheet\/$/, '.paper', 6, 65],
  ['slides', /\/teach\/.*\/slides\/$/, 'main', 8, 60],
  ['vote pages', /\/votes\//, 'main', 8, 60],
  ['ledger rows', /\/ledger\//, 'main', 8, 60],
  ['pages of law', /\/law\//, 'main', 8, 60],
  ['the agreement', /\/agreements\//, 'main', 8, 60],
  ['answers', /\/answers\/$/, 'main', 8, 60],
  ['the timeline', /\/timeline\/$/, 'main', 8, 60],
  ['the glossary', /\/glossary\/$/, 'main', 7, 65],
  ['place pages', /\/places\//, 'main', 8, 60],
  ['pages about the site', /\/about\//, 'main', 8, 60],
];

test.each(kinds)(
  '%s can be read with little schooling, in English and in Spanish',
  (_, pattern, part, grade, ease) => {
    // Of a kind with hundreds of pages, the short run reads every eighth.
    const all = pages.filter(({ path }) => pattern.test(path));
    const step = import.meta.env.MODE !== 'full' && all.length > 400 ? 8 : 1;
    const chosen = all.filter((_, index) => index % step === 0);
    const text = (language: string) =>
      chosen
        .filter(({ path }) => path.startsWith('/es/') === (language === 'es'))
        .map((page) => proseOf(page, part))
        .join(' ');
    const english = englishGrade(text('en'));
    const spanish = spanishEase(text('es'));
    expect(english.words).toBeGreaterThan(30);
    expect(english.value).toBeLessThanOrEqual(grade);
    expect(spanish.value).toBeGreaterThanOrEqual(ease);
  },
);

test('the words of charts can be read with little schooling', () => {
  const text = (prefix: boolean) =>
    pages
      .filter(({ path, html }) => html.includes('<figure') && path.startsWith('/es/') === prefix)
      .map(chartText)
      .join(' ');
  expect(englishGrade(text(false)).value).toBeLessThanOrEqual(8);
  expect(spanishEase(text(true)).value).toBeGreaterThanOrEqual(60);
});

const explainers = pages
  .map(({ path }) => path)
  .filter((path) => /\/explainers\/[^/]+\/$/.test(path));

// In brief stands alone: what it says, no list below it says again. Spanish takes more words.
test.each(explainers)('the brief of %s has at most 130 words, or 150 in Spanish', (path) => {
  const $ = load(pages.find((page) => page.path === path)!.html);
  $('.cite, .differ, .brief h2').remove();
  expect($('.brief').text().trim().split(/\s+/).length).toBeLessThanOrEqual(
    path.startsWith('/es/') ? 150 : 130,
  );
});

test.each(explainers)('no sentence of ours on %s is longer than 25 words', (path) => {
  const text = proseOf(
    pages.find((page) => page.path === path)!,
    'article',
  );
  const { longest } = path.startsWith('/es/') ? spanishEase(text) : englishGrade(text);
  expect(Number(longest.split(' ')[0]), longest).toBeLessThanOrEqual(25);
});

test.each([
  ['país', 2],
  ['ciudad', 2],
  ['leer', 2],
  ['guerra', 2],
  ['búho', 2],
  ['comisión', 3],
  ['acuerdo', 3],
  ['ahora', 3],
  ['alguacil', 3],
  ['cuidado', 3],
  ['inmigración', 4],
  ['que', 1],
  ['ley', 1],
])('the Spanish word %s has %i syllables', (word, expected) => {
  expect(spanishSyllables(word)).toBe(expected);
});
