import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unformattedFiles } from '../../../src/cli/format-files.ts';
import { checkData } from '../../../src/data/load/dataset.ts';
import { editableParts, type Draft } from '../../../src/cli/desk/drafts.ts';
import { formOf } from '../../../src/cli/desk/form.ts';
import type { FieldProblem } from '../../../src/cli/desk/problems.ts';
import type { Saved } from '../../../src/cli/desk/save.ts';
import type { Official, RollCall, Source } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { bytesIn, digestsAt, draftAt, exampleDesk, token } from './desk.ts';

const data = exampleDataset();
const source = data.sources[0]!;
const state = { drafts: [] };

describe('the desk turns away', () => {
  test.each([
    ['another name for this machine', { host: 'ledger.example.org' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['an image or a script on another site', { 'sec-fetch-site': 'cross-site' }],
  ])('%s, with the token or without', async (_, headers) => {
    const { post, send } = await exampleDesk();
    expect((await post('state', state, headers)).status).toBe(403);
    expect((await send('/', { headers })).status).toBe(403);
  });

  test.each([
    ['no token', { 'x-desk-token': '' }],
    ['another token', { 'x-desk-token': `${token}x` }],
    ['another token of its length', { 'x-desk-token': token.replace('t', 'x') }],
  ])('%s', async (_, headers) => {
    const { post } = await exampleDesk();
    const { status, text } = await post('state', state, headers);
    expect([status, text]).toEqual([401, expect.stringContaining('npm run desk')]);
  });

  test.each([
    ['a path that climbs', '/../package.json', 404],
    ['one that climbs in code', '/%2e%2e/%2e%2e/package.json', 404],
    ['a file of the page’s folder', '/desk.ts', 404],
    ['a route that is none', '/api/constructor', 404],
    ['a route that is only read', '/api/state', 405],
  ])('%s', async (_, path, status) => {
    const { send } = await exampleDesk();
    expect((await send(path, { headers: { 'x-desk-token': token } })).status).toBe(status);
  });

  test.each<[string, unknown, object, number]>([
    [
      'a form of a web page',
      'drafts=',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
    ],
    ['text that is not JSON', '{', {}, 400],
    ['fields that it does not know', { drafts: [], file: 'package.json' }, {}, 400],
    ['more than it can want', `"${'x'.repeat(9_000_000)}"`, {}, 413],
  ])('%s', async (_, body, headers, status) => {
    const { post } = await exampleDesk();
    expect((await post('state', body, headers)).status).toBe(status);
  });

  test.each(['../sources', 'lists', 'listings', 'constructor', 'package.json'])(
    'drafts of %s, which it does not edit',
    async (part) => {
      const { root, post } = await exampleDesk();
      const before = bytesIn(root);
      const drafts = [{ part, id: 'x', record: { id: 'x' }, was: null }];
      expect((await post('save', { drafts, digests: {} })).status).toBe(400);
      expect(bytesIn(root)).toEqual(before);
    },
  );
});

test('the page asks nothing of any other address, and nothing may frame it', async () => {
  const { send } = await exampleDesk();
  for (const path of ['/', '/colors.css', '/desk.css', '/fields.css', '/records.css', '/desk.js']) {
    const { status, headers, text } = await send(path);
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(policy).not.toMatch(/https:|\*(?!;|$)/);
    expect(text).not.toContain(token);
  }
});

test('the desk has the colors of the site, and sets none of them again', async () => {
  const { send } = await exampleDesk();
  const global = readFileSync('src/styles/global.css', 'utf8');
  const colors = (await send('/colors.css')).text.match(/--[a-z]+:[^;}]+/g)!;
  expect(colors).toHaveLength(10);
  for (const color of colors) expect(global).toContain(`${color.replace(':', ': ')};`);
  const sheets = ['/desk.css', '/fields.css', '/records.css'];
  const own = (await Promise.all(sheets.map(async (sheet) => (await send(sheet)).text))).join('\n');
  for (const [name] of colors.map((color) => color.split(':')))
    expect(own).not.toContain(`${name}:`);
});

describe('saving', () => {
  const rename = (record: Source) => Object.assign(record, { title: 'A clearer title' });

  test('writes in canonical form what was changed, and no other file', async () => {
    const { root, ask } = await exampleDesk();
    const before = bytesIn(root);
    const draft = await draftAt(ask, 'sources', source.id, rename);
    const saved = await ask<Saved>('save', { drafts: [draft], digests: await digestsAt(ask) });
    expect(saved).toEqual({ isSaved: true, files: ['data/sources.json'] });
    expect(bytesIn(root).filter((text) => !before.includes(text))).toHaveLength(1);
    expect(unformattedFiles(root)).toEqual([]);
    const { dataset, problems } = checkData(root);
    expect(problems).toEqual([]);
    expect(dataset.sources.find(({ id }) => id === source.id)!.title).toBe('A clearer title');
    expect(dataset.sources).toHaveLength(data.sources.length);
  });

  const refused = async (
    change: (
      desk: Awaited<ReturnType<typeof exampleDesk>>,
    ) => Promise<{ drafts: Draft[]; digests: Record<string, string> }>,
  ) => {
    const desk = await exampleDesk();
    const request = await change(desk);
    const before = bytesIn(desk.root);
    const saved = await desk.ask<Saved>('save', request);
    expect(bytesIn(desk.root)).toEqual(before);
    return saved as Exclude<Saved, { isSaved: true }>;
  };

  test('is refused when the file changed on disk meanwhile', async () => {
    const { why, text } = await refused(async ({ root, ask }) => {
      const drafts = [await draftAt(ask, 'sources', source.id, rename)];
      const digests = await digestsAt(ask);
      const path = join(root, 'data/sources.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"title": "', '"title": "The '));
      return { drafts, digests };
    });
    expect([why, text]).toEqual([
      'stale',
      expect.stringContaining('data/sources.json: changed on disk'),
    ]);
  });

  test('is refused when somebody else changed the record, even after a new look at the files', async () => {
    const { why, text } = await refused(async ({ root, ask }) => {
      const drafts = [await draftAt(ask, 'sources', source.id, rename)];
      const path = join(root, 'data/sources.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace(source.title, `The ${source.title}`));
      return { drafts, digests: await digestsAt(ask) };
    });
    expect([why, text]).toEqual(['stale', expect.stringContaining(`${source.id}: somebody else`)]);
  });

  test.each<[string, string, string, (record: never) => void, (string | number)[]]>([
    [
      'the schema',
      'sources',
      source.id,
      (record: Source) => Object.assign(record, { kind: 'rumor' }),
      ['kind'],
    ],
    [
      'a rule',
      'rollCalls',
      data.rollCalls[0]!.id,
      (record: RollCall) => Object.assign(record.votes[0]!, { official: 'nobody' }),
      ['votes', 0, 'official'],
    ],
  ])('is refused for what %s finds, which is told by field', async (_, part, id, change, path) => {
    const { why, problems } = await refused(async ({ ask }) => ({
      drafts: [await draftAt(ask, part, id, change)],
      digests: await digestsAt(ask),
    }));
    expect(why).toBe('problems');
    expect(problems).toContainEqual(
      expect.objectContaining({ part, record: id, path, isOld: false }),
    );
  });

  test('of two drafts writes none when one is wrong', async () => {
    const { problems } = await refused(async ({ ask }) => ({
      drafts: [
        await draftAt(ask, 'sources', source.id, rename),
        await draftAt(ask, 'bodies', data.bodies[0]!.id, (record: never) =>
          Object.assign(record, { quorum: 'many' }),
        ),
      ],
      digests: await digestsAt(ask),
    }));
    expect(problems.map(({ record }) => record)).toEqual([data.bodies[0]!.id]);
  });

  test('goes on past a problem that was there before', async () => {
    const { root, ask } = await exampleDesk();
    const path = join(root, 'data/roll-calls.json');
    const { votes } = data.rollCalls[0]!;
    const official = votes.find((vote) => vote.official !== undefined)!.official!;
    writeFileSync(path, readFileSync(path, 'utf8').replace(`"${official}"`, '"nobody"'));
    const draft = await draftAt(ask, 'sources', source.id, rename);
    const { problems } = await ask<{ problems: FieldProblem[] }>('check', { drafts: [draft] });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ isOld }) => isOld)).toBe(true);
    const saved = await ask<Saved>('save', { drafts: [draft], digests: await digestsAt(ask) });
    expect(saved.isSaved).toBe(true);
  });

  test('takes a record away when nothing refers to it', async () => {
    const { root, ask } = await exampleDesk();
    const { id } = data.corrections[0]!;
    const draft = { ...(await draftAt(ask, 'corrections', id, () => undefined)), record: null };
    await ask<Saved>('save', { drafts: [draft], digests: await digestsAt(ask) });
    expect(checkData(root).dataset.corrections.map((each) => each.id)).not.toContain(id);
  });
});

describe('a save is undone', () => {
  const saved = async () => {
    const desk = await exampleDesk();
    const before = bytesIn(desk.root);
    const draft = await draftAt(desk.ask, 'sources', source.id, (record: Source) =>
      Object.assign(record, { title: 'A clearer title' }),
    );
    const names = ['A clearer title'];
    await desk.ask('save', { drafts: [draft], digests: await digestsAt(desk.ask), names });
    const undo = () => desk.ask<{ isUndone: boolean; text: string }>('undo', {});
    return { ...desk, before, undo };
  };

  test('to the byte, and once', async () => {
    const { root, ask, before, undo } = await saved();
    expect(await ask('state', state)).toMatchObject({ saved: ['A clearer title'] });
    expect(await undo()).toMatchObject({ isUndone: true });
    expect(bytesIn(root)).toEqual(before);
    expect(await ask('state', state)).toMatchObject({ saved: null });
    expect(await undo()).toMatchObject({ isUndone: false });
  });

  test('unless a file of it has changed since', async () => {
    const { root, ask, undo } = await saved();
    const path = join(root, 'data/sources.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('clearer', 'shorter'));
    const after = bytesIn(root);
    expect(await ask('state', state)).toMatchObject({ saved: null });
    expect(await undo()).toMatchObject({
      isUndone: false,
      text: expect.stringContaining('have changed since') as string,
    });
    expect(bytesIn(root)).toEqual(after);
  });
});

test('a vote is checked before it is among the drafts, each problem with its field', async () => {
  const { ask } = await exampleDesk();
  const { body, agreement } = data.motions[0]!;
  const text = { en: 'Words', es: 'Palabras' };
  const members = data.bodies.find(({ id }) => id === body)!.seats;
  const answers = {
    ...{ id: 'new-one', body, date: '2025-07-01', effect: 'ends', result: 'pass' },
    ...{ title: text, question: text, yes: text, agreement, at: 'article' },
    source: {
      ...{ id: 'example-2025-06-30', title: 'A', publisher: 'B', kind: 'local-news' },
      ...{ language: 'en', published: '2025-06-30' },
    },
    isCountStated: false,
    seats: members.map(({ id }) => ({ seat: id, option: 'unknown' })),
  };
  const { drafts, faultsOfCheck } = await ask<{ drafts: Draft[]; faultsOfCheck: string[] }>(
    'vote',
    { answers, drafts: [] },
  );
  expect(drafts.map(({ part }) => part)).toEqual(['sources', 'motions', 'rollCalls']);
  expect(faultsOfCheck).toContainEqual(
    expect.stringMatching(/^source-published: .*was published on 2025-06-30, before 2025-07-01/),
  );
});

test('data that can’t be read is told by file and line, and nothing can be begun', async () => {
  const { root, ask, post } = await exampleDesk();
  writeFileSync(join(root, 'data/motions.json'), '[{]');
  const { problems } = await ask<{ problems: object[] }>('state', state);
  expect(problems[0]).toMatchObject({ file: 'data/motions.json', line: 1 });
  const begin = await post('begin', { kind: 'term', id: 'new-one', options: {}, drafts: [] });
  expect([begin.status, begin.text]).toEqual([409, expect.stringContaining('data/motions.json:1')]);
});

test('what changes is said in words before it is saved', async () => {
  const { ask } = await exampleDesk();
  const draft = await draftAt(ask, 'sources', source.id, (record: never) =>
    Object.assign(record, { title: 'A clearer title' }),
  );
  const { report } = await ask<{ report: unknown }>('review', { drafts: [draft] });
  expect(JSON.stringify(report)).toContain('1 record changed, 0 added');
  expect(JSON.stringify(report)).toMatch(/clearer/);
});

test('a record is begun as the command begins it, and waits among the drafts', async () => {
  const { root, ask } = await exampleDesk();
  const before = bytesIn(root);
  const options = { kind: 'opinion' };
  const begun = await ask<{ drafts: Draft[] }>('begin', {
    kind: 'source',
    id: 'new-one',
    options,
    drafts: [],
  });
  expect(begun.drafts).toEqual([
    {
      part: 'sources',
      id: 'new-one',
      was: null,
      record: expect.objectContaining({ kind: 'opinion' }) as object,
    },
  ]);
  const wrong = await ask<{ faults: string[] }>('begin', {
    kind: 'term',
    id: 'A b',
    options: {},
    drafts: begun.drafts,
  });
  expect(wrong.faults[0]).toContain('id: found "A b"');
  // What is only a draft can be referred to by the next one.
  const term = await ask<{ drafts: Draft[] }>('begin', {
    ...{ kind: 'term', id: 'a-term', options: { source: 'new-one' }, drafts: begun.drafts },
  });
  expect(JSON.stringify(term.drafts)).toContain('"source":"new-one"');
  expect(bytesIn(root)).toEqual(before);
});

test('a record without a page has no preview, and others are asked for by their address', async () => {
  const { previewed, post } = await exampleDesk();
  const ask = { id: source.id, language: 'es', drafts: [] };
  expect((await post('preview', { part: 'sources', ...ask })).status).toBe(200);
  expect(previewed).toEqual([`/es/sources/${source.id}/`]);
  expect((await post('preview', { part: 'bodies', ...ask })).status).toBe(409);
});

test('a preview waits until the check passes, and says so', async () => {
  const { ask, post, previewed } = await exampleDesk();
  const { id } = data.motions[0]!;
  const draft = await draftAt(ask, 'motions', id, (record: never) =>
    Object.assign(record, { body: 'nobody' }),
  );
  const request = { part: 'motions', id, language: 'en', drafts: [draft] };
  const { status, text } = await post('preview', request);
  expect([status, text]).toEqual([409, expect.stringMatching(/^The page can be shown when/)]);
  expect(previewed).toEqual([]);
});

describe('the form of a record', () => {
  test('has the schema’s own words as help, and pick-lists for what it refers to', async () => {
    const { ask } = await exampleDesk();
    const { form, picks } = await ask<{
      form: Shape;
      picks: Record<string, { value: string; label: string }[]>;
    }>('record', { part: 'rollCalls', id: data.rollCalls[0]!.id, drafts: [] });
    const vote = form.properties!.votes!.items!.properties!;
    expect(vote.official).toMatchObject({
      pick: 'officials',
      description: expect.stringMatching(/^Who held the seat/) as string,
    });
    expect(vote.citations!.items!.properties!.source!.pick).toBe('sources');
    const { id, name } = data.officials[0] as Official;
    expect(picks.officials).toContainEqual({ value: id, label: name });
  });
});

test.each(editableParts)('a form of %s takes a word for what it is, not for a text', (part) => {
  for (const { anyOf = [] } of shapesIn(formOf(part))) {
    const isWord = anyOf.map((each) => each.const !== undefined || each.enum !== undefined);
    expect(isWord, JSON.stringify(anyOf)).toEqual(isWord.toSorted((a, b) => Number(b) - Number(a)));
    expect(anyOf.filter((each) => each.anyOf)).toEqual([]);
  }
});

function shapesIn(shape: Shape): Shape[] {
  const inner = [...Object.values(shape.properties ?? {}), shape.items ?? [], shape.anyOf ?? []];
  return [shape, ...inner.flat().flatMap(shapesIn)];
}

interface Shape {
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  pick?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
}
