import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { languages } from '../../../src/data/schema/index.ts';
import { lessonContext, lessonCounties } from '../../../src/lessons/lessons.ts';
import { blockHeight, bodyTop, wall } from '../../../src/lessons/slides/fit.ts';
import { otherName, slidesOf } from '../../../src/lessons/slides/slides.ts';
import { exampleLesson } from '../example-lesson.ts';

test.each([
  ['quorum', 'quórum', 'quórum'],
  ['sheriff', 'alguacil (sheriff)', 'alguacil'],
  ['alguacil (sheriff)', 'sheriff', undefined],
  ['modelo de órdenes (Warrant Service Officer)', 'Warrant Service Officer model', undefined],
  ['287(g) agreement', 'acuerdo 287(g)', 'acuerdo 287(g)'],
  ['ICE (a federal agency)', 'ICE (una agencia federal)', undefined],
])('beside "%s" the slides have "%s" once, without parentheses in it', (term, other, shown) => {
  expect(otherName(term, other)).toBe(shown);
});

describe('the slides of a lesson', () => {
  const { context, lesson } = exampleLesson();
  const slides = slidesOf(context, lesson);

  test('go step by step, each followed by its tables, its questions and their answers', () => {
    expect(slides.map(({ title }) => title)).toEqual([
      'Two votes',
      'Today’s goal',
      'Warm-up · 5 min',
      'Word bank',
      'Read · 35 min',
      'Read',
      'Answers: Read',
      'Questions 1–2',
      'Answers: Questions 1–2',
      'Before you go',
    ]);
  });

  test('show an answer only on the slide after its question', () => {
    for (const [index, { blocks }] of slides.entries())
      for (const block of blocks)
        if (block.type === 'answer')
          expect(
            slides[index - 1]!.blocks.some(
              (before) => before.type === 'question' && before.number === block.number,
            ),
          ).toBe(true);
  });

  test('keep what is said to the teacher in the notes', () => {
    const step = slides.find(({ title }) => title.startsWith('Read ·'))!;
    expect(step.notes).toEqual(['Have them read the table.']);
    expect(JSON.stringify(step.blocks)).not.toContain('Have them read the table.');
  });
});

describe.each(languages)('in %s, every slide of every lesson', (language) => {
  const facts = siteFacts();
  const all = facts.dataset.lessons.flatMap((lesson) => {
    const counties = lessonCounties(facts.dataset, lesson);
    const some = counties.length > 1 ? [counties[0], counties[42], counties[66]] : counties;
    return some.flatMap((county) =>
      slidesOf(lessonContext(facts, lesson, language, county), lesson),
    );
  });

  test('fits a screen of 4:3', () => {
    expect(all.length).toBeGreaterThan(100);
    const over = all.filter(({ title, blocks, scale }) => {
      const height = blocks.reduce((sum, block) => sum + blockHeight(block, scale), 0);
      return bodyTop(title) + height > wall.height - wall.foot;
    });
    expect(over.map(({ title, blocks }) => [title, JSON.stringify(blocks).slice(0, 200)])).toEqual(
      [],
    );
  });

  test('has at least one drawing at the width of the wall, where a lesson has drawings', () => {
    expect(all.filter(({ blocks }) => blocks[0]?.type === 'figures').length).toBeGreaterThan(6);
    expect(
      all.filter(({ blocks }) =>
        blocks.some((block) => block.type === 'figures' && block.figures.length > 1),
      ),
    ).toEqual([]);
  });
});
