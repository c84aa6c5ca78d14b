import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findTool } from '../../src/cli/browsers/tools.ts';

/** The program, or undefined where there is none. */
export const firefox = findTool('Firefox');

/** Starts Firefox without a window. */
export function startFirefox({ isDark = false } = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox!,
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1 },
  });
}

/**
 * Opens a tab as wide as a phone.
 * @param within where every request has to go.
 * @returns the tab, and a list that fills with the complaints of Firefox and with what left the site.
 */
export async function openTab(
  browser: Browser,
  within: string,
): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const say = (text: string) => faults.push(`${page.url().replace(within, '/')} ${text}`);
  page.on('console', (message) => say(message.text()));
  page.on('pageerror', (error) => say(error instanceof Error ? error.message : String(error)));
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it still asks for: that is no fault of the page.
    const why = request.failure()?.errorText;
    if (why !== 'NS_BINDING_ABORTED') say(`failed: ${request.url()} (${why})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) say(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    // Firefox draws some of its own marks with a font that it holds.
    if (!url.startsWith(within) && !url.startsWith('data:')) say(`asked for ${url}`);
  });
  // Firefox tells of what the policy stops in its own console alone, so the page is asked to say it.
  await page.evaluateOnNewDocument(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`stopped by the policy: ${event.violatedDirective}`),
    ),
  );
  await page.setViewport({ width: 360, height: 740 });
  return { page, faults };
}
