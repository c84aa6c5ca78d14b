/** A finished drawing as plain data: no color, no language of its own, no DOM. */
export interface Scene {
  width: number;
  height: number;
  /** The short name of the picture. */
  title: string;
  /** What the picture shows, for readers who can't see it. */
  description: string;
  /** The part of the marks' own units that is shown; without it, a unit is a pixel. */
  extent?: { x: number; y: number; width: number; height: number };
  /** The hatchings that its areas are filled with, told apart without color. */
  hatchings?: readonly Hatching[];
  marks: readonly Mark[];
}

/** Lines that fill an area: how far apart and how thick, in the marks' own units. */
export interface Hatching {
  name: string;
  apart: number;
  thick: number;
  isCrossed?: true;
}

/** A shape that is drawn by its id, as often as needed, anywhere on the page. */
export interface Shape {
  id: string;
  class: string;
  d: string;
}

/** Marks carry classes; style sheets own color. Lengths are in pixels at the drawn width. */
export type Mark =
  | { type: 'path'; class: string; d: string; hatching?: string }
  | { type: 'rect'; class: string; x: number; y: number; width: number; height: number }
  | { type: 'circle'; class: string; x: number; y: number; r: number }
  | { type: 'text'; class: string; x: number; y: number; text: string; anchor?: 'middle' | 'end' }
  | { type: 'group'; class: string; marks: readonly Mark[] }
  /** Marks that lead somewhere. The name is what the link is called, without the rest of the drawing. */
  | { type: 'link'; href: string; name: string; marks: readonly Mark[] }
  /** A shape kept elsewhere on the page. Its name appears when a pointer rests on it. */
  | { type: 'use'; class: string; shape: string; x?: number; y?: number; name?: string };

/** The widths that every chart is drawn at, so that text is never shrunk on a phone. */
export const widths = { wide: 696, middle: 512, narrow: 320 } as const;
export type Width = keyof typeof widths;

/** Whether a drawing is wide enough for what stands side by side. */
export function isWide(width: number): boolean {
  return width >= 600;
}

/** A chart at every width. */
export function atEachWidth(draw: (width: number) => Scene): Record<Width, Scene> {
  return { wide: draw(widths.wide), middle: draw(widths.middle), narrow: draw(widths.narrow) };
}
