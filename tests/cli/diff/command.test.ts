import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runDiff } from '../../../src/cli/diff/command.ts';

/** A folder that git keeps, with one page and one collection committed to main. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'ledger-diff-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  git(root, 'init', '--quiet', '--initial-branch=main');
  write(root, 'data/sources.json', '[{ "id": "report", "title": "A report" }]');
  write(root, 'src/content/about/en/privacy.mdx', 'It keeps nothing.\n');
  commit(root);
  return root;
}

function git(root: string, ...words: string[]): void {
  const own = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...own, ...words], { cwd: root });
}

function commit(root: string): void {
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '--message', 'facts');
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function diff(root: string, ...words: string[]) {
  return runDiff(root, words);
}

describe('npm run diff', () => {
  test('compares a branch, with what is not committed yet, with where it left main', () => {
    const root = project();
    git(root, 'checkout', '--quiet', '-b', 'change');
    write(root, 'data/sources.json', '[{ "id": "report", "title": "Another report" }]');
    write(root, 'src/content/about/en/new.mdx', 'A new page.\n');
    const { text, isRefused } = diff(root);
    expect(isRefused).toBe(false);
    expect(text).toContain('[-A-] report');
    expect(text).toContain('A new page.');
    expect(diff(root, '--base', 'main', '--markdown').text).toContain('<del>A</del> report');
  });

  test('says which base it does not know', () => {
    const { text, isRefused } = diff(project(), '--base', 'nowhere');
    expect(isRefused).toBe(true);
    expect(text).toContain('--base: found "nowhere", which git does not know; expected a branch');
  });

  test('takes no base for an option of git', () => {
    expect(diff(project(), '--base=--help').text).toContain('found "--help"');
  });

  test('says where the base is broken', () => {
    const root = project();
    write(root, 'data/sources.json', '[\n  { "id": "report" \n');
    commit(root);
    write(root, 'data/sources.json', '[]');
    const { text, isRefused } = diff(root, '--base', 'HEAD');
    expect(isRefused).toBe(true);
    expect(text).toMatch(/data\/sources\.json at [0-9a-f]{9}:\d.*can't be read as JSON/);
  });

  test('says that a folder is not kept by git', () => {
    const root = mkdtempSync(join(tmpdir(), 'ledger-diff-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const { text, isRefused } = diff(root);
    expect(isRefused).toBe(true);
    expect(text).toContain('expected a folder that git keeps');
  });

  test('says that git is not there', () => {
    const root = project();
    vi.stubEnv('PATH', '');
    expect(diff(root).text).toContain('expected git');
    vi.unstubAllEnvs();
  });

  test('prints its usage for an option that it does not have', () => {
    const { text, isRefused } = diff(project(), '--html');
    expect(isRefused).toBe(true);
    expect(text).toContain('Usage: npm run diff');
  });
});
