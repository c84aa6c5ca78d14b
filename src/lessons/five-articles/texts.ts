import { valueText } from '../../data/queries/claim-values.ts';
import { byId } from '../../data/queries/lookup.ts';
import type { Claim, Source } from '../../data/schema/index.ts';
import { recordOf } from '../../content/values/context.ts';
import type { LessonContext } from '../context.ts';

/** A text that the class compares; lessons refer to it by a letter. */
export interface LessonText {
  letter: string;
  source: Source;
}

export type Assertion = Claim['assertions'][number];

/** The sources that the lesson names by a single letter, in the order of the letters. */
export function textsOf(context: LessonContext): LessonText[] {
  return Object.keys(context.refs)
    .filter((name) => name.length === 1)
    .sort()
    .map((name) => ({
      letter: name.toUpperCase(),
      source: recordOf(context, 'sources', name),
    }));
}

/**
 * A text by its letter.
 * @throws RangeError when the lesson has none.
 */
export function textOf(context: LessonContext, letter: string | undefined): LessonText {
  const text = textsOf(context).find((each) => each.letter === letter?.toUpperCase());
  if (!text) throw new RangeError(`the lesson has no text "${letter ?? ''}"`);
  return text;
}

/** What a text says on a question; nothing where it is silent. */
export function saidBy({ assertions }: Claim, { source }: LessonText): Assertion[] {
  return assertions.filter((assertion) => assertion.source === source.id);
}

/** The texts that say something on a question. */
export function speakers(context: LessonContext, claim: Claim): LessonText[] {
  return textsOf(context).filter((text) => saidBy(claim, text).length > 0);
}

/** Whether the texts agree on a question. */
export type ArticleAgreement = 'agree' | 'differ' | 'one' | 'silent';

/** Texts agree if their values are equal. A text without a value agrees with no other. */
export function standingOf(context: LessonContext, claim: Claim): ArticleAgreement {
  const found = speakers(context, claim).map((text) => {
    const values = saidBy(claim, text).flatMap(({ value }) => (value ? [valueText(value)] : []));
    return values.length === 0 ? `text ${text.letter}` : [...new Set(values)].sort().join(' ');
  });
  if (found.length < 2) return found.length === 0 ? 'silent' : 'one';
  return new Set(found).size > 1 ? 'differ' : 'agree';
}

/** The count of votes that an assertion gives, as `6-1`. */
function countOf({ value }: Assertion): string | undefined {
  return value && 'tally' in value ? valueText(value) : undefined;
}

/** Documents that give one count, and the publishers that they go back to. */
export interface CountGroup {
  count: string;
  letters: string[];
  documents: string[];
  publishers: string[];
}

/** The counts that the texts give, the one that most of them give first; undefined where one gives none. */
export function countGroups(context: LessonContext, claim: Claim): CountGroup[] | undefined {
  const given = speakers(context, claim).map((text) => ({
    letter: text.letter,
    count: countOf(saidBy(claim, text)[0]!),
  }));
  if (given.length === 0 || given.some(({ count }) => count === undefined)) return undefined;
  const values = [...new Set(given.map(({ count }) => count!))];
  return values
    .map((count) => {
      const first = firstOfEach(claim).filter((assertion) => countOf(assertion) === count);
      // A copy of a report that we could not find adds no publisher.
      const roots = first.flatMap(({ source, repeats = source }) =>
        repeats === 'not-found' ? [] : [repeats],
      );
      return {
        count,
        letters: given.filter((each) => each.count === count).map(({ letter }) => letter),
        documents: first.map(({ source }) => source),
        publishers: [...new Set(roots.map((id) => byId(context.dataset.sources, id).publisher))],
      };
    })
    .sort((a, b) => b.letters.length - a.letters.length);
}

/** The first assertion of each source; its others are about what different sources say. */
function firstOfEach({ assertions }: Claim): Assertion[] {
  return assertions.filter(
    ({ source }, index) => assertions.findIndex((each) => each.source === source) === index,
  );
}
