import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sumsOf } from '../../src/integrations/file-sums.ts';

test('the sums are those of all files of the site, as they stand there', () => {
  const written = readFileSync('dist/SHA256SUMS', 'utf8');
  expect(written).toBe(sumsOf('dist'));
  const [sum, file] = written
    .trimEnd()
    .split('\n')
    .find((line) => line.endsWith('-offline.zip'))!
    .split('  ');
  expect(existsSync(`dist/${file}`)).toBe(true);
  expect(
    createHash('sha256')
      .update(readFileSync(`dist/${file}`))
      .digest('hex'),
  ).toBe(sum);
  for (const name of ['index.html', 'es/index.html', 'search/engine.js', '404.html'])
    expect(written).toMatch(new RegExp(`^[0-9a-f]{64}  ${name}$`, 'm'));
});
