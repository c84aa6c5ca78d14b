import { describe, expect, test } from 'vitest';
import ListAge from '../../../src/components/lists/ListAge.astro';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { render } from '../render.ts';

const facts = siteFacts();
const dayAfter = (days: number) =>
  new Date(Date.parse(facts.places.list.date) + days * 86_400_000).toISOString().slice(0, 10);
const ageAfter = async (days: number, path = '/') => {
  const $ = await render(
    ListAge,
    {},
    {
      facts,
      path,
      settings: { publisher: undefined, builtOn: dayAfter(days), hasOfflineZip: true },
    },
  );
  return { text: $('p').text().replace(/\s+/g, ' ').trim(), link: $('a').attr('href') };
};

describe('how old ICE’s newest list is', () => {
  test('is said in days, from the day of the build', async () => {
    expect((await ageAfter(1)).text).toContain('it was 1 day old');
    expect((await ageAfter(20)).text).toContain('it was 20 days old');
    expect((await ageAfter(20, '/es/')).text).toContain('tenía 20 días');
  });

  test('is the day itself where the site was updated then', async () => {
    expect((await ageAfter(0)).text).toContain('the day this site was last updated');
  });

  test('leads to ICE’s own page past 45 days, and not before', async () => {
    expect((await ageAfter(45)).link).toBeUndefined();
    expect(await ageAfter(46)).toMatchObject({ link: expect.stringMatching(/ice\.gov/) as string });
    expect((await ageAfter(46)).text).toContain(
      'old. ICE often publishes new lists, so for its latest, see ICE’s own page.',
    );
  });
});
