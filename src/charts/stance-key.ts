import { stanceOf } from '../data/queries/votes.ts';
import type { Motion } from '../data/schema/index.ts';
import { capitalize } from '../i18n/format.ts';
import type { PageContext } from '../i18n/page.ts';

/** What a yes or a no is a vote for, in words: "Yes: for having the agreement". */
export interface StanceKeyEntry {
  option: 'yes' | 'no';
  stance: 'for' | 'against';
  text: string;
}

/**
 * The key to the colors of one vote, for what was cast; empty where the vote was on something else, since nothing
 * is colored then.
 */
export function stanceKey(
  { t }: PageContext,
  { effect }: Pick<Motion, 'effect'>,
  isCast: (option: 'yes' | 'no') => boolean,
): StanceKeyEntry[] {
  return (['yes', 'no'] as const).filter(isCast).flatMap((option): StanceKeyEntry[] => {
    const stance = stanceOf(option, effect);
    if (stance !== 'for' && stance !== 'against') return [];
    const text = `${capitalize(t(`option.${option}`))}: ${t(`stance.long.${stance}`)}`;
    return [{ option, stance, text }];
  });
}
