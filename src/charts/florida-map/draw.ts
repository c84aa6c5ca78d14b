import { findOrThrow, getOrThrow } from '../../data/queries/lookup.ts';
import type { Share } from '../../data/queries/map.ts';
import type { PlaceStatus } from '../../data/queries/place-status.ts';
import { insets, stateWidth, type FloridaGround, type InsetName } from './ground.ts';
import { clip, overlap, type MapWindow } from './geo.ts';
import type { Mark, Scene, Shape } from '../scene/scene.ts';

/** Path data of the symbols, in pixels around the origin. They differ by shape alone. */
const symbols: Record<PlaceStatus, string> = {
  listed: 'M-3.7 0a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0-7.4 0z',
  pending: 'M0-4.6L4.6 0L0 4.6L-4.6 0z',
  'own-police-not-listed': 'M-3-3H3V3H-3z',
  'policed-by-others': 'M-2.6 0H2.6M0-2.6V2.6',
  unknown: 'M0-4.2L4.2 3.2H-4.2z',
};

/** The outlines and symbols that the scenes use, for `renderShapes`. */
export function floridaShapes({ counties }: FloridaGround): Shape[] {
  return [
    ...counties.map(({ geoid, d }) => ({ id: countyShape(geoid), class: 'county', d })),
    ...Object.entries(symbols).map(([status, d]) => ({
      id: symbolShape(status as PlaceStatus),
      class: `town ${status}`,
      d,
    })),
  ];
}

/** The id of a status's symbol. */
export function symbolShape(status: PlaceStatus): string {
  return `town-${status}`;
}

/** The id of a county's outline. */
function countyShape(geoid: string): string {
  return `c${geoid.slice(2)}`;
}

export interface FloridaMapLabels {
  title: string;
  description: string;
  county?: (geoid: string) => string;
  town?: (geoid: string) => string;
  /** The letter of an inset, drawn at its frame. */
  letter?: (inset: InsetName) => string;
}

/** What is drawn: the shading of each county and the symbol of each municipality, by GEOID. */
export interface FloridaMapData {
  shares: ReadonlyMap<string, Share>;
  statuses: ReadonlyMap<string, PlaceStatus>;
}

/** Florida or one of its insets on one list: counties as shaded areas, municipalities as symbols. */
export function floridaMap(
  ground: FloridaGround,
  part: 'state' | InsetName,
  { shares, statuses }: FloridaMapData,
  labels: FloridaMapLabels,
): Scene {
  const { extent, towns } = findOrThrow(ground.parts, ({ name }) => name === part, part);
  const width = part === 'state' ? stateWidth : insets[part].width;
  return {
    ...sized(extent, width, labels),
    marks: [
      ...ground.counties
        .filter(({ box }) => overlap(box, extent))
        .map(({ geoid }) =>
          county(geoid, shares, part === 'state' ? labels.county?.(geoid) : undefined),
        ),
      ...(part === 'state' ? frames(ground, labels) : []),
      ...towns.map(({ geoid, at, varies }): Mark => ({
        type: 'use',
        class: varies ? 'v' : '',
        shape: symbolShape(getOrThrow(statuses, geoid)),
        x: at[0],
        y: at[1],
        ...(labels.town ? { name: labels.town(geoid) } : {}),
      })),
    ],
  };
}

/** A small map of one list: counties as shaded areas, and a dot for each listed municipality. */
export function floridaStep(
  ground: FloridaGround,
  { shares, statuses }: FloridaMapData,
  labels: FloridaMapLabels,
  { width = 220 } = {},
): Scene {
  const dots = ground.parts
    .flatMap(({ towns }) => towns)
    .filter(({ geoid }) => statuses.get(geoid) === 'listed')
    .map(({ at: [x, y] }) => `M${x} ${y}h0`);
  return {
    ...sized(ground.extent, width, labels),
    marks: [
      ...ground.counties.map(({ geoid }) => county(geoid, shares)),
      ...(dots.length > 0 ? [{ type: 'path' as const, class: 'dots', d: dots.join('') }] : []),
    ],
  };
}

function sized(extent: MapWindow, width: number, { title, description }: FloridaMapLabels) {
  return {
    width,
    height: Math.round((extent.height / extent.width) * width),
    extent,
    title,
    description,
  };
}

function county(geoid: string, shares: FloridaMapData['shares'], name?: string): Mark {
  const shape = countyShape(geoid);
  return { type: 'use', class: getOrThrow(shares, geoid), shape, ...(name ? { name } : {}) };
}

/** Frames that show where the insets are. */
function frames({ parts, extent: whole }: FloridaGround, { letter }: FloridaMapLabels): Mark[] {
  return parts.flatMap(({ name, extent }): Mark[] => {
    if (name === 'state') return [];
    const frame: Mark = { type: 'rect', class: 'frame', ...clip(extent, whole, 10) };
    const [x, y] = [extent.x - 45, extent.y + 130];
    return letter
      ? [frame, { type: 'text', class: 'letter halo', x, y, text: letter(name), anchor: 'end' }]
      : [frame];
  });
}
