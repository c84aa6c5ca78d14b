import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { languages } from '../../src/data/schema/index.ts';
import { lessonContext, lessonCounties, lessonPapers } from '../../src/lessons/lessons.ts';
import { countyKit, countyRows } from '../../src/lessons/map-your-county/kit.ts';
import { rolesFor } from '../../src/lessons/mock-commission/kit.ts';
import { plainText, type Block } from '../../src/lessons/paper/document.ts';
import { findOrThrow } from '../../src/data/queries/lookup.ts';

const facts = siteFacts();
const map = findOrThrow(facts.dataset.lessons, ({ isByCounty }) => isByCounty === true, 'a lesson');
const counties = lessonCounties(facts.dataset, map).flatMap((county) => county ?? []);
const kitOf = (county: (typeof counties)[number], language: 'en' | 'es' = 'en') => {
  const [sheet] = lessonPapers(facts, map, language, county);
  return countyKit(lessonContext(facts, map, language, county), sheet!);
};
const tableOf = (blocks: readonly Block[]) =>
  findOrThrow(blocks, ({ type }) => type === 'table', 'a table') as Extract<
    Block,
    { type: 'table' }
  >;

describe('the roster of a mock meeting', () => {
  test.each([18, 20, 24, 30, 19, 31])(
    'gives each of %i students a role, and as many speak for as against',
    (size) => {
      const { members, duties, speakers, reporters } = rolesFor(size, 7);
      expect(members + duties + speakers + reporters).toBe(size);
      expect(speakers % 2).toBe(0);
      expect(speakers).toBeGreaterThanOrEqual(4);
      expect(reporters).toBeGreaterThanOrEqual(2);
    },
  );
});

test.each(languages)(
  'whoever has seat 1 is the chair: no card or line is for a chair alone, in %s',
  (language) => {
    const meeting = findOrThrow(facts.dataset.lessons, ({ id }) => id === 'mock-commission', 'it');
    const blocks = lessonPapers(facts, meeting, language).flatMap((paper) => paper.blocks);
    const tents = blocks.flatMap((block) => (block.type === 'tents' ? block.names : []));
    const lines = blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.map(([first]) => plainText(first!)) : [],
    );
    const chair = language === 'en' ? 'Chair' : 'Presidencia';
    const seat = `${language === 'en' ? 'Seat' : 'Puesto'} 1 · ${chair}`;
    expect(tents.filter((name) => name.includes(chair))).toEqual([seat]);
    expect(lines.filter((name) => name.includes(chair))).toEqual([seat]);
  },
);

describe('the maps of a county', () => {
  test.each(languages)(
    'have a number for each place, and its name on one of them only, in %s',
    (language) => {
      for (const county of counties) {
        const [blank, named] = kitOf(county, language).map(({ blocks }) => tableOf(blocks));
        const places = facts.dataset.places.filter(
          (place) => place.kind === 'municipality' && place.counties.includes(county.geoid),
        );
        expect(blank!.rows).toHaveLength(places.length);
        expect(blank!.rows.every(([, name]) => plainText(name!) === '')).toBe(true);
        expect(named!.rows.every(([, name]) => plainText(name!) !== '')).toBe(true);
      }
    },
  );

  test('do not give a name away in the words for the map to fill in', () => {
    for (const county of counties) {
      const [blank, named] = kitOf(county);
      const names = tableOf(named!.blocks).rows.map(([, name]) => plainText(name!));
      const words = blank!.blocks.flatMap((block) =>
        block.type === 'figures' ? block.figures.map(({ alt }) => alt) : [],
      );
      for (const name of names)
        if (!`${county.name} County`.includes(name)) expect(words.join()).not.toContain(name);
    }
  });

  test('fit on a page, with every number inside the drawing', () => {
    for (const county of counties) {
      const [kit] = kitOf(county);
      const [figures] = kit!.blocks;
      const scene = figures?.type === 'figures' ? figures.figures[0]!.scene : undefined;
      expect(scene!.width).toBeLessThanOrEqual(520);
      expect(scene!.height).toBeLessThanOrEqual(560);
    }
  });
});

test('the table of a county has each agency of the list once, as the sheet counts them', () => {
  for (const county of counties) {
    const context = lessonContext(facts, map, 'en', county);
    const { head, rows } = countyRows(context, map)!;
    expect(new Set(rows.map(([, agency]) => agency)).size).toBe(rows.length);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const [, key] = lessonPapers(facts, map, 'en', county);
    const total = tableOf(key!.blocks).rows.at(-1)!;
    expect(plainText(total[2]!)).toBe(String(rows.length));
  }
});
