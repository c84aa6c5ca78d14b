import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRecord } from '../../src/cli/new-record/create-record.ts';
import { formatFiles, unformattedFiles } from '../../src/cli/format-files.ts';
import { checkData } from '../../src/data/load/dataset.ts';
import { readData } from '../../src/data/load/collections.ts';
import { fileOf } from '../../src/data/schema/index.ts';
import { recordKinds } from '../../src/cli/new-record/kinds.ts';
import { exampleDataset } from '../fixtures/example.ts';
import { exampleFolder, parts } from '../fixtures/example-files.ts';

const data = exampleDataset();
const body = data.bodies[0]!;
const place = data.places.find(({ kind }) => kind === 'municipality')!.geoid;
const vote = ['--body', body.id, '--date', '2025-06-24', '--effect', 'ends', '--result', 'pass'];

/** What each kind is asked for, at the least. */
const asked: Record<string, string[]> = {
  vote,
  signer: [
    ...['--agency', 'example-county-sheriffs-office', '--model', 'jail-enforcement'],
    ...['--url', 'https://www.ice.gov/doclib/ExampleCounty_JEM_MOA_061225.pdf'],
    ...['--pages', '11', '--page', '7', '--office', 'sheriff', '--checked', '2025-12-30'],
  ],
  source: ['--kind', 'local-news'],
  claim: [],
  event: ['--date', '2025-06'],
  statement: ['--date', '2025-06-24', '--channel', 'meeting'],
  statute: [
    ...['--jurisdiction', 'florida', '--kind', 'statute', '--verb', 'must'],
    ...['--binds', 'sheriffs,municipalities', '--checked', '2025-07-01'],
  ],
  official: ['--body', body.id, '--seat', body.seats[0]!.id, '--date', '2025-06-24'],
  body: ['--place', place, '--seats', '5'],
  answer: ['--date', '2025-06-24'],
  term: [],
  correction: ['--record', `bodies/${body.id}`, '--date', '2025-06-24'],
};

function folder(): string {
  const root = exampleFolder();
  formatFiles(root);
  return root;
}
const bytesOf = (root: string) =>
  parts.map((part) => readFileSync(join(root, fileOf(part)), 'utf8'));

test('every kind that can be begun is tried here', () => {
  expect(Object.keys(asked).sort()).toEqual(Object.keys(recordKinds).sort());
});

describe.each(Object.entries(asked))('a %s that is begun', (kind, options) => {
  test('fits the schema, stands in its place, and is refused until it is filled in', () => {
    const root = folder();
    const { text, isRefused } = createRecord(root, [kind, 'new-one', ...options]);
    expect(text).toMatch(/^Began new-one: data\/[a-z-]+\.json:\d+/);
    expect(isRefused).toBe(false);
    expect(readData(root).problems).toEqual([]);
    expect(unformattedFiles(root)).toEqual([]);
    const open = checkData(root).problems.filter(({ found }) =>
      found.includes('not filled in yet'),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(open.map(({ record }) => record))).toEqual(new Set(['new-one']));
    for (const { file, line, field } of open) {
      expect(text).toContain(`${file}:${line} › ${field}`);
      expect(readFileSync(join(root, file), 'utf8').split('\n')[line - 1]).toMatch(/TODO|todo/);
    }
  });
});

describe('a vote', () => {
  const begun = () => {
    const root = folder();
    createRecord(root, ['vote', 'new-one', ...vote]);
    return readData(root).dataset;
  };

  test('has a row for each seat, unknown, and no tally', () => {
    const rollCall = begun().rollCalls.find(({ id }) => id === 'new-one')!;
    expect(rollCall.votes.map(({ seat }) => seat)).toEqual(body.seats.map(({ id }) => id));
    expect(new Set(rollCall.votes.map(({ option }) => option))).toEqual(new Set(['unknown']));
    expect(rollCall.votes.flatMap(({ citations }) => citations)).toEqual([]);
    expect(rollCall.tally).toBe('not-found');
  });

  test('names the member of a seat where one only is known to have held it', () => {
    const rollCall = begun().rollCalls.find(({ id }) => id === 'new-one')!;
    const known = data.rollCalls.find(({ id }) => id.startsWith('example-city-2025-06-24'))!;
    for (const { seat, official } of rollCall.votes)
      if (official) expect(known.votes.find((each) => each.seat === seat)!.official).toBe(official);
    expect(rollCall.votes.some(({ official }) => official)).toBe(true);
  });

  test('asks for the agency where a yes does something to an agreement that is not named', () => {
    expect(begun().motions.find(({ id }) => id === 'new-one')!.agency).toBe('[TODO]');
  });

  test('says which reading it was and which vote it answers; a first reading takes no effect', () => {
    const root = folder();
    const earlier = data.motions.find((motion) => motion.body === body.id)!.id;
    const read = [...vote, '--follows', earlier, '--reading'];
    createRecord(root, ['vote', 'new-first', ...read, 'first']);
    createRecord(root, ['vote', 'new-second', ...read, 'second']);
    const { motions } = readData(root).dataset;
    const of = (id: string) => motions.find((motion) => motion.id === id)!;
    expect(of('new-first')).toMatchObject({ reading: 'first', follows: earlier });
    expect(of('new-first').effective).toBeUndefined();
    expect(of('new-second')).toMatchObject({ reading: 'second', effective: 'not-found' });
  });

  test('says which fields hold a usual value that nobody has checked', () => {
    const { text } = createRecord(folder(), ['vote', 'new-one', ...vote]);
    expect(text).toContain('hold the usual value: kind.');
  });
});

describe('a signer', () => {
  const id = 'example-county-sheriffs-office-jail-enforcement';
  const begin = (...more: string[]) => {
    const root = folder();
    const { text, isRefused } = createRecord(root, ['signer', id, ...asked.signer!, ...more]);
    return {
      text,
      isRefused,
      record: readData(root).dataset.signers.find((each) => each.id === id),
    };
  };

  test('takes its file from the address, and says where a day is missing', () => {
    const { record } = begin('--ice', '2025-06-12');
    expect(record).toMatchObject({
      ...{ file: 'ExampleCounty_JEM_MOA_061225.pdf', page: 7, attached: 'not-read' },
      ...{ signed: { office: 'sheriff', undated: 'not-stated' }, ice: { date: '2025-06-12' } },
      ...{ citations: [{ source: 'todo', at: 'page 7' }] },
    });
  });

  test('names its form and its source, and refuses others', () => {
    const form = 'task-force-2025-01-15';
    const { record } = begin('--form', form, '--source', 'example-agreement');
    expect(record).toMatchObject({ form, citations: [{ source: 'example-agreement' }] });
    expect(begin('--form', 'task-force-2025-01-16').text).toContain(`did you mean "${form}"?`);
  });

  test('refuses an address that is no file, and an office that is not on the list', () => {
    expect(begin('--url', 'https://www.ice.gov/').text).toContain('file');
    expect(begin('--office', 'captain').isRefused).toBe(true);
  });
});

describe('a body with members', () => {
  const begin = (...more: string[]) => {
    const root = folder();
    const words = ['body', 'new-one', '--place', place, '--seats', '2', ...more];
    return { ...createRecord(root, words), dataset: readData(root).dataset, root };
  };
  test('puts each in a seat, in one command', () => {
    const { dataset, text } = begin('--members', 'Ana Ruíz; Bo Li', '--date', '2025-06-24');
    const members = dataset.officials.filter(({ terms }) => terms[0]!.body === 'new-one');
    expect(members.map(({ id, short, terms }) => [id, short, terms[0]!.seat])).toEqual([
      ['ana-ruiz', 'Ruíz', 'seat-1'],
      ['bo-li', 'Li', 'seat-2'],
    ]);
    expect(text.match(/data\/officials\.json:\d+ › terms\[0\]\.role\.en/g)).toHaveLength(2);
  });
  test('asks for the day on which they sat', () => {
    const { text, isRefused, dataset } = begin('--members', 'Ana Ruiz');
    expect([text, isRefused]).toEqual([expect.stringContaining('attested.from'), true]);
    expect(dataset.bodies.map(({ id }) => id)).not.toContain('new-one');
  });
  test.each([
    ['semicolons', 'Ana Ruíz; Bo Li, Jr.'],
    ['commas', 'Ana Ruíz, Bo Li, Jr.'],
    ['lines', 'Ana Ruíz\nBo Li, Jr.'],
  ])('tells their names apart by %s', (_, names) => {
    const { dataset } = begin('--members', names, '--date', '2025-06-24');
    const members = dataset.officials.filter(({ terms }) => terms[0]!.body === 'new-one');
    expect(members.map(({ name, short }) => [name, short])).toEqual([
      ['Ana Ruíz', 'Ruíz'],
      ['Bo Li, Jr.', 'Li'],
    ]);
  });
  test('gives all of them the office that is told', () => {
    const words = ['--office', 'Council member', '--cargo', 'Miembro del concejo'];
    const { dataset } = begin('--members', 'Ana Ruíz; Bo Li', '--date', '2025-06-24', ...words);
    const members = dataset.officials.filter(({ terms }) => terms[0]!.body === 'new-one');
    expect(members.map(({ terms }) => terms[0]!.role)).toEqual(
      members.map(() => ({ en: 'Council member', es: 'Miembro del concejo' })),
    );
  });
  test('takes its name in both languages', () => {
    const { dataset } = begin('--name', 'New Council', '--nombre', 'Nuevo Concejo');
    expect(dataset.bodies.find(({ id }) => id === 'new-one')!.name).toEqual({
      en: 'New Council',
      es: 'Nuevo Concejo',
    });
  });
  test('refuses more members than seats', () => {
    const { text, isRefused } = begin('--members', 'A B; C D; E F', '--date', '2025-06-24');
    expect([text, isRefused]).toEqual([expect.stringContaining('--members: found 3'), true]);
  });
});

test('a place is named by its id or its GEOID', () => {
  const { id } = data.places.find(({ geoid }) => geoid === place)!;
  const bodies = [place, id].map((given) => {
    const root = folder();
    createRecord(root, ['body', 'new-one', '--place', given, '--seats', '5']);
    return readData(root).dataset.bodies.find((each) => each.id === 'new-one');
  });
  expect(bodies[0]).toBeDefined();
  expect(bodies[1]).toEqual(bodies[0]);
});

test('a report is cited as an article, and of other documents a page is asked for', () => {
  const places = ['local-news', 'government'].map((kind) => {
    const root = folder();
    createRecord(root, ['source', 'new-source', '--kind', kind]);
    createRecord(root, ['term', 'new-one', '--source', 'new-source']);
    const term = readData(root).dataset.glossary.find(({ id }) => id === 'new-one')!;
    return term.citations[0]!.at;
  });
  expect(places).toEqual(['article', 'page [TODO]']);
});

test('a field that waits to be filled in is one problem', () => {
  const root = folder();
  createRecord(root, ['vote', 'new-one', ...vote]);
  const fields = checkData(root)
    .problems.filter(({ record }) => record === 'new-one')
    .map(({ file, field }) => `${file} ${field}`);
  expect(fields).toContain('data/motions.json title.en');
  expect(fields).toEqual([...new Set(fields)]);
  expect(fields).not.toContain('data/motions.json title');
});

test('a claim takes the next number of the ledger', () => {
  const root = folder();
  createRecord(root, ['claim', 'new-one']);
  const numbers = readData(root).dataset.claims.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers).toContain(`D-${String(data.claims.length + 1).padStart(2, '0')}`);
});

describe('nothing is written, and all that is wrong is said, for', () => {
  const motion = data.motions[0]!;
  test.each([
    ['a kind that is not there', ['voet', 'new-one'], ['did you mean "vote"?']],
    ['no kind', [], ['Usage: npm run new -- KIND']],
    ['no id', ['vote'], ['Usage: npm run new -- vote ID', '--body: the id of a body']],
    [
      'an id that is taken',
      ['vote', motion.id, ...vote],
      [`id: "${motion.id}" is in data/motions.json already`, motion.title.en],
    ],
    [
      'an id with capitals',
      ['term', 'New_One'],
      ['id: found "New_One"; expected lower-case words'],
    ],
    [
      'an option that is missing',
      ['vote', 'new-one', '--body', body.id],
      ['--date: it is missing', '--result: it is missing; expected how it came out: pass, fail'],
    ],
    [
      'an option that is misspelled',
      ['source', 'new-one', '--knid', 'opinion'],
      ['did you mean "kind"?', '--kind: it is missing'],
    ],
    ['an option without a value', ['source', 'new-one', '--kind'], ['--kind: it has no value']],
    [
      'a word too many',
      ['source', 'new-one', 'more', '--kind', 'opinion'],
      ['"more": expected nothing after the id'],
    ],
    [
      'a body that is not there',
      ['vote', 'new-one', ...vote, '--body', `${body.id}s`],
      [`did you mean "${body.id}"?`],
    ],
    [
      'a result that is none',
      ['vote', 'new-one', ...vote, '--result', 'passed'],
      ['--result: found "passed"; expected one of: pass, fail'],
    ],
    [
      'a day that is none',
      ['event', 'new-one', '--date', '2025-02-30'],
      ['--date: found "2025-02-30"; expected a real day'],
    ],
    [
      'an address that is not https',
      ['source', 'new-one', '--kind', 'opinion', '--url', 'http://example.org'],
      ['--url: found', 'https://'],
    ],
    [
      'seats that are no number',
      ['body', 'new-one', '--place', place, '--seats', 'five'],
      ['seats: found []'],
    ],
  ])('%s', (_, words, messages) => {
    const root = folder();
    const before = bytesOf(root);
    const { text, isRefused } = createRecord(root, words);
    for (const message of messages) expect(text).toContain(message);
    expect(isRefused).toBe(true);
    expect(bytesOf(root)).toEqual(before);
  });

  test('data that can’t be read', () => {
    const root = exampleFolder({ motions: '[{]' });
    const { text, isRefused } = createRecord(root, ['term', 'new-one']);
    expect(isRefused).toBe(true);
    expect(text).toContain('data/motions.json:1');
  });
});

test('the command exits 1 when it refuses, and 0 when it began', () => {
  const root = folder();
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [resolve('src/cli/new.ts'), ...words], {
      cwd: root,
      encoding: 'utf8',
    });
  expect(run('voet', 'new-one')).toMatchObject({ status: 1, stdout: '' });
  expect(run('term', 'new-one')).toMatchObject({ status: 0, stderr: '' });
});

test('an option takes the next word, or all that follows its first equals sign', () => {
  const [one, other] = [folder(), folder()];
  const url = 'https://a.example/?b=c';
  createRecord(one, ['source', 'new-one', '--kind', 'local-news', '--url', url]);
  createRecord(other, ['source', '--kind=local-news', 'new-one', `--url=${url}`]);
  expect(bytesOf(other)).toEqual(bytesOf(one));
  expect(bytesOf(one).join()).toContain(url);
});
