import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPages } from './pages.ts';
import { mapFile, recordSchemas, textPlaces } from '../security/leaves.ts';

const plain = 'https://example.org/a?b=c#d';
const addressPlaces = textPlaces.filter(({ takes }) => takes(plain) && !takes('<b>'));
const pathPlaces = textPlaces.filter(({ takes }) => takes('/votes/') && !takes('<b>'));

const hostile = [
  'javascript:alert(1)',
  'JavaScript:alert(1)//https://example.org/',
  'java\tscript:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'mailto:a@example.org',
  'http://example.org/',
  'HTTPS://example.org/',
  '//example.org/',
  '///example.org/',
  '/\\example.org/',
  'https:example.org',
  'https:/example.org/',
  'https://example.org\\@example.com/',
  'https://reader@example.org/',
  'https://reader:secret@example.org/',
  'https://ice.gov%2f@example.org/',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://example.org/a b',
  'https://example.org/\u0000',
  'https://exam\tple.org/',
  'https://example.org/a\r\nSet-Cookie: a=b',
  'https://example.org/\u202egpj.exe',
  'https://example.org/\u200b',
  'https://exаmple.org/', // The third letter is Cyrillic.
  'https://example.org/"onclick="alert(1)',
  "https://example.org/'",
  'https://example.org/<script>',
  'https://example.org/`',
];

test('the places of addresses are those that a page links to', () => {
  expect(addressPlaces.map(({ place }) => place)).toEqual([
    'data/signers.json archived',
    'data/sources.json url',
    'data/sources.json archived',
    'data/statutes.json url',
    'data/roster/listings.json prints[].moa',
    'data/roster/listings.json prints[].addendum',
  ]);
  expect(pathPlaces.map(({ place }) => place)).toEqual([
    'data/changes.json page',
    'data/synonyms.json page',
  ]);
});

test.each(hostile)(
  'no place for an address or a path takes %j, and it says what it expects',
  (address) => {
    for (const { place, refusal } of [...addressPlaces, ...pathPlaces]) {
      expect(refusal(address), place).toMatch(/^expected (an|the) \w/);
    }
  },
);

test('a place takes an address with a port, a query, a part and what is written with %', () => {
  for (const address of [plain, 'https://example.org:8443/%C3%A9', 'https://example.org/@a(b)'])
    expect(addressPlaces.filter(({ takes }) => !takes(address))).toEqual([]);
});

test('every link to another site was an address in the data, or stands in the code or prose', () => {
  const isAddressPlace = new Set(addressPlaces.map(({ place }) => place));
  const known = new Set<string>();
  for (const [file] of recordSchemas)
    mapFile(file, JSON.parse(readFileSync(file, 'utf8')), (text, place) => {
      if (isAddressPlace.has(place)) known.add(text);
      return text;
    });
  expect(known.size).toBeGreaterThan(300);
  const written = globSync('src/**/*.{astro,ts,mdx,json}')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const linked = new Set(
    readPages().flatMap(({ html }) =>
      [
        ...html.matchAll(
          /\s(?:href|src|action|formaction|poster|data|cite)="([a-z][a-z0-9+.-]*:[^"]*|\/\/[^"]*)"/gi,
        ),
      ].map(([, address]) => address!.replaceAll('&amp;', '&').replaceAll('&#38;', '&')),
    ),
  );
  expect(linked.size).toBeGreaterThan(200);
  expect(
    [...linked].filter((address) => !known.has(address) && !written.includes(address)),
  ).toEqual([]);
});
