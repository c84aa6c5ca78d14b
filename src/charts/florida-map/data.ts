import { floridaGround, type FloridaGround } from './ground.ts';
import { smallGround, type SmallGround } from './step.ts';
import { countyShapes } from '../../data/load/county-shapes.ts';
import {
  countyModels,
  countyShares,
  mapDay,
  statusCounts,
  type CountyShare,
  type MapDay,
} from '../../data/queries/map.ts';
import type { PlaceIndex } from '../../data/queries/place-index.ts';
import type { PlaceStatus } from '../../data/queries/place-status.ts';
import { countsOn } from '../../data/queries/roster.ts';
import type { RosterIndex } from '../../data/queries/roster-index.ts';
import { countiesAreTheSame, shapesAreCounties } from '../../data/rules/county-shapes.ts';
import type { CountyShape } from '../../data/schema/county-shape.ts';
import type { Citation, Source } from '../../data/schema/index.ts';
import type { Place } from '../../data/schema/places.ts';
import type { Listing, RosterList } from '../../data/schema/roster.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';

/** A list with all that the map shows of it. */
export interface FloridaDay extends MapDay {
  /** Its day; with its label where the same day has a later list. */
  key: string;
  counts: Record<PlaceStatus, number>;
  agreements: number;
  agencies: number;
}

/** The models of agencies of one kind, by the GEOID of their county. */
export type CountyModels = ReadonlyMap<string, NonNullable<Listing['model']>[]>;

/** Everything the map page draws, worked out once for both languages. */
export interface Florida {
  ground: FloridaGround;
  /** The same in small. */
  small: SmallGround;
  counties: readonly Place[];
  municipalities: readonly Place[];
  /** Every participating list, oldest first. */
  days: readonly FloridaDay[];
  newest: FloridaDay;
  newestPending: RosterList | undefined;
  /** The data sets that the municipalities are drawn from, each once. */
  citations: readonly Citation[];
  lists: RosterIndex;
  places: PlaceIndex;
}

const known = new WeakMap<PlaceIndex, Florida>();

/** As `floridaOf`, from the outlines of this site. Worked out once. */
export function getFlorida(facts: SiteFacts): Florida {
  const florida = known.get(facts.places) ?? floridaOf(countyShapes(), facts);
  known.set(facts.places, florida);
  return florida;
}

/** @throws RangeError if the outlines, the places and the roster do not know the same counties. */
export function floridaOf(
  shapes: readonly CountyShape[],
  { dataset, lists: index, places: placeIndex }: SiteFacts,
): Florida {
  const { places, sources } = dataset;
  const problems = [
    ...countiesAreTheSame({ shapes, places, agencies: index.agencies }),
    ...shapesAreCounties({ shapes }),
  ];
  if (problems.length > 0) throw new RangeError(`the map does not fit:\n${problems.join('\n')}`);
  const counties = places.filter(({ kind }) => kind === 'county');
  const municipalities = places.filter(({ kind }) => kind === 'municipality');
  const lists = index.lists.participating;
  const days = lists.map((list, position): FloridaDay => {
    const day = mapDay(index, municipalities, list);
    const { agreements, agencies } = countsOn(index, list);
    const isLast = lists[position + 1]?.date !== list.date;
    const key = isLast ? list.date : `${list.date}-${list.label ?? position}`;
    return { ...day, key, counts: statusCounts(day), agreements, agencies };
  });
  const newest = days.at(-1)!;
  const ground = floridaGround(
    shapes,
    municipalities.map(({ geoid, point, policing }) => ({
      geoid,
      point,
      varies:
        policing?.by === 'own-department' ||
        days.some(({ statuses }) => statuses.get(geoid) !== newest.statuses.get(geoid)),
    })),
  );
  return {
    ground,
    small: smallGround(shapes, ground),
    counties,
    municipalities,
    days,
    newest,
    newestPending: index.lists.pending.at(-1),
    citations: dataSetsOf(municipalities, sources),
    lists: index,
    places: placeIndex,
  };
}

function dataSetsOf(municipalities: readonly Place[], sources: readonly Source[]): Citation[] {
  const sets = new Set(sources.filter(({ kind }) => kind === 'dataset').map(({ id }) => id));
  const cited = municipalities
    .flatMap(({ citations, policing }) => [...(policing?.citations ?? []), ...citations])
    .filter(({ source }) => sets.has(source));
  return [...new Map(cited.map((citation) => [citation.source, citation])).values()];
}

/** How many counties have all, some or none of their municipal police on a list, and how many have no such police. */
export function countyCounts(
  shares: readonly CountyShare[],
): Record<'all' | 'some' | 'none' | 'empty', number> {
  const having = (...wanted: CountyShare['share'][]) =>
    shares.filter(({ share }) => wanted.includes(share)).length;
  return {
    all: having('all'),
    some: having('half-or-more', 'under-half'),
    none: having('none'),
    empty: having('no-own-police'),
  };
}

/** The models of the sheriffs and of the separate county jail agencies on a list. */
export function modelsOn(
  { lists: index }: Pick<Florida, 'lists'>,
  list: RosterList,
): Record<'sheriffs' | 'jails', CountyModels> {
  return {
    sheriffs: countyModels(index, list, 'sheriff'),
    jails: countyModels(index, list, 'county-corrections'),
  };
}

/** The counties of a list, with how many of their municipal police are on it. */
export function sharesOn({ counties, municipalities }: Florida, day: MapDay): CountyShare[] {
  return countyShares(counties, municipalities, day);
}
