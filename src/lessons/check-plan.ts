import { sum } from 'd3';
import type { Problem } from '../data/load/problem.ts';
import type { Lesson } from '../data/schema/index.ts';
import { questionsOf } from './paper/steps.ts';
import { problemAt, type Path } from './problem-at.ts';

/** Problems of a lesson's plan: minutes that don't add up, and parts, questions and seats that are not there. */
export function checkPlan(lesson: Lesson): Problem[] {
  return [...minutesAddUp(lesson), ...partsAreThere(lesson), ...seatsAreFilled(lesson)];
}

/** A class period, in minutes. */
const period = 45;

/** Warm-up, margin and the steps that are not extra fill each period; the short version, 20 minutes. */
function minutesAddUp(lesson: Lesson): Problem[] {
  const { warmUp, steps, margin, periods = 1, minutes, short } = lesson;
  const core = steps.filter(({ isExtra }) => !isExtra);
  const ends = core.flatMap((step, index) => (step.endsPeriod ? [index + 1] : []));
  const bounds = [0, ...ends, core.length];
  const taken = bounds
    .slice(1)
    .map(
      (end, index) =>
        (index === 0 ? warmUp.minutes : 0) +
        margin +
        sum(core.slice(bounds[index], end), (step) => step.minutes),
    );
  const inShort = sum(short, (part) => part.minutes);
  return [
    ...(minutes === period * periods
      ? []
      : [problemAt(lesson, ['minutes'], `found ${minutes}`, `expected ${period * periods}`)]),
    ...(taken.length === periods
      ? []
      : [problemAt(lesson, ['periods'], `the steps end ${taken.length}`, `expected ${periods}`)]),
    ...taken.flatMap((found, index) =>
      found === period
        ? []
        : [
            problemAt(
              lesson,
              ['steps'],
              `period ${index + 1} takes ${found} minutes with warm-up and margin`,
              `expected ${period}`,
            ),
          ],
    ),
    ...(inShort === 20
      ? []
      : [problemAt(lesson, ['short'], `it takes ${inShort} minutes`, 'expected 20')]),
  ];
}

/** What is assessed, shown or graded by name is there: questions of the sheet, papers, and parts of it. */
function partsAreThere(lesson: Lesson): Problem[] {
  const questions = questionsOf(lesson);
  const papers = ['exit', ...lesson.handouts.map(({ id }) => id)];
  const among = (path: Path, names: readonly string[] = [], known: readonly string[]) =>
    names.flatMap((name, index) =>
      known.includes(name)
        ? []
        : [
            problemAt(
              lesson,
              [...path, index],
              `found "${name}"`,
              `expected one of: ${known.join(', ')}`,
            ),
          ],
    );
  const ids = questions.map(({ id }) => id);
  const { question, work } = lesson.samples;
  const graded = questions.find(({ id }) => id === question);
  const levels = [0, 1, 2, 3].filter((level) => !work.some(({ points }) => points === level));
  return [
    ...lesson.assessed.flatMap((each, index) => [
      ...among(['assessed', index, 'by'], each.by, ids),
      ...among(['assessed', index, 'benchmark'], [each.benchmark], lesson.benchmarks),
    ]),
    ...lesson.objectives.flatMap(({ assessedBy }, index) =>
      among(['objectives', index, 'assessedBy'], assessedBy, [...ids, ...papers]),
    ),
    ...(graded?.points === 3
      ? []
      : [
          problemAt(
            lesson,
            ['samples', 'question'],
            `found "${question}"`,
            'expected a question of the sheet that is worth 3 points',
          ),
        ]),
    ...levels.map((level) =>
      problemAt(
        lesson,
        ['samples', 'work'],
        `no work is worth ${level}`,
        'expected work at each level',
      ),
    ),
  ];
}

/** A made-up body has a member for each seat, and each member a vote. */
function seatsAreFilled(lesson: Lesson): Problem[] {
  if (!lesson.madeUp) return [];
  const { body, members, motions } = lesson.madeUp;
  const expected = `expected one for each of ${body.seats.length} seats`;
  const ids = members.map(({ id }) => id).sort();
  return [
    ...(members.length === body.seats.length
      ? []
      : [problemAt(lesson, ['madeUp', 'members'], `found ${members.length}`, expected)]),
    ...motions.flatMap(({ votes }, index) => {
      const voters = Object.keys(votes).sort();
      return voters.join() === ids.join()
        ? []
        : [
            problemAt(
              lesson,
              ['madeUp', 'motions', index, 'votes'],
              `found votes of ${voters.join(', ')}`,
              `expected one of each member: ${ids.join(', ')}`,
            ),
          ];
    }),
  ];
}
