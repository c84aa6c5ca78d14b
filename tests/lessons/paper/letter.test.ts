import { expect, test } from 'vitest';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { languages } from '../../../src/data/schema/index.ts';
import { lessonContext } from '../../../src/lessons/lessons.ts';
import { plainText } from '../../../src/lessons/paper/document.ts';
import { familyLetter } from '../../../src/lessons/paper/letter.ts';

const facts = siteFacts();
const { lessons } = facts.dataset;

const letters = lessons.flatMap((lesson) =>
  languages.map((language) => {
    const blocks = familyLetter(lessonContext(facts, lesson, language), lesson);
    const text = blocks.map((block) => (block.type === 'text' ? plainText(block.text) : ''));
    return { lesson, language, text: text.join('\n') };
  }),
);

test.each(letters.map((letter) => [`${letter.lesson.id} in ${letter.language}`, letter] as const))(
  'the letter of %s says what the lesson is about, and what can be done instead',
  (_, { lesson, language, text }) => {
    expect(text).toContain(lesson.title[language]);
    expect(text).toContain(lesson.families[language]);
    const other = lessons.find(({ id }) => id === lesson.optOut);
    if (!other) return expect(text).not.toMatch(/\bICE\b/);
    // A family reads the subject by its name, not that it is "something people disagree about".
    expect(text).toMatch(/\bICE\b/);
    expect(text).toMatch(/immigration|inmigración/);
    expect(text).toContain(other.title[language]);
    expect(text).toMatch(/status|situación migratoria/);
  },
);

test.each(languages)('letters in %s have room for dates, names and an address', (language) => {
  for (const { text } of letters.filter((letter) => letter.language === language))
    expect(text.match(/_{10,}/g)!.length).toBeGreaterThanOrEqual(3);
});
