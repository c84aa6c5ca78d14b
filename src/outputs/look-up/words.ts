import { placeStatuses } from '../../data/queries/place-status.ts';
import type { Language } from '../../data/schema/index.ts';
import { strings, useTranslations } from '../../i18n/index.ts';
import type { NameWords } from './match.ts';

/** What `unpackNames` says of a name, in a language. */
export function nameWords(language: Language): NameWords {
  const say = strings[language];
  const t = useTranslations(language);
  return {
    statuses: placeStatuses.map((status) => t(`places.short.${status}`)).join('|'),
    county: say['places.county'],
    isCounty: say['places.finder.county'],
    outside: say['places.finder.outside'],
    outsideOf: say['places.finder.outsideOf'],
    inside: say['places.finder.inside'],
    part: say['places.finder.part'],
    share: say['places.finder.share'],
    agency: say['places.finder.agency'],
  };
}
