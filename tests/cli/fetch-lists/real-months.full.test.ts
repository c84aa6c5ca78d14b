import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchAndMerge } from '../../../src/cli/fetch-lists/command.ts';
import { canonicalJson } from '../../../src/data/format/canonical.ts';
import { readData } from '../../../src/data/load/collections.ts';
import { rosterPartNames } from '../../../src/data/schema/roster.ts';
import { pageWith, startServer } from './server.ts';

// ICE's spreadsheets are not kept in this project: the folder that has them.
const sheets = process.env.ICE_SHEETS ?? '';

test.skipIf(!existsSync(sheets))(
  'ICE’s own lists, fetched two at a time with every third answer a failure, give the roster that is kept here',
  async () => {
    const committed = readData('.', rosterPartNames).roster;
    const root = mkdtempSync(join(tmpdir(), 'months-'));
    const server = await startServer();
    try {
      mkdirSync(join(root, 'data/roster'), { recursive: true });
      for (const name of ['agencies', 'list-dates'])
        writeFileSync(
          join(root, `data/roster/${name}.json`),
          readFileSync(`data/roster/${name}.json`),
        );
      writeFileSync(join(root, 'data/places.json'), readFileSync('data/places.json'));
      const byDay = committed.lists.flatMap(({ id, names }) => names.map((name) => ({ id, name })));
      const here = new Set(readdirSync(sheets));
      const names = byDay
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ name }) => name)
        .filter((name) => here.has(name));
      let failed = 0;
      for (let index = 0, tries = 0; index < names.length; tries += 1) {
        const now = names.slice(index, index + 2);
        server.replies.set('/ice/287g', pageWith(...now));
        for (const name of now)
          server.replies.set(
            `/ice/doclib/${encodeURI(name)}`,
            tries % 3 === 0
              ? (_, response) => void response.writeHead(503).end()
              : readFileSync(join(sheets, name)),
          );
        const { refusal } = await fetchAndMerge({
          root,
          addresses: { ...server.addresses, seconds: 5 },
          folder: join(root, '.cache/lists'),
          now: () => Date.UTC(2026, 10, 30),
          tell: () => {},
          merge: { check: () => [] },
        });
        if (tries % 3 === 0) {
          expect(refusal).toContain('the answer is 503');
          failed += 1;
        } else {
          expect(refusal).toBeUndefined();
          index += 2;
        }
      }
      expect(failed).toBeGreaterThan(20);
      const { roster } = readData(root, rosterPartNames);
      expect(canonicalJson('listings', roster.listings)).toBe(
        canonicalJson('listings', committed.listings),
      );
      // A name without a day is kept with the time of capture, which a correction outweighs.
      const named = (lists: typeof roster.lists) =>
        lists.map(({ names: _, captured: __, digest: ___, ...list }) => list);
      expect(named(roster.lists)).toEqual(named(committed.lists));
    } finally {
      await server.close();
      rmSync(root, { recursive: true });
    }
  },
  300_000,
);
