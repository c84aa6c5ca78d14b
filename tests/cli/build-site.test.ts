import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock } from '../../src/cli/lock.ts';
import { replaceFolder } from '../../src/cli/replace-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'un café '));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the lock of a build', () => {
  const file = () => join(root, '.cache/build.lock');
  const hold = (content: string) => {
    mkdirSync(join(root, '.cache'));
    writeFileSync(file(), content);
  };
  const nobody = () => {
    throw new Error('there is nobody to wait for');
  };

  test('is there while it is held, and names the process', async () => {
    const giveBack = await takeLock(file(), nobody);
    expect(readFileSync(file(), 'utf8')).toBe(String(process.pid));
    giveBack();
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  test('is waited for while another process holds it, and that is said once', async () => {
    hold('4242');
    const told: number[] = [];
    let asked = 0;
    const giveBack = await takeLock(
      file(),
      (holder) => told.push(holder),
      () => {
        asked += 1;
        if (asked === 3) rmSync(file());
        return true;
      },
    );
    expect(told).toEqual([4242]);
    expect(asked).toBe(3);
    giveBack();
  });

  test('of a process that has ended is taken over', async () => {
    hold('4242');
    const giveBack = await takeLock(file(), nobody, (holder) => holder !== 4242);
    expect(readFileSync(file(), 'utf8')).toBe(String(process.pid));
    giveBack();
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  test('goes to one of many that find it left behind', async () => {
    hold('4242');
    let holders = 0;
    const most: number[] = [];
    const work = async () => {
      const giveBack = await takeLock(
        file(),
        () => {},
        (holder) => holder !== 4242,
      );
      holders += 1;
      most.push(holders);
      await new Promise((done) => setTimeout(done, 10));
      holders -= 1;
      giveBack();
    };
    await Promise.all([work(), work(), work(), work()]);
    expect(most).toEqual([1, 1, 1, 1]);
  });

  test('is refused where nothing can be written', async () => {
    writeFileSync(join(root, '.cache'), 'a file');
    await expect(takeLock(file(), nobody)).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});

describe('a finished folder', () => {
  const put = (name: string, content: string) => {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  const replace = () => replaceFolder(join(root, 'draft'), join(root, 'dist'));
  beforeEach(() => put('draft/new.html', 'new'));

  test('takes the place of another, of which nothing is left', () => {
    put('dist/old/page.html', 'old');
    replace();
    expect(readdirSync(join(root, 'dist'))).toEqual(['new.html']);
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('takes its place where there was none, and where one was left halfway', () => {
    put('draft.before/rest.html', 'rest');
    replace();
    expect(readdirSync(join(root, 'dist'))).toEqual(['new.html']);
    put('draft/newer.html', 'newer');
    replace();
    expect(readdirSync(join(root, 'dist'))).toEqual(['newer.html']);
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('goes where a link leads, and the link stays', () => {
    put('elsewhere/site/old.html', 'old');
    symlinkSync(join(root, 'elsewhere/site'), join(root, 'dist'));
    replace();
    expect(readdirSync(join(root, 'elsewhere/site'))).toEqual(['new.html']);
    expect(readFileSync(join(root, 'dist/new.html'), 'utf8')).toBe('new');
  });

  test('that is not there changes nothing', () => {
    put('dist/old.html', 'old');
    rmSync(join(root, 'draft'), { recursive: true });
    expect(replace).toThrow('ENOENT');
    expect(readdirSync(join(root, 'dist'))).toEqual(['old.html']);
    expect(existsSync(join(root, 'draft.before'))).toBe(false);
  });
});
