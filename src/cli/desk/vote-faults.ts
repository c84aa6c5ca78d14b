import { slugOf } from '../../data/rules/ids.ts';
import { tallyOptions } from '../../data/schema/roll-calls.ts';
import type { FieldProblem } from './problems.ts';
import type { VoteAnswers } from './vote-answers.ts';

type Path = FieldProblem['path'];

/** Fields of the form under the names that motions and roll calls have for them. */
const same = ['body', 'effect', 'result', 'kind', 'agency', 'agreement', 'meeting', 'order'];
const people = ['mover', 'seconder', 'method'];

/**
 * What the check finds in the records of a vote, each with the field of the form that it comes from, once: one
 * wrong day of a source is wrong for each vote that cites it.
 * @returns texts such as "date: found 2027-01-01; expected …".
 */
export function faultsOfVote(problems: readonly FieldProblem[], answers: VoteAnswers): string[] {
  const faults = problems.map((problem) => {
    const name = fieldOf(problem, answers);
    const text = `${problem.found}; ${problem.expected}`;
    return name === undefined ? problem.text : `${name}: ${text}`;
  });
  return [...new Set(faults)];
}

function fieldOf(problem: FieldProblem, answers: VoteAnswers): string | undefined {
  const { part, record, path } = problem;
  const [first] = path;
  if (part === 'sources') return `source-${String(first ?? 'id')}`;
  if (part === 'officials') return rowOf(answers, ({ member }) => isMember(member, record));
  if (path.includes('citations')) return fieldOfCitation(problem, answers);
  if (part === 'rollCalls') return fieldOfRoll(path, answers);
  if (part !== 'motions') return undefined;
  if (first === 'when' || first === 'meetingBegan') return 'date';
  if (first === 'title' || first === 'question' || first === 'yes')
    return `${first}-${path[1] === 'es' ? 'es' : 'en'}`;
  if ([...same, ...people].some((name) => name === first)) return String(first);
  return first === undefined || first === 'id' ? 'id' : undefined;
}

function fieldOfCitation({ path, found }: FieldProblem, { source }: VoteAnswers): string {
  const last = path.at(-1);
  if (last === 'at' || last === 'quote') return last;
  return typeof source === 'object' && found.includes('published') ? 'source-published' : 'source';
}

function fieldOfRoll([first, second]: Path, answers: VoteAnswers): string | undefined {
  if (first === 'method') return 'method';
  if (first === 'tally')
    return `count-${tallyOptions.find((option) => option === second) ?? 'yes'}`;
  if (first !== 'votes') return undefined;
  const seat = typeof second === 'number' ? answers.seats[second]?.seat : undefined;
  return seat === undefined ? 'seats' : `seat-${seat}-row`;
}

function rowOf(
  { seats }: VoteAnswers,
  isMeant: (answer: VoteAnswers['seats'][number]) => boolean,
): string | undefined {
  const seat = seats.find(isMeant)?.seat;
  return seat && `seat-${seat}-row`;
}

function isMember(member: VoteAnswers['seats'][number]['member'], id: string): boolean {
  return typeof member === 'object' ? slugOf(member.name) === id : member === id;
}
