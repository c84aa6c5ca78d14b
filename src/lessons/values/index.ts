import type { Condition, ValueResolver } from '../value.ts';
import { countyConditions, countyFills } from './counties.ts';
import { lawConditions, lawFills } from './law.ts';
import { meetingConditions, meetingFills } from './meeting.ts';
import { signatureFills } from './signatures.ts';
import { textConditions, textFills } from './texts.ts';
import { voteConditions, voteFills } from './votes.ts';
import { wordFills } from './words.ts';

/** Everything that the text of a lesson can ask for, by name. */
export const fills: Record<string, ValueResolver> = {
  ...countyFills,
  ...lawFills,
  ...meetingFills,
  ...signatureFills,
  ...textFills,
  ...voteFills,
  ...wordFills,
};

/** Everything that an answer can depend on, by name. */
export const conditions: Record<string, Condition> = {
  ...countyConditions,
  ...lawConditions,
  ...meetingConditions,
  ...textConditions,
  ...voteConditions,
};
