import { expect, test } from 'vitest';
import RecordLink from '../../../src/components/sources/RecordLink.astro';
import { correctableParts } from '../../../src/data/schema/index.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

const facts = exampleFacts();
const statement = facts.dataset.statements[0]!;
const linkTo = async (path = '/') => {
  const props = { collection: 'statements', record: statement.id };
  const $ = await render(RecordLink, props, { facts, path });
  return $('a').text();
};

test('statements of one person and day are told apart by their first words', async () => {
  const context = { en: 'At the meeting.', es: 'En la reunión.' };
  const quote = {
    ...{ words: 'One two three four five six seven', language: 'en' as const },
    translation: 'Uno dos',
  };
  statement.said = { quote, context };
  expect(await linkTo()).toMatch(/: “One two three four five six…”$/);
  expect(await linkTo('/es/')).toMatch(/: «Uno dos»$/);
});

test.each(correctableParts)(
  'a record of %s, which a correction can name, has a page',
  async (part) => {
    const records: readonly { id: string }[] =
      part === 'agencies' ? facts.lists.agencies : facts.dataset[part];
    // The example has no record of some parts.
    if (records.length === 0) return;
    const props = { collection: part, record: records[0]!.id };
    const link = (await render(RecordLink, props, { facts }))('a');
    expect(link.attr('href')).toMatch(/\/$|#/);
    expect(link.text()).not.toBe('');
  },
);

test('a paraphrase is linked by its speaker and day', async () => {
  statement.said = { paraphrase: { en: 'She agreed.', es: 'Aceptó.' }, by: 'example-gazette' };
  expect(await linkTo()).not.toContain(':');
});
