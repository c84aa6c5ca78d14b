import { expect, test } from 'vitest';
import ClauseSaid from '../../../src/components/law/ClauseSaid.astro';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { render } from '../render.ts';

test.each(['/', '/es/'])(
  'on %s a source follows what it says, so no colon stands before a capital',
  async (path) => {
    const { said } = exampleFacts()
      .dataset.agreements.flatMap(({ clauses }) => clauses)
      .find((clause) => clause.said)!;
    const $ = await render(ClauseSaid, { said }, { path });
    const items = $('li')
      .get()
      .map((item) => $(item).text().trim());
    expect(items).not.toHaveLength(0);
    for (const item of items) {
      expect(item).toMatch(/[.?!”»] \(\S.*\S, \S.*\)$/);
      expect(item).not.toMatch(/: \p{Lu}/u);
    }
  },
);
