import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getDataset, getRosterIndex } from '../../src/data/dataset.ts';
import { languages } from '../../src/data/schema/index.ts';
import { atomFeed } from '../../src/found/atom.ts';
import { newsOf, type News } from '../../src/found/news.ts';
import { load } from 'cheerio';
import { all, parseXml, type Element } from './xml.ts';

const site = 'https://example.org/ledger/';
const facts = { dataset: getDataset(), index: getRosterIndex() };
const feedOf = (news: News[], address?: string) => parseXml(atomFeed(news, 'en', address));
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
    expect($('link[type="application/atom+xml"]').attr('href')).toBe('../feed.xml');
  });
});

describe('news', () => {
  const news = newsOf(facts, 'en');

  test('are the changes, the votes known to the day, and ICE’s lists, each with its own day', () => {
    const of = (key: string) => news.find((each) => each.key === key);
    expect(of('motions/key-west-2025-06-30-void')).toMatchObject({
      date: '2025-06-30',
      text: expect.stringMatching(/Passed: 6 yes, 1 no\.$/) as string,
      path: '/votes/key-west-2025-06-30-void/',
    });
    expect(of('lists/2026-05-18')).toMatchObject({ date: '2026-05-18', path: '/list/2026-05-18/' });
    expect(of('changes/first-edition')?.date).toBe(facts.dataset.changes[0]!.date);
    expect(of('motions/lee-county-2025-03-wso')).toBeUndefined();
  });

  test('have no day after the one that facts reach to', () => {
    expect(news.filter(({ date }) => date > facts.dataset.edition.asOf)).toEqual([]);
  });

  test('say of a correction what was wrong, what is right, and why', () => {
    const corrected = {
      ...facts.dataset,
      corrections: [
        {
          id: 'tally',
          date: '2026-11-20',
          record: 'rollCalls/key-west-2025-06-30-void',
          was: { en: 'Five.', es: 'Cinco.' },
          is: { en: 'Six.', es: 'Seis.' },
          why: { en: 'The minutes.', es: 'El acta.' },
          citations: [],
        },
      ],
    };
    const [entry] = newsOf({ ...facts, dataset: corrected }, 'es').filter(({ key }) =>
      key.startsWith('corrections/'),
    );
    expect(entry).toMatchObject({ date: '2026-11-20', path: '/about/corrections/#tally' });
    for (const word of ['Cinco.', 'Seis.', 'El acta.']) expect(entry!.text).toContain(word);
  });
});

describe('a feed', () => {
  const hostile = '<script>alert("1")</script> & ]]> \u0000\u000b<!--';
  const item = {
    key: 'changes/a',
    date: '2026-01-02',
    title: hostile,
    text: hostile,
    path: '/votes/',
  };

  test('is the same each time, and keeps its ids when the site moves', () => {
    expect(atomFeed([item], 'en', site)).toBe(atomFeed([item], 'en', site));
    expect(idsOf(feedOf([item], site))).toEqual(idsOf(feedOf([item])));
    expect(idsOf(parseXml(atomFeed([item], 'es')))).not.toEqual(idsOf(feedOf([item])));
  });

  test('gives its own address and all others in full where the site’s is known', () => {
    const feed = feedOf([item], site);
    expect(linkOf(feed, 'self')).toEqual([`${site}feed.xml`]);
    expect(linkOf(all(feed, 'entry')[0]!, 'alternate')).toEqual([`${site}votes/`]);
    expect(linkOf(all(feedOf([item]), 'entry')[0]!, 'alternate')).toEqual(['votes/']);
  });

  test('carries hostile words as words', () => {
    const [entry] = all(feedOf([item]), 'entry');
    expect(entry!.children.map(({ name }) => name)).toEqual([
      ...['id', 'title', 'updated', 'link', 'content'],
    ]);
    expect(textOf(entry!, 'title')).toEqual(['<script>alert("1")</script> & ]]> <!--']);
  });

  test('without an entry is refused, as it could not say when it was changed', () => {
    expect(() => atomFeed([], 'en')).toThrow('a feed needs at least one entry; found none');
  });
});
