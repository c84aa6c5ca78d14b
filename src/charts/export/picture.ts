import { insetNames, insets, unitsPerPixel } from '../florida-map/ground.ts';
import { countyShapes, symbolShape, symbolShapes } from '../florida-map/draw.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { renderShapes } from '../scene/svg.ts';
import { wrapText } from '../scene/text-width.ts';
import { getFlorida, type Florida } from '../florida-map/data.ts';
import { floridaModel } from '../florida-map/model.ts';
import type { AnyChart } from '../registry.ts';
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
  if (!('scenes' in model)) return floridaPicture(page, getFlorida(facts));
  const { wide } = model.scenes;
  return { width: wide.width, height: wide.height, placed: [{ scene: wide, x: 0, y: 0 }] };
}

const gap = 20;
const line = 18;

/** The map with its larger parts, each with a line around it and its name, and the legend below. */
export function floridaPicture(page: PageContext, florida: Florida): ChartPicture {
  const { t } = page;
  const { state, insets: scenes } = floridaModel(page, florida, { isFile: true });
  const { width, height } = state;
  const parts = insetNames.map((name) => {
    const text = `${t(`map.letter.${name}`)} ${t(`map.inset.${name}`)}`;
    const caption = textScene(wrapText(text, scenes[name].width, 'note'), scenes[name].width, line);
    return { name, scene: framed(scenes[name]), caption };
  });
  // The first stands left of the others, which stand above each other on the same line.
  let bottom = height - 1;
  const placed = parts.toReversed().flatMap(({ name, scene, caption }) => {
    const isFirst = name === insetNames[0];
    const x = isFirst ? 1 : insets.southeast.width + gap * 0.6;
    const y = (isFirst ? height - 1 : bottom) - scene.height;
    bottom = y - caption.height - gap * 0.6;
    return [
      { scene: caption, x, y: y - caption.height - 2 },
      { scene, x, y },
    ];
  });
  const legend = legendScenes(page, florida, width);
  return {
    width,
    height: height + gap + legend[0].height,
    placed: [
      { scene: state, x: 0, y: 0 },
      ...placed,
      ...legend.map((scene) => ({ scene, x: 0, y: height + gap })),
    ],
    shapes: renderShapes([...countyShapes(florida.ground), ...symbolShapes()]),
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

/** Legend symbols in map units, as on the map, and their labels. */
function legendScenes(
  { t }: PageContext,
  { newest: { counts } }: Florida,
  width: number,
): [signs: Scene, words: Scene] {
  const seen = placeStatuses.filter((status) => counts[status] > 0);
  const height = (seen.length + 1) * 22 + 6;
  const empty = { width, height, title: '', description: '' };
  const yOf = (at: number) => (at + 1) * 22 + 16;
  const unit = unitsPerPixel;
  const extent = { x: 0, y: 0, width: width * unit, height: height * unit };
  const signs = seen.map((status, at): Mark => {
    const y = (yOf(at) - 5) * unit;
    return { type: 'use', class: '', shape: symbolShape(status), x: 8 * unit, y };
  });
  const words = seen.flatMap((status, at): Mark[] => [
    {
      ...{ type: 'text', class: 'group', text: String(counts[status]) },
      ...{ x: 52, y: yOf(at), anchor: 'end' },
    },
    { type: 'text', class: 'note', x: 62, y: yOf(at), text: t(`map.key.${status}`) },
  ]);
  const title: Mark = { type: 'text', class: 'group', x: 0, y: 16, text: t('map.key.title') };
  return [
    { ...empty, extent, marks: signs },
    { ...empty, marks: [title, ...words] },
  ];
}
