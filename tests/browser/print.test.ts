import { extractTextItems, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/data/load/dataset.ts';
import { paperPath } from '../../src/lessons/paper/papers.ts';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const { dataset } = loadData('.');
// The short run prints the Spanish papers, which are the longer ones, of one county, on Letter; the
// full run both languages, three counties, and A4, too.
const isFull = import.meta.env.MODE === 'full';
const counties = isFull
  ? ['liberty-county', 'miami-dade-county', 'monroe-county']
  : ['monroe-county'];
const sizes = isFull ? (['Letter', 'A4'] as const) : (['Letter'] as const);
const inLanguages = (path: string) => (isFull ? [path, `/es${path}`] : [`/es${path}`]);
/** The paths of a kind of paper; of lessons with a sheet for each county, some of them. */
const paths = (kind: 'sheet' | 'key') =>
  dataset.lessons
    .flatMap(({ id, isByCounty }) =>
      isByCounty
        ? counties.map((county) => paperPath(id, kind, kind, county))
        : [paperPath(id, kind, kind)],
    )
    .flatMap(inLanguages);
const handouts = dataset.lessons
  .flatMap(({ id, handouts }) =>
    handouts
      .slice(0, isFull ? undefined : 1)
      .map((handout) => paperPath(id, 'handout', handout.id)),
  )
  .flatMap(inLanguages);
/** What every lesson has once; the short run prints those of one lesson. */
const shared = dataset.lessons
  .slice(0, isFull ? undefined : 1)
  .flatMap(({ id }) => [
    paperPath(id, 'handout', 'words'),
    paperPath(id, 'handout', 'quiz'),
    paperPath(id, 'teacher', 'plan'),
    paperPath(id, 'teacher', 'families'),
    paperPath(id, 'teacher', 'for-administrator'),
  ])
  .flatMap(inLanguages);
/** Keys are set like sheets: the short run prints one of them, below. */
const papersToPrint = [...paths('sheet'), ...(isFull ? paths('key') : []), ...handouts, ...shared];
const slideshows = dataset.lessons
  .slice(0, isFull ? undefined : 2)
  .flatMap(({ id }) => inLanguages(`/teach/${id}/slides/`));

type Format = 'Letter' | 'A4' | 'own';

/** What a paper shows on a screen as wide as it, set for print. */
interface Paper {
  headings: string[];
  /** Elements that are not black, white or gray. */
  colored: string[];
  wideTables: number;
  cutRows: number;
  slides: number;
  /** The lines of each printed page, top to bottom. */
  printed: Record<Format, string[][]>;
}

const papers = new Map<string, Promise<Paper>>();
/** A page of the site as it prints, opened and printed once for all tests. */
function paper(path: string, formats: readonly Format[] = sizes): Promise<Paper> {
  const known = papers.get(path) ?? openPaper(path, formats);
  papers.set(path, known);
  return known;
}

async function openPaper(path: string, formats: readonly Format[]): Promise<Paper> {
  const page = await site.browser.newPage({ viewport: { width: 680, height: 900 } });
  await page.goto(site.at(path));
  const headings = await page.$$eval('main h2, main h3', (all) =>
    all.map((each) => each.textContent.replace(/\s+/g, ' ').trim()),
  );
  const slides = await page.locator('.slide').count();
  await page.emulateMedia({ media: 'print' });
  const colored = await page.$$eval('.paper, .paper *', (all) =>
    all.flatMap((element) => {
      const style = getComputedStyle(element);
      const isShape = element instanceof SVGElement;
      const colors = isShape ? [style.fill, style.stroke] : [style.color, style.backgroundColor];
      const isColor = (color: string) => {
        const [r, g, b] = (color.match(/[\d.]+/g) ?? []).map(Number);
        return /^rgb/.test(color) && (r !== g || g !== b);
      };
      return colors.some(isColor) ? [`${element.tagName} ${colors.join(' ')}`] : [];
    }),
  );
  const wideTables = await page.$$eval(
    '.paper table',
    (all) => all.filter((table) => table.getBoundingClientRect().width > 681).length,
  );
  const cutRows = await page.$$eval(
    '.paper tr',
    (all) => all.filter((row) => getComputedStyle(row).breakInside !== 'avoid').length,
  );
  const printed = {} as Paper['printed'];
  for (const format of formats)
    printed[format] = await linesOf(
      await page.pdf(format === 'own' ? { preferCSSPageSize: true } : { format }),
    );
  await page.close();
  return { headings, colored: [...new Set(colored)], wideTables, cutRows, slides, printed };
}

async function linesOf(pdf: Buffer): Promise<string[][]> {
  const { items } = await extractTextItems(await getDocumentProxy(new Uint8Array(pdf)));
  return items.map((found) => {
    const lines = new Map<number, string>();
    for (const { str, y } of found) {
      const line = [...lines.keys()].find((each) => Math.abs(each - y) < 3) ?? y;
      lines.set(line, `${lines.get(line) ?? ''}${str}`);
    }
    return [...lines]
      .sort(([a], [b]) => b - a)
      .map(([, text]) => text.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  });
}

describe.each(sizes)('on %s', (format) => {
  test.each(inLanguages('/teach/administrator/'))('%s is one page, as it says', async (path) => {
    expect((await paper(path)).printed[format]).toHaveLength(1);
  });

  test.each(inLanguages('/student/five-articles/cards/'))(
    '%s has a page for each text, so that no card is larger than a page',
    async (path) => {
      const { printed, headings } = await paper(path);
      const texts = headings.filter((heading) => /^Text(o)? [A-E]$/.test(heading));
      expect(printed[format]).toHaveLength(texts.length);
    },
  );

  test.each(paths('sheet'))('%s has at most two sides', async (path) => {
    expect((await paper(path)).printed[format].length).toBeLessThanOrEqual(2);
  });

  test.each(papersToPrint)(
    '%s has no heading at the foot of a page, and none empty',
    async (path) => {
      const { printed, headings } = await paper(path);
      for (const lines of printed[format]) {
        expect(lines.length).toBeGreaterThan(0);
        expect(headings).not.toContain(lines.at(-1));
      }
    },
  );
});

test.each(isFull ? paths('key') : paths('key').slice(0, 1))(
  '%s is a paper of its own, with no menu in print',
  async (path) => {
    const [first] = (await paper(path)).printed.Letter;
    expect(first!.join(' ')).toMatch(/Answer key|Clave de respuestas/);
    expect(first!.join(' ')).not.toMatch(
      /Back to the lesson|Volver a la lección|Word file|Archivo de Word/,
    );
  },
);

test.each(paths('sheet'))(
  '%s prints its data version, its date and its address, and no answer',
  async (path) => {
    const text = (await paper(path)).printed.Letter.flat().join('');
    expect(text).toContain(dataset.edition.version);
    expect(text).toContain(path);
    expect(text).not.toMatch(/Answer key|Clave de respuestas/);
  },
);

test.each(papersToPrint)(
  '%s needs no color: in print everything is black, white or gray',
  async (path) => {
    expect((await paper(path)).colored).toEqual([]);
  },
);

test.each(papersToPrint)(
  '%s has no table wider than the paper, and no row cut in two',
  async (path) => {
    const { wideTables, cutRows } = await paper(path);
    expect([wideTables, cutRows]).toEqual([0, 0]);
  },
);

test.each(slideshows)('%s prints one slide a page', async (path) => {
  const { slides, printed } = await paper(path, ['own']);
  expect(slides).toBeGreaterThan(1);
  expect(printed.own).toHaveLength(slides);
});
