import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';

describe('in a browser', () => {
  const site = siteInBrowser();
  // Says in the page itself what its policy refused.
  const listen = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    (self.refused ??= []).push(effectiveDirective + ' ' + blockedURI))`;
  const refusedIn = () => (globalThis as unknown as { refused?: string[] }).refused ?? [];

  const injected = `<script>self.ran = 1</script><script type="module">self.ran = 2</script>
    <script src="https://other.example/x.js"></script><script src="data:text/javascript,self.ran=3"></script>
    <style>main { visibility: hidden }</style><link rel="stylesheet" href="https://other.example/x.css">
    <p id="styled" style="color: rgb(1, 2, 3)" onclick="self.ran = 4">x</p>
    <img src="nowhere.png" onerror="self.ran = 5"><img src="https://other.example/x.png">
    <a id="running" href="javascript:self.ran=6">x</a><svg onload="self.ran = 7"><script>self.ran = 8</script></svg>
    <iframe srcdoc="<script>parent.ran = 9</script>"></iframe><object data="data:text/html,x"></object>
    <form id="sent" action="https://other.example/"><button>x</button></form><base href="https://other.example/">`;

  test.each([
    '/',
    '/es/explainers/key-west/',
    '/votes/key-west-2025-06-30-void/',
    '/map/',
    '/search/',
    '/places/',
    '/teach/mock-commission/slides/',
    '/embed/florida-map/',
  ])('what is put into %s does not run, style, load or send', async (path) => {
    const page = await site.browser.newPage();
    // A request that the policy stops is seen, too, and never leaves the browser.
    const asked: Request[] = [];
    page.on('request', (request) => asked.push(request));
    await page.addInitScript(listen);
    await page.route(site.at(path), async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<main\b[^>]*>/, `$&${injected}`);
      await route.fulfill({ response, body });
    });
    await page.goto(site.at(path));
    for (const id of ['styled', 'running']) await page.locator(`#${id}`).dispatchEvent('click');
    await page.locator('#sent button').dispatchEvent('click');
    const seen = await page.evaluate(() => ({
      ran: (globalThis as { ran?: number }).ran,
      main: getComputedStyle(document.querySelector('main')!).visibility,
      color: getComputedStyle(document.querySelector('#styled')!).color,
      base: document.baseURI,
    }));
    const refused = await page.evaluate(refusedIn);
    await page.close();
    expect(seen.ran).toBeUndefined();
    expect(seen.main).toBe('visible');
    expect(seen.color).not.toBe('rgb(1, 2, 3)');
    expect(seen.base).toBe(site.at(path));
    const own = new URL(site.at('/')).host;
    const sent = asked.filter(
      (each) => new URL(each.url()).host !== own && each.failure()?.errorText !== 'csp',
    );
    expect(sent.map((each) => each.url()).filter((url) => /^https?:/.test(url))).toEqual([]);
    const directives = new Set(refused.map((each) => each.split(' ')[0]));
    for (const name of [
      'script-src-elem',
      'script-src-attr',
      'style-src-elem',
      'style-src-attr',
      'img-src',
      'base-uri',
    ])
      expect([...directives], name).toContain(name);
  });
});
