import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();

async function on<Result>(
  path: string,
  use: (page: Page) => Promise<Result>,
  { width = 360, height = 740, javaScriptEnabled = true } = {},
): Promise<Result> {
  const context = await site.browser.newContext({
    javaScriptEnabled,
    viewport: { width, height },
  });
  try {
    const page = await context.newPage();
    await page.goto(site.at(path));
    return await use(page);
  } finally {
    await context.close();
  }
}

const doors = {
  '/': [
    'Your city or county',
    'Key West votes',
    'Map',
    'Is it required?',
    'For teachers',
    'All records',
  ],
  '/es/': [
    'Su ciudad o condado',
    'Votaciones de Cayo Hueso',
    'Mapa',
    '¿Es obligatorio?',
    'Para docentes',
    'Todos los registros',
  ],
};
const visibleDoors = (page: Page) => page.locator('header nav li a:visible').allInnerTexts();

test.each(['/', '/es/'] as const)(
  'on a phone %s has one bar of 52 pixels, and a menu that opens and closes without scripts',
  async (path) => {
    await on(
      path,
      async (page) => {
        const bar = page.locator('body > header');
        expect((await bar.boundingBox())!.height).toBe(52);
        expect(await visibleDoors(page)).toEqual([]);
        const menu = page.locator('header button[popovertarget]');
        await menu.click();
        expect(await visibleDoors(page)).toEqual(doors[path]);
        expect((await bar.boundingBox())!.height).toBe(52);
        await page.keyboard.press('Escape');
        expect(await visibleDoors(page)).toEqual([]);
        await menu.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: doors[path][5]!, exact: true }).first().click();
        await page.waitForURL(/\/records\/$/);
      },
      { javaScriptEnabled: false },
    );
  },
);

test.each(['/', '/es/'] as const)(
  'from 960 pixels on %s shows the six doors in one row, and no menu',
  async (path) => {
    for (const width of [960, 1280, 1920])
      await on(
        path,
        async (page) => {
          expect(await visibleDoors(page)).toEqual(doors[path]);
          const tops = await page
            .locator('header nav li')
            .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
          expect(new Set(tops).size, `${width}`).toBe(1);
          expect(await page.locator('header button[popovertarget]').isVisible()).toBe(false);
        },
        { width, height: 800 },
      );
  },
);

test.each([
  ['/records/', 360],
  ['/es/places/', 768],
  ['/explainers/key-west/', 1280],
  ['/es/votes/', 1920],
])(
  'on %s, at %i pixels, the header, the page and the footer share one left edge',
  async (path, width) => {
    await on(
      path,
      async (page) => {
        const edges = await page.evaluate(() =>
          ['header .brand', 'h1', '.deck', 'footer h2'].map((selector) =>
            Math.round(document.querySelector(selector)!.getBoundingClientRect().left),
          ),
        );
        expect(new Set(edges).size, edges.join()).toBe(1);
      },
      { width, height: 800 },
    );
  },
);

test('what is typed into the header is looked for, and reaches no server', async () => {
  await on(
    '/es/votes/',
    async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.locator('header input').fill(' alcalde & más ');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/es/search/#q=alcalde%20%26%20m%C3%A1s');
      expect(await page.getByRole('searchbox').inputValue()).toBe('alcalde & más');
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((url) => /alcalde|[?]/.test(url))).toEqual([]);
    },
    { width: 1280, height: 800 },
  );
});

test('without scripts the header leads to the page of search instead of a box that does nothing', async () => {
  await on(
    '/votes/',
    async (page) => {
      expect(await page.locator('header form').isVisible()).toBe(false);
      await page.locator('header').getByRole('link', { name: 'Search' }).click();
      await page.waitForURL('**/search/');
      expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
    },
    { width: 1280, height: 800, javaScriptEnabled: false },
  );
});

test('the parts of a long page can be reached from its top, on a phone and beside the text', async () => {
  for (const width of [360, 1280])
    await on(
      '/explainers/who-decides/',
      async (page) => {
        const parts = page.locator('.parts a');
        const names = await parts.allInnerTexts();
        expect(names.length).toBeGreaterThanOrEqual(4);
        const box = (await page.locator('.parts').boundingBox())!;
        const text = (await page.locator('h1').boundingBox())!;
        if (width === 360) expect(box.height).toBeLessThan(70);
        else expect(box.x).toBeGreaterThan(text.x + 690);
        await parts.last().click();
        await expect
          .poll(() =>
            page.evaluate(() =>
              Math.round(document.querySelector(location.hash)!.getBoundingClientRect().top),
            ),
          )
          .toBeLessThan(740);
      },
      { width },
    );
});

test('the menu of a phone also leads to rights and help, to taking part and to how we work', async () => {
  await on('/es/places/tampa/', async (page) => {
    await page.click('header button[popovertarget]');
    const ways = page.locator('header nav .more a:visible');
    expect(await ways.allInnerTexts()).toEqual([
      'Derechos y ayuda',
      'Cómo participar',
      'Cómo trabajamos',
    ]);
    await ways.first().click();
    await page.waitForURL(/\/es\/explainers\/rights-and-help\/$/);
  });
});

test.each([
  ['/no-such-page/', 'Page not found'],
  ['/es/no-existe/', 'Página no encontrada'],
])('a missing page at %s is told of first in the language of its address', async (path, title) => {
  await on(path, async (page) => {
    expect(await page.locator('main :is(h1, h2)').first().innerText()).toBe(title);
  });
});

test.each(['/', '/es/', '/places/tampa/', '/es/places/key-west/', '/search/'])(
  'with letters twice as large, %s does not scroll sideways on a phone',
  async (path) => {
    await on(path, async (page) => {
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  },
);

test.each(['/places/key-west/', '/es/answers/'])(
  'the bar of %s takes one row on the narrowest phones',
  async (path) => {
    await on(
      path,
      async (page) => expect((await page.locator('body > header').boundingBox())!.height).toBe(52),
      { width: 320 },
    );
  },
);

test.each(['/places/miami-dade-county/', '/es/agencies/key-west-police-department/'])(
  'the parts of %s stay beside what is read',
  async (path) => {
    await on(
      path,
      async (page) => {
        await page.evaluate(() => window.scrollTo(0, 900));
        const box = (await page.locator('.rail nav').boundingBox())!;
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThan(900);
      },
      { width: 1280, height: 900 },
    );
  },
);

test.each([
  ['/agencies/key-west-police-department/', '/places/'],
  ['/es/agencies/', '/es/places/'],
  ['/places/key-west/', '/places/'],
  ['/es/votes/key-west-2025-07-08-enter/', '/es/records/'],
  ['/officials/', '/records/'],
])('the way to %s begins at the door that its header marks', async (path, door) => {
  await on(path, async (page) => {
    const marked = page.locator('header nav a[aria-current]');
    const first = page.locator('.trail a').nth(1);
    for (const link of [marked, first])
      expect(await link.evaluate((a) => (a as HTMLAnchorElement).pathname)).toBe(door);
  });
});

test('on a wide screen the header has its search box in one shape, whatever the page styles below', async () => {
  const shapeOn = (path: string) =>
    on(
      path,
      (page) =>
        page.locator('body > header form > *').evaluateAll((parts) =>
          parts.map((part) => {
            const { x, y, width, height } = part.getBoundingClientRect();
            return [x, y, width, height].map(Math.round).join(' ');
          }),
        ),
      { width: 1280, height: 900 },
    );
  const wanted = await shapeOn('/about/privacy/');
  expect(wanted).not.toEqual([]);
  const others = [
    ...['/', '/map/', '/places/', '/places/tampa/', '/votes/', '/list/', '/who-signed/'],
    ...['/ledger/', '/timeline/', '/explainers/key-west/', '/teach/who-decides/'],
  ];
  for (const path of others) expect(await shapeOn(path), path).toEqual(wanted);
});
