import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';
import { onSlowPhone, screen } from './slow-phone.ts';

const site = siteInBrowser();

/** What a reader does until the answer is on the screen, counted. */
interface Journey {
  taps: number;
  pages: number;
  /** Screens from where the page opens to the end of the answer; 1 without scrolling. */
  screens: number;
  said: string;
}

const answerAt = async (page: Page): Promise<Pick<Journey, 'screens' | 'said'>> => {
  // A part of a county's page has its own answer.
  const part = new URL(page.url()).hash.startsWith('#outside-')
    ? '#outside-cities ~ .said'
    : '.said';
  const answer = page.locator(part).first();
  await answer.waitFor();
  const box = (await answer.boundingBox())!;
  return {
    screens: Math.ceil((box.y + box.height) / screen),
    said: (await answer.innerText()).replace(/\s+/g, ' '),
  };
};

/** From the first page: a tap on the box, the name, and Enter or a tap on the row that is meant. */
function ask(path: string, name: string, row?: RegExp): Promise<Journey> {
  return onSlowPhone(site, path, async (page) => {
    const finder = page.locator('.finder').first();
    const box = finder.locator('input');
    let taps = 1;
    await box.tap();
    await box.pressSequentially(name);
    const rows = finder.locator('li');
    await rows.first().waitFor();
    const opened = page.waitForURL(/\/(places|agencies)\/[^/]+\//);
    if (row) {
      taps += 1;
      await rows.filter({ hasText: row }).first().locator('a').tap();
    } else await page.keyboard.press('Enter');
    await opened;
    return { taps, pages: 1, ...(await answerAt(page)) };
  });
}

const hasAgreement = /ha[ds] (a )?287\(g\) agreements? with ICE/;
const tieneAcuerdo = /(tiene|tenía) un acuerdo 287\(g\) con el ICE/;

describe('a resident finds whether the local police have an agreement, from the first page', () => {
  test.each<[name: string, row: RegExp | undefined, taps: number, said: RegExp]>([
    ['Tampa', undefined, 1, /Tampa’s police department .*a 287\(g\) agreement with ICE/],
    ['Miramar', undefined, 1, /Miramar’s police department was not on ICE’s/],
    [
      'Alford',
      undefined,
      1,
      /Alford does not have its own police department\..*sheriff of Jackson/,
    ],
    ['Brandon', undefined, 1, /^Outside city limits, .*Hillsborough County sheriff’s office/],
    ['The Villages', /Sumter County/, 2, /^Outside city limits, .*Sumter County sheriff’s office/],
    ['UF', undefined, 1, /University of Florida Police Department .*287\(g\) agreement/],
    ['33040', /Key West/, 2, /Key West’s police department .*a 287\(g\) agreement/],
    ['33186', undefined, 1, /^Outside city limits, .*Miami-Dade County sheriff’s office/],
    ['Westchester', undefined, 1, /^Outside city limits, .*Miami-Dade County sheriff’s office/],
    ['Orlndo', undefined, 1, /Orlando’s police department/],
    ['Tampa, FL', undefined, 1, /Tampa’s police department/],
    ['Miami-Dade sheriff', undefined, 1, /sheriff of Miami-Dade County/],
  ])('%s', async (name, row, taps, said) => {
    const journey = await ask('', name, row);
    expect(journey).toMatchObject({ taps, pages: 1, screens: 1 });
    expect(journey.said).toMatch(said);
  });

  test.each<[name: string, row: RegExp | undefined, taps: number, said: RegExp]>([
    ['Tampa', undefined, 1, tieneAcuerdo],
    ['Miramar', undefined, 1, /el departamento de policía de Miramar no estaba en la lista/i],
    ['Cayo Hueso', undefined, 1, tieneAcuerdo],
    ['Brandon', undefined, 1, /alguacil( \(sheriff\))? del condado de Hillsborough/],
    ['33040', /Cayo Hueso/, 2, tieneAcuerdo],
  ])('en español: %s', async (name, row, taps, said) => {
    const journey = await ask('es/', name, row);
    expect(journey).toMatchObject({ taps, pages: 1, screens: 1 });
    expect(journey.said).toMatch(said);
  });

  test('without scripts, in three taps: all names, a letter, the place', async () => {
    const journey = await onSlowPhone(
      site,
      '',
      async (page) => {
        let taps = 0;
        const tap = async (name: string | RegExp) => {
          taps += 1;
          await page.getByRole('link', { name, exact: true }).first().tap();
        };
        await tap('All names, A to Z');
        await tap('Names of places, S to Z');
        await tap('Tampa');
        await page.waitForURL(/places\/tampa\/$/);
        return { taps, pages: taps, ...(await answerAt(page)) };
      },
      false,
    );
    expect(journey).toMatchObject({ taps: 3, pages: 3, screens: 1 });
    expect(journey.said).toMatch(hasAgreement);
  });

  test('from the answer, the next questions are one tap away: the vote, the law, help', async () => {
    await onSlowPhone(site, 'places/key-west/', async (page) => {
      const ways = page.locator('.next a');
      expect(await ways.count()).toBe(4);
      await ways.first().tap();
      await page.waitForURL(/#votes$/);
      const votes = await page.locator('#votes').boundingBox();
      expect(votes!.y).toBeLessThan(screen);
      await page.locator('.next a', { hasText: 'Is an agreement required?' }).tap();
      await page.waitForURL(/explainers\/who-decides\//);
    });
  });
});
