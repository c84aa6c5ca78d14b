import type { LadderEntry } from '../../data/queries/ladder.ts';
import type { PageContext } from '../../i18n/page.ts';
import { dutyText } from '../site/duty-text.ts';

/** Who must, must not or may do what, as a sentence without its period. */
export function entryText(page: PageContext, entry: LadderEntry): string {
  if ('statute' in entry) return dutyText(page, entry);
  return page.t(`ladder.saysParty.${entry.verb as 'must'}`, {
    who: page.t(`ladder.party.${entry.who}`),
    what: page.say(entry.what),
  });
}

/** The law, or the part of an agreement, that an entry rests on. */
export function entryLaw(page: PageContext, entry: LadderEntry): string {
  return 'statute' in entry
    ? entry.statute.citation
    : page.t('ladder.moa', { section: entry.clause.section });
}
