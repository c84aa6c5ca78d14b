import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isInEdition, offlinePart, offlineZip } from '../../../src/outputs/offline/edition.ts';
import { offlineLink } from '../../../src/outputs/offline/link.ts';
import { startHereName, zipPath } from '../../../src/urls/offline-zip.ts';
import { offlinePage } from '../../../src/outputs/offline/page.ts';

describe('a link to a folder names the file in it', () => {
  test.each([
    ['../votes/', '../votes/index.html'],
    ['./', './index.html'],
    ['..', '../index.html'],
    ['../../', '../../index.html'],
    ['votes/#tally', 'votes/index.html#tally'],
    ['../map/?date=2025-07-03#key', '../map/index.html?date=2025-07-03#key'],
  ])('%s → %s', (href, expected) => {
    expect(offlineLink(href)).toBe(expected);
  });

  test.each([
    '#tally',
    '?date=2025-07-03',
    '',
    'https://example.org/votes/',
    'mailto:a@example.org',
    'sheet.docx',
    '../data/votes.csv',
  ])('"%s" stays', (href) => {
    expect(offlineLink(href)).toBe(href);
  });

  test('a link from the root is refused', () => {
    expect(() => offlineLink('/votes/')).toThrow(
      'found a link to "/votes/"; expected a link relative',
    );
  });
});

describe('a page without a web address', () => {
  test('keeps every byte but its links', () => {
    const page = `<!doctype html>\n<style>a[href="x/"]{}</style><script type="module">const a = '<a href="x/">';</script>\n<p title="a > b" data-x='<a href="y/">'>ñ <a class=k href="x/">“x/”</a></p><!-- <a href="x/"> -->`;
    expect(offlinePage(page)).toBe(page.replace('k href="x/"', 'k href="x/index.html"'));
  });

  test('does without what says where on the web it is', () => {
    const head =
      '<link rel="canonical" href="https://a.example/"><meta property="og:image" content="x"><meta name="twitter:card" content="x"><link rel="alternate" hreflang="es" href="https://a.example/es/"><link rel="alternate" hreflang="es" href="es/">';
    expect(offlinePage(`<title>A</title>${head}`)).toBe(
      '<title>A</title><link rel="alternate" hreflang="es" href="es/index.html">',
    );
  });

  test('does without what is only for the web, with all that is in it', () => {
    const online = '<div data-online><div><a href="/">x</a></div><br></div>';
    expect(offlinePage(`<p>a${online}b<img data-online src="x.png"></p>`)).toBe('<p>ab</p>');
  });
});

describe('the edition', () => {
  const files = {
    'index.html': '<a href="es/">Español</a>',
    'es/index.html': '<a href="../">English</a>',
    'data/votes.csv': 'id\n',
  };
  const zip = () => {
    const parts = Object.entries(files).map(([name, text]) => offlinePart(name, Buffer.from(text)));
    return offlineZip(parts, '2026-11-22');
  };

  test('has the page to start from first, then all files in the order of their names', () => {
    expect(Object.keys(unzipSync(zip()))).toEqual([
      `sunshine-ledger/${startHereName}`,
      'sunshine-ledger/site/data/votes.csv',
      'sunshine-ledger/site/es/index.html',
      'sunshine-ledger/site/index.html',
    ]);
  });

  test('leaves out what only hosts read, and itself', () => {
    const left = ['404.html', '_headers', '.nojekyll', 'sitemap-index.xml', zipPath.slice(1)];
    expect([...left, ...Object.keys(files)].filter(isInEdition)).toEqual(Object.keys(files));
  });

  test('leaves out what repeats what it has: files at former addresses, and what is for one county', () => {
    const kept = [
      'teach/a/key.docx',
      'teach/a/slides/index.html',
      'es/student/a/b-county/sheet.docx',
      'teach/a/a-en.zip',
    ];
    const left = [
      'es/teach/a/sheet.docx',
      'teach/a/b-county/sheet.docx',
      'teach/a/b-county/slides/index.html',
      'teach/a/b-county-en.zip',
    ];
    expect([...left, ...kept].filter(isInEdition)).toEqual(kept);
  });

  test('opens with a page in both languages that leads into the site and tells its day', () => {
    const text = strFromU8(unzipSync(zip())[`sunshine-ledger/${startHereName}`]!);
    expect(text).toContain('<a href="site/index.html">Open the first page</a>');
    expect(text).toContain('<a href="site/es/index.html">Abrir la primera página</a>');
    expect(text).toContain('November 22, 2026');
    expect(text).toContain('22 de noviembre de 2026');
  });

  test('is the same zip in every time zone', () => {
    const zips = ['America/New_York', 'Asia/Kathmandu'].map((zone) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        return Buffer.from(zip()).toString('hex');
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    });
    expect(zips[0]).toBe(zips[1]);
  });
});
