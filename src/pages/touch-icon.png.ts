import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import sharp from 'sharp';

/** The icon for home screens, which accept no SVG and round its corners themselves. */
export const GET: APIRoute = async () => {
  const icon = await sharp(readFileSync('public/favicon.svg'), { density: 576 })
    .resize(144, 144, { fit: 'contain', background: '#fbf8f1' })
    .extend({ top: 18, bottom: 18, left: 18, right: 18, background: '#fbf8f1' })
    .flatten({ background: '#fbf8f1' })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(icon), { headers: { 'content-type': 'image/png' } });
};
