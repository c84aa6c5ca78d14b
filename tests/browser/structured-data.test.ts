import Validator from '@adobe/structured-data-validator';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { getDataset } from '../../src/data/load/dataset.ts';
import { languages } from '../../src/data/schema/index.ts';
import { articleOf } from '../../src/outputs/json-ld/article.ts';
import { datasetOf } from '../../src/outputs/json-ld/dataset.ts';
import { lawPageOf } from '../../src/outputs/json-ld/law.ts';
import { learningResourceOf } from '../../src/outputs/json-ld/lesson.ts';
import { scriptText } from '../../src/outputs/json-ld/script.ts';
import { webSiteOf } from '../../src/outputs/json-ld/web-site.ts';
import { siteInBrowser } from './browser.ts';
import { readPages } from '../pages/pages.ts';
import { vocabulary } from '../outputs/json-ld/vocabulary.ts';

const site = 'https://example.org/ledger/';
const { statutes, lessons, edition } = getDataset();
const files = [{ path: '/data/votes.csv', type: 'text/csv' }];
const data = { name: 'Votes', description: 'All votes.', page: '/data/', edition, files };
const words = { slug: 'key-west', title: 'Key West', deck: 'Two votes.' };

const validator = new Validator(vocabulary());
/** What the validator finds in a block as a page has it. */
async function faults(text: string): Promise<string[]> {
  const thing = JSON.parse(text) as { '@type': string };
  const found = await validator.validate({ jsonld: { [thing['@type']]: [thing] } });
  return found.map(({ issueMessage }) => issueMessage);
}

const blocks = readPages().flatMap(({ path, $ }) =>
  $('script[type="application/ld+json"]')
    .get()
    .map((block) => ({ path, text: $(block).text() })),
);
const typeOf = (text: string) => (JSON.parse(text) as { '@type': string })['@type'];
const typesOf = (pattern: RegExp) => [
  ...new Set(blocks.filter(({ path }) => pattern.test(path)).map(({ text }) => typeOf(text))),
];

describe('what pages say of themselves', () => {
  test('is in the vocabulary of schema.org, on every page that says something', async () => {
    const found = await Promise.all(
      blocks.map(async ({ path, text }) => (await faults(text)).map((fault) => `${path} ${fault}`)),
    );
    expect(blocks.length).toBeGreaterThan(100);
    expect(found.flat()).toEqual([]);
  });

  test('is in the vocabulary where the address is known, too', async () => {
    for (const language of languages) {
      const law = statutes.map((statute) => lawPageOf(statute, language)).filter(Boolean);
      const things = [
        articleOf(words, language, site),
        datasetOf(data, language, site),
        webSiteOf(language, site),
        ...lessons.map((lesson) => learningResourceOf(lesson, language)),
        ...law.map((page) => page!),
      ];
      for (const thing of things) expect(await faults(scriptText(thing))).toEqual([]);
    }
  });

  test.each([
    ['a property that the type has not', { '@type': 'Article', legislationType: 'statute' }],
    ['a type that is not there', { '@type': 'Explainer', name: 'Key West' }],
  ])('would be refused with %s', async (_, thing) => {
    expect(await faults(scriptText(thing as never))).not.toEqual([]);
  });

  test('says what kind of page it is, and one thing alone', () => {
    expect(typesOf(/^\/(es\/)?explainers\/[^/]+\/$/)).toEqual(['Article']);
    expect(typesOf(/^\/(es\/)?teach\/[^/]+\/$/)).toEqual(['LearningResource']);
    expect(typesOf(/^\/(es\/)?law\/[^/]+\/$/)).toEqual(['WebPage']);
    expect(typesOf(/^\/(es\/)?$/)).toEqual(['WebSite']);
    expect(new Set(blocks.map(({ path }) => path)).size).toBe(blocks.length);
  });

  test('is said in the language of the page, under the terms of the site, with no author and no rating', () => {
    const wrong = blocks.filter(({ path, text }) => {
      const block = JSON.parse(text) as Record<string, unknown>;
      const { inLanguage, license } = block;
      const own = path.startsWith('/es/') ? 'es' : 'en';
      // The data says everything in both.
      const expected = block['@type'] === 'Dataset' ? ['en', 'es'] : own;
      return (
        JSON.stringify(inLanguage) !== JSON.stringify(expected) ||
        license !== 'https://creativecommons.org/licenses/by/4.0/' ||
        /"(author|aggregateRating|review|date(Published|Modified|Created))"/.test(text)
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('a page of law', () => {
  const of = (id: string) =>
    lawPageOf(
      statutes.find((statute) => statute.id === id)!,
      'es',
    );

  test('is a page of ours about a section, which is known by its citation and in English', () => {
    expect(of('fl-908-103')).toMatchObject({
      '@type': 'WebPage',
      inLanguage: 'es',
      mainEntity: {
        '@type': 'Legislation',
        inLanguage: 'en',
        legislationIdentifier: statutes.find(({ id }) => id === 'fl-908-103')!.citation,
        legislationJurisdiction: { '@type': 'State', name: 'Florida' },
      },
    });
  });

  test('says nothing where it is about a ruling, and gives no day that is not known', () => {
    for (const statute of statutes) {
      const page = lawPageOf(statute, 'en');
      if (statute.kind === 'case') expect(page).toBeUndefined();
      else if (statute.effective?.length !== 10)
        expect(page!.mainEntity).not.toHaveProperty('legislationDateOfApplicability');
    }
  });
});

describe('the data', () => {
  test('names its files in full where the site’s address is known, and none where it is not', () => {
    expect(datasetOf(data, 'es', site)).toMatchObject({
      url: `${site}es/data/`,
      version: edition.version,
      distribution: [{ contentUrl: `${site}data/votes.csv`, encodingFormat: 'text/csv' }],
    });
    expect(datasetOf(data, 'es')).not.toHaveProperty('distribution');
  });
});

describe('text that would break out of the block', () => {
  const hostile = `</script><script>alert(1)</script><!-- <script> ]]> & \u2028 "'`;

  test('stays in it, and is read back as it was', () => {
    const text = scriptText(articleOf({ ...words, title: hostile }, 'en'));
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect((JSON.parse(text) as { headline: string }).headline).toBe(hostile);
    const $ = load(`<head><script type="application/ld+json">${text}</script></head><p>after</p>`);
    expect($('script').length).toBe(1);
    expect($('p').text()).toBe('after');
  });
});

describe('in a browser', () => {
  const served = siteInBrowser();

  test.each(['/explainers/key-west/', '/es/law/fl-908-103/', '/map/'])(
    'the policy of %s has nothing against the block',
    async (path) => {
      const page = await served.browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', ({ message }) => said.push(message));
      await page.goto(served.at(path));
      const count = await page.locator('script[type="application/ld+json"]').count();
      await page.close();
      expect([count, said]).toEqual([path === '/map/' ? 0 : 1, []]);
    },
  );
});
