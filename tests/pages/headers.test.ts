import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A rule of `_headers`: which addresses, and what they get. */
interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

const rules = readFileSync('dist/_headers', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .reduce<Rule[]>((found, line) => {
    const header = /^ {2}([A-Za-z-]+): (.+)$/.exec(line);
    if (header) found.at(-1)!.headers.push([header[1]!, header[2]!]);
    else found.push({ path: line, headers: [] });
    return found;
  }, []);

/** Every header of an address, as the hosts that read the file add them up. */
function headersOf(address: string): [name: string, value: string][] {
  return rules
    .filter(({ path }) =>
      path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path,
    )
    .flatMap(({ headers }) => headers);
}

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
  for (const address of ['/embed/vote-shift/', '/es/embed/vote-shift/'])
    expect(headersOf(address).map(([name]) => name)).toEqual([
      'X-Content-Type-Options',
      'Referrer-Policy',
    ]);
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
