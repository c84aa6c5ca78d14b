import { ascending } from 'd3';
import { dataParts, type Dataset } from '../../data/schema/index.ts';
import { recordKey } from '../../data/references.ts';
import { Names } from '../diff/names.ts';
import { recordsOf, type AnyRecord, type Snapshot } from '../diff/snapshot.ts';

/** A value of a pick-list, and what it is called. */
export interface Pick {
  value: string;
  label: string;
}

/** Every pick-list by its name: the records of each part, and lists of the desk's own. */
export function picksOf(snapshot: Snapshot): Record<string, Pick[]> {
  const names = new Names(snapshot);
  const lists = dataParts
    .filter((part) => part !== 'listings' && part !== 'edition')
    .map((part): [string, Pick[]] => [
      part,
      recordsOf(snapshot, part).map((record) => ({
        value:
          part === 'places'
            ? recordKey('places', record as AnyRecord & { geoid: string })
            : record.id,
        label: names.title(part, record).en,
      })),
    ]);
  const records = lists.flatMap(([part]) =>
    recordsOf(snapshot, part as keyof Dataset).map((record) => ({
      value: `${part}/${record.id}`,
      label: names.title(part as keyof Dataset, record).en,
    })),
  );
  return {
    ...Object.fromEntries(lists),
    records,
    seats: seatsOf(snapshot),
    agencyNames: unique(
      recordsOf(snapshot, 'agencies').map(({ id, name }) => ({
        value: typeof name === 'string' ? name : id,
        label: '',
      })),
    ),
  };
}

/** Each seat once, with the bodies that have it. */
function seatsOf(snapshot: Snapshot): Pick[] {
  const seats = recordsOf(snapshot, 'bodies').flatMap(({ id, seats: own }) =>
    (own as { id: string }[]).map((seat) => ({ value: seat.id, label: id })),
  );
  return [...Map.groupBy(seats, ({ value }) => value)]
    .map(([value, group]) => {
      const bodies = group.slice(0, 3).map(({ label }) => label);
      return { value, label: `${bodies.join(', ')}${group.length > 3 ? ' …' : ''}` };
    })
    .sort((a, b) => ascending(a.value, b.value));
}

function unique(picks: readonly Pick[]): Pick[] {
  return [...new Map(picks.map((pick) => [pick.value, pick])).values()].sort((a, b) =>
    ascending(a.value, b.value),
  );
}
