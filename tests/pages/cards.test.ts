import { existsSync, readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { socialImageOf } from '../../src/urls/social-image.ts';
import type { SocialImage } from '../../src/outputs/social-images/social-image.ts';
import * as colors from '../../src/outputs/social-images/colors.ts';
import { drawCard, placed } from '../../src/outputs/social-images/draw.ts';
import {
  explainerCard,
  lessonCards,
  siteCards,
} from '../../src/outputs/social-images/site-images.ts';
import { statusCards } from '../../src/outputs/social-images/status-images.ts';
import { voteCards } from '../../src/outputs/social-images/vote-images.ts';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { byId } from '../../src/data/queries/lookup.ts';
import { decisionPairAt } from '../../src/data/queries/motions.ts';
import { languages } from '../../src/data/schema/index.ts';
import { localPath, splitPath } from '../../src/urls/routes.ts';
import { siteSettings } from '../../src/urls/site-settings.ts';
import { readPages } from './pages.ts';

const { dataset, ...indexes } = siteFacts();
const facts = { dataset, ...indexes, settings: siteSettings(dataset.edition.asOf, {}) };
const [before, after] = decisionPairAt(dataset, byId(dataset.places, 'key-west'))!;
// As long as addresses get: a project page of a host that has long names.
const site = 'https://a-newsroom-with-a-long-name.github.io/sunshine-ledger-of-florida/';
const pages = readPages();
const explained = languages.flatMap((language) =>
  pages
    .filter(({ path }) => splitPath(path).language === language && /\/explainers\/.+\//.test(path))
    .map(({ path, $ }) => ({
      slug: path.split('/').at(-2)!,
      title: $('h1').text().trim(),
      deck: $('meta[name=description]').attr('content')!,
      kicker: $('h1').prev().text().trim(),
    }))
    .map((text) =>
      explainerCard(
        facts,
        text.slug === 'key-west'
          ? { ...text, votes: { before: before.id, after: after.id } }
          : text,
        language,
        site,
      ),
    ),
);
const cards = [
  ...languages.flatMap((language) => [
    ...siteCards(facts, language, site),
    ...lessonCards(dataset, language, site),
    ...voteCards(dataset, language, site),
    ...statusCards(facts, language, site),
  ]),
  ...explained,
];

/** What of a card stands outside its margins, or on other words of it. */
async function crowding(card: SocialImage): Promise<string[]> {
  const { boxes } = await placed(card);
  const texts = boxes.filter(({ text }) => text);
  const within = ({ left, top, width, height }: (typeof boxes)[number]) =>
    left >= 60 && top >= 40 && left + width <= 1140 && top + height <= 600;
  const apart = (a: (typeof boxes)[number], b: (typeof boxes)[number]) =>
    a.left + a.width <= b.left ||
    b.left + b.width <= a.left ||
    a.top + a.height <= b.top + 1 ||
    b.top + b.height <= a.top + 1;
  return texts.flatMap((box, index) => [
    ...(within(box) ? [] : [`${card.path}: "${box.text}" leaves the card`]),
    ...texts
      .slice(index + 1)
      .filter((other) => !apart(box, other))
      .map((other) => `${card.path}: "${box.text}" stands on "${other.text}"`),
  ]);
}

/** Whether the outermost pixels are bare paper, right and left and below. */
async function hasBareMargins(png: Uint8Array): Promise<boolean> {
  const strips = [
    { left: 0, top: 0, width: 56, height: 630 },
    { left: 1144, top: 0, width: 56, height: 630 },
    { left: 0, top: 600, width: 1200, height: 30 },
  ];
  const pixels = await Promise.all(
    strips.map((strip) => sharp(png).extract(strip).grayscale().raw().toBuffer()),
  );
  return pixels.every((shades) => Math.max(...shades) - Math.min(...shades) < 4);
}

describe('the image of every page', () => {
  test('exists, 1200 by 630 pixels, in at most 80 KB', async () => {
    const files = new Set(
      pages.map(({ path }) => {
        const { language, path: plain } = splitPath(path);
        return `dist${localPath(language, socialImageOf(plain, facts).path)}`;
      }),
    );
    expect([...files].filter((file) => !existsSync(file))).toEqual([]);
    expect(files.size).toBe(cards.length);
    for (const file of files) {
      const { width, height, format } = await sharp(file).metadata();
      expect([file, width, height, format]).toEqual([file, 1200, 630, 'png']);
      expect([file, statSync(file).size <= 80_000]).toEqual([file, true]);
    }
  });

  test('has room for its words, in both languages and with a long address', async () => {
    // The short run places the words of every fourth image, the full run of all.
    const step = import.meta.env.MODE === 'full' ? 1 : 4;
    const some = cards.filter((_, index) => index % step === 0);
    const faults = await Promise.all(some.map(crowding));
    expect(faults.flat()).toEqual([]);
  });

  test('draws nothing in its margins', async () => {
    const crowded: string[] = [];
    // The short run looks at every eighth image, the full run at all.
    const step = import.meta.env.MODE === 'full' ? 1 : 8;
    for (const { path } of cards.filter((_, at) => at % step === 0))
      if (!(await hasBareMargins(readFileSync(`dist${path}`)))) crowded.push(path);
    expect(crowded).toEqual([]);
  });

  test('fails this test if its text or one of its words is too long', async () => {
    const card = cards.find(({ vote }) => vote)!;
    const many = { ...card, title: 'Should the city decide this now? '.repeat(9) };
    expect(await crowding(many)).not.toEqual([]);
    const long = { ...card, title: 'Agreement'.repeat(9) };
    expect(await hasBareMargins(await drawCard(long))).toBe(false);
  });

  test('has letters as paths, so it needs no font', async () => {
    const { svg } = await placed(cards[0]!);
    expect(svg).not.toMatch(/<text|font-family/);
  });

  test('has the same bytes each time it is drawn', async () => {
    const [card] = cards;
    expect(Buffer.from(await drawCard(card!)).equals(await drawCard(card!))).toBe(true);
  });
});

describe('a page is shared with', () => {
  const image = (path: string) => socialImageOf(path, facts);

  test('the image of its lesson, its part or the site, where it has none of its own', () => {
    expect(image('/teach/five-articles/key/')).toMatchObject({
      path: '/cards/teach/five-articles.png',
      of: 'own',
    });
    expect(image('/teach/administrator/')).toEqual({ path: '/cards/teach.png', of: 'teach' });
    expect(image('/places/by-county/')).toEqual({ path: '/cards/places.png', of: 'places' });
    expect(image('/agencies/')).toEqual({ path: '/cards/agencies.png', of: 'agencies' });
    expect(image('/votes/')).toEqual({ path: '/cards/votes.png', of: 'votes' });
    expect(image('/glossary/')).toEqual({ path: '/cards/site.png', of: 'site' });
  });

  test('the status of its county, which is also that of the sheriff', () => {
    for (const path of ['/places/monroe-county/', '/agencies/monroe-county-sheriffs-office/'])
      expect([path, image(path)]).toMatchObject([
        path,
        { path: '/cards/places/monroe-county.png', of: 'status' },
      ]);
  });

  test('the status of its own police, of the city that serves it, or else of its county', () => {
    const served = dataset.places.find(
      ({ policing }) => policing?.by === 'other-agency' && policing.agency,
    )!;
    expect(image('/places/key-west/').path).toBe('/cards/agencies/key-west-police-department.png');
    expect(image(`/places/${served.id}/`).path).toBe(
      `/cards/agencies/${served.policing!.agency!}.png`,
    );
    expect(image('/places/alford/').path).toBe('/cards/places/jackson-county.png');
  });
});

test('the image of every county and agency says what its page says first', () => {
  for (const language of languages) {
    const faults = statusCards(facts, language).flatMap(({ path, deck }) => {
      const page = pages.find(
        (each) => each.path === path.replace(/cards\/|\.png$/g, '').concat('/'),
      )!;
      const said = page.$('.answer .said').first().text().trim();
      // A Spanish page gives a name or a word its English only once.
      const plain = (text = '') => text.replace(/ \((sheriff|Key West)\)/g, '');
      return plain(said) === plain(deck) ? [] : [`${path}: ${deck}`];
    });
    expect(faults).toEqual([]);
  }
});

describe('images of the whole site', () => {
  test('show the map of dots with its number, which is that of the first page', () => {
    for (const language of languages)
      for (const { graphic, count } of siteCards(facts, language)) {
        const home = pages.find(({ path }) => path === localPath(language, '/'))!;
        expect(home.$('.florida dt').first().text().trim()).toBe(count!.number);
        const dots = (color: string) =>
          new RegExp(`d="([^"]*)" stroke="${color}"`).exec(graphic!.svg)![1]!.match(/h0/g)!.length;
        const [listed, own] = count!.number.match(/\d+/g)!.map(Number);
        expect([dots(colors.listed), dots(colors.soft)]).toEqual([listed, own! - listed!]);
      }
  });

  test('say their address where the host is known, and nothing in its place where it is not', () => {
    const [known] = siteCards(facts, 'es', site);
    expect(known!.address).toBe(
      'a-newsroom-with-a-long-name.github.io/sunshine-ledger-of-florida/es/agencies/',
    );
    expect(siteCards(facts, 'es')[0]!.address).toBeUndefined();
  });
});

test('the image of the story has every member’s two votes, and both days', () => {
  const { graphic } = explained.find(({ path }) => path === '/cards/explainers/key-west.png')!;
  const texts = graphic!.texts!.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['June 30', 'July 8']));
  for (const name of ['Carey', 'Castillo', 'Haskell', 'Henriquez', 'Hoover', 'Kaufman', 'Lee'])
    expect(texts.filter((text) => text === name)).toHaveLength(2);
  expect(graphic!.svg.match(/class="shift /g)).toHaveLength(7);
});

describe('the image of a vote', () => {
  const [english, spanish] = languages.map((language) => voteCards(dataset, language)) as [
    SocialImage[],
    SocialImage[],
  ];
  const card = (all: SocialImage[], id: string) =>
    all.find(({ path }) => path.endsWith(`/${id}.png`))!;
  const said = (all: SocialImage[], id: string) =>
    card(all, id).vote!.seats.map(({ text }) => text);

  test('says yes, no and who was absent', () => {
    expect(said(english, 'key-west-2025-06-30-void')).toEqual(['6 yes', '1 no']);
    expect(said(english, 'key-west-2025-07-08-enter')).toEqual(['4 yes', '2 no', '1 absent']);
    expect(said(spanish, 'key-west-2025-07-08-enter')).toEqual(['4 sí', '2 no', '1 ausente']);
  });

  test('says no number where the count was not found', () => {
    expect(card(english, 'doral-2025-04-16-enter').vote).toMatchObject({
      result: 'Passed; we could not find the vote count',
      seats: [{ text: '5 unknown' }],
    });
    expect(said(spanish, 'miami-dade-2025-03-jail')).toEqual(['1 no', '12 votos desconocidos']);
  });

  test('accounts for every seat of the body, and never gives one side alone', () => {
    for (const { id, tally, votes } of dataset.rollCalls) {
      const { seats } = card(english, id).vote!;
      expect([id, seats.reduce((sum, { count }) => sum + count, 0)]).toEqual([id, votes.length]);
      const options = seats.map(({ option }) => option);
      if (tally !== 'not-found') expect(options).toEqual(expect.arrayContaining(['yes', 'no']));
    }
  });

  test('says where sources differ', () => {
    expect(card(english, 'key-west-2025-06-30-void').vote!.note).toBe('sources differ');
    expect(card(english, 'palm-bay-2025-04-03-enter').vote!.note).toBeUndefined();
  });

  test('prints the address of its page, if the host is known', () => {
    const path = '/es/votes/key-west-2025-07-08-enter/';
    const known = voteCards(dataset, 'es', site);
    expect(card(known, 'key-west-2025-07-08-enter').address).toBe(
      `a-newsroom-with-a-long-name.github.io/sunshine-ledger-of-florida${path}`,
    );
    expect(card(spanish, 'key-west-2025-07-08-enter').address).toBeUndefined();
  });
});

test('social images use the colors of the pages', () => {
  const css = readFileSync('src/styles/global.css', 'utf8');
  const { paper, ink, soft, rule, sun, stanceColors, listed, land } = colors;
  for (const [name, color] of Object.entries({ paper, ink, soft, rule, sun, ...stanceColors }))
    expect(css.slice(0, css.indexOf('@media'))).toContain(`--${name}: ${color};`);
  const charts = readFileSync('src/styles/colors.css', 'utf8');
  for (const [name, color] of Object.entries({ listed, land }))
    expect(charts.slice(0, charts.indexOf('@media'))).toContain(`--${name}: ${color};`);
});
