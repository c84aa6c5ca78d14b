import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersOf as headersAt, readHeaderRules } from '../hosts/imitated-host.ts';

const rules = readHeaderRules(readFileSync('dist/_headers', 'utf8'));
const headersOf = (address: string) => headersAt(rules, address);

// Folders of the built site that hold pages, and of its Spanish pages, as addresses.
const folders = ['', 'es/'].flatMap((language) =>
  readdirSync(`dist/${language}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'es' && entry.name !== '_astro')
    .map(({ name }) => `/${language}${name}/`)
    .filter((folder) => globSync('**/*.html', { cwd: `dist${folder}` }).length > 0),
);
const isEmbed = (address: string) => /^\/(es\/)?embed\//.test(address);

test('every rule starts with an address and says something', () => {
  expect(
    rules.filter(({ path, headers }) => !path.startsWith('/') || headers.length === 0),
  ).toEqual([]);
  // What one of the hosts reads at most.
  expect(rules.length).toBeLessThanOrEqual(100);
});

test('all pages but those to embed may only stand in a frame of their own host', () => {
  const addresses = ['/', '/es/', ...folders.flatMap((folder) => [folder, `${folder}a/`])];
  const open = addresses.filter(
    (address) => !headersOf(address).some(([, value]) => value === "frame-ancestors 'self'"),
  );
  expect(addresses.length).toBeGreaterThan(30);
  expect(open.filter((address) => !isEmbed(address))).toEqual([]);
});

test('pages to embed may stand in any frame', () => {
  for (const address of ['/embed/vote-shift/', '/es/embed/vote-shift/']) {
    const headers = new Map(headersOf(address));
    expect([...headers.keys()]).not.toContain('Content-Security-Policy');
    expect([...headers.keys()]).not.toContain('X-Frame-Options');
    // Sites that isolate themselves show only frames that say so.
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
  }
});

/** What every answer says, here and in the example for nginx. */
const everywhere = [
  ['X-Content-Type-Options', /^nosniff$/],
  ['Referrer-Policy', /^no-referrer$/],
  // The name of a copy may stand below one that others use, so it binds no more than itself.
  ['Strict-Transport-Security', /^max-age=31536000$/],
  ['Permissions-Policy', /^([a-z-]+=\(\)(, )?)+$/],
  ['Cross-Origin-Opener-Policy', /^same-origin$/],
  ['Cross-Origin-Resource-Policy', /^cross-origin$/],
] as const;

test.each(everywhere)('every address has %s', (name, value) => {
  for (const address of ['/', '/es/votes/', '/data/votes.csv', '/embed/a/', '/_astro/a.css'])
    expect(new Map(headersOf(address)).get(name), address).toMatch(value);
});

test('the example for nginx sets what these hosts set', () => {
  const config = readFileSync('dist/about/host/nginx.conf', 'utf8');
  const set = new Map(
    [...config.matchAll(/^ *add_header ([\w-]+) ("[^"]*"|\S+?)( always)?;$/gm)].map(
      ([, name, value]) => [name, value!.replaceAll('"', '')],
    ),
  );
  const mapped = /map \$https \$ledger_https \{[^}]*on +"([^"]*)"/.exec(config)![1]!;
  for (const [name] of everywhere) {
    const value = set.get(name) === '$ledger_https' ? mapped : set.get(name);
    expect([name, value]).toEqual([name, new Map(headersOf('/')).get(name)]);
  }
});

test('every rule of headers is explained where hosts are told of them', () => {
  const names = new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)));
  for (const page of ['dist/about/host/index.html', 'dist/es/about/host/index.html']) {
    const text = readFileSync(page, 'utf8');
    expect([...names].filter((name) => !text.includes(`<code>${name}</code>`))).toEqual([]);
  }
});

test('no address gets one header twice', () => {
  const twice = ['/', '/es/', '/_astro/a.css', '/data/votes.csv', ...folders].filter((address) => {
    const names = headersOf(address).map(([name]) => name.toLowerCase());
    return new Set(names).size < names.length;
  });
  expect(twice).toEqual([]);
});

test('only files with a hash in their name are kept for long', () => {
  const kept = rules.filter(({ headers }) => headers.some(([name]) => name === 'Cache-Control'));
  expect(kept.map(({ path }) => path)).toEqual(['/_astro/*']);
});
