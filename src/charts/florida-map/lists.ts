import { byId, findOrThrow, getOrThrow } from '../../data/queries/lookup.ts';
import { placeStatuses } from '../../data/queries/place-status.ts';
import { listAsOf, listsAround } from '../../data/queries/roster.ts';
import type { Dataset } from '../../data/schema/index.ts';
import type { RosterList } from '../../data/schema/roster.ts';
import type { PageContext } from '../../i18n/page.ts';
import { modelsOn, type Florida, type FloridaDay } from './data.ts';
import { modelNames } from './words.ts';

export type StoryStep = 'before-march' | 'before-vote' | 'after-vote' | 'year-end' | 'newest';

/** The days of the two Key West votes. */
export function storyVotes({ motions }: Pick<Dataset, 'motions'>): [before: string, after: string] {
  const last = byId(motions, 'key-west-2025-07-08-enter');
  return [byId(motions, last.follows!).when.date, last.when.date];
}

/** The lists nearest to the days of the story; `day` is that of a vote which a step names. */
export function storySteps(
  dataset: Pick<Dataset, 'motions'>,
  { days, newest, lists: index }: Florida,
): { step: StoryStep; on: FloridaDay; day?: string }[] {
  const [before, after] = storyVotes(dataset);
  // Newest first, so that the last list of a day is found first.
  const newestFirst = days.toReversed();
  const of = (list: RosterList | undefined) =>
    findOrThrow(newestFirst, (day) => day.list.date === list?.date, `list of ${list?.date}`);
  const asOf = (day: string) => of(listAsOf(index, 'participating', day));
  return [
    { step: 'before-march', on: asOf('2025-02-28') },
    {
      step: 'before-vote',
      on: of(listsAround(index, 'participating', before).before),
      day: before,
    },
    { step: 'after-vote', on: of(listsAround(index, 'participating', after).after), day: after },
    { step: 'year-end', on: asOf('2025-12-31') },
    { step: 'newest', on: newest },
  ];
}

/**
 * Compact data for the script. For each symbol, in drawing order: the numbers of its counties, with an asterisk
 * where it has its own police; its status number on the first list, then each list from which it changes. Numbers
 * are in base 36.
 */
export function packTowns({ ground, days, municipalities, counties }: Florida): string[] {
  const byGeoid = new Map(municipalities.map((place) => [place.geoid, place]));
  const numberOf = new Map(counties.map(({ geoid }, at) => [geoid, at.toString(36)]));
  return ground.parts
    .flatMap(({ towns }) => towns)
    .map(({ geoid }) => {
      const { counties: within, policing } = getOrThrow(byGeoid, geoid);
      const own = policing?.by === 'own-department' ? '*' : '';
      const runs = runsOf(
        days.map((day) => placeStatuses.indexOf(getOrThrow(day.statuses, geoid))),
      );
      return `${within.map((each) => getOrThrow(numberOf, each)).join('+')}${own} ${runs.join(' ')}`;
    });
}

/** What the script needs to know of sheriffs and jail agencies: for each county, the runs of its models. */
export interface PackedModels {
  /** The models of an agency in words; the first is none. */
  names: string[];
  sheriffs: string[];
  jails: string[];
}

/** Packs the models of each county's sheriff and jail agency on every list, in the order of the counties. */
export function packModels(page: PageContext, florida: Florida): PackedModels {
  const { counties, days } = florida;
  const names = [''];
  const numberOf = (name: string) => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  };
  const models = days.map(({ list }) => modelsOn(florida, list));
  const runsFor = (kind: 'sheriffs' | 'jails') =>
    counties.map((county) =>
      runsOf(models.map((on) => numberOf(modelNames(page, on[kind], county)))).join(' '),
    );
  return { sheriffs: runsFor('sheriffs'), jails: runsFor('jails'), names };
}

/** Run-length encodes values over the lists: the list in base 36 (nothing for the first), then the value. */
function runsOf(values: readonly number[]): string[] {
  return values.flatMap((value, position) =>
    value === values[position - 1]
      ? []
      : `${position === 0 ? '' : position.toString(36)}${value.toString(36)}`,
  );
}
