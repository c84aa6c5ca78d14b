import sharp from 'sharp';
import { renderSvg } from '../../charts/scene/svg.ts';
import type { Scene } from '../../charts/scene/scene.ts';

/** A figure as an image, in the pixels that it is shown at. */
export interface DocxPicture {
  png: Uint8Array;
  width: number;
  height: number;
}

/** Dots per pixel, so that it is sharp in print and on a wall. */
const density = 2.5;

/** How the marks of a paper's figures look in black and white; their pages have `teach.css`. */
const styles =
  '.area{stroke:#000;stroke-width:2}.empty{fill:#fff}.full{fill:#222}.ink-hatch{stroke:#000;fill:none}' +
  '.around{stroke:#fff;stroke-width:17;fill:none}.mine{stroke:#000;stroke-width:9;fill:none}' +
  '.near{stroke:#000;stroke-width:6;stroke-dasharray:14 9;fill:none}.around.mine,.around.near{stroke:#fff;stroke-width:16;stroke-dasharray:none}' +
  'path,circle{stroke-linejoin:round}.glyph{fill:none;stroke:#000;stroke-width:5;stroke-linecap:round}' +
  '.axis{stroke:#000}.zoom{stroke:#bbb}.stem{stroke:#555}.growth{fill:none;stroke:#000;stroke-width:1.5}' +
  '.growth.first{stroke-width:3.5}.growth.open{stroke-dasharray:2 4}.dot{fill:#fff;stroke:#000;stroke-width:1.5}' +
  '.plain .glyph{stroke-width:1.6}.plain .thin{stroke-width:1.1}';

const drawn = new Map<string, Promise<DocxPicture>>();

/** Draws a scene as a grayscale PNG. Cached. Scenes for Word have no text, so no fonts are needed. */
export function docxPicture(scene: Scene): Promise<DocxPicture> {
  // The title is not part of the cache key, so languages share an image.
  return cached(drawn, svgOf(scene, scene.marks), () => draw(scene));
}

const grounds = new Map<string, ReturnType<typeof pixels>>();

/**
 * Hatched areas are slow to draw, so everything below the last one is drawn once for all scenes that share
 * it.
 */
async function draw(scene: Scene): Promise<DocxPicture> {
  const over = scene.marks.findLastIndex((mark) => mark.type === 'path' && mark.hatching) + 1;
  const ground = svgOf(scene, scene.marks.slice(0, over));
  const top = svgOf({ ...scene, hatchings: [] }, scene.marks.slice(over));
  const under = await cached(grounds, ground, () => pixels(ground));
  const { width, height } = under.info;
  const raw = { width, height, channels: 1 } as const;
  const png = await sharp(inGray(under.data, (await pixels(top)).data), { raw })
    .toColourspace('b-w')
    // Lines and areas: few grays say all, in a third of the bytes.
    .png({ palette: true, colours: 4, dither: 0, effort: 1 })
    .toBuffer();
  return { png, width: scene.width, height: scene.height };
}

/** Composites two RGBA images on white into one gray channel. */
function inGray(under: Buffer, above: Buffer): Uint8Array {
  const gray = new Uint8Array(under.length / 4).fill(255);
  for (let pixel = 0; pixel < gray.length; pixel += 1)
    for (const layer of [under, above]) {
      const opaque = layer[pixel * 4 + 3]!;
      // Every mark is gray, so one of the color channels is enough.
      if (opaque > 0)
        gray[pixel] = Math.round(
          (gray[pixel]! * (255 - opaque) + layer[pixel * 4]! * opaque) / 255,
        );
    }
  return gray;
}

function pixels(svg: string) {
  return sharp(Buffer.from(svg), { density: 72 * density })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

function svgOf(scene: Scene, marks: Scene['marks']): string {
  const root = scene.extent ? '' : ' class="plain"';
  return renderSvg({ ...scene, marks, title: '', description: '' }, 'f')
    .replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg"${root} `)
    .replace('</desc>', `</desc><style>${styles}</style>`);
}

function cached<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
