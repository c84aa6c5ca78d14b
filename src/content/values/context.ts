import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { byId } from '../../data/queries/lookup.ts';
import { motionWithRollCall } from '../../data/queries/motions.ts';
import type { RosterIndex } from '../../data/queries/roster-index.ts';
import type { MotionWithRollCall } from '../../data/queries/votes.ts';
import {
  collectionNames,
  type Body,
  type CollectionName,
  type Dataset,
  type Language,
  type Lesson,
} from '../../data/schema/index.ts';

/** What a value is worked out from. */
export interface ValueContext {
  dataset: Dataset;
  /** ICE's lists. */
  lists: RosterIndex;
  language: Language;
  /** The names that a lesson gives to records; elsewhere a record goes by its id. */
  refs?: Lesson['refs'];
}

/** The context of prose and titles, which name records by their ids. */
export function proseContext(
  { dataset, lists }: Pick<SiteFacts, 'dataset' | 'lists'>,
  language: Language,
): ValueContext {
  return { dataset, lists, language };
}

/**
 * The collection and id that a lesson's name stands for.
 * @throws RangeError when the lesson does not name it, or names another collection.
 */
export function refOf(
  { refs = {} }: Pick<ValueContext, 'refs'>,
  name: string | undefined,
): { collection: CollectionName; id: string } {
  const target = Object.hasOwn(refs, name ?? '') ? refs[name ?? ''] : undefined;
  if (!target)
    throw new RangeError(
      `the lesson names no "${name ?? ''}"; it names ${Object.keys(refs).join(', ') || 'nothing'}`,
    );
  const [collection, id] = target.split('/') as [string, string];
  const known = collectionNames.find((each) => each === collection);
  if (!known)
    throw new RangeError(
      `there is no collection "${collection}"; there are ${collectionNames.join(', ')}`,
    );
  return { collection: known, id };
}

/**
 * The record that a name stands for, in a given collection.
 * @throws RangeError when the name is left out, or there is no such record in it.
 */
export function recordOf<Name extends CollectionName>(
  context: Pick<ValueContext, 'dataset' | 'refs'>,
  collection: Name,
  name: string | undefined,
): Dataset[Name][number] {
  return byId(
    context.dataset[collection] as readonly { id: string }[],
    idIn(context, collection, name),
  ) as Dataset[Name][number];
}

function idIn(
  context: Pick<ValueContext, 'refs'>,
  collection: CollectionName,
  name: string | undefined,
): string {
  if (context.refs) {
    const ref = refOf(context, name);
    if (ref.collection === collection) return ref.id;
    throw new RangeError(`"${name}" is in ${ref.collection}, and ${collection} is asked for`);
  }
  if (name) return name;
  throw new RangeError(`the value needs one more record of ${collection}`);
}

/** A motion by its name, with its roll call. */
export function motionOf(
  context: Pick<ValueContext, 'dataset' | 'refs'>,
  name: string | undefined,
): MotionWithRollCall {
  return motionWithRollCall(context.dataset, recordOf(context, 'motions', name).id);
}

/** A body by its name, or the body that decided a motion. */
export function bodyOf(context: ValueContext, name: string | undefined): Body {
  const { dataset, refs } = context;
  const isBody = refs
    ? refOf(context, name).collection === 'bodies'
    : !dataset.motions.some(({ id }) => id === name);
  return isBody
    ? recordOf(context, 'bodies', name)
    : byId(dataset.bodies, motionOf(context, name).motion.body);
}
