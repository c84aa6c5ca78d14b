import { distance } from 'fastest-levenshtein';
import { spellingKey, tidy } from '../../data/agency-names.ts';
import type { Place } from '../../data/schema/places.ts';
import type { Roster, RosterAgency } from '../../data/schema/roster.ts';

/** A name that no agency has yet, with what ICE prints beside it. */
export interface UnknownAgency {
  printed: string;
  county?: string | undefined;
}

/** What a person may accept: a new spelling of a known agency, or a new agency. */
export interface Suggestion {
  printed: string;
  is: 'spelling' | 'agency';
  /** The agency as it would be, with the spelling. */
  agency: RosterAgency;
}

/** Words that ICE and departments shorten in several ways, as one. */
const longForms: [RegExp, string][] = [
  [/\bst\b/g, 'saint'],
  [/\bft\b/g, 'fort'],
  [/\bmt\b/g, 'mount'],
  [/\bpd\b/g, 'police department'],
  [/\bso\b/g, 'sheriffs office'],
  [/\b(dept|dep)\b/g, 'department'],
  [/\b(co|cnty)\b/g, 'county'],
  [/\buniv\b/g, 'university'],
  [/\bsheriffs? (department|office)\b|\bsheriffs?\b/g, 'sheriffs office'],
  [/\bpolice$/g, 'police department'],
  [/^\s*(the )?(city|town|village) of /, ' '],
  [/\b(fl|the|of)\b/g, ' '],
];

/** A name in its long form, without marks: equal for ways of writing one name. */
function longForm(name: string): string {
  const plain = spellingKey(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ');
  return tidy(longForms.reduce((text, [short, long]) => text.replace(short, long), ` ${plain} `));
}

/**
 * What an unknown name most likely means: a known agency in another spelling, when it is the only one so near
 * and of the county that ICE prints; or the police of a municipality that had none on a list. Nothing where
 * more than one answer is possible, since whom ICE means is never guessed.
 */
export function suggest(
  unknown: UnknownAgency,
  roster: Pick<Roster, 'agencies'>,
  places: readonly Place[],
): Suggestion | undefined {
  const printed = tidy(unknown.printed);
  const county = countyOf(unknown.county, places);
  const wanted = longForm(printed);
  const near = nearest(wanted, county, roster.agencies);
  if (near?.far === 0) return otherSpelling(printed, near.agency);
  const towns = places.filter(
    (place) =>
      place.kind === 'municipality' && longForm(`${place.name} Police Department`) === wanted,
  );
  // A name that is a town's is not another town's misspelled.
  if (towns.length > 0) return newPolice(printed, county, roster.agencies, towns);
  return near && otherSpelling(printed, near.agency);
}

/** The one agency whose name is nearest, if it is near. */
function nearest(
  wanted: string,
  county: string | undefined,
  agencies: readonly RosterAgency[],
): { agency: RosterAgency; far: number } | undefined {
  const [best, second] = agencies
    .filter(({ counties }) => !county || !counties || counties.includes(county))
    .map((agency) => ({
      agency,
      far: Math.min(
        ...[agency.name, ...agency.spellings].map((each) => distance(wanted, longForm(each))),
      ),
    }))
    .filter(({ far }) => far <= Math.min(2, Math.floor(wanted.length / 12)))
    .sort((a, b) => a.far - b.far);
  return best && best.far !== second?.far ? best : undefined;
}

function otherSpelling(printed: string, known: RosterAgency): Suggestion {
  const agency = { ...known, spellings: [...known.spellings, printed] };
  return { printed, is: 'spelling', agency };
}

function newPolice(
  printed: string,
  county: string | undefined,
  agencies: readonly RosterAgency[],
  towns: readonly Place[],
): Suggestion | undefined {
  const [town, another] = towns.filter(({ counties }) => !county || counties.includes(county));
  if (!town || another || agencies.some(({ place }) => place === town.geoid)) return undefined;
  const name = `${town.name} Police Department`;
  const id = spellingKey(name)
    .normalize('NFD')
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/[ -]+/g, '-');
  if (agencies.some((each) => each.id === id)) return undefined;
  const agency: RosterAgency = {
    id,
    name,
    kind: 'municipal-police',
    place: town.geoid,
    counties: town.counties,
    spellings: [printed],
  };
  return { printed, is: 'agency', agency };
}

/** The GEOID of a county as ICE prints it; nothing for `#N/A` and slips. */
function countyOf(printed: string | undefined, places: readonly Place[]): string | undefined {
  const name = spellingKey(printed ?? '').replace(/ county$/, '');
  return places.find((each) => each.kind === 'county' && spellingKey(each.name) === name)?.geoid;
}

/** Takes suggestions over: agencies with their new spellings, and new agencies. */
export function accept(
  agencies: readonly RosterAgency[],
  suggestions: readonly Suggestion[],
): RosterAgency[] {
  const changed = new Map(agencies.map((agency) => [agency.id, agency]));
  for (const { agency, printed } of suggestions) {
    const { spellings } = changed.get(agency.id) ?? { spellings: [] };
    changed.set(agency.id, { ...agency, spellings: [...new Set([...spellings, printed])].sort() });
  }
  return [...changed.values()];
}

/** Says what a suggestion is, in a sentence. */
export function describeSuggestion({ printed, is, agency }: Suggestion): string {
  return is === 'spelling'
    ? `"${printed}" is another spelling of ${agency.name} (${agency.id})`
    : `"${printed}" is a new agency: ${agency.name} (${agency.id}), the police of GEOID ${agency.place}`;
}
