import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { floridaWords } from '../../src/charts/florida-map/words.ts';
import { getFlorida, sharesOn } from '../../src/charts/florida-map/data.ts';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { usePage } from '../../src/i18n/page.ts';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const faults: string[] = [];

async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await site.browser.newPage({ reducedMotion: 'reduce', ...options });
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(site.at(path));
  if (options.javaScriptEnabled !== false) await page.locator('.slider.ready').waitFor();
  return page;
}

const said = (page: Page) => page.locator('#florida-map output').first().textContent();
const listed = (page: Page) => page.locator('.florida .town.is-listed').count();
const readout = (page: Page) => page.locator('.readout').innerText();
/** A symbol’s middle in the window, after the map has been brought into it. */
const middleOf = (page: Page, id: string) =>
  page
    .locator(`.florida a[href*="/${id}/"]:has(.town)`)
    .first()
    .evaluate(async (link) => {
      // What comes into view below the map is laid out then, and the window moves with it.
      for (let frame = 0; frame < 3; frame += 1) {
        link.scrollIntoView({ block: 'center' });
        await new Promise(requestAnimationFrame);
      }
      const { x, y } = new DOMPoint(0, 0).matrixTransform((link as SVGAElement).getScreenCTM()!);
      return [x, y] as const;
    });

const of = { en: 'of', es: 'de' };

test('an address with a date opens the map at that list', async () => {
  const page = await open('map/?date=2025-07-01');
  expect(await said(page)).toContain('July 1, 2025: 289 agreements with 224 Florida agencies');
  expect(await page.locator('#florida-map h2').textContent()).toContain('On July 1, 2025');
  await page.close();
});

test('a date between two lists opens the one before it, in the language of the page', async () => {
  const page = await open('es/map/?date=2025-07-02');
  expect(await said(page)).toContain('1 de julio de 2025');
  await page.close();
});

test('the arrow keys move from list to list, and the address follows', async () => {
  const page = await open('map/');
  const now = await listed(page);
  expect(now).toBe(172);
  await page.locator('#map-list').focus();
  await page.keyboard.press('Home');
  expect(await listed(page)).toBeLessThan(now);
  expect(page.url()).toContain('?date=2025-02-21');
  await page.keyboard.press('ArrowRight');
  expect(page.url()).toContain('?date=2025-02-26');
  await page.keyboard.press('End');
  expect(page.url()).not.toContain('date=');
  expect(await listed(page)).toBe(now);
  await page.close();
});

test('half the way of the slider is half the time, and it stands on the nearest list', async () => {
  const page = await open('map/');
  const range = page.locator('#map-list');
  await range.evaluate((input: HTMLInputElement) => {
    input.value = String(Number(input.max) / 2);
    input.dispatchEvent(new Event('input'));
  });
  const [first, last, half] = ['2025-02-21', '2026-05-18', await range.inputValue()] as const;
  const middle = (Date.parse(last) - Date.parse(first)) / 2 / 86_400_000;
  expect(Math.abs(Number(half) - middle)).toBeLessThan(16);
  expect(await range.getAttribute('aria-valuetext')).toMatch(/^(September|October) \d+, 2025$/);
  await page.close();
});

test.each([
  ['en', 'map/', 0],
  ['en', 'map/', 12],
  ['es', 'es/map/', 30],
] as const)('in %s, all that the page says is of the list that is chosen', async (_, path, at) => {
  const florida = getFlorida(siteFacts());
  const on = florida.days[at]!;
  const words = floridaWords(usePage({ url: new URL(`https://a.example/${path}`) }), florida, on);
  const page = await open(`${path}?date=${on.key}`);
  const texts = (selector: string) => page.locator(selector).allTextContents();
  expect(await texts('#florida-map-title')).toEqual([words.day.finding]);
  expect(await texts('#florida-map-title + p')).toEqual([words.day.how]);
  expect(await texts('#fl-d')).toEqual([words.day.description]);
  expect(await texts('#words, #words + ul li')).toEqual(
    (['words', 'counties', 'most', 'sheriffs', 'time', 'unknown'] as const).map(
      (name) => words.day[name],
    ),
  );
  expect(await texts('#by-county caption')).toEqual([words.day.caption]);
  expect(await texts('#by-county td')).toEqual(
    words.counties.flatMap(({ own, sheriff, jail }) => [own, sheriff, jail]),
  );
  // A symbol, its name and the bar of its county are of that list, too.
  const status = on.statuses.get('1236550')!;
  const link = page.locator('.florida a[href*="/key-west/"]:has(.town)');
  expect(await link.locator('path').getAttribute('class')).toBe(`town is-${status}`);
  const key = await page.locator(`.legend li:has([data-step=${status}]) > span`).textContent();
  expect((await link.getAttribute('aria-label'))!.replace(' (sheriff)', '')).toContain(`: ${key}`);
  for (const share of sharesOn(florida, on).filter(({ own }) => own > 0))
    expect(
      await page.locator(`[data-county="${share.county.geoid.slice(2)}"] span`).textContent(),
      share.county.id,
    ).toBe(`${share.listed} ${of[_]} ${share.own}`);
  await page.close();
});

test('no date but that of the list is left, once the slider has moved', async () => {
  const page = await open('map/');
  await page.locator('#map-list').focus();
  await page.keyboard.press('Home');
  // The story steps are lists of their own, and the newest pending list is said to be that.
  const text = await page.evaluate(() => {
    document.querySelector('.steps')?.remove();
    document.querySelector('.cite-box')?.remove();
    // How old the newest list is does not depend on the list that is shown.
    document.querySelector('[data-list-age]')?.remove();
    return document.querySelector('main')!.textContent;
  });
  expect(text).toContain('February 21, 2025');
  expect(text.replace(/id="map-lists".*?<\/script>/s, '')).not.toContain('May 18, 2026');
  await page.close();
});

test('the address is written when the choice is made, not on the way to it', async () => {
  const page = await open('map/');
  const writes = await page.evaluate(() => {
    let count = 0;
    const replace = history.replaceState.bind(history);
    history.replaceState = (...all) => {
      count += 1;
      replace(...all);
    };
    const range = document.querySelector<HTMLInputElement>('#map-list')!;
    for (let at = 100; at > 0; at -= 10) {
      range.value = String(at);
      range.dispatchEvent(new Event('input'));
    }
    const onTheWay = count;
    range.dispatchEvent(new Event('change'));
    return [onTheWay, count];
  });
  expect(writes).toEqual([0, 1]);
  await page.close();
});

test('the map is left as it came while the newest list is shown', async () => {
  const page = await site.browser.newPage();
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      for (const { target, type, attributeName } of changes)
        if (target instanceof Element && target.closest('#florida-map') && type !== 'childList')
          seen.add(`${attributeName} ${target.tagName.toLowerCase()}`);
    }).observe(document, { attributes: true, characterData: true, subtree: true });
  });
  await page.goto(site.at('map/'));
  await page.locator('.slider.ready').waitFor();
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen.sort()).toEqual(['class div', 'class section', 'tabindex a']);
  await page.close();
});

test('an address with nonsense shows the newest list and no place', async () => {
  const page = await open('map/?date=%3Cscript%3E&since=%00#place=%3Cscript%3E');
  expect(await said(page)).toContain('May 18, 2026: 348 agreements with 284 Florida agencies');
  expect(await page.locator('[data-read=place]').isVisible()).toBe(false);
  await page.close();
});

test('the pointer reads the nearest symbol, and what it says is of that list', async () => {
  const page = await open('map/?date=2025-03-06', { viewport: { width: 1280, height: 900 } });
  const [x, y] = await middleOf(page, 'key-west');
  await page.mouse.move(x + 8, y + 8);
  expect(await readout(page)).toContain('Key West, Monroe County');
  expect(await readout(page)).toContain('March 6, 2025: own police, not on the list');
  expect(await readout(page)).toContain('March 7, 2025: own police on the list');
  await page.mouse.move(x - 80, y - 400);
  expect(await readout(page)).not.toContain('Key West');
  await page.close();
});

test('a chosen place stays in the readout and in the address, beside the date', async () => {
  const page = await open('map/?date=2025-07-01', { viewport: { width: 1280, height: 900 } });
  await page.mouse.click(...(await middleOf(page, 'key-west')));
  await page.waitForURL(site.at('map/?date=2025-07-01#place=key-west'));
  await page.mouse.move(5, 5);
  expect(await readout(page)).toContain('Key West');
  await page.locator('[data-read=open]').click();
  await page.waitForURL(site.at('places/key-west/'));
  await page.close();
});

test('an address with a place opens the map there, also when it changes', async () => {
  const page = await open('es/map/#place=miramar');
  expect(await readout(page)).toContain('Miramar, Condado de Broward');
  expect(await page.locator('.county-list').isVisible()).toBe(true);
  await page.evaluate(() => (location.hash = '#place=tampa'));
  await page.locator('[data-read=name]', { hasText: 'Tampa' }).waitFor();
  await page.close();
});

test('a county is enlarged with its places listed, and Florida comes back', async () => {
  const page = await open('map/', { viewport: { width: 1280, height: 900 } });
  const whole = await page.locator('.state svg').getAttribute('viewBox');
  await page.locator('#map-find').fill('Broward County');
  const list = page.locator('.county-list');
  expect(await list.locator('h3').textContent()).toContain('Broward County');
  expect(await list.locator('button[value]').count()).toBe(31);
  expect(await list.textContent()).toContain('6 of 17 municipal police departments listed');
  const [, , width] = (await page.locator('.state svg').getAttribute('viewBox'))!.split(' ');
  expect(Number(width)).toBeLessThan(500);
  // Places that stand in an inset are drawn here, each with its name where there is room.
  expect(await page.locator('.state .guests a:not(.away)').count()).toBe(31);
  expect(await page.locator('.state .near-names text').count()).toBeGreaterThan(5);
  expect(await page.locator('.names:visible, .frame:visible, .insets:visible').count()).toBe(0);
  await page.locator('[data-read=out]').click();
  expect(await page.locator('.state svg').getAttribute('viewBox')).toMatch(
    new RegExp(
      `^${whole!
        .split(' ')
        .map((each) => `${each}(\\.0)?`)
        .join(' ')}$`,
    ),
  );
  expect(await list.isVisible()).toBe(false);
  await page.close();
});

test.each([
  ['map/', 'miramar', 'Miramar'],
  ['map/', 'st petersburg', 'St. Petersburg'],
  ['map/', 'Ft Lauderdale', 'Fort Lauderdale'],
  ['es/map/', 'key west', 'Cayo Hueso'],
  ['es/map/', 'cayo hueso', 'Cayo Hueso'],
])('on %s, “%s” is found', async (path, typed, name) => {
  const page = await open(path);
  await page.locator('#map-find').fill(typed);
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-read=name]').textContent()).toContain(name);
  await page.close();
});

test('what has no place on the map leads to the index of all names', async () => {
  const page = await open('map/');
  await page.locator('#map-find').fill('33040');
  await page.keyboard.press('Enter');
  expect(await readout(page)).toContain('“33040.”');
  await page.locator('[data-read=none] a').click();
  await page.waitForURL(site.at('places/'));
  await page.close();
});

test('two dates are compared: what changed stays, the rest fades, and words say how much', async () => {
  const page = await open('map/?since=2025-02-21');
  const statusesOn = (at: number) => getFlorida(siteFacts()).days.at(at)!.statuses;
  const [then, now] = [statusesOn(0), statusesOn(-1)];
  const same = [...now].filter(([geoid, status]) => then.get(geoid) === status).length;
  const added = [...now].filter(
    ([geoid, status]) => status === 'listed' && then.get(geoid) !== 'listed',
  ).length;
  expect(await page.locator('.florida .town.same').count()).toBe(same);
  const words = page.locator('[data-read=compared]');
  expect(await words.textContent()).toContain(
    `From February 21, 2025 to May 18, 2026: ${added} places newly listed`,
  );
  await page.locator('#map-since').selectOption('');
  expect(await page.locator('.florida .town.same').count()).toBe(0);
  expect(await words.textContent()).toBe('');
  expect(page.url()).toBe(site.at('map/'));
  await page.close();
});

test('the symbols are one tab stop, the arrow keys go on from there, and Enter opens the page', async () => {
  const page = await open('map/', { viewport: { width: 1280, height: 900 } });
  expect(await page.locator('.florida a[tabindex="0"]').count()).toBe(1);
  await page.locator('.florida a[tabindex="0"]').focus();
  const first = await page.locator('[data-read=name]').textContent();
  const before = await page.evaluate(
    () => (document.activeElement as SVGAElement).getScreenCTM()!.f,
  );
  await page.keyboard.press('ArrowDown');
  const after = await page.evaluate(
    () => (document.activeElement as SVGAElement).getScreenCTM()!.f,
  );
  expect(after).not.toBe(before);
  expect(await page.locator('[data-read=name]').textContent()).not.toBe(first);
  expect(await page.locator('.florida a[tabindex="0"]').count()).toBe(1);
  const href = await page.evaluate(() => (document.activeElement as SVGAElement).href.baseVal);
  await page.keyboard.press('Enter');
  await page.waitForURL(new URL(href, site.at('map/')).href);
  await page.close();
});

test('it plays through the lists and pauses; a reader who wants no motion is shown no such button', async () => {
  const page = await open('map/', { reducedMotion: 'no-preference' });
  const play = page.locator('.play');
  await play.click();
  expect(await play.getAttribute('aria-label')).toBe('Pause');
  await page.waitForFunction(
    () => Number(document.querySelector<HTMLInputElement>('#map-list')!.value) > 20,
  );
  await play.click();
  const value = await page.locator('#map-list').inputValue();
  expect(page.url()).toContain('?date=2025-');
  await page.waitForTimeout(400);
  expect(await page.locator('#map-list').inputValue()).toBe(value);
  await page.close();
  const still = await open('map/');
  expect(await still.locator('.play').isVisible()).toBe(false);
  await still.close();
});

test('without JavaScript there is no control, a symbol leads to its page, and its name shows at it', async () => {
  const page = await open('map/', {
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 900 },
  });
  for (const part of ['#map-list', '.compare', '.readout', '.county-list'])
    expect(await page.locator(part).isVisible(), part).toBe(false);
  expect(await page.getByRole('heading', { name: 'June 27, 2025' }).isVisible()).toBe(true);
  const link = page.locator('.florida a[href*="/key-west/"]:has(.town)');
  await link.focus();
  expect(await link.locator('.tip').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(site.at('places/key-west/'));
  await page.close();
});

test('a resident of Miramar finds the symbol, sees when it changed, and lands on the page in three taps', async () => {
  const page = await open('map/', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  let taps = 0;
  const tap = async (x: number, y: number) => {
    taps += 1;
    await page.touchscreen.tap(x, y);
  };
  const county = await page.locator('#c011').evaluate((outline) => {
    outline.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = outline.getBoundingClientRect();
    return [left + width * 0.3, top + height / 2] as const;
  });
  await tap(...county);
  await page.locator('.county-list h3', { hasText: 'Broward County' }).waitFor();
  const town = await page.locator('.guests a[href*="/miramar/"]').evaluate((link) => {
    const { x, y } = new DOMPoint(0, 0).matrixTransform((link as SVGAElement).getScreenCTM()!);
    return [x, y] as const;
  });
  await tap(...town);
  expect(await readout(page)).toContain('Miramar, Broward County');
  expect(await readout(page)).toContain('May 18, 2026: own police, not on the list');
  expect(await readout(page)).toContain('The same on all 72 lists we have, from February 21, 2025');
  // The symbol stays in view above what is said of it, and so does the link.
  const edges = await page.evaluate(() => [
    document.querySelector('.guests a[href*="/miramar/"] path')!.getBoundingClientRect().bottom,
    document.querySelector('.readout')!.getBoundingClientRect().top,
  ]);
  expect(edges[0]).toBeLessThan(edges[1]!);
  const way = (await page.locator('[data-read=open]').boundingBox())!;
  expect(way.y + way.height).toBeLessThanOrEqual(740);
  await tap(way.x + way.width / 2, way.y + way.height / 2);
  await page.waitForURL(site.at('places/miramar/'));
  expect(taps).toBe(3);
  await page.close();
});

test.each(['map/', 'es/map/'])(
  'on a phone, the first screen of %s has the finding and the map of the state',
  async (path) => {
    const page = await open(path, { viewport: { width: 360, height: 740 } });
    const bottomOf = async (selector: string) => {
      const { y, height } = (await page.locator(selector).boundingBox())!;
      return y + height;
    };
    // The finding is a line longer in Spanish.
    expect(await bottomOf('#florida-map h2')).toBeLessThan(path === 'map/' ? 740 / 2 : 380);
    expect(await bottomOf('.state svg')).toBeLessThan(740);
    await page.close();
  },
);

test.each([280, 320, 360, 390, 520, 640, 700, 768, 1088, 1280, 1920])(
  'at %i pixels no letter of the map is below 12 pixels or cut, and no inset covers a symbol',
  async (width) => {
    const found: string[] = [];
    for (const path of ['map/', 'es/map/', 'embed/florida-map/']) {
      const page = await site.browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(site.at(path));
      found.push(
        ...(await page.evaluate(() => {
          const wrong: string[] = [];
          const texts = [...document.querySelectorAll<SVGTextElement>('.florida svg text')];
          for (const text of texts.filter((each) => each.getBoundingClientRect().width > 0)) {
            const svg = text.ownerSVGElement!;
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            const size = parseFloat(getComputedStyle(text).fontSize) * scale;
            const [inner, outer] = [text, svg].map((each) => each.getBoundingClientRect());
            if (size < 11.9 || size > 17) wrong.push(`"${text.textContent}" is ${size} high`);
            if (inner!.left < outer!.left - 1 || inner!.right > outer!.right + 1)
              wrong.push(`"${text.textContent}" is cut`);
          }
          const boxes = [...document.querySelectorAll('.insets > div')].map((inset) =>
            inset.getBoundingClientRect(),
          );
          for (const mark of document.querySelectorAll<SVGAElement>('.state a:has(.town)')) {
            const { x, y } = new DOMPoint(0, 0).matrixTransform(mark.getScreenCTM()!);
            if (
              boxes.some((b) => x > b.left - 4 && x < b.right + 4 && y > b.top - 4 && y < b.bottom)
            )
              wrong.push(`an inset covers ${mark.getAttribute('aria-label')}`);
          }
          if (document.documentElement.scrollWidth > innerWidth) wrong.push('scrolls sideways');
          return wrong;
        })),
      );
      await page.close();
    }
    expect(found).toEqual([]);
  },
);

test('the console has no messages', () => {
  expect(faults).toEqual([]);
});
