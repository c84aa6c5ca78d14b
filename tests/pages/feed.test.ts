import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/data/schema/index.ts';
import { all, parseXml, type Element } from '../fixtures/xml.ts';

const textOf = (element: Element, name: string) => all(element, name).map(({ text }) => text);
const linkOf = (element: Element, rel: string) =>
  all(element, 'link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href']!);
const idsOf = (feed: Element) => all(feed, 'entry').flatMap((entry) => textOf(entry, 'id'));

describe.each(languages)('the built feed in %s', (language) => {
  const folder = language === 'en' ? '' : `${language}/`;
  const xml = readFileSync(`dist/${folder}feed.xml`, 'utf8');
  const feed = parseXml(xml);
  const entries = all(feed, 'entry');

  test('has what RFC 4287 asks of a feed: one id, title, day and author', () => {
    expect([feed.name, feed.attributes['xmlns'], feed.attributes['xml:lang']]).toEqual([
      'feed',
      'http://www.w3.org/2005/Atom',
      language,
    ]);
    for (const name of ['id', 'title', 'updated']) expect(textOf(feed, name)).toHaveLength(1);
    expect(textOf(all(feed, 'author')[0]!, 'name')).toEqual(['Sunshine Ledger']);
    expect(linkOf(feed, 'self')).toEqual([]);
  });

  test('has what it asks of every entry: an id of its own, a title, a day, a link, words', () => {
    expect(entries.length).toBeGreaterThan(20);
    for (const entry of entries) {
      expect(textOf(entry, 'id')[0]).toMatch(
        /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      );
      expect(textOf(entry, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT12:00:00Z$/);
      for (const name of ['id', 'title', 'updated', 'content'])
        expect(textOf(entry, name).map((text) => text.length > 2)).toEqual([true]);
      expect(linkOf(entry, 'alternate')).toHaveLength(1);
    }
    const ids = [...idsOf(feed), textOf(feed, 'id')[0]!];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('was changed when its newest entry was, and has the newest first', () => {
    const days = entries.flatMap((entry) => textOf(entry, 'updated'));
    expect(days).toEqual(days.toSorted().reverse());
    expect(textOf(feed, 'updated')).toEqual([days[0]]);
  });

  test('links to pages and sections that are there', () => {
    const missing = entries
      .flatMap((entry) => linkOf(entry, 'alternate'))
      .filter((href) => {
        const [path, hash] = href.split('#');
        const file = posix.join('dist', folder, path!, 'index.html');
        if (!existsSync(file)) return true;
        return (
          hash !== undefined && load(readFileSync(file, 'utf8'))(`[id="${hash}"]`).length !== 1
        );
      });
    expect(missing).toEqual([]);
  });

  test('is found from the pages of its language', () => {
    const $ = load(readFileSync(`dist/${folder}votes/index.html`, 'utf8'));
    expect($('link[type="application/atom+xml"]').attr('href')).toBe(
      folder === '' ? '../feed.xml' : `../../${folder}feed.xml`,
    );
  });
});
