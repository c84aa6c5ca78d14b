import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findTool, unpacked } from '../../src/cli/browsers/tools.ts';
import { siteConfig } from './nginx-config.ts';

/** The program, or undefined where there is none. */
export const nginx = findTool('nginx');

/**
 * Serves a built folder below a path with nginx, as the example says.
 * @returns the address of the first page, and what stops the server.
 * @throws Error with the words of nginx when it does not take the configuration.
 */
export async function serveWithNginx(
  folder: string,
  path: string,
): Promise<{ address: string; stop: () => void }> {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const types = [resolve(unpacked, 'etc/nginx/mime.types'), '/etc/nginx/mime.types'];
  writeFileSync(join(home, 'mime.types'), readFileSync(types.find(existsSync)!));
  const example = readFileSync('dist/about/host/nginx.conf', 'utf8');
  writeFileSync(
    join(home, 'site.conf'),
    siteConfig(example, { port, folder: resolve(folder), path }),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off; master_process off; pid nginx.pid; error_log stderr warn;
events {}
http {
  include mime.types; default_type application/octet-stream; access_log off;
  ${temporary.map((name) => `${name}_temp_path ${name};`).join(' ')}
  include site.conf;
}
`,
  );
  const server = spawn(nginx!, ['-p', home, '-c', 'nginx.conf', '-e', 'stderr']);
  const stop = () => {
    server.kill();
    rmSync(home, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}${path}`;
  try {
    await answers(server, address);
  } catch (error) {
    stop();
    throw error;
  }
  return { address, stop };
}

/** Waits until the server answers, for ten seconds at most. */
async function answers(server: ChildProcess, address: string): Promise<void> {
  let said = '';
  server.stderr!.on('data', (text: Buffer) => (said += text.toString()));
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt += 1) {
    const response = await fetch(address).catch(() => undefined);
    await response?.arrayBuffer();
    if (response) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nginx does not answer at ${address}: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
