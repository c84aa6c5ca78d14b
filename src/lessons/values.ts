import { values } from '../content/values/index.ts';
import { countyConditions, countyValues } from './map-your-county/values.ts';
import { lawConditions, lawValues } from './who-decides/values.ts';
import { meetingConditions, meetingValues } from './mock-commission/values.ts';
import { signatureValues } from './five-articles/signatures.ts';
import { textConditions, textValues } from './five-articles/values.ts';
import { rollCallValues, voteConditions } from './read-the-roll-call/values.ts';
import type { Condition, LessonValue } from './context.ts';

/** Everything that the text of a lesson can ask for, by name: the site's values, and what only lessons ask. */
export const lessonValues: Readonly<Record<string, LessonValue>> = {
  ...values,
  ...countyValues,
  ...lawValues,
  ...meetingValues,
  ...rollCallValues,
  ...signatureValues,
  ...textValues,
};

/** Everything that an answer can depend on, by name. */
export const conditions: Readonly<Record<string, Condition>> = {
  ...countyConditions,
  ...lawConditions,
  ...meetingConditions,
  ...textConditions,
  ...voteConditions,
};
