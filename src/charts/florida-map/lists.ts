import { byId, findOrThrow, getOrThrow } from '../../data/queries/lookup.ts';
import type { PlaceStatus } from '../../data/queries/place-status.ts';
import { listAsOf, listsAround } from '../../data/queries/roster.ts';
import type { Dataset } from '../../data/schema/index.ts';
import type { RosterList } from '../../data/schema/roster.ts';
import type { PageContext } from '../../i18n/page.ts';
import { modelsOn, type Florida, type FloridaDay } from './data.ts';
import { modelNames } from './words.ts';

export type StoryStep = 'before-march' | 'before-vote' | 'after-vote' | 'year-end' | 'newest';

/** The lists nearest to the days of the story; `day` is that of a vote which a step names. */
export function storySteps(
  { motions }: Pick<Dataset, 'motions'>,
  { days, newest, lists: index }: Florida,
): { step: StoryStep; on: FloridaDay; day?: string }[] {
  const last = byId(motions, 'key-west-2025-07-08-enter');
  const first = byId(motions, last.follows!);
  // Newest first, so that the last list of a day is found first.
  const newestFirst = days.toReversed();
  const of = (list: RosterList | undefined) =>
    findOrThrow(newestFirst, (day) => day.list.date === list?.date, `list of ${list?.date}`);
  const asOf = (day: string) => of(listAsOf(index, 'participating', day));
  const [before, after] = [first.when.date, last.when.date];
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
 * Compact data for the slider. For each symbol that varies, in drawing order: its counties, its status
 * number on the first list, then each list (in base 36) from which it changes.
 */
export function packTowns(
  { ground, days, municipalities }: Florida,
  statuses: readonly PlaceStatus[],
): string[] {
  const byGeoid = new Map(municipalities.map((place) => [place.geoid, place]));
  return ground.parts
    .flatMap(({ towns }) => towns)
    .filter(({ varies }) => varies)
    .map(({ geoid }) => {
      const { counties, policing } = getOrThrow(byGeoid, geoid);
      const own = policing?.by === 'own-department' ? counties.map((each) => each.slice(2)) : [];
      const runs = runsOf(days.map((day) => statuses.indexOf(getOrThrow(day.statuses, geoid))));
      return `${own.join('+')} ${runs.join(' ')}`;
    });
}

/** What the slider needs to know of sheriffs and jail agencies: for each county, the runs of its models. */
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
