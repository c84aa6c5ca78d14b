import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { atomFeed } from '../../../src/outputs/feed/atom.ts';
import { newsOf, type News } from '../../../src/outputs/feed/entries.ts';
import { all, parseXml, type Element } from '../../fixtures/xml.ts';

const site = 'https://example.org/ledger/';
const facts = siteFacts();
const feedOf = (news: News[], address?: string) => parseXml(atomFeed(news, 'en', address));
const textOf = (element: Element, name: string) => all(element, name).map(({ text }) => text);
const linkOf = (element: Element, rel: string) =>
  all(element, 'link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href']!);
const idsOf = (feed: Element) => all(feed, 'entry').flatMap((entry) => textOf(entry, 'id'));

describe('feed entries', () => {
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

  test('have no date after the edition', () => {
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

  test('has the same bytes each time, and keeps its ids when the site moves', () => {
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

  test('escapes hostile text', () => {
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
