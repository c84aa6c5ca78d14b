import type { Motion, RollCall, VoteOption } from '../data/schema/index.ts';
import type { Translate } from './index.ts';

/** "6 yes", "1 absent", "5 unknown". In Spanish no text but that of the no has a "no" after its number. */
export function seatsText(t: Translate, option: VoteOption, count: number): string {
  return t(`seats.count.${option}`, { count });
}

/** "Passed", or "Passed; count not found". */
export function resultText(
  t: Translate,
  { result }: Pick<Motion, 'result'>,
  { tally }: Pick<RollCall, 'tally'>,
): string {
  const word = t(`result.${result}`);
  return tally === 'not-found' ? t('card.uncounted', { result: word }) : word;
}
