import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { getDataset, getRoster } from '../../src/data/load/dataset.ts';
import { indexRoster } from '../../src/data/queries/roster-index.ts';
import type { Language } from '../../src/data/schema/index.ts';
import { formatCount } from '../../src/i18n/format.ts';
import type { Block, Paper } from '../../src/lessons/paper/document.ts';
import { plainText } from '../../src/lessons/paper/document.ts';
import { writeDocx } from '../../src/lessons/docx/write.ts';
import { lessonContext } from '../../src/lessons/lessons.ts';
import { answerKey, sheetOf } from '../../src/lessons/paper/papers.ts';
import { quizOf } from '../../src/lessons/paper/quiz.ts';
import { englishGrade, spanishEase } from '../content/readability.ts';

const dataset = getDataset();
const roster = getRoster();
const lists = indexRoster(roster);
const lesson = dataset.lessons.find(({ id }) => id === 'map-your-county')!;
const counties = dataset.places.filter(({ kind }) => kind === 'county');
const countyOf = (id: string) => counties.find((county) => county.id === id)!;

const context = (id: string, language: Language = 'en', facts = { dataset, lists }) =>
  lessonContext(facts, lesson, language, countyOf(id));
const key = (id: string, language: Language = 'en') => answerKey(context(id, language), lesson);

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>;
const ofType = <Type extends Block['type']>({ blocks }: Pick<Paper, 'blocks'>, type: Type) =>
  blocks.filter((block): block is Of<Type> => block.type === type);
/** The answer to the question whose words hold `asked`. */
const answerTo = (paper: Paper, asked: string) => {
  const found = ofType(paper, 'answer').find(({ question }) => plainText(question).includes(asked));
  return found && plainText(found.text);
};

// A second reading of the data: plain loops over the files, nothing of src/lessons or src/data/queries.
interface RawList {
  id: string;
  kind: string;
  date: string;
  label?: string;
}
interface RawListing {
  kind: string;
  agency: string;
  prints: { county?: string; times?: number; lists: string[] }[];
}
interface RawAgency {
  id: string;
  kind: string;
  place?: string;
  counties?: string[];
}
const read = <Item>(file: string) =>
  JSON.parse(readFileSync(`data/${file}.json`, 'utf8')) as Item[];
const agencies = new Map(read<RawAgency>('roster/agencies').map((agency) => [agency.id, agency]));
const rawLists = read<RawList>('roster/lists')
  .filter(({ kind }) => kind === 'participating')
  .sort((a, b) => (a.id < b.id ? -1 : 1));
const listings = read<RawListing>('roster/listings').filter(({ kind }) => kind === 'participating');

function rowsOf(list: RawList): { agency: RawAgency; county: string | undefined }[] {
  const rows = [];
  for (const listing of listings)
    for (const print of listing.prints)
      for (const span of print.lists) {
        const [first, last = first] = span.split('/') as [string, string?];
        if (list.id < first || (last !== '' && list.id > last)) continue;
        for (let time = 0; time < (print.times ?? 1); time += 1)
          rows.push({ agency: agencies.get(listing.agency)!, county: print.county });
      }
  return rows;
}

const newest = rawLists.at(-1)!;
const rows = rowsOf(newest);
const onNewest = [...new Set(rows.map(({ agency }) => agency))];
const inCounty = (geoid: string) =>
  onNewest.filter((agency) => (agency.counties ?? []).includes(geoid));

describe('the key, computed a second way', () => {
  test('lists the agencies of every county', () => {
    for (const county of counties) {
      const answer = answerTo(key(county.id), 'agencies are on the list? What does the');
      expect(answer, county.name).toMatch(
        new RegExp(`^${formatCount(inCounty(county.geoid).length, 'en')} agenc(?:y|ies): `, 'i'),
      );
    }
  });

  test('every county and its neighbor differ by what the key says', () => {
    for (const county of counties) {
      const [table] = ofType(key(county.id), 'table');
      const [own, other] = table!.rows
        .at(-1)!
        .slice(2)
        .map((cell) => Number(plainText(cell)));
      const near = counties.find(({ name }) => table!.head[3] === `How many in ${name}`)!;
      expect([own, other]).toEqual([inCounty(county.geoid).length, inCounty(near.geoid).length]);
      const answer = answerTo(key(county.id), 'Which county has more')!;
      if (own === other) expect(answer).toMatch(/^It’s a tie/);
      else {
        expect(answer).toContain(`${(own! > other! ? county : near).name} County:`);
        expect(answer).toContain(`${Math.abs(own! - other!)} more`);
      }
    }
  });

  test('counts the counties with an agency', () => {
    const listed = counties.filter(({ geoid }) => inCounty(geoid).length > 0).length;
    expect(answerTo(key('liberty-county'), 'have lines')).toContain(String(listed));
  });

  test('agreements, agencies, and agencies with several', () => {
    const several = onNewest.filter(
      (agency) => rows.filter((row) => row.agency === agency).length > 1,
    );
    expect(answerTo(key('monroe-county'), 'two numbers different')).toBe(
      `${rows.length} agreements and ${onNewest.length} agencies. One agency can have two or more agreements: ${several.length} agencies do.`,
    );
  });

  test('the change since the last list before the first vote', () => {
    const before = rowsOf(rawLists.filter(({ date }) => date < '2025-06-30').at(-1)!).length;
    const more = rows.length - before;
    expect(answerTo(key('monroe-county'), 'By what percent')).toBe(
      `${more} agreements, which is about ${Math.round((100 * more) / before)}% of ${before}.`,
    );
  });

  test('Key West’s police on the lists between the votes', () => {
    const between = rawLists.filter(({ date }) => date > '2025-06-30' && date < '2025-07-08');
    const isListed = between.map((list) =>
      rowsOf(list).some(({ agency }) => agency.place === '1236550'),
    );
    expect(isListed).not.toContain(false);
    const answer = answerTo(key('monroe-county'), 'the vote or the list is wrong');
    expect(answer).toContain(
      `every list between that vote and the July 8, 2025 vote: ${formatCount(between.length, 'en')} in all`,
    );
  });
});

describe('the papers', () => {
  test('English and Spanish ask the same', () => {
    for (const id of ['liberty-county', 'lafayette-county', 'miami-dade-county', 'monroe-county']) {
      const [en, es] = (['en', 'es'] as const).map((language) => key(id, language));
      expect(en!.blocks.map(({ type }) => type)).toEqual(es!.blocks.map(({ type }) => type));
      expect(ofType(en!, 'answer')).toHaveLength(8);
    }
  });

  test('every figure says what it shows and names the county', () => {
    const sheet = sheetOf(context('lafayette-county'), lesson);
    const figures = ofType(sheet, 'figures').flatMap((block) => block.figures);
    expect(figures).toHaveLength(3);
    for (const { scene, alt } of figures) expect(alt).toBe(scene.description);
    expect(figures[1]!.alt).toContain('Thick border: Lafayette County.');
    const steps = [...figures[1]!.alt.matchAll(/: (\d+) counties/g)].map(([, n]) => Number(n));
    expect(steps.reduce((sum, n) => sum + n, 0)).toBe(counties.length);
  });

  test('a worksheet reads at grade 6 or below', () => {
    const text = (language: Language) => {
      const sheet = sheetOf(context('monroe-county', language), lesson);
      return sheet.blocks
        .flatMap((block) =>
          block.type === 'text' || block.type === 'question' ? [plainText(block.text)] : [],
        )
        .join(' ');
    };
    expect(englishGrade(text('en')).value).toBeLessThanOrEqual(6);
    expect(spanishEase(text('es')).value).toBeGreaterThanOrEqual(65);
  });

  test('the document holds three pictures with words for them, and has the same bytes each time', async () => {
    const options = {
      site: undefined,
      date: '2026-05-18',
      words: { site: 's', name: 'n', page: 'p', sources: 'q', open: 'o', code: 'c' },
    };
    const sheet = sheetOf(context('monroe-county'), lesson);
    const [one, two] = [await writeDocx(sheet, options), await writeDocx(sheet, options)];
    expect(Buffer.compare(one, two)).toBe(0);
    const parts = unzipSync(one);
    const images = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(images).toHaveLength(3);
    for (const name of images) expect(strFromU8(parts[name]!.slice(1, 4))).toBe('PNG');
    const words = strFromU8(parts['word/document.xml']!);
    expect(words.match(/<wp:docPr [^>]*descr="[^"]{40,}"/g)).toHaveLength(3);
  });
});

describe('with other data', () => {
  /** The roster with some rows of the newest list changed. */
  const changed = (
    change: (listing: (typeof roster.listings)[number]) => typeof listing | undefined,
  ) =>
    indexRoster({
      ...roster,
      listings: roster.listings.flatMap((listing) => change(listing) ?? []),
    });

  test('the answers change', () => {
    const without = changed((listing) =>
      listing.agency === 'liberty-county-sheriffs-office' ? undefined : listing,
    );
    const now = context('calhoun-county', 'en', { dataset, lists: without });
    const answer = answerTo(answerKey(now, lesson), 'have lines');
    expect(answer).toBe('66. But Map 1 does not show how many agencies each has.');
  });

  test('a county with nobody on the list is not asked about its agencies', () => {
    const without = changed((listing) =>
      listing.agency === 'liberty-county-sheriffs-office' ? undefined : listing,
    );
    const now = context('liberty-county', 'en', { dataset, lists: without });
    expect(answerTo(answerKey(now, lesson), 'agencies are on the list? What')).toBeUndefined();
    expect(answerTo(answerKey(now, lesson), 'Which county has more')).toBeDefined();
  });

  test('a tally that was not found leaves its question out', () => {
    const rollCalls = dataset.rollCalls.map((rollCall) =>
      rollCall.id === 'key-west-2025-06-30-void'
        ? { ...rollCall, tally: 'not-found' as const }
        : rollCall,
    );
    const now = context('monroe-county', 'en', { dataset: { ...dataset, rollCalls }, lists });
    expect(answerTo(answerKey(now, lesson), 'the vote or the list')).toBeUndefined();
    expect(ofType(answerKey(now, lesson), 'answer')).toHaveLength(7);
  });
});

test('the quiz has answers to choose from', () => {
  const questions = quizOf(lessonContext({ dataset, lists }, lesson, 'en'), lesson);
  expect(questions).toHaveLength(6);
  for (const { options } of questions) {
    expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
    expect(options.length).toBeGreaterThanOrEqual(3);
  }
});
