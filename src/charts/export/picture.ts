import { insetNames, insets } from '../florida-map/ground.ts';
import { floridaShapes, symbolShape } from '../florida-map/draw.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { renderShapes } from '../scene/svg.ts';
import { wrapText } from '../scene/text-width.ts';
import { getFlorida, mapHatchings, sharesOn, type Florida } from '../florida-map/data.ts';
import type { FloridaModel } from '../florida-map/model.ts';
import type { AnyChart } from '../registry.ts';
import { shares as steps } from '../../data/queries/map.ts';
import { placeStatuses } from '../../data/queries/place-status.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { PageContext } from '../../i18n/page.ts';

/** Several drawings in one picture. */
export interface ChartPicture {
  width: number;
  height: number;
  placed: readonly { scene: Scene; x: number; y: number }[];
  /** Markup of the shapes that the drawings use. */
  shapes?: string;
}

/** The picture of a chart at its wide width; the map with its larger parts and its legend. */
export function chartPicture(page: PageContext, model: AnyChart, facts: SiteFacts): ChartPicture {
  if (!('scenes' in model)) return floridaPicture(page, model, getFlorida(facts));
  const { wide } = model.scenes;
  return { width: wide.width, height: wide.height, placed: [{ scene: wide, x: 0, y: 0 }] };
}

const gap = 20;
const line = 18;

/** The map with its larger parts, each with a line around it and its name, and the legend below. */
export function floridaPicture(
  page: PageContext,
  { state, insets: scenes }: FloridaModel,
  florida: Florida,
): ChartPicture {
  const { t } = page;
  const { width, height } = state;
  const top = {
    southeast: height - scenes.southeast.height,
    keys: height - scenes.keys.height,
    bay: height - scenes.keys.height - scenes.bay.height - line * 2 - gap,
  };
  const left = {
    southeast: 0,
    keys: insets.southeast.width + gap,
    bay: insets.southeast.width + gap,
  };
  const parts = insetNames.flatMap((name) => {
    const [x, y] = [left[name], top[name]];
    const text = `${t(`map.letter.${name}`)} ${t(`map.inset.${name}`)}`;
    const lines = wrapText(text, scenes[name].width, 'note');
    const caption = textScene(lines, scenes[name].width + gap, line);
    return [
      { scene: caption, x, y: y - caption.height - 2 },
      { scene: framed(scenes[name]), x, y },
    ];
  });
  const legend = legendScenes(page, florida, width);
  return {
    width,
    height: height + gap + legend[0].height,
    placed: [
      { scene: state, x: 0, y: 0 },
      ...parts,
      ...legend.map((scene) => ({ scene, x: 0, y: height + gap })),
    ],
    shapes: renderShapes(floridaShapes(florida.ground), mapHatchings),
  };
}

function textScene(lines: readonly string[], width: number, step: number): Scene {
  const marks = lines.map((text, at): Mark => ({
    type: 'text',
    class: 'note',
    x: 0,
    y: at * step + 14,
    text,
  }));
  return { width, height: lines.length * step, title: '', description: '', marks };
}

/** A part of the map with a line around it, inside its edges. */
function framed(scene: Scene): Scene {
  const { x, y, width, height } = scene.extent!;
  const half = width / scene.width;
  const inner = { x: x + half, y: y + half, width: width - half * 2, height: height - half * 2 };
  return { ...scene, marks: [...scene.marks, { type: 'rect', class: 'frame', ...inner }] };
}

/** Legend symbols in map units, because they share the map's hatchings, and their labels. */
function legendScenes(
  { t }: PageContext,
  florida: Florida,
  width: number,
): [signs: Scene, words: Scene] {
  const { counts } = florida.newest;
  const shares = sharesOn(florida, florida.newest);
  const darkestFirst = [...steps.slice(0, -1).reverse(), steps.at(-1)!];
  const rows: { sign?: (y: number) => Mark; count?: number; text: string }[] = [
    { text: t('map.legend.towns') },
    ...placeStatuses.map((status) => ({
      sign: (y: number): Mark => ({
        type: 'use',
        class: '',
        shape: symbolShape(status),
        x: 80,
        y: y - 50,
      }),
      count: counts[status],
      text: t(`map.status.${status}`),
    })),
    { text: t('map.legend.counties') },
    ...darkestFirst.map((step) => ({
      sign: (y: number): Mark => ({
        type: 'rect',
        class: `${step} swatch`,
        x: 10,
        y: y - 120,
        width: 140,
        height: 140,
      }),
      count: shares.filter(({ share }) => share === step).length,
      text: t(`map.share.${step}`),
    })),
  ];
  const height = rows.length * 22 + 6;
  const empty = { width, height, title: '', description: '' };
  const yOf = (at: number) => at * 22 + 16;
  const extent = { x: 0, y: 0, width: width * 10, height: height * 10 };
  const signs = rows.flatMap(({ sign }, at) => (sign ? [sign(yOf(at) * 10)] : []));
  const words = rows.flatMap(({ count, text }, at): Mark[] => {
    const y = yOf(at);
    if (count === undefined) return [{ type: 'text', class: 'group', x: 0, y, text }];
    return [
      { type: 'text', class: 'group', x: 52, y, text: String(count), anchor: 'end' },
      { type: 'text', class: 'note', x: 62, y, text },
    ];
  });
  return [
    { ...empty, extent, marks: signs },
    { ...empty, marks: words },
  ];
}
