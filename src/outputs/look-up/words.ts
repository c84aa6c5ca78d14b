import type { Language } from '../../data/schema/index.ts';
import { strings } from '../../i18n/index.ts';
import type { NameWords } from './match.ts';

/** What the finder says of names, in a language. */
export function nameWords(language: Language): NameWords {
  const say = strings[language];
  return {
    county: say['places.county'],
    isCounty: say['places.finder.county'],
    outside: say['places.finder.outside'],
    outsideOf: say['places.finder.outsideOf'],
    inside: say['places.finder.inside'],
    part: say['places.finder.part'],
    share: say['places.finder.share'],
    agency: say['places.finder.agency'],
    count: say['places.finder.count'],
    some: say['places.finder.some'],
    all: say['places.finder.all'],
    guess: say['places.finder.guess'],
    kinds: say['places.finder.kinds'],
    campus: say['places.finder.campus'],
    digits: say['places.finder.digits'],
    zipElsewhere: say['places.finder.zipElsewhere'],
    zipUnknown: say['places.finder.zipUnknown'],
    agencies: say['places.finder.agencies'],
    counties: say['places.finder.counties'],
  };
}

/**
 * Words of every language that say what kind of place or agency is meant, or which state: beside a name, they ask for
 * nothing else, and alone for nothing. An asterisk marks those of campuses and airports.
 */
export const kindWords: string[] = [
  'fl fla florida usa of the in near de del la el en',
  'city town village county ciudad pueblo villa condado municipio zip code codigo postal',
  'police policia pd department departamento dept depto agency agencia local cops officers',
  'sheriff sheriffs alguacil oficina office ice 287g campus',
  '*airport *aeropuerto *international *internacional',
  '*university *univ *universidad *college *colegio',
].flatMap((line) => line.split(' '));
