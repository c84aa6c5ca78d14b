import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { cardHeight, cardWidth, type SocialImage } from './social-image.ts';
import { layOut } from './layout.ts';

/** The position of a box or text, in pixels. */
export interface Placed {
  left: number;
  top: number;
  width: number;
  height: number;
  text: string | undefined;
}

// Fonts come from a package, because a machine may have none.
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
  // satori adds a mask for every box. None is needed, and they double the drawing time.
  const bare = svg.replace(/<mask\b.*?<\/mask>| mask="[^"]*"/gs, '');
  // 32 colors are enough for smooth letters, at half the size.
  return sharp(Buffer.from(bare))
    .removeAlpha()
    .png({ palette: true, colours: 32, effort: 1, dither: 0 })
    .toBuffer();
}
