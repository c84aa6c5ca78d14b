import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { findTool } from '../../src/cli/browsers/tools.ts';
import { siteInBrowser } from './browser.ts';
import { templates } from '../pages/pages.ts';
import { inTabs } from './tabs.ts';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const site = siteInBrowser();
// The short run visits the Spanish pages, whose texts are the longer ones; the full run all of them,
// in the dark theme, too.
const isFull = import.meta.env.MODE === 'full';
const visited = isFull ? templates : templates.filter((path) => path.startsWith('/es/'));
const themes = isFull ? (['light', 'dark'] as const) : (['light'] as const);

/** The rules that look at colors: all that can differ between the themes. */
const ofColor = ['color-contrast', 'link-in-text-block'];

/** What WCAG 1.4.12 says a reader may set, without loss; what is laid out when a reader comes near it is laid out. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
:is(.steps, .bars) { content-visibility: visible !important }`;

/** Says in the page itself what its policy refused. */
const listen = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  (self.refused ??= []).push(effectiveDirective + ' ' + blockedURI))`;

const faults = {
  silent: [] as string[],
  policy: [] as string[],
  light: [] as string[],
  dark: [] as string[],
  focus: [] as string[],
  narrow: [] as string[],
  spaced: [] as string[],
};

// One visit to each template answers all of the tests below.
beforeAll(async () => {
  if (!findTool('Chromium')) return;
  const options = { viewport: { width: 1280, height: 800 } };
  const open = async (page: Page) => {
    // What a tab complains of belongs to the page that it is on.
    const say = (text: string) => faults.silent.push(`${page.url()} ${text}`);
    page.on('console', (message) => say(message.text()));
    page.on('pageerror', ({ message }) => say(message));
    page.on('requestfailed', (request) => {
      // A page that is left before its icon came gives it up.
      const why = request.failure()?.errorText;
      if (why !== 'net::ERR_ABORTED') say(`failed: ${request.url()} (${why})`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) say(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.at('/'))) say(`left the site: ${request.url()}`);
    });
    await page.addInitScript(listen);
  };
  await inTabs({ site, options, paths: visited, open }, async (page, path) => {
    const note = (kind: keyof typeof faults, found: readonly string[]) =>
      faults[kind].push(...found.map((fault) => `${path} ${fault}`));
    const rules = await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0);
    if (rules === 0) note('policy', ['has no style']);
    const turn = async (width: number) => page.setViewportSize({ width, height: 800 });
    await turn(1280);
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((each) => (each.open = true)),
    );
    note('focus', await page.evaluate(focusFaults));
    await page.evaluate(axe);
    note('light', await axeFaults(page, { rules: { 'target-size': { enabled: true } } }));
    if (isFull) {
      await page.emulateMedia({ colorScheme: 'dark' });
      note('dark', await axeFaults(page, { runOnly: ofColor }));
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await turn(320);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) note('narrow', [`is ${width} wide`]);
    // A sheet of the reader's own, which no policy of a page governs.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, spacing);
    note('spaced', await page.evaluate(spacingFaults));
    await turn(1280);
    note('spaced', await page.evaluate(spacingFaults));
    note('policy', await page.evaluate(() => (self as { refused?: string[] }).refused ?? []));
  });
}, 900_000);

test('the console is silent, no request fails, and none leaves the site', () => {
  expect(faults.silent).toEqual([]);
});

test('no page is refused anything of its own by its policy, and its style applies', () => {
  expect(faults.policy).toEqual([]);
});

test.each(themes)('in the %s theme axe finds nothing on any template', (theme) => {
  expect(faults[theme]).toEqual([]);
});

test('whatever takes the focus shows a ring, and nothing covers it', () => {
  expect(faults.focus).toEqual([]);
});

test('no template scrolls sideways at 320 pixels, or at 400 % zoom', () => {
  expect(faults.narrow).toEqual([]);
});

test('with a reader’s own spacing nothing is cut off, and no text lies on another', () => {
  expect(faults.spaced).toEqual([]);
});

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

async function axeFaults(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      resultTypes: ['violations'],
      ...given,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
  }, options);
}

/** Runs in the page: each tab stop that can’t be seen when it has the focus. */
function focusFaults(): string[] {
  const stops = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  return [...stops].flatMap((stop) => {
    const name = stop.outerHTML.slice(0, 100);
    if (stop.tabIndex > 0) return `comes before its turn: ${name}`;
    if (stop.tabIndex < 0 || !stop.checkVisibility({ visibilityProperty: true })) return [];
    stop.focus();
    if (document.activeElement !== stop) return `takes no focus: ${name}`;
    if (getComputedStyle(stop).outlineStyle === 'none') return `shows no ring: ${name}`;
    const { left, top, width, height } = (
      stop.querySelector(':scope > :is(circle, rect, path)') ?? stop
    ).getClientRects()[0]!;
    // A region can be larger than the window: what stands in the window counts.
    const y = Math.max(top, 0) + Math.min(height / 2, 20);
    const found = document.elementFromPoint(left + Math.min(width / 2, 20), y);
    // On a map, a town and an inset lie on a county, and a county can be larger than the window.
    const isOnMap = stop.parentElement!.closest('svg') !== null;
    return (found && (stop.contains(found) || found.contains(stop))) ||
      (isOnMap && (found === null || found.closest('svg') !== null))
      ? []
      : `is covered by ${found?.outerHTML.slice(0, 60) ?? 'the edge of the window'}: ${name}`;
  });
}

/** Runs in the page: what is cut off, what makes it scroll sideways, and texts that lie on each other. */
function spacingFaults(): string[] {
  const name = (element: Element) => element.outerHTML.slice(0, 100);
  // A table or a drawing may be wider, as WCAG 1.4.10 says; what scrolls inside itself loses nothing.
  const found: string[] = [];
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));
  for (const element of document.querySelectorAll('main *'))
    if (
      element.getBoundingClientRect().right > innerWidth + 1 &&
      !element.closest('table, svg') &&
      !element.querySelector('table, svg') &&
      !scrolls(element)
    )
      found.push(`reaches beyond the right edge: ${name(element)}`);
  for (const element of document.querySelectorAll<HTMLElement>('body :not(svg, svg *)')) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    const cuts = [overflowX, overflowY].some((each) => each === 'hidden' || each === 'clip');
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (cuts && clipPath === 'none')
      if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
        found.push(`cuts off: ${name(element)}`);
  }
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { element: Element; box: DOMRect }[] = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!;
    const { clipPath } = getComputedStyle(element);
    if (!walker.currentNode.textContent!.trim() || element.closest('svg, script, style')) continue;
    // The list of a page's parts stays above what scrolls below it, and slides are made for a wall.
    if (element.closest('.parts, .slide')) continue;
    if (clipPath !== 'none' || !element.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) if (box.width > 2) lines.push({ element, box });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  lines.forEach(({ element, box }, at) => {
    for (let next = at + 1; lines[next] && lines[next]!.box.top < box.bottom; next += 1) {
      const other = lines[next]!;
      if (element.contains(other.element) || other.element.contains(element)) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (across > 3 && down > Math.min(box.height, other.box.height) / 2)
        found.push(`${name(element)} lies on ${name(other.element)}`);
    }
  });
  return found;
}
