import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formatFiles } from '../../../src/cli/format-files.ts';
import { Disk } from '../../../src/cli/desk/disk.ts';
import { startDesk } from '../../../src/cli/desk/server.ts';
import type { Draft } from '../../../src/cli/desk/drafts.ts';
import { fileOf } from '../../../src/data/schema/index.ts';
import { exampleFolder, parts } from '../../fixtures/example-files.ts';

export const token = 'the-token-of-this-desk';

/** A desk on a copy of the example, which stops when the test ends. */
export async function exampleDesk() {
  const root = exampleFolder();
  formatFiles(root);
  const previewed: string[] = [];
  const { address, server } = await startDesk(
    {
      disk: new Disk(root),
      today: () => '2026-12-01',
      preview: (_, path) => {
        previewed.push(path);
        return Promise.resolve(`http://127.0.0.1:1${path}`);
      },
    },
    token,
    0,
  );
  onTestFinished(() => void server.close());
  return { root, address, previewed, ...asker(address) };
}

/** What a desk answers. */
interface Reply {
  status: number;
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

function asker(address: string) {
  const { host, port } = new URL(address);
  /** Sends exactly these headers and this path, which `fetch` would mend. */
  const send = (
    path: string,
    {
      method = 'GET',
      headers = {},
      body,
    }: { method?: string; headers?: object; body?: string } = {},
  ): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const request = httpRequest(
        { host: '127.0.0.1', port, path, method, headers: { host, ...headers } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode!, text, headers: response.headers }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  const post = (name: string, value: unknown, headers: object = {}) =>
    send(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-desk-token': token, ...headers },
      body: typeof value === 'string' ? value : JSON.stringify(value),
    });
  /** Asks, and expects an answer. */
  const ask = async <Answer>(name: string, value: object): Promise<Answer> => {
    const { status, text } = await post(name, value);
    if (status !== 200) throw new Error(`${status} ${text}`);
    return JSON.parse(text) as Answer;
  };
  return { send, post, ask };
}

/** The digests that the desk tells, by part. */
export async function digestsAt(ask: ReturnType<typeof asker>['ask']) {
  const { parts: listed } = await ask<{ parts: { part: string; digest: string }[] }>('state', {
    drafts: [],
  });
  return Object.fromEntries(listed.map(({ part, digest }) => [part, digest]));
}

/** A draft of a record as the desk's page makes it, after a change to it. */
export async function draftAt(
  ask: ReturnType<typeof asker>['ask'],
  part: string,
  id: string,
  change: (record: never) => void,
): Promise<Draft> {
  const { record, was } = await ask<{ record: object; was: string }>('record', {
    ...{ part, id, drafts: [] },
  });
  change(record as never);
  return { part, id, record, was } as Draft;
}

/** The bytes of all files of a folder's data. */
export function bytesIn(root: string): string[] {
  return parts.map((part) => readFileSync(join(root, fileOf(part)), 'utf8'));
}
