import { groups } from 'd3';
import type { Dataset } from '../data/schema/index.ts';

type Answer = Dataset['answers'][number];

/** What common questions are about, in the order in which most readers ask; and the questions of each, in order. */
const topics = {
  required: [
    'do-cities-have-to-sign',
    'can-a-city-end-its-agreement',
    'can-the-governor-remove-a-commissioner',
  ],
  changes: [
    'what-changes-for-police',
    'what-may-officers-do-under-each-model',
    'does-the-list-show-stops-or-arrests',
    'how-many-arrests-under-the-agreements',
    'do-agreements-change-crime',
    'what-changes-for-businesses-and-churches',
  ],
  places: [
    'will-local-police-still-work-with-ice',
    'could-the-city-face-legal-trouble',
    'how-does-this-affect-immigrants',
    'what-about-other-florida-cities',
  ],
  rights: [
    'what-rights-do-people-have-when-stopped',
    'where-can-i-find-legal-help',
    'what-about-a-complaint',
    'where-can-people-complain-about-federal-officers',
  ],
  part: [
    'when-does-my-commission-meet',
    'who-may-vote-for-a-commission',
    'how-do-i-ask-for-records',
  ],
} as const;

/** `other` holds what no topic names yet. */
export type AnswerTopic = keyof typeof topics | 'other';

/** A current answer with those that it took the place of, the newest first. */
export interface CurrentAnswer {
  answer: Answer;
  earlier: readonly Answer[];
}

/** Answers by their topic; one that has lost its validity stands with the one that took its place. */
export function answersByTopic(
  answers: readonly Answer[],
): [topic: AnswerTopic, answers: CurrentAnswer[]][] {
  const order = [...Object.entries(topics), ['other', []]] as [AnswerTopic, readonly string[]][];
  const topicOf = ({ id }: Answer) => order.findIndex(([, ids]) => ids.includes(id));
  const before = ({ id }: Answer): Answer[] =>
    answers
      .filter(({ supersededBy }) => supersededBy === id)
      .flatMap((answer) => [answer, ...before(answer)]);
  // Whatever nothing took the place of stands for itself, in force or not.
  const current = answers
    .filter(({ supersededBy }) => supersededBy === undefined)
    .map((answer) => ({ answer, earlier: before(answer) }));
  const placed = groups(current, ({ answer }) => topicOf(answer));
  return order.flatMap(([topic, ids], at) => {
    const own = placed.find(([index]) => index === (topic === 'other' ? -1 : at))?.[1] ?? [];
    const rank = ({ answer }: CurrentAnswer) => ids.indexOf(answer.id);
    return own.length > 0 ? [[topic, [...own].sort((a, b) => rank(a) - rank(b))]] : [];
  });
}
