import { expect, test } from 'vitest';
import VoteFacts from '../../../src/components/votes/VoteFacts.astro';
import { byId } from '../../../src/data/queries/lookup.ts';
import type { Motion } from '../../../src/data/schema/index.ts';
import { english } from '../../charts/models/words-of.ts';
import { ends, starts } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

/** What the facts of a vote say, by their names. */
async function factsOf(id: string, facts = exampleFacts()): Promise<Map<string, string>> {
  const motion = byId(facts.dataset.motions, id);
  const body = byId(facts.dataset.bodies, motion.body);
  const $ = await render(VoteFacts, { motion, body }, { facts });
  return new Map(
    $('dt')
      .get()
      .map((term) => [$(term).text(), $(term).next('dd').text().trim()]),
  );
}

const { t } = english;

test('a vote names its sponsor and the day it took effect, or says that they are not known', async () => {
  const [ended, started] = [await factsOf(ends), await factsOf(starts)];
  expect(ended.get(t('vote.sponsor'))).toBe('Ana Rivera');
  expect(ended.get(t('vote.effective'))).toBe('June 10, 2025');
  expect(started.get(t('vote.sponsor'))).toBe(t('notFound'));
  expect(started.get(t('vote.effective'))).toBe(t('notFound'));
});

test('a quorum that nobody found is not known, and is not guessed from the seats', async () => {
  const facts = exampleFacts(({ bodies }) => {
    bodies[0]!.quorum = 'not-found';
  });
  expect((await factsOf(ends, facts)).get(t('vote.quorum'))).toBe(t('notFound'));
});

test.each([
  [1, 'Sponsor'],
  [2, 'Sponsors'],
])('%i sponsors from outside the body are called %s', async (count, label) => {
  const names = ['Lou Park', 'Pat Summers'].slice(0, count);
  const facts = exampleFacts(({ motions }) => {
    const motion = byId(motions, starts);
    delete motion.sponsor;
    motion.sponsors = names.map((name) => ({
      ...{ name, office: { en: 'City manager', es: 'Administradora' } },
      citations: motion.citations,
    }));
  });
  expect((await factsOf(starts, facts)).get(label)).toBe(
    names.map((name) => `${name}, City manager`).join('; '),
  );
});

test('a first reading that passed takes no effect by itself; a vetoed measure never did', async () => {
  const effect = async (change: (motion: Motion) => unknown) => {
    const facts = exampleFacts(({ motions }) => {
      const motion = byId(motions, starts);
      delete motion.effective;
      change(motion);
    });
    return (await factsOf(starts, facts)).get(t('vote.effective'));
  };
  expect(await effect((motion) => (motion.reading = 'first'))).toBe(t('vote.effective.reading'));
  expect(await effect(() => undefined)).toBe(t('vote.effective.never'));
});
