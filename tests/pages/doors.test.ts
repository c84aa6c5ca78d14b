import { globSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isUnlisted, readPages, type BuiltPage } from './pages.ts';

const pages = readPages();
const behind = (door: string) =>
  pages.filter(({ path }) => new RegExp(`^/(es/)?${door}/`).test(path));
const students = behind('student');
const addresses = ({ $, path }: BuiltPage, of: string) =>
  $(of)
    .get()
    .map((link) => new URL($(link).attr('href')!, `https://site${path}`).pathname);
/** The code at the foot of a paper. */
const codeOf = ({ $ }: BuiltPage) =>
  /(?:Sheet code|Código de la hoja) (\w+)/.exec($('.paper-foot').text())?.[1];
const at = (path: string) => pages.find((page) => page.path === path)!;

describe('the students’ door', () => {
  test('has an index, a page of each lesson and its papers, in both languages', () => {
    expect(students.length).toBeGreaterThan(150);
    for (const path of ['/student/', '/es/student/', '/student/who-decides/cards/'])
      expect(students.map((page) => page.path)).toContain(path);
  });

  test('has no page whose text links to the teachers’ part, where keys are', () => {
    const found = students.flatMap((page) =>
      addresses(page, 'main a[href]').filter((path) => /^\/(es\/)?teach\//.test(path)),
    );
    expect(found).toEqual([]);
  });

  test('has no page whose frame links further into the teachers’ part than its first page', () => {
    const found = new Set(
      students.flatMap((page) =>
        addresses(page, 'body > :not(main) a[href]').filter((path) => path.includes('/teach/')),
      ),
    );
    expect([...found].sort()).toEqual(['/es/teach/', '/teach/']);
  });

  test('leads to no key, however far one follows it without the frame of the pages', () => {
    const reached = new Set<string>();
    const queue = ['/student/', '/es/student/'];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const page = reached.has(path) ? undefined : students.find((each) => each.path === path);
      reached.add(path);
      if (page) queue.push(...addresses(page, 'main a[href]'));
    }
    expect(reached.size).toBeGreaterThan(students.length);
    expect([...reached].filter((path) => /\/teach\/|key\/$|key\.docx/.test(path))).toEqual([]);
    expect(students.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });

  test('has the Word files that are also at their addresses from before there was one', () => {
    const former = globSync('dist/{,es/}teach/**/{sheet,cards,roles,side-a}.docx').sort();
    expect(former.length).toBeGreaterThan(100);
    for (const file of former) {
      const now = file.replaceAll('\\', '/').replace('/teach/', '/student/');
      expect(readFileSync(file).equals(readFileSync(now)), file).toBe(true);
    }
  });

  test('shows no answer of a key', () => {
    for (const { $, path } of students) expect($('.answer').length, path).toBe(0);
  });
});

describe('keys and slides with answers', () => {
  const hidden = pages.filter(({ path }) => isUnlisted(path));

  test('ask engines not to list them, and no other page of a lesson does', () => {
    expect(hidden.length).toBeGreaterThan(140);
    for (const { $, path } of hidden)
      expect($('meta[name=robots]').attr('content'), path).toBe('noindex');
    for (const { $, path } of students)
      expect($('meta[name=robots]').attr('content'), path).toBeUndefined();
  });

  test('are not in our search, the site map or the feed', () => {
    const lists = [
      ...globSync('dist/search/*.json.gz').map((file) => gunzipSync(readFileSync(file)).toString()),
      ...globSync('dist/{sitemap.xml,{,es/}feed.xml}').map((file) => readFileSync(file, 'utf8')),
    ];
    expect(lists.length).toBeGreaterThanOrEqual(6);
    for (const list of lists)
      expect(/teach\/[^"<]*\/(key|quiz-key|slides)\//.exec(list)?.[0]).toBeUndefined();
  });
});

describe('the code at the foot of a paper', () => {
  const sheets = students.filter(({ path }) => path.endsWith('/sheet/'));

  test('is the same on a sheet and its key, in both languages', () => {
    expect(sheets.length).toBeGreaterThan(140);
    for (const sheet of sheets) {
      const code = codeOf(sheet);
      expect(code, sheet.path).toMatch(/^[2-9B-Z]{5}$/);
      const key = sheet.path.replace('student', 'teach').replace('/sheet/', '/key/');
      expect(codeOf(at(key)), key).toBe(code);
      expect(codeOf(at(sheet.path.replace(/^\/es/, '')))).toBe(code);
    }
  });

  test('differs between lessons and between counties', () => {
    const english = sheets.filter(({ path }) => !path.startsWith('/es/'));
    expect(new Set(english.map(codeOf)).size).toBe(english.length);
  });
});
