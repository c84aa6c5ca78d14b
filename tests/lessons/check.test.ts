import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../src/data/schema/index.ts';
import { checkLessons } from '../../src/lessons/check.ts';
import { broken, exampleDataset } from '../fixtures/example.ts';
import { noLists } from './example-lesson.ts';

const found = (mutate: (lesson: Lesson) => void) =>
  checkLessons(
    broken(({ lessons }) => mutate(lessons[0]!)),
    noLists,
  ).map((problem) => `${problem.record} › ${problem.path.join('.')}: ${problem.found}`);

test('a lesson that asks for what is there has no problem', () => {
  expect(checkLessons(exampleDataset(), noLists)).toEqual([]);
});

describe('a lesson is found where', () => {
  test('its minutes do not add up', () => {
    expect(found((lesson) => (lesson.minutes = 40))).toEqual(['two-votes › minutes: found 40']);
  });

  test('a period of it is longer than a class, or its short version is not 20 minutes', () => {
    expect(found((lesson) => (lesson.steps[0]!.minutes = 40))).toEqual([
      'two-votes › steps: period 1 takes 50 minutes with warm-up and margin',
    ]);
    expect(found((lesson) => (lesson.short[0]!.minutes = 16))).toEqual([
      'two-votes › short: it takes 21 minutes',
    ]);
  });

  test('it has two periods and one of them is not ended', () => {
    expect(found((lesson) => Object.assign(lesson, { minutes: 90, periods: 2 }))).toEqual([
      'two-votes › periods: the steps end 1',
    ]);
  });

  test('an objective is assessed by nothing on the sheet, or a benchmark by no question', () => {
    expect(found((lesson) => (lesson.objectives[0]!.assessedBy = ['nothing']))).toEqual([
      'two-votes › objectives.0.assessedBy.0: found "nothing"',
    ]);
    expect(found((lesson) => (lesson.assessed[0]!.by = ['exit']))).toEqual([
      'two-votes › assessed.0.by.0: found "exit"',
    ]);
  });

  test('the samples leave out a level, or are of a question that asks for a fact', () => {
    expect(found(({ samples }) => samples.work.shift())).toEqual([
      'two-votes › samples.work: no work is worth 3',
    ]);
    expect(found(({ samples }) => (samples.question = 'needed'))).toEqual([
      'two-votes › samples.question: found "needed"',
    ]);
  });

  test('a member of a made-up body has no vote', () => {
    const problems = checkLessons(
      broken(({ lessons }) => delete lessons[1]!.madeUp!.motions[0]!.votes['made-up-ash']),
      noLists,
    );
    expect(problems[0]).toMatchObject({
      record: 'votes-made-up',
      path: ['madeUp', 'motions', 0, 'votes'],
    });
  });

  test('it names a record that is not there', () => {
    expect(found((lesson) => (lesson.refs.third = 'motions/nowhere'))[0]).toContain(
      'two-votes › refs.third: "nowhere" is not there',
    );
  });

  test('it names a collection that is not there', () => {
    expect(found((lesson) => (lesson.refs.third = 'motion/nowhere'))[0]).toContain(
      'there is no collection "motion"',
    );
  });

  test('its grades run backward', () => {
    expect(found((lesson) => (lesson.grades = { from: 12, to: 7 }))).toEqual([
      'two-votes › grades: found 12 to 7',
    ]);
  });

  test('an answer leans on a name that the lesson has not', () => {
    expect(found((lesson) => (lesson.quiz[0]!.from = ['third']))).toEqual([
      'two-votes › quiz.0.from.0: the lesson names no "third"',
    ]);
  });

  test('two questions have one id', () => {
    const [first] = found((lesson) => (lesson.quiz[1]!.id = lesson.quiz[0]!.id));
    expect(first).toMatch(/^two-votes › quiz\.1\.id: ".*" stands twice/);
  });

  test('a wrong answer is the right one', () => {
    const [first] = found(({ quiz }) => (quiz[0]!.wrong[0]!.text = { ...quiz[0]!.right }));
    expect(first).toMatch(/^two-votes › quiz\.0\.wrong\.0: found/);
  });

  test('a text asks for a value that does not exist, in the language it does', () => {
    const both = { en: '{yess first}', es: '{yess first}' };
    expect(found((lesson) => (lesson.exit.text = both))).toEqual([
      expect.stringContaining('two-votes › exit.text.en: there is no value "yess"'),
      expect.stringContaining('two-votes › exit.text.es: there is no value "yess"'),
    ]);
  });

  test('a value that a sentence holds was not found', () => {
    const data = broken(({ lessons: [lesson], rollCalls }) => {
      rollCalls.find(({ id }) => id.endsWith('-end'))!.tally = 'not-found';
      lesson!.exit.text = { en: 'It voted {tally first}.', es: 'Votó {tally first}.' };
    });
    expect(checkLessons(data, noLists)).toContainEqual({
      collection: 'lessons',
      record: 'two-votes',
      path: ['exit', 'text', 'es'],
      found: '{tally first} was not found',
      expected: 'expected a value of a record of the lesson',
    });
  });

  test('a value that a sentence holds does not apply', () => {
    const both = { en: 'It is about {county}.', es: 'Trata de {county}.' };
    expect(found((lesson) => (lesson.exit.text = both))).toEqual([
      'two-votes › exit.text.en: {county} has no value here',
      'two-votes › exit.text.es: {county} has no value here',
    ]);
    expect(found(({ quiz }) => (quiz[0]!.ask = both))).toEqual([]);
  });

  test('but not where an answer says it only when it is known', () => {
    const answers = (when: string | undefined) =>
      broken(({ lessons: [lesson], rollCalls }) => {
        rollCalls.find(({ id }) => id.endsWith('-start'))!.tally = 'not-found';
        const part = lesson!.sheet.parts.find(({ type }) => type === 'questions')!;
        const text = { en: '{absent second}', es: '{absent second}' };
        if (part.type === 'questions')
          part.questions[1]!.answers = [{ ...(when && { when }), text }];
      });
    const of = (when?: string) =>
      checkLessons(answers(when), noLists).filter((problem) => problem.found.includes('{absent'));
    expect(of('some-absent second')).toEqual([]);
    expect(of()).toHaveLength(2);
  });

  test('the languages ask for different values', () => {
    expect(found((lesson) => (lesson.exit.expect.es = 'Cero.'))).toEqual([
      'two-votes › exit.expect.es: it asks for nothing',
    ]);
  });

  test('an answer depends on a condition that does not exist', () => {
    const problems = found((lesson) => {
      const part = lesson.sheet.parts.find(({ type }) => type === 'questions')!;
      if (part.type === 'questions') part.questions[1]!.answers[0]!.when = 'some-absnt first';
    });
    expect(problems).toEqual([
      expect.stringContaining('answers.0.when: there is no condition "some-absnt"'),
    ]);
  });

  test('an answer rests on a record that it does not name', () => {
    for (const name of ['thrd', 'constructor'])
      expect(found((lesson) => (lesson.background[0]!.from = [name]))).toEqual([
        expect.stringContaining(`background.0.from.0: the lesson names no "${name}"`),
      ]);
  });

  test('a part is made by nothing', () => {
    const problems = found((lesson) => {
      const part = lesson.sheet.parts.find(({ type }) => type === 'made')!;
      if (part.type === 'made') part.make = 'roll-call';
    });
    expect(problems).toEqual([expect.stringContaining('nothing is made by "roll-call"')]);
  });
});

test('a step that works on a part the sheet does not have is found, with the parts that it has', () => {
  const [first] = found((lesson) => (lesson.steps[0]!.sheet = ['nothing']));
  expect(first).toBe('two-votes › steps.0.sheet.0: the sheet has no part or question "nothing"');
});
