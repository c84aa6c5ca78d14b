import { byId } from '../data/queries/lookup.ts';
import { motionWithRollCall } from '../data/queries/motions.ts';
import type { RosterIndex } from '../data/queries/roster-index.ts';
import type { MotionWithRollCall } from '../data/queries/votes.ts';
import type { CollectionName, Dataset, Language, Lesson, Place } from '../data/schema/index.ts';
import { collectionNames } from '../data/schema/index.ts';

/** What the text of a lesson may ask for: the facts, in a language, by the names the lesson gives to records. */
export interface LessonContext {
  dataset: Dataset;
  index: RosterIndex;
  language: Language;
  refs: Lesson['refs'];
  /** The words of the texts that the lesson compares. */
  wordings?: Lesson['wordings'];
  /** The county of the sheet, in a lesson that has a sheet for each county. */
  county?: Place;
}

/**
 * The collection and id that a lesson's name stands for.
 * @throws RangeError when the lesson does not name it, or names another collection.
 */
export function refOf(
  { refs }: Pick<LessonContext, 'refs'>,
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

/** The record that a name of the lesson stands for, in a given collection. */
export function recordOf<Name extends CollectionName>(
  context: LessonContext,
  collection: Name,
  name: string | undefined,
): Dataset[Name][number] {
  const ref = refOf(context, name);
  if (ref.collection !== collection)
    throw new RangeError(`"${name}" is in ${ref.collection}, and ${collection} is asked for`);
  return byId(
    context.dataset[collection] as readonly { id: string }[],
    ref.id,
  ) as Dataset[Name][number];
}

/** A motion that the lesson names, with its roll call. */
export function motionOf(context: LessonContext, name: string | undefined): MotionWithRollCall {
  return motionWithRollCall(context.dataset, recordOf(context, 'motions', name).id);
}
