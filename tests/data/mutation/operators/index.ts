import type { Operator } from '../mutation.ts';
import { addressOperators } from './addresses.ts';
import { claimOperators } from './claims.ts';
import { dateOperators } from './dates.ts';
import { languageOperators } from './languages.ts';
import { lawOperators } from './law.ts';
import { lessonOperators } from './lessons.ts';
import { placeOperators } from './places.ts';
import { proseOperators } from './prose.ts';
import { referenceOperators } from './references.ts';
import { rosterOperators } from './roster.ts';
import { shapeOperators } from './shape.ts';
import { textOperators } from './text.ts';
import { timeOperators } from './time.ts';
import { voteOperators } from './votes.ts';

/** Every way of damaging the facts that the test knows. */
export const operators: readonly Operator[] = [
  ...shapeOperators,
  ...textOperators,
  ...languageOperators,
  ...dateOperators,
  ...referenceOperators,
  ...addressOperators,
  ...voteOperators,
  ...placeOperators,
  ...lawOperators,
  ...claimOperators,
  ...timeOperators,
  ...lessonOperators,
  ...rosterOperators,
  ...proseOperators,
];
