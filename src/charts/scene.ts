/** A finished drawing as plain data: no colour, no language of its own, no DOM. */
export interface Scene {
  width: number;
  height: number;
  /** The short name of the picture. */
  title: string;
  /** What the picture shows, for readers who can't see it. */
  description: string;
  marks: readonly Mark[];
}

/** Marks carry classes; style sheets own colour. Lengths are in pixels at the drawn width. */
export type Mark =
  | { type: 'path'; class: string; d: string }
  | { type: 'rect'; class: string; x: number; y: number; width: number; height: number }
  | { type: 'circle'; class: string; x: number; y: number; r: number }
  | { type: 'text'; class: string; x: number; y: number; text: string; anchor?: 'middle' | 'end' }
  | { type: 'group'; class: string; marks: readonly Mark[] };

/** How wide a name is at most, about, in the size that names are set in. */
export function nameWidth(name: string): number {
  return name.length * 9;
}

/** The two widths that every chart is drawn at, so that text is never shrunk on a phone. */
export const widths = { wide: 696, narrow: 320 } as const;
export type Width = keyof typeof widths;
