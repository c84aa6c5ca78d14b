import { ascending, max } from 'd3';
import { nobody, seatsOn } from '../../data/queries/thresholds.ts';
import { isVoteKnown } from '../../data/queries/votes.ts';
import { slugOf } from '../../data/rules/ids.ts';
import { holdsSeat } from '../../data/rules/seats.ts';
import { tallyOptions } from '../../data/schema/roll-calls.ts';
import type {
  Citation,
  Dataset,
  Localized,
  Motion,
  Official,
  RollCall,
  Source,
  Vote,
} from '../../data/schema/index.ts';
import { begin, type NewRecord } from '../new-record/scaffold.ts';

import type { SeatAnswer, VoteAnswers } from './vote-answers.ts';

/** A seat of a body on a day, and who may have sat in it, the likeliest first. */
export interface SeatToFill {
  seat: string;
  name: Localized;
  /** The member who is known to have held it on that day, where one only is. */
  held?: string;
  /** Where nobody is known for that day: who was last known there, and may still be. */
  likely?: string;
  /** With the last day on which a source shows the member in the seat. */
  members: { id: string; name: string; isKnown: boolean; seen?: string }[];
  /** The title of the office, as other members of the seat had it. */
  role: Localized;
}

/** The seats of a body on a day; none for a body that is not there. */
export function seatsToFill({ bodies, officials }: Dataset, id: string, day: string): SeatToFill[] {
  const body = bodies.find((each) => each.id === id);
  return (body ? seatsOn(body, day) : []).map((seat) => {
    const terms = officials.flatMap((official) =>
      official.terms
        .filter((term) => term.body === id)
        .map((term) => ({ official, term, isOwn: term.seat === seat.id })),
    );
    const own = terms.filter(({ isOwn }) => isOwn);
    const holding = own.filter(({ term }) => holdsSeat(term, day));
    const known = new Set(holding.map(({ official }) => official.id));
    const seen = new Map(
      own
        .toSorted((a, b) => ascending(a.term.attested.to, b.term.attested.to))
        .map(({ official, term }) => [official.id, term.attested.to]),
    );
    const members = new Map(
      [...holding, ...own, ...terms].map(({ official }) => {
        const last = seen.get(official.id);
        const isKnown = known.has(official.id);
        const { name } = official;
        return [
          official.id,
          { id: official.id, name, isKnown, ...(last !== undefined && { seen: last }) },
        ];
      }),
    );
    const role = own.at(-1)?.term.role ?? seat.name;
    const [only] = known;
    return {
      ...{ seat: seat.id, name: seat.name, role },
      ...(known.size === 1 && only !== undefined && { held: only }),
      ...(known.size === 0 && likelyIn(own, day)),
      members: [...members.values()],
    };
  });
}

/** Who was last seen in a seat before a day, where that is one person and no end is known. */
function likelyIn(
  own: readonly { official: Official; term: Official['terms'][number] }[],
  day: string,
): { likely?: string } {
  const before = own.filter(({ term }) => term.attested.to < day);
  const last = max(before, ({ term }) => term.attested.to);
  const [only, ...others] = before.filter(({ term }) => term.attested.to === last);
  const hasLeft = only?.term.ended !== undefined && only.term.ended !== 'not-found';
  return only && others.length === 0 && !hasLeft ? { likely: only.official.id } : {};
}

/** Titles and questions of another vote with the same effect, as an example; undefined where there is none. */
export function exampleVote(
  { motions }: Dataset,
  effect: string,
): Pick<Motion, 'title' | 'question' | 'yes'> | undefined {
  const [example] = motions
    .filter((motion) => motion.effect === effect)
    .sort((a, b) => (a.when.date < b.when.date ? 1 : -1));
  return example && { title: example.title, question: example.question, yes: example.yes };
}

/**
 * The records that answers about a vote make: the motion, its roll call, and with them a source and members
 * that are new, and terms that the vote shows to be longer.
 * @returns the records, or what is wrong with the answers, each with the name of its field.
 */
export function makeVote(
  dataset: Dataset,
  answers: VoteAnswers,
): { begun: NewRecord[] } | { faults: string[] } {
  const source = sourceOf(answers);
  const known = source ? { ...dataset, sources: [...dataset.sources, source] } : dataset;
  const sourceId = source?.id ?? (answers.source as string);
  const faults = faultsOf(dataset, answers, source);
  const result = begin(known, 'vote', answers.id, optionsOf(answers, sourceId));
  if ('faults' in result) return { faults: [...result.faults, ...faults] };
  if (faults.length > 0) return { faults };
  const cited = { source: sourceId, at: answers.at };
  const confidence = confidenceOf(source ?? known.sources.find(({ id }) => id === sourceId));
  const roll = answers.seats.map((answer) => ({ answer, official: memberId(answer) }));
  const begun = result.begun.map(({ collection, record }): NewRecord => {
    if (collection === 'motions')
      return { collection, record: motionOf(record as Motion, answers, cited, confidence) };
    return { collection, record: rollCallOf(record as RollCall, answers, cited, confidence) };
  });
  const officials = roll.flatMap(({ answer, official }) =>
    official === undefined ? [] : (officialOf(dataset, answers, answer, official, cited) ?? []),
  );
  return {
    begun: [
      ...(source ? [{ collection: 'sources' as const, record: source }] : []),
      ...officials.map((record) => ({ collection: 'officials' as const, record })),
      ...begun,
    ],
  };
}

function sourceOf({ source }: VoteAnswers): Source | undefined {
  if (typeof source === 'string') return undefined;
  const { url, published, ...rest } = source;
  return { ...rest, ...(url && { url }), published: published || 'not-found' };
}

function faultsOf(
  { sources, officials }: Dataset,
  { seats }: VoteAnswers,
  source: Source | undefined,
): string[] {
  const names = seats.flatMap(({ member }) => (typeof member === 'object' ? member.name : []));
  return [
    ...(source && sources.some(({ id }) => id === source.id)
      ? [`--source: "${source.id}" is in data/sources.json already; choose it, or another id`]
      : []),
    ...names.flatMap((name, index) =>
      officials.some((each) => each.id === slugOf(name) || each.name === name) ||
      names.indexOf(name) !== index
        ? [
            `--seats: "${name}" is in data/officials.json already; choose that member, or add an initial`,
          ]
        : [],
    ),
  ];
}

function optionsOf(answers: VoteAnswers, source: string): Record<string, string> {
  const { body, date, effect, result, kind, method, agreement, agency, order, mover, seconder } =
    answers;
  const given = { source, kind, method, agreement, agency, order, mover, seconder };
  return {
    ...{ body, date, effect, result },
    ...Object.fromEntries(
      Object.entries(given)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, String(value)]),
    ),
  };
}

/** One reliable source is medium, a record of the body itself high, until more are cited. */
function confidenceOf(source: Source | undefined): Motion['confidence'] {
  if (source?.kind === 'primary-record') return 'high';
  const isReliable = ['government', 'local-news', 'national-news'].includes(source?.kind ?? '');
  return isReliable ? 'medium' : 'low';
}

function motionOf(
  motion: Motion,
  { title, question, yes, meeting }: VoteAnswers,
  cited: Citation,
  confidence: Motion['confidence'],
): Motion {
  return {
    ...motion,
    ...{ title, question, yes, confidence, citations: [cited] },
    ...(meeting && { meeting }),
  };
}

function rollCallOf(
  rollCall: RollCall,
  answers: VoteAnswers,
  cited: Citation,
  confidence: Motion['confidence'],
): RollCall {
  const { seats } = answers;
  const isUncounted = leavesNoCount(answers);
  const votes = seats.map((answer): Vote => {
    const { seat } = answer;
    const option = isUncounted && answer.option === 'unknown' ? 'unrecorded' : answer.option;
    const official = option === 'vacant' ? undefined : memberId(answer);
    const isKnown = isVoteKnown({ option });
    return {
      ...{ seat, ...(official !== undefined && { official }), option },
      ...{ citations: isKnown ? [cited] : [], basis: isKnown ? 'named' : 'not-found' },
    };
  });
  return { ...rollCall, tally: tallyOf(answers, votes, cited), votes, confidence };
}

/** Whether nobody counted: nobody called the roll, and the source names no vote and no number. */
function leavesNoCount({ method, seats, count }: VoteAnswers): boolean {
  const isTold = count !== undefined || seats.some(({ option }) => isVoteKnown({ option }));
  return (
    !isTold &&
    method !== undefined &&
    ['voice', 'unanimous-consent', 'consent-agenda'].includes(method)
  );
}

/** The count that the source states; it follows from the seats only where each of them is known. */
function tallyOf(answers: VoteAnswers, votes: readonly Vote[], cited: Citation): RollCall['tally'] {
  const { isCountStated, count, quote } = answers;
  if (leavesNoCount(answers)) return 'not-taken';
  if (!isCountStated || (!count && !votes.every(isVoteKnown))) return 'not-found';
  const counts = { ...nobody };
  for (const { option } of votes)
    for (const each of tallyOptions) if (each === option) counts[each] += 1;
  const { present, nonvoting, ...always } = count ? { ...nobody, ...count } : counts;
  return {
    ...always,
    ...(present > 0 && { present }),
    ...(nonvoting > 0 && { nonvoting }),
    citations: [{ ...cited, ...(quote && { quote }) }],
  };
}

function memberId({ member }: SeatAnswer): string | undefined {
  return typeof member === 'object' ? slugOf(member.name) : member;
}

/** The member as the vote shows him or her; undefined where that is known already. */
function officialOf(
  { officials }: Dataset,
  { body, date }: VoteAnswers,
  { seat, member }: SeatAnswer,
  id: string,
  cited: Citation,
): Official | undefined {
  const attested = { from: date, to: date };
  const term = (role: Localized) => ({
    ...{ body, seat, role, began: 'not-found' as const, ended: 'not-found' as const },
    ...{ attested, citations: [cited] },
  });
  if (typeof member === 'object') {
    const { name, short, role } = member;
    return { id, name, short, aliases: [], terms: [term(role)] };
  }
  const official = officials.find((each) => each.id === id);
  if (!official) return undefined;
  const isSeat = (each: Official['terms'][number]) => each.body === body && each.seat === seat;
  if (official.terms.some((each) => isSeat(each) && holdsSeat(each, date))) return undefined;
  const last = official.terms.findLast(isSeat);
  const role = last?.role ?? official.terms.findLast((each) => each.body === body)?.role;
  if (!last)
    return { ...official, terms: [...official.terms, term(role ?? official.terms[0]!.role)] };
  const { from, to } = last.attested;
  const longer = {
    ...last,
    attested: { from: date < from ? date : from, to: date > to ? date : to },
    citations: [...last.citations, cited],
  };
  return { ...official, terms: official.terms.map((each) => (each === last ? longer : each)) };
}
