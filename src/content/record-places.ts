import { byId } from '../data/queries/lookup.ts';
import { reasonsOn } from '../data/queries/reasons.ts';
import { sides } from '../data/schema/statements.ts';
import type { Citation, Dataset } from '../data/schema/index.ts';
import type { CitingComponent } from './check/prose.ts';

/**
 * The citations of what a component of an explainer shows, in its order.
 * @returns a function of the component and of the id that it is given, which throws if there is no such record.
 */
export function recordPlaces(
  dataset: Pick<Dataset, 'events' | 'statements'>,
): (component: CitingComponent, id: string) => readonly Citation[] {
  return (component, id) => {
    if (component === 'Happened') return byId(dataset.events, id).citations;
    if (component === 'Said') return byId(dataset.statements, id).citations;
    const reasons = reasonsOn(dataset, id);
    return sides.flatMap((side) => reasons[side].flatMap(({ citations }) => citations));
  };
}
