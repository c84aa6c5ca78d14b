import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { languages } from '../../../src/data/schema/index.ts';
import { lessonCounties } from '../../../src/lessons/lessons.ts';
import { lessonPack } from '../../../src/outputs/lesson-files/pack.ts';

const facts = siteFacts();
const { lessons } = facts.dataset;

/** Every Word file of a lesson's download, by its name. */
async function wordFiles(
  lesson: (typeof lessons)[number],
  language: (typeof languages)[number],
): Promise<[name: string, parts: Record<string, string>][]> {
  const county = lessonCounties(facts.dataset, lesson)[0];
  const pack = unzipSync(await lessonPack(facts, { lesson, language, county }, undefined));
  return Object.entries(pack)
    .filter(([name]) => name.endsWith('.docx'))
    .map(([name, bytes]) => [
      name,
      Object.fromEntries(
        Object.entries(unzipSync(bytes)).map(([part, text]) => [
          part,
          part.endsWith('.png') ? '' : strFromU8(text),
        ]),
      ),
    ]);
}

const all = Promise.all(
  lessons.flatMap((lesson) =>
    languages.map(async (language) => ({
      language,
      lesson: lesson.id,
      files: await wordFiles(lesson, language),
    })),
  ),
);
/** What is wrong with the Word files, each with its name. */
async function faults(
  find: (document: string, parts: Record<string, string>, language: string) => string[],
): Promise<string[]> {
  return (await all).flatMap(({ lesson, language, files }) =>
    files.flatMap(([name, parts]) =>
      find(parts['word/document.xml']!, parts, language).map(
        (fault) => `${lesson} ${language} ${name}: ${fault}`,
      ),
    ),
  );
}

describe('every Word file, for a reader who hears it', () => {
  test('has a title, an author and a language', async () => {
    const found = await faults((_, parts, language) => {
      const core = parts['docProps/core.xml']!;
      const locale = language === 'en' ? 'en-US' : 'es-US';
      return [
        ...(/<dc:title>[^<]+</.test(core) ? [] : ['no title']),
        ...(/Un-named/.test(core) ? ['no author'] : []),
        ...(parts['word/styles.xml']!.includes(`w:val="${locale}"`) ? [] : ['no language']),
      ];
    });
    expect(found).toEqual([]);
  });

  test('has headings in order: a title, then each level below the one before', async () => {
    const found = await faults((document) => {
      const levels = [...document.matchAll(/<w:pStyle w:val="(Title|Heading\d)"/g)].map(
        ([, style]) => (style === 'Title' ? 0 : Number(style!.at(-1))),
      );
      return levels.flatMap((level, at) => {
        const before = at === 0 ? -1 : levels[at - 1]!;
        return level > before + 1 ? [`level ${level} after ${before}`] : [];
      });
    });
    expect(found).toEqual([]);
  });

  test('names each table and repeats its heads, or marks it as laid out only', async () => {
    const found = await faults((document) =>
      [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].flatMap(([table]) => {
        const isNamed = /<w:tblCaption w:val="[^"]+"/.test(table);
        const hasHead = table.includes('<w:tblHeader/>');
        const isLayout = table.includes('w:firstRow="0"');
        return isNamed === hasHead && isNamed !== isLayout ? [] : [table.slice(0, 200)];
      }),
    );
    expect(found).toEqual([]);
  });

  test('says in words what each picture shows', async () => {
    const found = await faults((document) =>
      [...document.matchAll(/<wp:docPr [^>]*>/g)].flatMap(([picture]) =>
        /descr="[^"]{20,}"/.test(picture) ? [] : [picture],
      ),
    );
    expect(found).toEqual([]);
    const files = (await all).flatMap((each) => each.files);
    expect(files.some(([, parts]) => parts['word/document.xml']!.includes('<wp:docPr'))).toBe(true);
  });

  // A letter's sentences have blanks to fill in on a screen.
  test('has no line to write on that would be read as underscores at its top, but in letters', async () => {
    const found = await faults((document) => {
      const [before = ''] = document.split('Heading2');
      return /_{10,}/.test(before) ? ['underscores'] : [];
    });
    expect(found.filter((fault) => !/letter|carta/.test(fault))).toEqual([]);
  });

  test('marks words of the other language, on the sheet in both most of all', async () => {
    for (const { language, files } of await all) {
      const other = language === 'en' ? 'es-US' : 'en-US';
      const both = files.find(([name]) => /english-and-spanish|espanol-e-ingles/.test(name))!;
      expect(
        both[1]['word/document.xml']!.split(`<w:lang w:val="${other}"/>`).length,
      ).toBeGreaterThan(5);
    }
  });
});

describe('the sheets for other readers', () => {
  const sizeOf = (parts: Record<string, string>) =>
    Number(/<w:docDefaults>.*?<w:sz w:val="(\d+)"/s.exec(parts['word/styles.xml']!)![1]) / 2;

  test('are large print of 18 points, and easy to read in an even font with more space', async () => {
    for (const { files } of await all) {
      const large = files.find(([name]) => /large-print|letra-grande/.test(name))![1];
      expect(sizeOf(large)).toBe(18);
      const clear = files.find(
        ([name]) => name.includes('dyslexia') || name.includes('dislexia'),
      )![1];
      const styles = clear['word/styles.xml']!;
      expect(styles).toContain('Verdana');
      expect(styles).toMatch(/w:line="360"/);
      expect(styles).toMatch(/<w:spacing w:val="12"\/>/);
      expect(clear['word/document.xml']!).not.toContain('w:val="both"');
    }
  });

  test('ask no question under another number than the full sheet', async () => {
    for (const { files } of await all) {
      const numbered = (pattern: RegExp) => {
        const [, parts] = files.find(([name]) => pattern.test(name))!;
        const text = parts['word/document.xml']!;
        return new Map(
          [...text.matchAll(/preserve">(\d+)\. <\/w:t><\/w:r><w:r>.*?preserve">([^<]*)/g)].map(
            ([, number, words]) => [number!, words!],
          ),
        );
      };
      const full = numbered(/(student-sheet|hoja-de-trabajo)\.docx$/);
      const shorter = numbered(/shorter|mas-corta/);
      expect(shorter.size).toBeGreaterThan(1);
      expect(shorter.size).toBeLessThan(full.size);
      for (const [number, words] of shorter) expect(full.get(number)).toBe(words);
      expect(numbered(/with-help|con-apoyo/)).toEqual(full);
    }
  });
});
