import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

const site = siteInBrowser();
const pages = [
  ...['/votes/', '/votes/key-west-2025-07-08-enter/', '/timeline/', '/map/', '/list/'],
  ...['/places/by-county/', '/places/key-west/', '/explainers/who-decides/', '/ledger/matrix/'],
  ...['/ledger/', '/charts/timeline/', '/charts/all-votes/', '/charts/listing-steps/'],
].flatMap((path, at) => (at % 2 ? [`/es${path}`] : [path]));

/** What is wrong with the drawings of a page; runs in the browser. */
function faultsOfDrawings(): string[] {
  const faults: string[] = [];
  for (const figure of document.querySelectorAll('figure')) {
    const svg = [...figure.querySelectorAll<SVGSVGElement>('svg[role]')].find(
      (each) => each.getBoundingClientRect().width > 0,
    );
    if (!svg) continue;
    const [drawn, column] = [svg, figure].map((each) => each.getBoundingClientRect().width);
    if (drawn! < column! * 0.92)
      faults.push(`#${figure.id} is drawn ${Math.round(drawn!)} wide of ${column}`);
    const scale = drawn! / svg.viewBox.baseVal.width;
    for (const text of svg.querySelectorAll('text')) {
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      const { left, right } = text.getBoundingClientRect();
      if (size < 11.9) faults.push(`#${figure.id} "${text.textContent}" is ${size} high`);
      if (left < 0 || right > innerWidth) faults.push(`#${figure.id} "${text.textContent}" is cut`);
    }
  }
  return faults;
}

test('between a phone and a desk, a chart fills its column, with no letter too small or cut', async () => {
  const page = await site.browser.newPage();
  const faults: string[] = [];
  for (const path of pages) {
    await page.goto(site.at(path));
    for (const width of [361, 447, 448, 511, 512, 543, 544, 607, 608, 680, 681]) {
      await page.setViewportSize({ width, height: 900 });
      const found = await page.evaluate(faultsOfDrawings);
      faults.push(...found.map((fault) => `${path} at ${width}: ${fault}`));
    }
  }
  await page.close();
  expect(faults).toEqual([]);
});
