import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteConfig } from './hosts/nginx-config.ts';

const example = readFileSync('public/about/host/nginx.conf', 'utf8');
const folders = ['/ledger', '/my ledger/ledger', '/ledger/ledger', '/srv/sunshine-ledger/ledger'];

test.each(folders)('a site in the folder %s keeps that folder, whatever its path', (folder) => {
  for (const path of ['/', '/a/b/', '/ledger/', '/srv/sunshine-ledger/']) {
    const config = siteConfig(example, { port: 8080, folder, path });
    expect(config.match(/alias .*;/g)).toEqual([
      `alias "${folder}/";`,
      `alias "${folder}/404.html";`,
    ]);
    expect(config).toContain(`location ${path} {`);
    expect(config).toContain(`sub_filter 'href="/' 'href="${path}';`);
    expect(config.includes(`location = ${path.slice(0, -1)} { return 301 ${path}; }`)).toBe(
      path !== '/',
    );
    expect(config).toContain('listen 127.0.0.1:8080;');
  }
});
