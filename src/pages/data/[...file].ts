import type { APIRoute } from 'astro';
import { downloadPaths } from '../../outputs/data-package/files.ts';
import { getDownload } from '../../outputs/data-package/index.ts';

export const getStaticPaths = () => downloadPaths().map((file) => ({ params: { file } }));

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

/** A download, at an address that stays: the same in every language. */
export const GET: APIRoute = ({ params: { file = '' }, locals }) => {
  const type = types[file.split('.').at(-1)!] ?? 'text/plain; charset=utf-8';
  return new Response(new Uint8Array(getDownload(locals, file).bytes), {
    headers: { 'content-type': type },
  });
};
