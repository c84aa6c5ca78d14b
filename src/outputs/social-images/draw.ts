import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { cardHeight, cardWidth, type SocialImage } from './social-image.ts';
import { layOut } from './layout.ts';

/** Where a box or a piece of text came to stand, in pixels. */
export interface Placed {
  left: number;
  top: number;
  width: number;
  height: number;
  text: string | undefined;
}

// The letters come with the project: a fresh machine may have no fonts at all.
const require = createRequire(import.meta.url);
const fonts = (
  [
    [400, require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff')],
    [600, require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff')],
  ] as const
).map(([weight, file]) => ({ name: 'serif', weight, data: readFileSync(file) }));

/** A card as an SVG whose letters are shapes, and where everything on it stands. */
export async function placed(card: SocialImage): Promise<{ svg: string; boxes: Placed[] }> {
  const boxes: Placed[] = [];
  const svg = await satori(layOut(card), {
    width: cardWidth,
    height: cardHeight,
    fonts,
    onNodeDetected: ({ left, top, width, height, textContent }) =>
      boxes.push({ left, top, width, height, text: textContent }),
  });
  return { svg, boxes };
}

/** A card as a PNG file. Same card, same bytes. */
export async function drawCard(card: SocialImage): Promise<Uint8Array> {
  const { svg } = await placed(card);
  // The layout hides nothing, but draws a mask for each box, which takes as long to draw as all the rest.
  const bare = svg.replace(/<mask\b.*?<\/mask>| mask="[^"]*"/gs, '');
  // A card has few colors: 32 of them draw its letters smoothly in half the bytes.
  return sharp(Buffer.from(bare))
    .removeAlpha()
    .png({ palette: true, colours: 32, effort: 1, dither: 0 })
    .toBuffer();
}
