import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCited } from '../../../src/cli/upkeep/cited.ts';
import { describeUpkeep, dueOn } from '../../../src/cli/upkeep/report.ts';
import { readData } from '../../../src/data/load/collections.ts';
import type { Source } from '../../../src/data/schema/index.ts';
import { startServer, type Reply, type TestServer } from '../fetch-lists/server.ts';

const { dataset } = readData('.');
let server: TestServer;
beforeEach(async () => void (server = await startServer()));
afterEach(() => server.close());

const redirect =
  (status: number, location: string): Reply =>
  (_, response) =>
    void response.writeHead(status, { location }).end();
const status =
  (code: number): Reply =>
  (_, response) =>
    void response.writeHead(code).end();

/** What is found at an address that answers so. */
async function found(reply: Reply | undefined, more: Partial<Source> = {}) {
  if (reply !== undefined) server.replies.set('/cited', reply);
  const url = `http://${server.addresses.hosts[0]}/cited`;
  const source = { ...dataset.sources[0]!, id: 'a-source', url, ...more };
  const [cited] = await checkCited([source], server.addresses, () => {});
  return cited!;
}

describe('a cited address', () => {
  test('is there', async () => {
    expect(await found('words')).toMatchObject({ found: 'there', why: '200' });
  });

  test('is there where a server has no answer to a question for the head alone', async () => {
    const reply: Reply = (request, response) =>
      void response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
    expect(await found(reply)).toMatchObject({ found: 'there' });
  });

  test('is gone, and an archive’s copy is proposed', async () => {
    const closest = { available: true, url: 'http://web.archive.org/web/2025/x' };
    server.replies.set(
      `/copies?url=http://${server.addresses.hosts[0]}/cited`.replace(
        /url=(.*)$/,
        (_, url: string) => `url=${encodeURIComponent(url)}`,
      ),
      JSON.stringify({ archived_snapshots: { closest } }),
    );
    const cited = await found(undefined);
    expect(cited).toMatchObject({
      found: 'gone',
      why: '404',
      copy: 'https://web.archive.org/web/2025/x',
    });
    expect(describeUpkeep([cited], []).join('\n')).toContain(
      '; a copy: `"archived": "https://web.archive.org/web/2025/x"`',
    );
  });

  test('is gone, and no copy is proposed where the source has one or the archive has none', async () => {
    expect(await found(status(410))).not.toHaveProperty('copy');
    server.asked.length = 0;
    expect(await found(status(410), { archived: 'https://example.org/copy' })).toMatchObject({
      found: 'gone',
    });
    expect(server.asked.map(({ path }) => path)).not.toContainEqual(
      expect.stringContaining('/copies'),
    );
  });

  test('has moved for good', async () => {
    server.replies.set('/new', 'words');
    const cited = await found(redirect(301, '/new'));
    expect(cited).toMatchObject({ found: 'moved', to: expect.stringMatching(/\/new$/) as string });
    expect(describeUpkeep([cited], []).join('\n')).toContain(', now <http://127.0.0.1');
  });

  test('is there where its server sends readers elsewhere only for now', async () => {
    server.replies.set('/new', 'words');
    expect(await found(redirect(302, '/new'))).toMatchObject({ found: 'there' });
  });

  test.each([
    ['refuses programs', status(403), 'refused', '403'],
    ['is out of order', status(503), 'no-answer', '503'],
    ['goes in circles', redirect(302, '/cited'), 'no-answer', 'more than 2 redirects'],
    [
      'leads off https',
      redirect(302, 'http://example.org/'),
      'no-answer',
      'it leads to http://example.org/',
    ],
  ])('that %s', async (_, reply, expected, why) => {
    expect(await found(reply)).toMatchObject({ found: expected, why });
  });

  test('that never answers', async () => {
    server.addresses.seconds = 0.2;
    expect(await found(() => {})).toMatchObject({
      found: 'no-answer',
      why: 'no answer in 0.2 seconds',
    });
  });
});

test('an answer or a law that nobody has read for half a year is due', () => {
  const checked = dataset.answers.map((each) => each.checked).sort()[0]!;
  const later = (days: number) =>
    new Date(Date.parse(checked) + days * 86_400_000).toISOString().slice(0, 10);
  const due = dueOn({ ...dataset, statutes: [] }, later(181));
  expect(due.length).toBeGreaterThan(0);
  expect(due.every(({ days }) => days === 181)).toBe(true);
  expect(dueOn({ ...dataset, statutes: [] }, later(180))).toEqual([]);
  expect(describeUpkeep([], due).join('\n')).toContain(
    `${due[0]!.record}: checked ${checked}, 181 days ago`,
  );
});

test('nothing is reported where nothing is to do', () => {
  const there = { source: 'a', url: 'https://example.org', why: '200', found: 'there' as const };
  expect(describeUpkeep([there, { ...there, found: 'refused', why: '403' }], [])).toEqual([]);
});
