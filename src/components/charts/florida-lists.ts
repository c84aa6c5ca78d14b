import { getDataset, getRosterIndex } from '../../data/dataset.ts';
import { byId } from '../../data/queries/lookup.ts';
import type { PlaceStatus } from '../../data/queries/place-status.ts';
import { listAsOf, listsAround } from '../../data/queries/roster.ts';
import type { RosterList } from '../../data/schema/roster.ts';
import type { Florida, FloridaDay } from './florida.ts';

export type StoryStep = 'before-march' | 'before-vote' | 'after-vote' | 'year-end' | 'newest';

/** The lists nearest to the days of the story; `day` is that of a vote which a step names. */
export function storySteps({
  days,
  newest,
}: Florida): { step: StoryStep; on: FloridaDay; day?: string }[] {
  const { motions } = getDataset();
  const index = getRosterIndex();
  const last = byId(motions, 'key-west-2025-07-08-enter');
  const first = byId(motions, last.follows!);
  const of = (list: RosterList | undefined) =>
    days.findLast((day) => day.list.date === list?.date)!;
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
 * What the slider needs, as small as it goes: for each symbol that varies, in the order drawn, its
 * counties, then the number of its status on the first list, then each list (in base 36) from which
 * it is another.
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
      const { counties, policing } = byGeoid.get(geoid)!;
      const own = policing?.by === 'own-department' ? counties.map((each) => each.slice(2)) : [];
      const runs = days.flatMap((day, position) => {
        const status = day.statuses.get(geoid)!;
        if (status === days[position - 1]?.statuses.get(geoid)) return [];
        return `${position === 0 ? '' : position.toString(36)}${statuses.indexOf(status)}`;
      });
      return `${own.join('+')} ${runs.join(' ')}`;
    });
}
