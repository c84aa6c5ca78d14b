import { isWide } from '../scene/scene.ts';

/** The room that slopes need at least. */
const slopes = 90;

/** How far in the columns stand, and what fits beside them. */
export interface Columns {
  inset: number;
  row: number;
  offices: 'beside' | 'below' | 'none';
  /** How wide a name may be before it takes another line; undefined where each fits in one. */
  nameRoom?: number;
}

/**
 * How far in the columns stand, and where the offices: beside the names, below them, or nowhere, as the slopes between
 * the columns need room. Names that would leave too little of it take several lines.
 */
export function columns(width: number, names: number, offices: number): Columns {
  const least = isWide(width) ? 190 : 92;
  const beside = Math.max(least, names + offices + 24);
  const below = Math.max(least, names + 16, offices + 16);
  if (offices > 0 && width - 2 * beside >= 170)
    return { inset: beside, row: 30, offices: 'beside' };
  if (offices > 0 && width - 2 * below >= slopes)
    return { inset: below, row: 38, offices: 'below' };
  const inset = Math.max(least, names + 16);
  if (width - 2 * inset >= slopes) return { inset, row: 30, offices: 'none' };
  const most = Math.floor((width - slopes) / 2);
  return { inset: most, row: 30, offices: 'none', nameRoom: most - 16 };
}
