import { describe, expect, test } from 'vitest';
import { plainText, type Block } from '../../../src/lessons/paper/document.ts';
import { answerKey, papersOf, sheetOf } from '../../../src/lessons/paper/papers.ts';
import { quizOf } from '../../../src/lessons/paper/quiz.ts';
import { broken } from '../../fixtures/example.ts';
import { exampleLesson } from '../example-lesson.ts';

const { context, lesson } = exampleLesson();
const answers = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'answer' ? [plainText(block.text)] : []));
const questions = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'question' ? [plainText(block.text)] : []));

describe('the papers of a lesson', () => {
  test('are the sheet, the key and the handouts, each with an address of its own', () => {
    expect(papersOf(context, lesson).map(({ kind, path }) => [kind, path])).toEqual([
      ['sheet', '/student/two-votes/sheet/'],
      ['key', '/teach/two-votes/key/'],
      ['handout', '/student/two-votes/card/'],
      ['handout', '/student/two-votes/words/'],
      ['handout', '/student/two-votes/quiz/'],
      ['key', '/teach/two-votes/quiz-key/'],
      ['teacher', '/teach/two-votes/plan/'],
      ['teacher', '/teach/two-votes/families/'],
      ['teacher', '/teach/two-votes/for-administrator/'],
    ]);
  });

  test('print the version and the day of the data', () => {
    for (const { edition } of papersOf(context, lesson))
      expect(edition).toMatch(/0\.1\.0.*December 31, 2025/);
  });

  test('the key answers each question of the sheet, in its order', () => {
    expect(questions(sheetOf(context, lesson).blocks)).toHaveLength(2);
    expect(answers(answerKey(context, lesson).blocks)).toEqual(['3', 'Rivera']);
  });

  test('no answer stands on the sheet', () => {
    const sheet = sheetOf(context, lesson).blocks;
    expect(answers(sheet)).toEqual([]);
    const table = sheet.find((block) => block.type === 'table')!;
    expect(table.rows.map((row) => [plainText(row[2]!), plainText(row[5]!)])).toEqual(
      table.rows.map(() => ['', '']),
    );
  });

  test('the key names what each answer rests on', () => {
    const found = answerKey(context, lesson).blocks.filter((block) => block.type === 'answer');
    for (const { sources } of found) expect(plainText(sources)).toContain('our page on the vote');
  });

  test('a changed vote changes the key', () => {
    const changed = broken(({ rollCalls }) => {
      const { votes } = rollCalls.find(({ id }) => id.endsWith('-start'))!;
      votes[0]!.option = 'no';
      votes[1]!.option = 'yes';
    });
    const other = exampleLesson(changed);
    expect(answers(answerKey(other.context, other.lesson).blocks)).toEqual(['3', 'Chen']);
  });

  test('a question that can’t be answered is left out of sheet and key', () => {
    const unknown = broken(({ rollCalls }) => {
      rollCalls.find(({ id }) => id.endsWith('-start'))!.votes[0]!.option = 'unknown';
    });
    const other = exampleLesson(unknown);
    expect(questions(sheetOf(other.context, other.lesson).blocks)).toEqual([
      'How many yes votes were needed?',
    ]);
    expect(answers(answerKey(other.context, other.lesson).blocks)).toEqual(['3']);
  });
});

const sameAsRight = {
  text: { en: '{tally first}', es: '{tally first}' },
  why: { en: 'It is the right one.', es: 'Es la correcta.' },
};

describe('the quiz', () => {
  test('has one right answer to each question', () => {
    for (const { options } of quizOf(context, lesson)) {
      expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
      expect(options.length).toBeGreaterThan(1);
    }
  });

  test('leaves out a wrong answer that comes out the same as the right one', () => {
    const same = broken(({ lessons }) => {
      lessons[0]!.quiz[0]!.wrong.push(sameAsRight);
    });
    const other = exampleLesson(same);
    expect(quizOf(other.context, other.lesson)[0]!.options.map(({ text }) => text)).toEqual([
      '2-3',
      '3-2',
      '3-3',
    ]);
  });

  test('leaves out a question without a wrong answer', () => {
    const same = broken(({ lessons }) => {
      lessons[0]!.quiz[0]!.wrong = [sameAsRight];
    });
    const other = exampleLesson(same);
    expect(quizOf(other.context, other.lesson).map(({ id }) => id)).toEqual(['same', 'seats']);
  });
});
