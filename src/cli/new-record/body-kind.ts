import { slugOf } from '../../data/rules/ids.ts';
import { bodyKinds } from '../../data/schema/bodies.ts';
import type { Dataset, Localized } from '../../data/schema/index.ts';
import { unfinished } from '../../data/unfinished-marker.ts';
import { cited, source, type RecordKind } from './record-kind.ts';

/** What state law asks of every city's body. */
const subsection = [{ source: 'florida-statutes-166-041', at: 'section 166.041(4)' }];
const byLaw = { setBy: 'statute', statute: 'fl-166-041', citations: subsection };
const lawOfCities = [
  { for: ['resolution', 'ordinance'], of: 'present', share: 'majority', ...byLaw },
  { for: ['emergency-ordinance'], of: 'seats', share: 'two-thirds', ...byLaw },
];

function kindAt({ places }: Dataset, geoid: string | undefined): (typeof bodyKinds)[number] {
  const place = places.find((each) => each.geoid === geoid);
  if (!place) return 'district';
  return place.kind === 'county' ? 'county' : 'municipal';
}

/** A body with its seats, and with its members where they are known. */
export const bodyKind: RecordKind = {
  needs: { seats: 'how many seats it has' },
  takes: {
    ...{ name: 'its name in English', nombre: 'its name in Spanish' },
    ...{ source, place: 'the place it governs, for a city or a county: its id or GEOID' },
    kind: `${bodyKinds.join(', ')}; a city’s or county’s follows from its place`,
    members:
      'the names of its members in the order of the seats, with semicolons or commas: "Ana Ruiz; Bo Li"',
    date: 'with members: a day on which a source shows them in their seats',
    ...{ office: 'the office of its members in English', cargo: 'the same in Spanish' },
  },
  names: { place: 'places', source: 'sources' },
  choices: { kind: bodyKinds },
  faults: ({ members = '', seats }) => {
    const count = namesIn(members).length;
    return count > Number(seats)
      ? [`--members: found ${count}; expected at most one for each of the ${seats} seats`]
      : [];
  },
  make: (
    id,
    { name, nombre, place, seats, kind, members, date, office, cargo, ...options },
    dataset,
  ) => ({
    bodies: {
      ...{
        id,
        name: { en: name ?? unfinished, es: nombre ?? unfinished },
        kind: kind ?? kindAt(dataset, place),
        ...(place !== undefined && { place }),
      },
      ...{ seats: numbered(Number(seats)), quorum: 'not-found' },
      requirements: (kind ?? kindAt(dataset, place)) === 'municipal' ? lawOfCities : [],
      citations: cited(options, dataset),
    },
    ...(members !== undefined && {
      officials: membersOf(id, members, date, {
        role: { en: office ?? unfinished, es: cargo ?? unfinished },
        citations: cited(options, dataset),
      }),
    }),
  }),
  next: 'Call the seats what the body calls them (mayor, district-1), in its order, before anything refers to them.',
};

/** A comma between two names, not one before "Jr." or "III". */
const betweenNames = /[;\n]|,(?!\s*(?:jr|sr|ii|iii|iv|esq|m\.?d|ph\.?d)\b)/i;

/** Names with semicolons, commas or new lines between them. */
function namesIn(members: string): string[] {
  return members
    .split(betweenNames)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** A new official for each name, in the seats one after the other. */
function membersOf(
  body: string,
  names: string,
  date: string | undefined,
  told: { role: Localized; citations: object[] },
): object[] {
  return namesIn(names).map((name, index) => ({
    ...{ id: slugOf(name), name, short: lastName(name), aliases: [] },
    terms: [
      {
        ...{ body, seat: `seat-${index + 1}` },
        ...{ ...told, began: 'not-found', ended: 'not-found' },
        attested: { from: date, to: date },
      },
    ],
  }));
}

/** "Ana Ruiz, Jr." is Ruiz. */
function lastName(name: string): string {
  return name.split(',')[0]!.trim().split(/\s+/).at(-1)!;
}

function numbered(count: number): object[] {
  // An invalid number gives no seats, and the schema then reports it.
  const seats = Number.isInteger(count) && count > 0 && count < 100 ? count : 0;
  return Array.from({ length: seats }, (_, index) => ({
    id: `seat-${index + 1}`,
    name: { en: `Seat ${index + 1}`, es: `Puesto ${index + 1}` },
  }));
}
