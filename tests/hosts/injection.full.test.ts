import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDataset, getRoster } from '../../src/data/load/dataset.ts';
import type { Lesson } from '../../src/data/schema/index.ts';
import { formulaLike } from '../../src/data/format/csv.ts';
import { checkLessons } from '../../src/lessons/check.ts';
import { mapFile, textPlaces } from '../security/leaves.ts';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../src/cli/static-server.ts';
import { findTool } from '../../src/cli/browsers/tools.ts';
import { startBrowser } from '../browser/browser.ts';
import { templates } from '../pages/pages.ts';
import { copyProject, liftRules } from './project-copy.ts';
import { bracePoison, placePoison, poison, poisonData, ruled } from '../security/poison.ts';
import { scan, scanPages, type Scanned } from '../security/scan.ts';
import { parseXml, type Element } from '../fixtures/xml.ts';

// One build of the whole site from data that is hostile in every text, looked at in all that it makes.
const root = mkdtempSync(join(tmpdir(), 'ledger-'));
const site = join(root, 'dist');
let placed: Map<string, number>;
const read = (file: string) => readFileSync(join(site, file), 'utf8');
const filesOf = (pattern: string) => globSync(pattern, { cwd: site }).sort();

beforeAll(() => {
  copyProject(root);
  // What the rules would refuse is what is tried here.
  liftRules(root);
  placed = poisonData(root);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    {
      cwd: root,
      // With an address, so that there are a site map, images for sharing and full links, too.
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SITE_URL: 'https://example.org/ledger/',
      },
      encoding: 'utf8',
    },
  );
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('every place that takes free text holds a hostile one, but those that a rule holds to names', () => {
  const free = textPlaces.filter(({ takes }) => takes('<b>') || takes('page "'));
  const left = free.map(({ place }) => place).filter((place) => !placed.has(place));
  expect([...new Set(left)].sort()).toEqual(Object.keys(ruled).sort());
  expect(free.length - left.length).toBeGreaterThan(250);
});

describe('what a rule holds to names refuses any other text, and says so', () => {
  const dataset = getDataset();
  const used = Object.entries(ruled).filter(([place]) => change(place) > 0);

  test('in most places where the real data has such names', () => {
    expect(used.length).toBeGreaterThan(Object.keys(ruled).length * 0.7);
  });

  test.each(used)('%s: %s', (place, refusal) => {
    const lessons: Lesson[] = [];
    change(place, lessons);
    const found = checkLessons({ ...dataset, lessons }, getRoster()).map(({ found }) => found);
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(text).toMatch(new RegExp(refusal));
  });

  /** Makes the texts of a place hostile. Returns how many there are. */
  function change(place: string, into: Lesson[] = []): number {
    let count = 0;
    const changed = mapFile('data/lessons.json', dataset.lessons, (text, at) => {
      if (at !== place) return text;
      count += 1;
      return `${text}${bracePoison}`;
    });
    into.push(...(changed as Lesson[]));
    return count;
  }
});

describe('pages', () => {
  let pages: Scanned[];
  let clean: Map<string, Scanned>;
  beforeAll(() => {
    pages = [...scanPages(site)];
    clean = new Map([...scanPages('dist')].map((page) => [page.file, page]));
  });
  const withFaults = (faultsOf: (page: Scanned) => readonly string[]) =>
    pages.flatMap((page) => faultsOf(page).map((fault) => `${page.file}: ${fault}`)).slice(0, 20);

  test('show the text', () => {
    expect(pages.length).toBeGreaterThanOrEqual(clean.size);
    const showing = pages.filter(({ text }) => text.includes('<script>alert(1)</script>'));
    expect(showing.length).toBeGreaterThan(pages.length * 0.9);
  });

  test('have no element and no attribute that pages of the real data do not have', () => {
    const known = new Set([...clean.values()].flatMap(({ parts }) => [...parts]));
    // This build knows its address, and so says where its other languages are.
    known.add('link hreflang');
    expect(withFaults(({ parts }) => [...parts].filter((part) => !known.has(part)))).toEqual([]);
  });

  test('have as many scripts, styles, images and frames as with the real data', () => {
    const own = ({ active }: Scanned) => active.replace(/\b(link|meta),\d+ ?/g, '');
    expect(
      withFaults((page) => {
        const real = clean.get(page.file);
        return real && own(real) !== own(page) ? [`${own(page)} for ${own(real)}`] : [];
      }),
    ).toEqual([]);
  });

  test('have nothing of the data in what runs or styles, and no comment of its own', () => {
    expect(
      withFaults(({ file, code, comments }) => [
        ...(code.match(/alert\(1\)|color:red|onload/g) ?? []),
        ...(comments > (clean.get(file)?.comments ?? 0) ? ['a comment'] : []),
      ]),
    ).toEqual([]);
  });

  test('link only to pages, parts of them, files and https addresses', () => {
    const isFine = (address: string) =>
      /^(#[\w%.:~-]*|(https:\/\/[\w.-]+)?[\w./@%+~:,()-]*(\?[\w=&;%.+:/-]*)?(#[\w%.:/=~,-]*)?)$/.test(
        address,
      ) && !/alert|onload|^(?!https:)[a-z]+:/i.test(address);
    expect(withFaults(({ addresses }) => addresses.filter((address) => !isFine(address)))).toEqual(
      [],
    );
  });

  test('work nothing out of what stands in braces', () => {
    expect(withFaults(({ text }) => text.match(/\]\]>.{0,2}49/g) ?? [])).toEqual([]);
  });

  test('have data blocks that can be read, and that the text does not end', () => {
    const blocks = pages.flatMap(({ data }) => data);
    expect(blocks.length).toBeGreaterThan(100);
    expect(blocks.filter((block) => block.includes('<'))).toEqual([]);
    const said = blocks.map((block) => JSON.stringify(JSON.parse(block)));
    expect(said.filter((text) => text.includes('</script>')).length).toBeGreaterThan(50);
  });

  test('keep the text whole, to the last character', () => {
    const $ = load(read('votes/key-west-2025-06-30-void/index.html'));
    expect($('h1').text()).toContain(poison);
    expect($('svg title').first().text()).not.toBe('');
    expect(load(read('student/read-the-roll-call/sheet/index.html'))('main').text()).toContain(
      bracePoison,
    );
    expect($('main').text()).toContain(placePoison);
  });

  test('are cited by an entry that can be read back', () => {
    const $ = load(read('votes/key-west-2025-06-30-void/index.html'));
    const entry = $('details pre').first().text();
    const fields = entry.split('\n').slice(1, -1);
    expect(fields.map((field) => field.trim().split(' ')[0])).toEqual([
      'author',
      'year',
      'month',
      'title',
      'url',
    ]);
    expect(fields[3]).toContain('alert(1)');
    expect(fields[4]).toBe('  url = {https://example.org/ledger/votes/key-west-2025-06-30-void/},');
    // A field ends where its braces do: no title may close them early.
    for (const field of fields) {
      const depths = [...field.matchAll(/[{}]/g)].reduce<number[]>(
        (all, [brace]) => [...all, (all.at(-1) ?? 0) + (brace === '{' ? 1 : -1)],
        [],
      );
      expect(depths.indexOf(0)).toBe(depths.length - 1);
    }
  });
});

test('images of charts are XML with no script, link, style or frame that the data brought', () => {
  const images = filesOf('**/charts/*/*.svg');
  expect(images.length).toBeGreaterThan(100);
  const known = new Set(
    globSync('dist/**/charts/*/*.svg').flatMap((file) => [
      ...scan(file, readFileSync(file, 'utf8'), true).parts,
    ]),
  );
  let hostile = 0;
  for (const file of images) {
    const markup = read(file);
    expect(() => parseXml(markup), file).not.toThrow();
    const { parts, code, addresses, comments, text } = scan(file, markup, true);
    expect(
      [...parts].filter((part) => !known.has(part)),
      file,
    ).toEqual([]);
    expect([comments, code.match(/alert|color:red/)], file).toEqual([0, null]);
    expect(
      addresses.filter((address) => !/^#[\w-]+$/.test(address)),
      file,
    ).toEqual([]);
    if (text.includes('<script>')) hostile += 1;
  }
  expect(hostile).toBeGreaterThan(50);
});

test('no cell of a table starts a formula, and every row is full', () => {
  const tables = filesOf('**/*.csv');
  expect(tables.length).toBeGreaterThan(200);
  let guarded = 0;
  for (const file of tables) {
    const { data, errors } = papaparse.parse<string[]>(read(file).replace(/^\ufeff/, ''), {
      skipEmptyLines: true,
    });
    expect(errors, file).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size, file).toBe(1);
    const risky = data.flat().filter((cell) => formulaLike.test(cell));
    expect(
      risky.filter((cell) => !cell.startsWith("'") && !/^-?\d+(\.\d+)?$/.test(cell)),
      file,
    ).toEqual([]);
    guarded += risky.length;
  }
  expect(guarded).toBeGreaterThan(2000);
});

test('JSON can be read, and says the text as the data does', () => {
  for (const file of filesOf('**/*.json'))
    expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
  for (const file of ['sources', 'claims', 'places'])
    expect(JSON.parse(read(`data/${file}.json`))).toEqual(
      JSON.parse(readFileSync(join(root, `data/${file}.json`), 'utf8')),
    );
  const { resources } = JSON.parse(read('data/datapackage.json')) as { resources: unknown[] };
  expect(resources.length).toBeGreaterThan(50);
});

test('Word files are XML with the whole text, and link to https alone', () => {
  // The sheets of a lesson for each county differ in their numbers; one county is enough.
  const files = filesOf('**/*.docx').filter(
    (file) => !/-county\//.test(file) || /\/monroe/.test(file),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const parts = unzipSync(readFileSync(join(site, file)));
    for (const [name, bytes] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(name))
        expect(() => parseXml(strFromU8(bytes)), `${file} ${name}`).not.toThrow();
    const words = textIn(parseXml(strFromU8(parts['word/document.xml']!)));
    expect(words.includes(bracePoison) || words.includes(poison), file).toBe(true);
    const links = strFromU8(parts['word/_rels/document.xml.rels']!);
    for (const [, target] of links.matchAll(/Target="([^"]*)" TargetMode="External"/g))
      expect(target).toMatch(/^https:\/\/[\w.-]+\/[\w./?=&;%#-]*$/);
  }
});

test('feeds and the site map are XML, with the text as text', () => {
  for (const file of ['feed.xml', 'es/feed.xml']) {
    const entries = parseXml(read(file)).children.filter(({ name }) => name === 'entry');
    expect(entries.length).toBeGreaterThan(20);
    const texts = entries.map(textIn);
    expect(texts.filter((text) => text.includes(poison)).length).toBeGreaterThan(10);
    const names = new Set(entries.flatMap(({ children }) => children.map(({ name }) => name)));
    expect([...names].sort()).toEqual(['content', 'id', 'link', 'title', 'updated']);
  }
  const addresses = parseXml(read('sitemap.xml')).children.map(({ children }) => children[0]!.text);
  expect(addresses.length).toBeGreaterThan(1000);
  expect(
    addresses.filter((each) => !/^https:\/\/example\.org\/ledger\/[\w/-]*$/.test(each)),
  ).toEqual([]);
});

test('images for sharing are drawn, as many as with the real data', () => {
  const images = filesOf('**/cards/**/*.png');
  expect(images.length).toBe(globSync('dist/**/cards/**/*.png').length);
  for (const file of images)
    expect(readFileSync(join(site, file)).subarray(1, 4).toString(), basename(file)).toBe('PNG');
});

test('the index of search can be read, and holds text', () => {
  for (const language of ['en', 'es']) {
    const index = gunzipSync(readFileSync(join(site, `search/${language}.json.gz`))).toString();
    expect(JSON.stringify(JSON.parse(index))).toContain('alert(1)');
  }
});

test('pages to open from a folder are as free of it', () => {
  const [zip] = filesOf('**/*-offline.zip');
  const wanted =
    /\/site\/(votes\/key-west-2025-06-30-void|places\/key-west|search|map)\/index\.html$/;
  const files = unzipSync(readFileSync(join(site, zip!)), {
    filter: ({ name }) => wanted.test(name),
  });
  expect(Object.keys(files)).toHaveLength(4);
  for (const [name, bytes] of Object.entries(files)) {
    const own = scan(name, strFromU8(bytes));
    const online = scan(name, read(name.replace(/^.*?\/site\//, '')));
    expect([own.text, own.code]).toEqual([online.text, online.code]);
    expect(own.addresses.filter((address) => /^(?!https:)[a-z]+:|alert/i.test(address))).toEqual(
      [],
    );
  }
});

describe.skipIf(!findTool('Chromium'))('in a browser', () => {
  let page: Page;
  let at: (path: string) => string;
  const said: string[] = [];
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const { server, address } = await serveFolder(site, 0);
    const browser = await startBrowser();
    page = await browser.newPage();
    page.on('dialog', (dialog) => {
      said.push(`${page.url()} opened a dialog`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(`${page.url()} ${message.text()}`);
    });
    page.on('pageerror', ({ message }) => said.push(`${page.url()} ${message}`));
    at = (path) => new URL(path.slice(1), address).href;
    stop = async () => {
      await browser.close();
      server.close();
    };
  });
  afterAll(() => stop());

  test('no page of any kind runs it, or has its policy broken', async () => {
    for (const path of templates.filter((each) => !each.startsWith('/es/')))
      await page.goto(at(path));
    expect(said).toEqual([]);
  });

  test('search shows what it finds as text', async () => {
    await page.goto(at('/search/'));
    for (const query of ['Haskell', 'script alert', 'Alford']) {
      await page.fill('#q', query);
      await page.waitForSelector('#hits li a');
    }
    expect(await page.locator('#hits a').first().textContent()).toContain('<script>alert(1)');
    expect(
      await page.locator('#hits :not(section, h2, small, ol, li, a, span, p, button)').count(),
    ).toBe(0);
    expect(said).toEqual([]);
  });

  test('a place is found by its name, and shown as text', async () => {
    await page.goto(at('/places/'));
    await page.locator('main input').first().fill('Alford');
    expect(await page.locator('main :is(script, img, style)').count()).toBe(0);
    expect(said).toEqual([]);
  });
});

/** All text of an element, in order of the elements. */
function textIn({ text, children }: Element): string {
  return text + children.map(textIn).join('');
}
