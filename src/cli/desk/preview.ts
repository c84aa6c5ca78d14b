import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../../data/format/canonical.ts';
import { fileOf, type DataPart } from '../../data/schema/index.ts';
import { recordsIn } from './drafts.ts';
import type { Files } from './disk.ts';

/** How long the site may take to start, in milliseconds. */
const patience = 60_000;

/**
 * The site as drafts would have it: the development server of the project, on a copy of the data that is gone
 * when the desk stops. It starts with the first preview.
 */
export class PreviewSite {
  private readonly project: string;
  private readonly written = new Map<DataPart, string>();
  private folder: string | undefined;
  private server: ChildProcess | undefined;
  private address: Promise<string> | undefined;

  /** @param project the folder of the project, where the pages are. */
  constructor(project: string) {
    this.project = project;
  }

  /**
   * The address of a page that shows what the files hold.
   * @throws RangeError when the site does not start.
   */
  async show(files: Files, path: string): Promise<string> {
    this.folder ??= mkdtempSync(join(tmpdir(), 'ledger-desk-'));
    this.write(this.folder, files);
    this.address ??= this.start(this.folder);
    const origin = await this.address.catch((error: unknown) => {
      this.stop();
      throw new RangeError(`the preview did not start: ${(error as Error).message}`);
    });
    return new URL(path.slice(1), origin).href;
  }

  /** Stops the server and takes the copy away. */
  stop(): void {
    this.server?.kill();
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
    this.folder = undefined;
    this.server = undefined;
    this.address = undefined;
    this.written.clear();
  }

  private write(folder: string, files: Files): void {
    for (const [part, { digest, reading }] of files) {
      if (this.written.get(part) === digest) continue;
      const path = join(folder, fileOf(part));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, canonicalJson(part, reading.file.value ?? recordsIn(files, part)));
      this.written.set(part, digest);
    }
  }

  private async start(folder: string): Promise<string> {
    const server = spawn(
      process.execPath,
      ['src/cli/run.mjs', 'astro', 'dev', '--host', '127.0.0.1', '--port', '0'],
      {
        cwd: this.project,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, LEDGER_DATA_ROOT: folder, NO_COLOR: '1', NODE_ENV: 'development' },
      },
    );
    this.server = server;
    return new Promise((resolve, reject) => {
      let output = '';
      const timer = setTimeout(
        () => reject(new Error(`no answer in ${patience / 1000} s`)),
        patience,
      );
      const read = (text: Buffer) => {
        output += String(text);
        const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
        if (address === undefined) return;
        clearTimeout(timer);
        resolve(address);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.on('exit', () => {
        clearTimeout(timer);
        reject(new Error(output.trim().split('\n').at(-1) ?? 'it ended'));
      });
    });
  }
}
