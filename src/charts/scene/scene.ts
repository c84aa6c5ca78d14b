/** A drawing as plain data: no colors, no language, no DOM. */
export interface Scene {
  width: number;
  height: number;
  /** The short name of the picture. */
  title: string;
  /** What the picture shows, for readers who can't see it. */
  description: string;
  /** The visible part, in the marks' units; by default a unit is a pixel. */
  extent?: { x: number; y: number; width: number; height: number };
  /** The hatchings that its areas are filled with, told apart without color. */
  hatchings?: readonly Hatching[];
  marks: readonly Mark[];
}

/** A line pattern: spacing and thickness in the marks' units. */
export interface Hatching {
  name: string;
  apart: number;
  thick: number;
  isCrossed?: true;
}

/** A shape that marks on the page can reuse by id. */
export interface Shape {
  id: string;
  class: string;
  d: string;
}

/** What a mark stands for: a row of the chart's table, by its place. Pointing at the mark reads that row out. */
interface OfRow {
  row?: number | undefined;
}

/** Marks carry classes; style sheets own color. Lengths are in pixels at the drawn width. */
export type Mark =
  | ({ type: 'path'; class: string; d: string; hatching?: string; id?: string } & OfRow)
  | ({ type: 'rect'; class: string; x: number; y: number; width: number; height: number } & OfRow)
  | ({ type: 'circle'; class: string; x: number; y: number; r: number } & OfRow)
  /** `next` is its second line: both stand as close to the point between them as their letters are large. */
  | {
      type: 'text';
      class: string;
      x: number;
      y: number;
      text: string;
      next?: string;
      anchor?: 'middle' | 'end';
    }
  | ({ type: 'group'; class: string; marks: readonly Mark[] } & OfRow)
  /** A link around marks. `name` is its accessible name, which may show as a tooltip; its marks are drawn from the point that it is at. */
  | ({
      type: 'link';
      href: string;
      name: string;
      isTip?: true;
      at?: readonly [x: number, y: number];
      marks: readonly Mark[];
    } & OfRow)
  /** Draws a shared shape. `name` appears as a tooltip. */
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
