import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, test } from 'vitest';
import { readPages, templates } from './pages.ts';

const config: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The generator writes void elements and boolean attributes its own way, which HTML allows.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Section ids name records, as `2025-06-30-vote` does; HTML allows a digit first.
    'valid-id': ['error', { relaxed: true }],
    // Ids of drawings and headings are built from one prefix.
    'no-redundant-for': 'off',
    'tel-non-breaking': 'off',
  },
};

const isFull = import.meta.env.MODE === 'full';
const pages = readPages().filter(({ path }) => isFull || templates.includes(path));

/** Hashes of pages that were found valid, by these rules and this version of the checker. */
const cache = new (class {
  readonly file = '.cache/valid-html.json';
  readonly key = hashOf(
    JSON.stringify(config) + readFileSync('node_modules/html-validate/package.json', 'utf8'),
  );
  readonly valid: Set<string>;

  constructor() {
    const { key, valid } = readJson(this.file);
    this.valid = new Set(key === this.key ? valid : []);
  }

  write(hashes: string[]): void {
    mkdirSync('.cache', { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify({ key: this.key, valid: hashes }));
    renameSync(`${this.file}.new`, this.file);
  }
})();

test('every page is valid HTML', { timeout: 10 * 60_000 }, async () => {
  const checker = new HtmlValidate(config);
  const faults: string[] = [];
  const valid: string[] = [];
  for (const { file, html } of pages) {
    const hash = hashOf(html);
    if (!cache.valid.has(hash)) {
      const report = await checker.validateString(html, file);
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
      if (!report.valid) continue;
    }
    valid.push(hash);
  }
  cache.write([...new Set([...(isFull ? [] : cache.valid), ...valid])]);
  expect(pages.length).toBeGreaterThanOrEqual(templates.length);
  expect(faults.slice(0, 20)).toEqual([]);
});

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function readJson(file: string): { key?: string; valid?: string[] } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { key?: string; valid?: string[] };
  } catch {
    // Without a cache every page is looked at.
    return {};
  }
}
