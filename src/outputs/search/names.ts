import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { languages, type Localized } from '../../data/schema/index.ts';

/** The names that readers use for places, agencies and votes, in every language: a Spanish reader may know the English one. */
export function otherNames({
  dataset: { bodies, motions, places },
  lists,
}: Pick<SiteFacts, 'dataset' | 'lists'>) {
  const spoken = (names: readonly Localized[] = []) => [
    ...new Set(names.flatMap((name) => languages.map((language) => name[language]))),
  ];
  const byPlace = new Map(places.map((place) => [place.geoid, place]));
  const own = new Map<string, string[]>();
  const shared = new Map<string, string[]>();
  for (const { id, name, alsoCalled } of places)
    own.set(`places/${id}/`, [name, ...spellingsOf(name), ...spoken(alsoCalled)]);
  for (const { id, name, alsoCalled } of lists.agencies)
    own.set(`agencies/${id}/`, [...new Set([name, ...spoken(alsoCalled)])]);
  for (const { id, body, alsoCalled } of motions) {
    own.set(`votes/${id}/`, spoken(alsoCalled));
    const voting = bodies.find((each) => each.id === body);
    const place = byPlace.get(voting?.place ?? '');
    if (voting)
      shared.set(`votes/${id}/`, [...spoken([voting.name]), ...spoken(place?.alsoCalled)]);
  }
  const cities = places
    .filter(({ kind, alsoCalled }) => kind === 'municipality' && alsoCalled)
    .map(({ name, alsoCalled }) => ({ pattern: wholeWord(name), names: spoken(alsoCalled) }));
  return {
    /** The names of what stands at an address without its language (`places/key-west/`), and of nothing else. */
    own: (path: string): string[] => own.get(path) ?? [],
    /** For a vote, the names of its place. */
    shared: (path: string): string[] => shared.get(path) ?? [],
    /** Other names of the cities that a text names. */
    spokenOf: (text: string): string[] =>
      cities.filter(({ pattern }) => pattern.test(text)).flatMap(({ names }) => names),
  };
}

/** A name as it is also written: in one word (Opalocka), and with its parts apart (De Soto, Mac Clenny). */
function spellingsOf(name: string): string[] {
  const joined = name.replace(/[\s\-’'.]/g, '');
  const apart = name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  return [...new Set([joined, apart])].filter((each) => each !== name);
}

function wholeWord(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}-])${literal}(?![\\p{L}-])`, 'u');
}
