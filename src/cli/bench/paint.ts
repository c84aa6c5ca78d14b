import { getOrThrow } from '../../data/queries/lookup.ts';
import { median } from 'd3';
import type { Browser } from 'playwright-core';
import type { Measured } from './measured.ts';
import { emptyPath, wordsPath } from './server.ts';

/** The timings of one page load, in milliseconds since the request. */
interface Load {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  longTasks: number;
  elements: number;
  requests: number;
  bytes: number;
  strangers: number;
}

/** Slow 4G as page tests usually define it, and a CPU four times slower. */
const slow = { latency: 150, down: 1600, up: 750, processor: 4 };

/**
 * Milliseconds that DNS, TCP and TLS add to a first visit: three round trips, which browser tools leave
 * out.
 */
const connecting = 3 * slow.latency;

/** Milliseconds to let a new window settle. */
const calm = 600;

/** What styles, drawings and scripts may add to the first paint of a page's words. */
const mostAdded = 1.15;

/**
 * Measures paint times on a slow phone, relative to a page of the same words alone from the same server. Each
 * round loads all pages, one after its words, so that other load on the machine affects all of them alike.
 */
export async function measurePaint(
  browser: Browser,
  address: string,
  paths: readonly string[],
  rounds: number,
  progress: (text: string) => void,
): Promise<Measured[]> {
  const all = [emptyPath, ...paths.flatMap((path) => [wordsPath(path), path])];
  const loads = new Map<string, Load[]>(all.map((path) => [path, []]));
  const loadsOf = (path: string) => getOrThrow(loads, path);
  // The first load includes the browser's startup and is not counted.
  await load(browser, address, emptyPath);
  for (let round = 1; round <= rounds; round += 1) {
    for (const path of all) loadsOf(path).push(await load(browser, address, path));
    progress(`round ${round} of ${rounds}: ${all.length} pages`);
  }
  const middle = (path: string, of: (load: Load) => number) =>
    median(loadsOf(path).map(of)) ?? Number.NaN;
  const base = middle(emptyPath, ({ firstPaint }) => firstPaint);
  return [
    { area: 'paint', what: 'first paint of an empty page', value: base, unit: 'ms' },
    ...paths.flatMap((path): Measured[] => {
      const first = middle(path, ({ firstPaint }) => firstPaint);
      const words = middle(wordsPath(path), ({ firstPaint }) => firstPaint);
      const [sample] = loadsOf(path) as [Load];
      const worst = (of: (load: Load) => number) => Math.max(...loadsOf(path).map(of));
      return [
        {
          area: 'paint',
          what: `first paint of ${path}`,
          value: first / words,
          unit: '×',
          target: mostAdded,
          note: [
            `${Math.round(first)} ms, its words alone ${Math.round(words)} ms`,
            `${((first + connecting) / (words + connecting)).toFixed(2)}× with the ${connecting} ms of a first connection`,
            `largest paint ${Math.round(middle(path, ({ largestPaint }) => largestPaint))} ms`,
            `long tasks ${Math.round(middle(path, ({ longTasks }) => longTasks))} ms`,
            `${sample.elements} elements`,
            `${sample.requests} requests, ${sample.bytes} bytes`,
          ].join('; '),
        },
        {
          area: 'layout shift',
          what: path,
          value: worst(({ shift }) => shift),
          unit: 'score',
          target: 0,
        },
        {
          area: 'third parties',
          what: path,
          value: worst(({ strangers }) => strangers),
          unit: 'count',
          target: 0,
        },
      ];
    }),
  ];
}

async function load(browser: Browser, address: string, path: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  let requests = 0;
  let bytes = 0;
  let strangers = 0;
  tools.on('Network.requestWillBeSent', ({ request }) => {
    requests += 1;
    if (!request.url.startsWith(address)) strangers += 1;
  });
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: (slow.down * 1000) / 8,
    uploadThroughput: (slow.up * 1000) / 8,
  });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
  await page.addInitScript(watch);
  // The browser paints its own window first, which is not part of the page.
  await page.waitForTimeout(calm);
  await page.goto(`${address}${path}`, { waitUntil: 'load' });
  await page.waitForTimeout(400);
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  return { ...seen, elements, requests, bytes, strangers };
}

type Seen = Pick<Load, 'firstPaint' | 'largestPaint' | 'shift' | 'longTasks'>;

/** Runs in the page before its own code. */
function watch(): void {
  const seen: Seen = { firstPaint: Number.NaN, largestPaint: Number.NaN, shift: 0, longTasks: 0 };
  (window as unknown as { seen: Seen }).seen = seen;
  const on = (type: string, each: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
    });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
  on('layout-shift', ({ value = 0 }) => (seen.shift += value));
  on('longtask', ({ duration }) => (seen.longTasks += duration));
}
