import { ascending } from 'd3';
import { fileOf, languages, type Dataset } from '../../data/schema/index.ts';
import { rosterPartNames, type Roster } from '../../data/schema/roster.ts';
import { indexPlaces, type PlaceIndex } from '../../data/queries/place-index.ts';
import { indexRoster, type RosterIndex } from '../../data/queries/roster-index.ts';
import { listingsAt } from '../../data/queries/place-status.ts';
import { rowsOn } from '../../data/queries/roster.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations, type Key } from '../../i18n/index.ts';
import type { Change, Entry } from './report.ts';
import { recordsOf, type Snapshot } from './snapshot.ts';
import { textRow } from './words.ts';

/** ICE's lists of a snapshot, and the places on them. */
export interface ListedPlaces {
  lists: RosterIndex;
  places: PlaceIndex;
}

/**
 * Indexes the lists of a snapshot.
 * @returns undefined where its parts do not fit together, as at a base that had another form.
 */
export function indexSnapshot(snapshot: Snapshot): ListedPlaces | undefined {
  const roster = Object.fromEntries(
    rosterPartNames.map((part) => [part, recordsOf(snapshot, part)]),
  ) as unknown as Roster;
  const places = recordsOf(snapshot, 'places') as unknown as Dataset['places'];
  try {
    const lists = indexRoster(roster);
    return { lists, places: indexPlaces(places, lists) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Places whose answer to "Do the local police have an agreement?" changes, A to Z. */
export function compareAnswers(before: ListedPlaces, after: ListedPlaces): Entry[] {
  const geoids = new Set([...before.places.byGeoid.keys(), ...after.places.byGeoid.keys()]);
  return [...geoids]
    .flatMap((geoid): (Entry & { title: string })[] => {
      const [old, young] = [answersIn(before, geoid), answersIn(after, geoid)];
      const place = (after.places.byGeoid.get(geoid) ?? before.places.byGeoid.get(geoid))!;
      const labels = [...new Set([...old.keys(), ...young.keys()])];
      const changes = labels.flatMap((label): Change[] => {
        const [was, is] = [old.get(label), young.get(label)];
        if (was?.key === is?.key) return [];
        const rows = languages.map((language, index) =>
          textRow(was?.texts[index], is?.texts[index], language),
        );
        return [{ label, rows }];
      });
      if (changes.length === 0) return [];
      const title = place.kind === 'county' ? `${place.name} County` : place.name;
      return [{ kind: 'answer', title, where: `${fileOf('places')} › ${place.id}`, changes }];
    })
    .sort((a, b) => ascending(a.title, b.title));
}

interface Answer {
  key: string;
  /** In each language. */
  texts: string[];
}

/** What its page says: a city of its police, a county of its sheriff and jail. */
function answersIn({ lists, places }: ListedPlaces, geoid: string): Map<string, Answer> {
  const place = places.byGeoid.get(geoid);
  if (!place) return new Map();
  if (place.kind === 'municipality') {
    const status = places.statuses.get(geoid) ?? 'unknown';
    const texts = languages.map((language) =>
      useTranslations(language)(`places.status.${status}` satisfies Key, {
        date: formatDate(places.list.date, language),
        pending: formatDate(places.pendingList?.date ?? places.list.date, language),
      }),
    );
    return new Map([['its police', { key: status, texts }]]);
  }
  const { sheriffs, jails } = listingsAt(lists, place);
  const listed = new Set(rowsOn(lists, places.list).map(({ agency }) => agency.id));
  return new Map(
    [...sheriffs, ...jails].map(({ agency }) => {
      const isListed = listed.has(agency.id);
      const status = isListed ? 'listed' : 'own-police-not-listed';
      const texts = languages.map((language) =>
        useTranslations(language)(`places.status.${status}`, {
          date: formatDate(places.list.date, language),
        }),
      );
      return [agency.name, { key: status, texts }];
    }),
  );
}
