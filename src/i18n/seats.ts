import type { VoteOption } from '../data/schema/index.ts';
import type { Translate } from './index.ts';

/** "6 yes", "1 absent", "5 not in our sources". */
export function seatsText(t: Translate, option: VoteOption, count: number): string {
  return t(`seats.count.${option}.${count === 1 ? 'one' : 'other'}`, { count });
}
