import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { languages, type Language } from '../../../src/data/schema/index.ts';
import { lessonContext, lessonCounties } from '../../../src/lessons/lessons.ts';
import { letterOf } from '../../../src/lessons/paper/quiz-papers.ts';
import { quizOf } from '../../../src/lessons/paper/quiz.ts';
import { fileName, lessonPack } from '../../../src/outputs/lesson-files/pack.ts';
import { parseXml } from '../../fixtures/xml.ts';

const facts = siteFacts();
const { lessons } = facts.dataset;
const pack = (lesson: (typeof lessons)[number], language: Language = 'en') =>
  lessonPack(
    facts,
    { lesson, language, county: lessonCounties(facts.dataset, lesson)[0] },
    undefined,
  );
const endingWith = (files: Record<string, Uint8Array>, end: string) => {
  const name = Object.keys(files).find((each) => each.endsWith(end));
  return name === undefined ? undefined : files[name];
};

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  test.each(languages)('has everything in one download in %s, each file once', async (language) => {
    const files = Object.keys(unzipSync(await pack(lesson, language)));
    expect(new Set(files).size).toBe(files.length);
    expect(files.filter((name) => name.endsWith('.docx')).length).toBeGreaterThanOrEqual(8);
    for (const end of ['.pptx', '-qti-2.1.zip', language === 'en' ? 'quiz.csv' : 'prueba.csv'])
      expect(files.filter((name) => name.endsWith(end))).toHaveLength(1);
    for (const name of files) expect(name).toMatch(/^[a-z]+\/[a-z0-9.-]+$/);
  });

  test('has no key, slide or quiz answer in the folder for students', async () => {
    const files = Object.keys(unzipSync(await pack(lesson)));
    const students = files.filter((name) => name.startsWith('students/'));
    expect(students.length).toBeGreaterThan(2);
    expect(
      students.filter((name) => /answer-key|quiz-answers|\.pptx|quiz\.csv|qti/.test(name)),
    ).toEqual([]);
  });

  test('has the same bytes each time it is made', async () => {
    const [once, again] = [await pack(lesson), await pack(lesson)];
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  });
});

describe.each(languages)('a quiz for other systems, in %s', (language) => {
  test('names each file of its QTI package in the manifest, and each item in the test', async () => {
    for (const lesson of lessons) {
      const files = unzipSync(endingWith(unzipSync(await pack(lesson, language)), 'qti-2.1.zip')!);
      for (const bytes of Object.values(files))
        expect(() => parseXml(strFromU8(bytes))).not.toThrow();
      const manifest = strFromU8(files['imsmanifest.xml']!);
      const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, file]) => file!);
      expect(listed.sort()).toEqual(
        Object.keys(files)
          .filter((name) => name !== 'imsmanifest.xml')
          .sort(),
      );
      expect(manifest).toContain('imsqti_test_xmlv2p1');
      const ids = [...manifest.matchAll(/resource identifier="([^"]+)"/g)].map(([, id]) => id!);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
      const depended = [...manifest.matchAll(/identifierref="([^"]+)"/g)].map(([, id]) => id!);
      const asked = [
        ...strFromU8(files['assessment.xml']!).matchAll(/ItemRef identifier="([^"]+)"/g),
      ];
      expect(asked.map(([, id]) => id)).toEqual(depended);
    }
  });

  test('marks the right answer of each question, and says why', async () => {
    for (const lesson of lessons) {
      const files = unzipSync(endingWith(unzipSync(await pack(lesson, language)), 'qti-2.1.zip')!);
      const county = lessonCounties(facts.dataset, lesson)[0];
      const quiz = quizOf(lessonContext(facts, lesson, language, county), lesson);
      expect(quiz.length).toBeGreaterThan(3);
      for (const { id, options } of quiz) {
        const item = strFromU8(files[`items/${lesson.id}-${id}.xml`]!);
        const right = letterOf(options.findIndex(({ isRight }) => isRight));
        expect(/<correctResponse><value>(.*?)<\/value>/.exec(item)![1]).toBe(right);
        const choices = [...item.matchAll(/<simpleChoice identifier="(\w)">/g)].map(
          ([, each]) => each,
        );
        expect(choices).toEqual(options.map((_, at) => letterOf(at)));
        expect(item).toContain(`<modalFeedback outcomeIdentifier="FEEDBACK" identifier="${right}"`);
      }
    }
  });

  test('has a row for each question in its table, with the letter of the right answer', async () => {
    for (const lesson of lessons) {
      const text = strFromU8(
        endingWith(
          unzipSync(await pack(lesson, language)),
          language === 'en' ? 'quiz.csv' : 'prueba.csv',
        )!,
      );
      const { data } = papaparse.parse<string[]>(text.replace(/^\ufeff/, ''), {
        skipEmptyLines: true,
      });
      const [head, ...rows] = data;
      const county = lessonCounties(facts.dataset, lesson)[0];
      const quiz = quizOf(lessonContext(facts, lesson, language, county), lesson);
      expect(rows).toHaveLength(quiz.length);
      for (const [index, row] of rows.entries()) {
        const right = quiz[index]!.options.findIndex(({ isRight }) => isRight);
        expect(row.at(-2)).toBe(letterOf(right));
        expect(row[2 + right]).toBe(quiz[index]!.options[right]!.text);
        expect(row).toHaveLength(head!.length);
      }
    }
  });
});

test('the name of a file is plain in every language', () => {
  expect(fileName('Packet A: the attorney general’s “interpretation”')).toBe(
    'packet-a-the-attorney-general-s-interpretation',
  );
  expect(fileName('Clave de respuestas: votación')).toBe('clave-de-respuestas-votacion');
});
