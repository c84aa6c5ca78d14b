import { values } from '../../content/values/index.ts';
import type { Condition, LessonValue } from '../value.ts';
import { countyConditions, countyValues } from './counties.ts';
import { lawConditions, lawValues } from './law.ts';
import { meetingConditions, meetingValues } from './meeting.ts';
import { signatureValues } from './signatures.ts';
import { textConditions, textValues } from './texts.ts';
import { voteConditions } from './votes.ts';

/** Everything that the text of a lesson can ask for, by name: the site's values, and what only lessons ask. */
export const lessonValues: Readonly<Record<string, LessonValue>> = {
  ...values,
  ...countyValues,
  ...lawValues,
  ...meetingValues,
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
