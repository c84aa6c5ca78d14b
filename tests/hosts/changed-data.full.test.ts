import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RollCall } from '../../src/data/schema/index.ts';
import { correction } from '../fixtures/example-correction.ts';
import { readPages, type BuiltPage } from '../pages/pages.ts';
import { copyProject, liftRules } from './project-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the whole site in a copy of the project with changed data. */
function build(name: string, change: (file: (name: string) => Edit) => void, isRuled = true) {
  const root = join(folder, name);
  mkdirSync(root);
  copyProject(root);
  if (!isRuled) liftRules(root);
  change((file) => new Edit(join(root, 'data', `${file}.json`)));
  const run = spawnSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  const pages = () => readPages(join(root, 'dist'));
  return { status: run.status, output: run.stdout + run.stderr, pages };
}

class Edit {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  change(edit: (records: never[]) => unknown): void {
    const records = JSON.parse(readFileSync(this.path, 'utf8')) as never[];
    writeFileSync(this.path, JSON.stringify(edit(records) ?? records, null, 2));
  }
}

const july = 'key-west-2025-07-08-enter';

function setVote(
  records: RollCall[],
  official: string,
  option: 'yes' | 'no',
  tally: { yes: number; no: number } | undefined,
): void {
  const rollCall = records.find(({ id }) => id === july)!;
  rollCall.votes.find((vote) => vote.official === official)!.option = option;
  if (tally) Object.assign(rollCall.tally, tally);
}

describe('when one vote is changed in the data', () => {
  let built: ReturnType<typeof build>;
  let page: BuiltPage;
  beforeAll(() => {
    const change = (file: (name: string) => Edit) => {
      file('roll-calls').change((records) =>
        setVote(records, 'monica-haskell', 'yes', { yes: 5, no: 1 }),
      );
      // The ledger row that reports the roll would contradict it; its own text is for a curator to change.
      file('corrections').change(() => [correction]);
    };
    // Statements and events that speak of the vote are left as they are here; the rules would not have it.
    built = build('changed', change, false);
    page = built.pages().find(({ path }) => path === '/explainers/key-west/')!;
  });

  test('the tally in the prose and the title follow', () => {
    const { $ } = page;
    expect(built.status).toBe(0);
    expect($('article header').text()).toContain('5-1 to direct');
    expect($('.brief').text()).toContain('Four members changed');
  });

  test('the names in the prose follow', () => {
    expect(page.$('article').text()).toContain(
      'Henriquez, Haskell, Lee, Carey and Castillo voted yes',
    );
  });

  test('chart, finding and table follow', () => {
    const { $ } = page;
    expect($('#vote-shift-title').text()).toMatch(/^Four members changed position/);
    expect($('#vote-shift .wide .shift.changed')).toHaveLength(4);
    expect($('#vote-shift tbody tr:contains("Haskell")').text()).toContain('Changed position');
  });

  test('the page of the vote and the page of the member follow', () => {
    const vote = built.pages().find(({ path }) => path === `/es/votes/${july}/`)!.$;
    expect(vote('main').text()).toContain('Aprobada, 5-1');
    const member = built.pages().find(({ path }) => path === '/officials/monica-haskell/')!.$;
    expect(member('table').text()).not.toContain('against having the agreement, No');
    expect(member('tr:contains("enter into")').text()).toContain('Yes');
  });

  test.each([
    ['/', 'July 10, 2025', 'It said', 'Haskell voted no.', 'Haskell voted yes.', ', article'],
    ['/es/', '10 de julio de 2025', 'Decía', 'votó en contra', 'votó a favor', ', artículo'],
  ])('the correction stands on %sabout/corrections/, with its record and source', (...expected) => {
    const [prefix, day, ...texts] = expected;
    const { $ } = built.pages().find(({ path }) => path === `${prefix}about/corrections/`)!;
    const log = $(`[id="${correction.id}"]`).parent();
    expect(log.find('h3').text()).toBe(day);
    for (const text of texts) expect(log.text().replace(/\s+/g, ' ')).toContain(text);
    expect(
      log
        .find('a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual([`../../votes/${july}/`, '../../sources/keys-weekly-2025-07-vote/']);
  });
});

test('a contradiction stops the build with the place and what was expected', () => {
  const { status, output } = build('contradiction', (file) =>
    file('roll-calls').change((records) => setVote(records, 'monica-haskell', 'yes', undefined)),
  );
  expect(status).not.toBe(0);
  expect(output).toMatch(
    /data\/roll-calls\.json:\d+ › key-west-2025-07-08-enter › tally\.yes: found 4; expected 5, the number of "yes" votes listed/,
  );
  expect(output).not.toMatch(/ZodError|TypeError/);
});
