import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchAndMerge } from '../../../src/cli/fetch-lists/command.ts';
import type { MergeOptions } from '../../../src/cli/import-lists/merge.ts';
import { canonicalJson } from '../../../src/data/format/canonical.ts';
import type { RosterList } from '../../../src/data/schema/roster.ts';
import { places } from '../import-lists/example-places.ts';
import { agencies, city, list, sheriff, town } from '../import-lists/example.ts';
import { pageWith, startServer, type TestServer } from './server.ts';

const march = 'participatingAgencies03062025am.xlsx';
const september = 'ParticipatingAgency091826am.xlsx';
let root: string;
let server: TestServer;
let now: number;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'fetch-'));
  mkdirSync(join(root, 'data/roster'), { recursive: true });
  writeFileSync(join(root, 'data/roster/agencies.json'), canonicalJson('agencies', agencies));
  writeFileSync(join(root, 'data/places.json'), canonicalJson('places', places));
  server = await startServer();
  now = Date.UTC(2026, 9, 9, 19, 33, 34);
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const at = (name: string) => `/ice/doclib/${name}`;
const archived = (path: string) => `/archive/${server.addresses.page.replace('/ice/287g', path)}`;
const kept = () =>
  readdirSync(join(root, 'data/roster'))
    .filter((name) => name !== 'agencies.json')
    .sort();
const listsKept = () =>
  JSON.parse(readFileSync(join(root, 'data/roster/lists.json'), 'utf8')) as RosterList[];
const told: string[] = [];

async function fetch(more: Partial<MergeOptions> = {}, addresses = server.addresses) {
  told.length = 0;
  return fetchAndMerge({
    root,
    addresses,
    folder: join(root, '.cache/lists'),
    now: () => now,
    tell: (line) => void told.push(line),
    merge: { check: () => [], ...more },
  });
}

/** What a failed fetch says; nothing may have been written. */
async function refusal(...words: Parameters<typeof fetch>) {
  const before = kept();
  const { report, refusal: why } = await fetch(...words);
  expect(report).toEqual([]);
  expect(kept()).toEqual(before);
  return why;
}

function publish(files: Record<string, Buffer>) {
  server.replies.set('/ice/287g', pageWith(...Object.keys(files)));
  for (const [name, bytes] of Object.entries(files)) server.replies.set(at(name), bytes);
}

describe('fetching', () => {
  test('imports what ICE’s page links to, and says what changed', async () => {
    publish({ [september]: list([city, sheriff]) });
    const { report, refusal: why } = await fetch();
    expect(why).toBeUndefined();
    expect(report.join('\n')).toContain('### ICE’s participating list of September 18, 2026 (am)');
    expect(report.at(-1)).toContain('Changed: data/roster/listings.json');
    expect(kept()).toEqual(['list-answers.csv', 'listings.json', 'lists.json']);
  });

  test('asks one thing at a time, and of the same page only whether it has changed', async () => {
    publish({ [march]: list([city]), [september]: list([city, sheriff]) });
    await fetch();
    expect(server.asked.map(({ path }) => path)).toEqual(['/ice/287g', at(march), at(september)]);
    server.asked.length = 0;
    const { report } = await fetch();
    expect(report).toEqual(['No list is new.']);
    expect(server.asked.every(({ etag }) => etag !== undefined)).toBe(true);
    expect(told.every((line) => line.endsWith(': as it was'))).toBe(true);
    expect(server.atOnce()).toBe(1);
  });

  test('takes a list up again that was refused before, without asking for it anew', async () => {
    publish({ [september]: list([['FLORIDA', 'Example Cty PD', ...city.slice(2)]]) });
    expect(await refusal()).toContain(
      '"Example Cty PD" is another spelling of Example City Police',
    );
    expect(await refusal()).toContain('run this again with --accept-suggestions');
    const { report } = await fetch({ acceptsSuggestions: true });
    expect(report.join('\n')).toContain('"Example Cty PD" is now read as');
    expect(told.at(-1)).toMatch(/as it was$/);
  });

  test('knows the same bytes under another name as the list that we have', async () => {
    const bytes = list([city]);
    publish({ [march]: bytes });
    await fetch();
    publish({ [september]: bytes });
    const { report } = await fetch();
    expect(report.join('\n')).toContain('0 new lists, 1 known list with a new name');
    expect(listsKept()).toMatchObject([{ date: '2025-03-06', names: [march, september].sort() }]);
  });

  test('takes an older list where it belongs', async () => {
    publish({ [september]: list([city, sheriff]) });
    await fetch();
    publish({ [march]: list([city]) });
    await fetch();
    expect(listsKept().map(({ date }) => date)).toEqual(['2025-03-06', '2026-09-18']);
  });

  test('dates a list whose name gives no day by when it was captured first', async () => {
    publish({ '287g Participating Agencies.xlsx': list([city]) });
    await fetch();
    now += 86_400_000;
    const { report } = await fetch();
    expect(report).toEqual(['No list is new.']);
    expect(listsKept()).toMatchObject([
      { date: '2026-10-09', dateFrom: 'capture-time', captured: ['2026-10-09T19:33:34'] },
    ]);
  });

  test('keeps what it fetched by hash, with where and when it came from', async () => {
    publish({ [september]: list([city]) });
    await fetch();
    const folder = join(root, '.cache/lists');
    const [, entry] = JSON.parse(readFileSync(join(folder, 'fetched.json'), 'utf8')) as {
      asked: string;
      captured: string;
      sha256: string;
      headers: object;
    }[];
    expect(entry).toMatchObject({ captured: '2026-10-09T19:33:34' });
    expect(entry!.asked).toContain(september);
    expect(Object.keys(entry!.headers)).toContain('etag');
    expect(readFileSync(join(folder, entry!.sha256))).toEqual(list([city]));
  });

  test('asks again where a kept file was damaged', async () => {
    publish({ [september]: list([city]) });
    await fetch();
    const folder = join(root, '.cache/lists');
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'damaged');
    expect(await fetch()).toEqual({ report: ['No list is new.'] });
    expect(told.every((line) => line.endsWith(' bytes'))).toBe(true);
  });

  test('in a dry run writes nothing', async () => {
    publish({ [september]: list([city]) });
    const { report } = await fetch({ isDryRun: true });
    expect(report.join('\n')).toContain('1 new list');
    expect(kept()).toEqual([]);
  });

  test('lists of agreements and pending lists come together', async () => {
    publish({
      [september]: list([city, sheriff]),
      'pendingAgencies09182026am.xlsx': list([town.slice(0, 5)].map((row) => [...row])),
    });
    const why = await refusal();
    // The second has a SIGNED column without a day: one bad list and none is imported.
    expect(why).toContain('pendingAgencies09182026am.xlsx › sheet "Sheet1" › row 2 › F2');
  });
});

describe('where ICE does not answer, the archive is asked', () => {
  const page = () => server.replies.set(archived('/ice/287g'), pageWith(september));

  test.each([
    [
      '403',
      (): void =>
        void server.replies.set('/ice/287g', (_, response) => void response.writeHead(403).end()),
    ],
    [
      '500',
      (): void =>
        void server.replies.set('/ice/287g', (_, response) => void response.writeHead(500).end()),
    ],
    ['nothing in time', (): void => void server.replies.set('/ice/287g', () => {})],
    [
      'half an answer, slowly',
      (): void =>
        void server.replies.set('/ice/287g', (_, response) => {
          response.writeHead(200).write('<!doctype html>');
        }),
    ],
    [
      'a broken line',
      (): void => void server.replies.set('/ice/287g', (request) => void request.destroy()),
    ],
  ])('%s', async (_, fail) => {
    fail();
    page();
    server.replies.set(at(september), list([city]));
    expect((await fetch({}, { ...server.addresses, seconds: 1.5 })).refusal).toBeUndefined();
    expect(told.join('\n')).toContain('asking the archive');
    expect(listsKept()).toHaveLength(1);
  });

  test('its copies are dated by its own address, and links of its pages read as ICE’s', async () => {
    const host = server.addresses.hosts[0]!;
    const name = 'participatingAgencies.xlsx';
    const copy = `/web/20260911183051id_/http://${host}${at(name)}`;
    server.replies.set(
      archived('/ice/287g'),
      `<a href="/web/20260911183000/http://${host}${at(name)}">List</a>`,
    );
    server.replies.set(archived(at(name)), (_, response) =>
      response.writeHead(302, { location: copy }).end(),
    );
    server.replies.set(copy, list([city]));
    await fetch();
    expect(listsKept()).toMatchObject([{ date: '2026-09-11', captured: ['2026-09-11T18:30:51'] }]);
  });

  test('and if it does not answer either, both are named and nothing changes', async () => {
    expect(await refusal()).toMatch(
      /\/ice\/287g: the answer is 404; expected 200\nhttp:.*\/archive\/.*: the answer is 404; expected 200\nNothing was changed\.$/,
    );
  });
});

describe('a file that is no list is not imported, and the refusal says why', () => {
  const withoutArchive = () => {
    const { archive: _, ...addresses } = server.addresses;
    return addresses;
  };
  const only = (reply: Parameters<TestServer['replies']['set']>[1]) => {
    server.replies.set('/ice/287g', pageWith(september));
    server.replies.set(at(september), reply);
    return refusal({}, withoutArchive());
  };

  test('a web page in its place', async () => {
    expect(await only('<!doctype html><h1>Not here</h1>')).toContain(
      'ParticipatingAgency091826am.xlsx: it is a web page; expected a spreadsheet',
    );
  });

  test('an empty file, or another', async () => {
    expect(await only('')).toContain('it is empty; expected a spreadsheet');
    expect(await only('STATE,AGENCY')).toContain('it is something else; expected a spreadsheet');
  });

  test('a file that was cut short, with or without its length', async () => {
    const bytes = list([city]);
    const half = bytes.subarray(0, bytes.length / 2);
    expect(await only(half)).toContain('cut short');
    expect(
      await only((_, response) => {
        response.writeHead(200, { 'content-length': bytes.length });
        response.write(half);
        response.destroy();
      }),
    ).toMatch(/; expected a file/);
  });

  test('a file over the limit, whatever its server says of its length', async () => {
    const reply = (
      _: unknown,
      response: { writeHead: (status: number) => void; end: (bytes: Buffer) => void },
    ) => {
      response.writeHead(200);
      response.end(Buffer.alloc(3_000_001));
    };
    expect(await only(reply)).toContain('it has more than 3,000,000 bytes');
  });

  test.each([
    ['to another host', 'http://192.0.2.1/list.xlsx', 'it leads to http://192.0.2.1'],
    ['to http', 'http://www.ice.gov/list.xlsx', 'it leads to http://www.ice.gov'],
    ['to a file', 'file:///etc/passwd', 'it leads to'],
  ])('a redirect %s', async (_, location, why) => {
    const says = await only((__, response) => void response.writeHead(302, { location }).end());
    expect(says).toContain(why);
    expect(says).toContain('expected https:// at 127.0.0.1:');
  });

  test('redirects without end', async () => {
    const says = await only(
      (_, response) => void response.writeHead(302, { location: at(september) }).end(),
    );
    expect(says).toContain('more than 2 redirects');
  });

  test.each([
    ['no spreadsheet', '<a href="/x.pdf">x</a>', 'it links to no spreadsheet'],
    [
      'spreadsheets of other things',
      '<a href="/budget.xlsx">x</a>',
      'it links to no list, but to budget.xlsx',
    ],
    [
      'a list at another host',
      '<a href="https://ice.gov.example/participatingAgencies09182026.xlsx">x</a>',
      'it links to https://ice.gov.example/participatingAgencies09182026.xlsx; expected https:// at 127.0.0.1',
    ],
    [
      'more lists than it ever had',
      pageWith(
        ...Array.from({ length: 5 }, (_, index) => `participatingAgencies0918202${index}.xlsx`),
      ),
      'it links to 5 lists; expected at most 4',
    ],
  ])('a page with %s', async (_, html, why) => {
    server.replies.set('/ice/287g', html);
    expect(await refusal({}, withoutArchive())).toContain(why);
  });

  test('a list of a day to come', async () => {
    publish({ 'participatingAgencies09182099.xlsx': list([city]) });
    expect(await refusal()).toContain('found 2099-09-18 as the day of the list');
  });

  test('a good list beside a bad one is not imported either', async () => {
    publish({ [march]: list([city]), [september]: list([['FLORIDA', 'Nobody']]) });
    expect(await refusal()).toContain('found Florida agency "Nobody"');
    expect(kept()).toEqual([]);
  });
});
