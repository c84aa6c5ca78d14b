import type { Problem } from '../load/problem.ts';
import { languages, type Localized } from '../schema/index.ts';
import { rosterPartNames, type AgencyKind, type RosterPart } from '../schema/roster.ts';
import { slugOf } from './ids.ts';
import { brokenIn } from './broken-text.ts';
import { plainName } from './identity.ts';
import type { RosterAndPlaces } from './roster.ts';

const problem = (
  collection: RosterPart,
  record: string,
  path: (string | number)[],
  found: string,
  expected: string,
): Problem => ({
  collection,
  record,
  path,
  found,
  expected,
});

/** No two records of a file share an id. */
export function recordsAreUnique({ roster }: RosterAndPlaces): Problem[] {
  return rosterPartNames.flatMap((part) => {
    const seen = new Set<string>();
    return roster[part].flatMap(({ id }) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return problem(
        part,
        id,
        ['id'],
        `"${id}" stands twice in the file`,
        'expected each one once',
      );
    });
  });
}

/** What kind of agency a name speaks of. Names of police departments are those of municipalities unless they say more. */
const kindsByName: readonly { name: RegExp; kind: AgencyKind }[] = [
  { name: /Sheriff/, kind: 'sheriff' },
  { name: /State Attorney/, kind: 'state-attorney' },
  { name: /University|College/, kind: 'university-police' },
  { name: /Airport|Port Authority/, kind: 'airport-or-port' },
  {
    name: /County.*(Correction|Detention|Jail)|Corrections and Rehabilitation/,
    kind: 'county-corrections',
  },
  { name: /^Florida (Department|Highway|National|State Guard|Fish|Gaming)/, kind: 'state-agency' },
  { name: /Police|Public Safety/, kind: 'municipal-police' },
];

/** An agency is of the kind that its name says; "other" is for those that are not Florida's. */
export function agenciesAreOfTheirKind({ roster: { agencies } }: RosterAndPlaces): Problem[] {
  return agencies.flatMap(({ id, name, kind, doubts }) => {
    const said = kindsByName.find((each) => each.name.test(name))?.kind;
    if (said === undefined || said === kind || (kind === 'other' && doubts !== undefined))
      return [];
    return problem('agencies', id, ['kind'], `found "${kind}" for "${name}"`, `expected "${said}"`);
  });
}

/** A sheriff is named for the county, and a police department for its municipality; an id is the name. */
export function agenciesFitTheirNames({
  roster: { agencies },
  places,
}: RosterAndPlaces): Problem[] {
  const nameOf = new Map(places.map(({ geoid, name }) => [geoid, name]));
  // City and county are one government there, and share its name.
  const isNamed = (name: string, geoid: string) =>
    name.includes(nameOf.get(geoid) ?? '') ||
    (geoid === '12031' && name.startsWith('Jacksonville'));
  return agencies.flatMap(({ id, name, kind, place, counties = [] }) => [
    ...(id === slugOf(name.replaceAll('&', 'and')) || id === slugOf(name)
      ? []
      : [
          problem(
            'agencies',
            id,
            ['name'],
            `found "${name}"`,
            'expected the name that the id is made of',
          ),
        ]),
    ...(place === undefined || isNamed(name, place)
      ? []
      : [
          problem(
            'agencies',
            id,
            ['place'],
            `${place} is ${nameOf.get(place) ?? 'no place'}`,
            `expected the place of "${name}"`,
          ),
        ]),
    ...(!(kind === 'sheriff' || (kind !== 'other' && / County /.test(name))) ||
    counties.some((geoid) => isNamed(name, geoid))
      ? []
      : [
          problem(
            'agencies',
            id,
            ['counties'],
            `found ${counties.map((geoid) => nameOf.get(geoid) ?? geoid).join(', ')}`,
            `expected the county of "${name}"`,
          ),
        ]),
  ]);
}

const models: readonly { printed: RegExp; model: string }[] = [
  { printed: /^task force/i, model: 'task-force' },
  { printed: /^jail/i, model: 'jail-enforcement' },
  { printed: /^warrant/i, model: 'warrant-service-officer' },
];

/** A listing is of the model that its rows print, and its id is made of agency, model and kind. */
export function listingsAreOfTheirModel({ roster: { listings } }: RosterAndPlaces): Problem[] {
  return listings.flatMap(({ id, agency, kind, model, prints }) => {
    const expected = [
      agency,
      model ?? 'model-not-stated',
      kind === 'pending' ? 'pending' : undefined,
    ]
      .filter(Boolean)
      .join('-');
    const misnamed =
      id === expected
        ? []
        : [
            problem(
              'listings',
              id,
              ['id'],
              `found "${id}"`,
              `expected "${expected}", by its agency, model and kind`,
            ),
          ];
    const other = prints.flatMap(({ support }, index) => {
      const printed = models.find((each) => each.printed.test(support ?? ''))?.model;
      if (support === undefined || printed === undefined || printed === model) return [];
      return problem(
        'listings',
        id,
        ['prints', index, 'support'],
        `found "${support}"`,
        `expected what ICE prints for "${model ?? 'none'}"`,
      );
    });
    return [...misnamed, ...other];
  });
}

/** What a list says of itself fits the names of its file, its columns and its counts. */
export function listsFitTheirFiles({ roster: { lists } }: RosterAndPlaces): Problem[] {
  return lists.flatMap(
    ({ id, kind, date, dateFrom, label, captured = [], names, columns, rows, florida }) => {
      const [year, month, day] = date.split('-') as [string, string, string];
      const digits = dateFrom === 'file-name' ? `${month}${day}${year}` : `${year}${month}${day}`;
      const slot = (label ?? captured[0]?.slice(11) ?? 'day')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
      const isSaid = (what: string) => names.some((name) => name.includes(what));
      const hasSigned = columns.some((column) => /sign/i.test(column));
      return [
        ...(dateFrom === 'correction' || isSaid(digits)
          ? []
          : [
              problem(
                'lists',
                id,
                ['names'],
                `no name has the day ${date}`,
                `expected "${digits}" in one of: ${names.join(', ')}`,
              ),
            ]),
        ...(id.slice(11, -8).replace(/v$/, '') === slot
          ? []
          : [
              problem(
                'lists',
                id,
                ['label'],
                `found "${slot}"`,
                `expected "${id.slice(11, -8)}", as in the id`,
              ),
            ]),
        ...captured.flatMap((time, index) =>
          isSaid(time.replace(/[-:T]/g, ''))
            ? []
            : [
                problem(
                  'lists',
                  id,
                  ['captured', index],
                  `found ${time}`,
                  `expected a time that stands in one of: ${names.join(', ')}`,
                ),
              ],
        ),
        ...((kind === 'participating') === hasSigned
          ? []
          : [
              problem(
                'lists',
                id,
                ['columns'],
                `found ${columns.join(', ')}`,
                `expected ${kind === 'participating' ? 'a column' : 'no column'} of signed dates on a ${kind} list`,
              ),
            ]),
        ...(rows >= florida.rows
          ? []
          : [
              problem(
                'lists',
                id,
                ['rows'],
                `found ${rows}`,
                `expected at least ${florida.rows}, the rows of Florida`,
              ),
            ]),
      ];
    },
  );
}

/**
 * Another name of an agency leads to it alone: no other agency has it, however ICE spells that one, and no place. It
 * says what the agency's own name does not, in one language at least.
 */
export function agenciesHaveNamesOfTheirOwn({
  roster: { agencies },
  places,
}: RosterAndPlaces): Problem[] {
  const owners = new Map<string, Set<string>>();
  const add = (name: string, owner: string) => {
    const key = plainName(name);
    owners.set(key, (owners.get(key) ?? new Set()).add(owner));
  };
  for (const { id, name, alsoCalled, spellings } of agencies)
    for (const each of [name, ...spellings, ...spoken(alsoCalled)]) add(each, `agencies/${id}`);
  for (const { id, name, alsoCalled } of places)
    for (const each of [name, ...spoken(alsoCalled)]) add(each, `places/${id}`);
  return agencies.flatMap(({ id, name, alsoCalled = [] }) =>
    alsoCalled.flatMap((each, index) => {
      const path = ['alsoCalled', index];
      const isOwn = languages.every((code) => plainName(each[code]) === plainName(name));
      const isRepeated = alsoCalled
        .slice(0, index)
        .some((other) => languages.every((code) => other[code] === each[code]));
      return [
        ...brokenIn('agencies', id, each, path),
        ...(isOwn || isRepeated
          ? [
              problem(
                'agencies',
                id,
                path,
                `"${each.en}" is ${isOwn ? 'its own name' : 'there twice'}`,
                'expected a name that says something more',
              ),
            ]
          : []),
        ...languages.flatMap((code) => {
          const other = [...(owners.get(plainName(each[code])) ?? [])].find(
            (owner) => owner !== `agencies/${id}`,
          );
          return other === undefined
            ? []
            : problem(
                'agencies',
                id,
                [...path, code],
                `"${each[code]}" is also a name of ${other}`,
                'expected a name that leads to one agency',
              );
        }),
      ];
    }),
  );
}

function spoken(names: readonly Localized[] = []): string[] {
  return names.flatMap((name) => languages.map((code) => name[code]));
}
