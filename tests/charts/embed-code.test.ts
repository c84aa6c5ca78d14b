import { expect, test } from 'vitest';
import { allVotesModel } from '../../src/charts/all-votes/model.ts';
import { embedCode } from '../../src/charts/embed-code.ts';
import { exampleFacts } from '../fixtures/example-facts.ts';
import { alone } from './models/words-of.ts';

const facts = exampleFacts();
const { dataset } = facts;
const model = { ...allVotesModel(alone, facts), citations: [] };
const heightOf = (code: string) => Number(/ height="(\d+)"/.exec(code)![1]);

test('the code of a frame has the full address where it is known, and its texts escaped', () => {
  const hostile = { ...model, finding: `<script>alert(1)</script>"'>` };
  expect(embedCode(hostile, 'es', dataset)).toMatch(
    /^<iframe src="\/es\/embed\/all-votes\/" title="[^"<>]*" width/,
  );
  process.env.SITE_URL = 'https://example.org/ledger/';
  try {
    expect(embedCode(hostile, 'es', dataset)).toContain(
      'src="https://example.org/ledger/es/embed/all-votes/"',
    );
  } finally {
    delete process.env.SITE_URL;
  }
});

test('a frame has room for the drawing and for every line of text around it', () => {
  const height = heightOf(embedCode(model, 'en', dataset));
  const drawing = model.scenes.narrow.height * 1.14;
  expect(height % 10).toBe(0);
  expect(height).toBeGreaterThan(drawing + 250);
  expect(height).toBeLessThan(drawing + 1000);
  const longer = 'x'.repeat(1000);
  for (const part of ['subject', 'finding', 'how', 'caption'] as const)
    expect(heightOf(embedCode({ ...model, [part]: longer }, 'en', dataset)), part).toBeGreaterThan(
      height + 200,
    );
});

test('sources take room by publisher: one that publishes twice is named once', () => {
  const heightWith = (...sources: string[]) => {
    const citations = sources.map((source) => ({ source, at: 'summary' }));
    return heightOf(embedCode({ ...model, citations }, 'en', named));
  };
  const named = {
    ...dataset,
    sources: ['a', 'b', 'c'].map((id, at) => ({
      ...dataset.sources[0]!,
      id,
      publisher: (at === 2 ? 'z' : 'y').repeat(200),
    })),
  };
  expect(heightWith('a')).toBeGreaterThan(heightWith() + 80);
  expect(heightWith('a', 'b')).toBe(heightWith('a'));
  expect(heightWith('a', 'b', 'c')).toBeGreaterThan(heightWith('a') + 80);
});
