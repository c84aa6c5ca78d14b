import { findOrThrow, getOrThrow } from '../../data/queries/lookup.ts';
import type { PlaceStatus } from '../../data/queries/place-status.ts';
import type { Mark, Scene, Shape } from '../scene/scene.ts';
import { clip, overlap, type MapPoint, type MapWindow } from './geo.ts';
import {
  insets,
  insetsOver,
  stateWidth,
  unitsPerPixel,
  type FloridaGround,
  type InsetName,
  type PartName,
} from './ground.ts';
import { lineHeight } from '../scene/svg.ts';
import { nameSize, placeNames, type Named } from './names.ts';

/** Path data of the symbols, in pixels around the origin. They differ by shape alone. */
const symbols: Record<PlaceStatus, string> = {
  listed: 'M-3.7 0a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0-7.4 0z',
  pending: 'M0-4.6L4.6 0L0 4.6L-4.6 0z',
  'own-police-not-listed': 'M-3.1-3.1H3.1V3.1H-3.1z',
  'policed-by-others': 'M-2.3 0H2.3M0-2.3V2.3',
  unknown: 'M0-4.2L4.2 3.2H-4.2z',
};
/** How far a symbol reaches from its middle, in pixels, and how much of its surroundings leads where it does. */
const reach = 4.2;
export const symbolSize = 11;

/**
 * The widths that names are placed for: each set is shown from its own width up to the next one, with symbols
 * of its scale. In the wide ones, the insets stand over the state’s water.
 */
export const nameSets = {
  small: { isOver: false, from: 272, most: 7, least: 60_000, scale: 0.72 },
  medium: { isOver: false, from: 520, most: 11, least: 50_000, scale: 0.85 },
  large: { isOver: true, from: 600, most: 15, least: 40_000, scale: 1 },
  full: { isOver: true, from: 740, most: 18, least: 30_000, scale: 1 },
} as const;
export type NameSet = keyof typeof nameSets;

/** The narrowest that an inset is drawn below the state, and over its water; how many names are enough, and of how many people. */
const insetNameSets: Record<
  InsetName,
  { small: number; large: number; most: number; least: number }
> = {
  southeast: { small: 130, large: 174, most: 10, least: 60_000 },
  orlando: { small: 130, large: 146, most: 6, least: 25_000 },
  bay: { small: 130, large: 146, most: 5, least: 30_000 },
  keys: { small: 272, large: 146, most: 5, least: 0 },
};

/** The symbols as shapes, for `renderMarkers`; in files, where each is drawn by itself, for `renderShapes`. */
export function symbolShapes(): Shape[] {
  return Object.entries(symbols).map(([status, d]) => ({
    id: symbolShape(status as PlaceStatus),
    class: `sign ${status}`,
    d,
  }));
}

/** The outlines of the counties, for drawings that use them by id. */
export function countyShapes({ counties }: FloridaGround): Shape[] {
  return counties.map(({ geoid, d }) => ({ id: countyShape(geoid), class: 'county', d }));
}

/** The id of a status's symbol. */
export function symbolShape(status: PlaceStatus): string {
  return `town-${status}`;
}

/** The id of a county's outline. */
function countyShape(geoid: string): string {
  return `c${geoid.slice(2)}`;
}

/** Where a mark leads: its address, its accessible name, and what is written beside it. */
export interface MapLink {
  href: string;
  name: string;
  text: string;
}

/** A name that may be written on the map, with how many people it stands for. */
interface MapName {
  geoid: string;
  text: string;
  people: number;
}

export interface FloridaMapLabels {
  title: string;
  description: string;
  /** Municipalities in the order in which their names are tried. */
  names: readonly MapName[];
  /** The letter of an inset, drawn in its frame. */
  letter: (inset: InsetName) => string;
  /** Without it, nothing is a link, and marks are drawn from shapes, as files need them. */
  link?: (geoid: string) => MapLink;
}

/**
 * Florida or one of its insets on one list: counties as a pale ground, municipalities as symbols.
 * @param statuses by GEOID.
 * @param sets the sets of names that it has; a drawing for one width has one.
 */
export function floridaMap(
  ground: FloridaGround,
  part: PartName,
  statuses: ReadonlyMap<string, PlaceStatus>,
  labels: FloridaMapLabels,
  sets: readonly NameSet[],
): Scene {
  const { extent, towns } = findOrThrow(ground.parts, ({ name }) => name === part, part);
  const width = part === 'state' ? stateWidth : insets[part].width;
  const { title, description, link } = labels;
  return {
    ...{ width, title, description, extent },
    height: Math.round((extent.height / extent.width) * width),
    marks: [
      ...ground.counties
        .filter(({ box }) => overlap(box, extent))
        .map((county): Mark => {
          const id = countyShape(county.geoid);
          const use: Mark = { type: 'use', class: 'county', shape: id };
          if (!link) return use;
          const isState = part === 'state';
          const drawn: Mark = isState ? { type: 'path', class: 'county', id, d: county.d } : use;
          const { href, name } = link(county.geoid);
          return { type: 'link', href, name, isTip: true, marks: [drawn] };
        }),
      ...(part === 'state' ? frames(ground) : []),
      ...towns.map(({ geoid, at }): Mark => {
        const status = getOrThrow(statuses, geoid);
        if (!link)
          return { type: 'use', class: '', shape: symbolShape(status), x: at[0], y: at[1] };
        const isRight = at[0] > extent.x + extent.width * 0.6;
        const { href, name, text } = link(geoid);
        const tip: Mark = { type: 'text', class: 'tip', x: 0, y: 0, text };
        const mark: Mark = { type: 'path', class: `town is-${status}`, d: 'M0 0h0' };
        const marks = [mark, isRight ? { ...tip, anchor: 'end' as const } : tip];
        return { type: 'link', href, name, at, marks };
      }),
      ...namesOf(ground, part, labels, sets),
    ],
  };
}

/** Names of large municipalities, and the letters of the insets: a group for each set. */
function namesOf(
  ground: FloridaGround,
  part: PartName,
  labels: FloridaMapLabels,
  sets: readonly NameSet[],
): Mark[] {
  const wanted = wantedNames(ground, part, labels);
  return sets.flatMap((set): Mark[] => {
    const size = sizeOf(ground, part, set);
    if (!size) return [];
    const { extent, unit, most, least, scale } = size;
    const half = reach * scale * unit;
    const boxOf = ([x, y]: MapPoint) => ({
      ...{ x: x - half, y: y - half },
      ...{ width: half * 2, height: half * 2 },
    });
    const symbolBoxes = new Map(
      ground.parts
        .filter(({ name }) => name === part)
        .flatMap(({ towns }) => towns)
        .map(({ geoid, at }) => [geoid, boxOf(at)]),
    );
    const framed = part === 'state' ? frameBoxes(ground) : [];
    const frameOf = new Map(framed.map(({ name, box }) => [name, box]));
    const named = wanted.flatMap(({ geoid, text, people, inset }): Named[] => {
      if (people < least) return [];
      const box = inset ? frameOf.get(inset) : symbolBoxes.get(geoid);
      return box ? [{ text, box }] : [];
    });
    const covered = part === 'state' && nameSets[set].isOver ? [underInsets(extent)] : [];
    const obstacles = [...symbolBoxes.values(), ...frameOf.values(), ...covered];
    const placed = placeNames(named, obstacles, extent, { unit, most });
    const letters = framed.map(({ name, box: { x, y } }): Mark => ({
      ...{ type: 'text', class: 'letter', text: labels.letter(name) },
      ...{ x: Math.round(x + unit * 3), y: Math.round(y + unit * nameSize) },
    }));
    const names = placed.map(({ lines: [text, next], x, y, anchor }): Mark => ({
      ...{ type: 'text', class: 'city', x, y, text: text! },
      ...(next === undefined
        ? {}
        : { next, y: Math.round(y + (unit * nameSize * lineHeight) / 2) }),
      ...(anchor ? { anchor } : {}),
    }));
    const leaders = placed.flatMap(({ leader }) => (leader ? [leader] : []));
    const d = leaders.map(([from, to]) => `M${from.join(' ')}L${to.join(' ')}`).join('');
    const thin: Mark[] = d ? [{ type: 'path', class: 'leader', d }] : [];
    return [{ type: 'group', class: `names ${set}`, marks: [...thin, ...letters, ...names] }];
  });
}

/** On the state, the largest municipality of each inset stands for the inset, beside its frame. */
function wantedNames(
  { parts }: FloridaGround,
  part: PartName,
  { names }: FloridaMapLabels,
): (MapName & { inset?: InsetName })[] {
  const homeOf = new Map(
    parts.flatMap(({ name, towns }) => towns.map(({ geoid }) => [geoid, name] as const)),
  );
  const seen = new Set<PartName>();
  return names.flatMap((name) => {
    const home = homeOf.get(name.geoid);
    if (home === part) return [name];
    if (part !== 'state' || home === undefined || home === 'state' || seen.has(home)) return [];
    seen.add(home);
    return [{ ...name, inset: home }];
  });
}

/** How large a set of names is written on a part; insets have two sets. */
function sizeOf({ parts }: FloridaGround, part: PartName, set: NameSet) {
  const { extent } = findOrThrow(parts, ({ name }) => name === part, part);
  const { from, ...rest } = nameSets[set];
  if (part === 'state') return { extent, unit: extent.width / from, ...rest };
  if (set !== 'small' && set !== 'large') return undefined;
  const own = insetNameSets[part];
  return { extent, unit: extent.width / own[set], most: own.most, least: own.least, scale: 1 };
}

/** What the insets stand on where they stand on the state. */
function underInsets({ x, y, width, height }: MapWindow): MapWindow {
  const top = height * insetsOver.top;
  return { x, y: y + top, width: width * insetsOver.right, height: height - top };
}

function frameBoxes({
  parts,
  extent: whole,
}: FloridaGround): { name: InsetName; box: MapWindow }[] {
  return parts.flatMap(({ name, extent }) =>
    name === 'state' ? [] : [{ name, box: clip(extent, whole, unitsPerPixel) }],
  );
}

/** Frames that show where the insets are. */
function frames(ground: FloridaGround): Mark[] {
  return frameBoxes(ground).map(({ box }) => ({ type: 'rect', class: 'frame', ...box }));
}
