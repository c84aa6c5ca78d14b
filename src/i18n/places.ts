import type { Place } from '../data/schema/index.ts';
import { formatList, uncapitalize } from './format.ts';
import type { PageContext } from './page.ts';

/** Names that Spanish has of its own, by GEOID; the English one stays findable. */
const spanishNames: Readonly<Record<string, string>> = { '1236550': 'Cayo Hueso (Key West)' };

/** A place's own name, without its county or kind. */
export function placeName({ geoid, name }: Place, language: PageContext['language']): string {
  return printedName(language === 'es' ? (spanishNames[geoid] ?? name) : name);
}

/** A place's name as a title has it: counties with their word. */
export function placeTitle(place: Place, { t, language }: PageContext): string {
  const name = placeName(place, language);
  return place.kind === 'county' ? t('places.county', { name }) : name;
}

/** As `placeTitle`, for the middle of a sentence. */
export function placeInText(place: Place, { t, language }: PageContext): string {
  const name = placeName(place, language);
  return place.kind === 'county' ? t('places.county.inText', { name }) : name;
}

/** Counties after a noun: "in Levy County", "in Gilchrist and Levy counties". */
export function ofCounties(
  counties: readonly Place[],
  { t, language }: Pick<PageContext, 't' | 'language'>,
): string {
  const names = formatList(
    counties.map((county) => placeName(county, language)),
    language,
  );
  return t('places.counties.of', { names, count: counties.length });
}

/** An agency's name as we print it. */
export function agencyName({ name }: { name: string }): string {
  return printedName(name);
}

/** A name with the apostrophe that we print: ICE and the Census Bureau type a straight one. */
export function printedName(name: string): string {
  return name.replaceAll("'", '’');
}

/** How it is known who polices a place: the officers that it counted, or what the record says. */
export function policingBasis(
  { policing, legalType = 'city' }: Pick<Place, 'policing' | 'legalType'>,
  { t, say, language }: Pick<PageContext, 't' | 'say' | 'language'>,
): string {
  const { by, officers, basis } = policing ?? {};
  const text = officers
    ? t(`places.policing.reported.${legalType}`, {
        count: officers.count,
        year: String(officers.year),
      })
    : basis && say(basis);
  // For a place with its own police it follows a colon, after which Spanish has no capital.
  return language === 'es' && by === 'own-department' ? uncapitalize(text ?? '') : (text ?? '');
}
