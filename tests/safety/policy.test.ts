import { createHash } from 'node:crypto';
import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInBrowser } from '../site/browser.ts';
import { readPages, templates } from '../site/pages.ts';

interface Policed {
  path: string;
  html: string;
  policy: Map<string, string[]>;
}

const pages = readPages().map(({ path, html }): Policed => {
  const [, content = ''] =
    /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
  const directives = content.split(/;\s*/).map((each) => each.split(' '));
  return { path, html, policy: new Map(directives.map(([name = '', ...rest]) => [name, rest])) };
});
const pathsWhere = (is: (page: Policed) => boolean) => pages.filter(is).map(({ path }) => path);
const scriptOf = (html: string) => /<script type="module">(.*?)<\/script>/s.exec(html)?.[1];
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy in each page', () => {
  test('stands before anything that it governs', () => {
    expect(
      pathsWhere(({ html }) => {
        const [before = ''] = html.split('<meta http-equiv="content-security-policy"');
        return /<(style|script|link|img|base|body)\b/.test(before) || before === html;
      }),
    ).toEqual([]);
  });

  test('names nothing but hashes, "self" and "none"', () => {
    const allowed = /^('none'|'self'|'sha256-[A-Za-z0-9+/]{43}=')$/;
    expect(
      pathsWhere(({ policy }) =>
        [...policy.values()].flat().some((source) => !allowed.test(source)),
      ),
    ).toEqual([]);
  });

  test('closes what has no rule of its own, and the ways out that no other rule covers', () => {
    const closed = ['default-src', 'base-uri', 'form-action'];
    expect(
      pathsWhere(({ policy }) => closed.some((name) => policy.get(name)?.join() !== "'none'")),
    ).toEqual([]);
  });

  test('has a hash for each style and script that is there, and none for another', () => {
    expect(
      pathsWhere(({ html, policy }) => {
        const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) =>
          hashOf(css!),
        );
        const script = scriptOf(html);
        const own = (policy.get('script-src') ?? []).filter((source) => source !== "'self'");
        return (
          policy.get('style-src')?.join() !== styles.join() ||
          own.join() !== (script === undefined ? '' : hashOf(script)) ||
          policy.has('script-src') !== (script !== undefined)
        );
      }),
    ).toEqual([]);
  });

  test('lets in images only where one is named, scripts from files only where the page asks for one, and nobody but its own site be asked', () => {
    expect(
      pathsWhere(({ html, policy }) => {
        const hasImage = /<img\b|<image\b|<link rel="icon"/.test(html);
        const asks = /\bimport\(|\bfetch\(/.test(scriptOf(html) ?? '');
        return (
          (policy.get('img-src')?.join() === "'self'") !== hasImage ||
          policy.get('connect-src')?.join() !== "'self'" ||
          (policy.get('script-src')?.includes("'self'") ?? false) !== asks
        );
      }),
    ).toEqual([]);
    const asking = pathsWhere(
      ({ policy }) => policy.get('script-src')?.includes("'self'") ?? false,
    );
    expect(asking).toEqual(['/es/search/', '/search/']);
  });

  test('has no rule beside those', () => {
    const known = 'default-src style-src script-src connect-src img-src base-uri form-action'.split(
      ' ',
    );
    expect(
      pathsWhere(({ policy }) => [...policy.keys()].some((name) => !known.includes(name))),
    ).toEqual([]);
  });
});

describe('in a browser', () => {
  const site = siteInBrowser();
  // Says in the page itself what its policy refused.
  const listen = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    (self.refused ??= []).push(effectiveDirective + ' ' + blockedURI))`;
  const refusedIn = () => (globalThis as unknown as { refused?: string[] }).refused ?? [];

  test('no page of any kind is refused anything of its own, and its style applies', async () => {
    const page = await site.browser.newPage();
    await page.addInitScript(listen);
    const faults: string[] = [];
    for (const path of templates) {
      await page.goto(site.at(path));
      const refused = await page.evaluate(refusedIn);
      const rules = await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0);
      if (refused.length > 0 || rules === 0) faults.push(`${path} ${refused.join()} ${rules}`);
    }
    await page.close();
    expect(faults).toEqual([]);
  });

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
