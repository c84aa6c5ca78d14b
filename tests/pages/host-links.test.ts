import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { topFolder, zipPath } from '../../src/urls/offline-zip.ts';
import { brokenLinks, readSite, type SiteFiles } from './crawl.ts';

const built = readSite('dist');

// The page for missing addresses stands at no address of its own, so its links start at the root.
const skip = ['404.html'];

/** The offline edition as it is in the zip. */
function readZip(): SiteFiles {
  const files = Object.entries(unzipSync(readFileSync(`dist${zipPath}`)));
  return new Map(
    files.map(([name, bytes]) => [
      name.slice(`${topFolder}/`.length),
      name.endsWith('.html') ? strFromU8(bytes) : undefined,
    ]),
  );
}

describe('every link of every page, image, script and download leads to a file that is there', () => {
  test('below a path', () => {
    expect(brokenLinks(built, { addsIndex: true, below: '/a/b/', skip })).toEqual([]);
  });

  test('at the top of a host that shows a page at its address without the last slash', () => {
    expect(brokenLinks(built, { addsIndex: true, dropsSlash: true, skip })).toEqual([]);
  });

  test('in the offline edition, where every link names a file', () => {
    const offline = readZip();
    expect(offline.size).toBeGreaterThan(2000);
    expect(brokenLinks(offline, { addsIndex: false })).toEqual([]);
  });
});

describe('a link that does not hold is found', () => {
  const ways = { addsIndex: true, below: '/a/b/' };
  const find = (link: string, addsIndex = true) =>
    brokenLinks(
      new Map([
        ['votes/index.html', link],
        ['law/index.html', '<h2 id="top">'],
        ['data/list.csv', undefined],
      ]),
      { ...ways, addsIndex },
    );

  test.each([
    ['<a href="../list/">', 'no such file: list/index.html'],
    ['<a href="../law/#bottom">', 'no such anchor'],
    ['<a href="#here">', 'no such anchor'],
    ['<a href="/law/">', 'starts at the root'],
    ['<a href="../../../law/">', 'leaves the folder'],
    ['<a href="file:///law/">', 'is not of this site'],
    ['<a href="//cdn.example/law/">', 'is not of this site'],
    ['<img alt="" src="https://cdn.example/x.png">', 'asks another site'],
    ['<link rel="stylesheet" href="https://cdn.example/x.css">', 'asks another site'],
    ['<script type="module" src="./x.js"></script>', 'no such file: votes/x.js'],
    ['<img srcset="../data/list.csv 1x, y.png 2x">', 'no such file: votes/y.png'],
  ])('%s', (link, fault) => {
    const found = find(link);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(fault);
  });

  test('and one that holds is not', () => {
    expect(
      find(
        '<a href="../law/#top"><a href="../data/list.csv"><a href="./?a=1"><a href="https://a.example/"><script>"<a href=no>"</script>',
      ),
    ).toEqual([]);
  });

  test('without its last slash, a page leads to its neighbors from the root alone', () => {
    const files = new Map([
      ['votes/a/index.html', '<a href="../b/"><a href="../../votes/b/"><a href="?day=1">'],
      ['votes/b/index.html', ''],
    ]);
    const faults = brokenLinks(files, { addsIndex: true, dropsSlash: true });
    expect(faults).toEqual(['votes/a/index.html: <a href="../b/">: no such file: b/index.html']);
  });

  test('where no server adds the name of the file, a folder is no page', () => {
    expect(find('<a href="../law/">', false)[0]).toContain('names a folder');
    expect(find('<a href="../law/index.html">', false)).toEqual([]);
  });
});
