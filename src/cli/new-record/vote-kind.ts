import { isVotedOn } from '../../data/queries/motions.ts';
import { seatsOn } from '../../data/queries/thresholds.ts';
import { holdsSeat } from '../../data/rules/seats.ts';
import type { Dataset } from '../../data/schema/index.ts';
import {
  effectNames,
  effects,
  readings,
  results,
  type Effect,
  type Result,
} from '../../data/schema/motions.ts';
import { measureKinds } from '../../data/schema/requirements.ts';
import { methods } from '../../data/schema/roll-calls.ts';
import { unfinished } from '../../data/unfinished-marker.ts';
import { cited, confidence, day, source, text, when, type RecordKind } from './record-kind.ts';

/** A motion and its roll call: only what a vote needs is asked for. */
export const vote: RecordKind = {
  needs: {
    body: 'the id of a body in data/bodies.json',
    date: day,
    effect: `what a yes does to the agreement: ${effectNames.join(', ')}`,
    result: `how it came out: ${results.join(', ')}`,
  },
  takes: {
    ...{
      source,
      agreement: 'the id of an agreement',
      agency: 'the agency whose agreement it is about',
    },
    ...{
      kind: measureKinds.join(', '),
      reading: `which reading of the measure it was: ${readings.join(', ')}`,
      follows: 'the id of the earlier vote of the body on the same question',
      order: 'its place among the votes of the body that day: 1, 2, 3',
      mover: 'the id of the official who moved it',
      seconder: 'the id of the official who seconded it',
      method: `how the vote was taken: ${methods.join(', ')}`,
    },
  },
  names: {
    ...{ body: 'bodies', source: 'sources', agreement: 'agreements' },
    ...{ mover: 'officials', seconder: 'officials', follows: 'motions' },
  },
  choices: {
    effect: effectNames,
    result: results,
    kind: measureKinds,
    method: methods,
    reading: readings,
  },
  make: (id, options, dataset) => {
    const { body, date, effect, result, agreement, agency } = options;
    const { order, mover, seconder, method, reading, follows } = options;
    const isNeutral = effects[effect as Effect] === 'none';
    const isAbout = agreement !== undefined || agency !== undefined || isNeutral;
    const votedOn = isVotedOn({ result: result as Result });
    return {
      motions: {
        ...{ id, body, when: when(date), title: text, question: text, yes: text },
        ...{ kind: options.kind ?? 'motion', meeting: 'not-found', sponsor: 'not-found' },
        ...(agreement !== undefined && { agreement }),
        ...((agency !== undefined || !isAbout) && { agency: agency ?? unfinished }),
        ...{
          effect,
          result,
          // A first reading takes no effect by itself.
          ...((result === 'pass' || result === 'disputed') &&
            reading !== 'first' && { effective: 'not-found' }),
        },
        ...(reading !== undefined && { reading }),
        ...(follows !== undefined && { follows }),
        ...(order !== undefined && { order: Number(order) }),
        ...(mover !== undefined && { mover }),
        ...(seconder !== undefined && { seconder }),
        ...{ did: [], document: 'not-found', confidence, citations: cited(options, dataset) },
      },
      ...(votedOn && {
        rollCalls: {
          ...{ id, ...(method !== undefined && { method }), tally: 'not-found' },
          ...{ votes: seatsOf(dataset, body, date), confidence },
        },
      }),
    };
  },
  assumed: ['kind'],
  next: 'A member stands in a seat where data/officials.json knows of one only. Give each vote that a source names its option, its citations and the basis "named". A vote that no source names stays unknown.',
};

/** An unknown vote for each seat, with its member if only one is known to have held it. */
function seatsOf({ bodies, officials }: Dataset, id: string | undefined, date = ''): object[] {
  const body = bodies.find((each) => each.id === id);
  return (body ? seatsOn(body, date) : []).map((seat) => {
    const members = officials.filter(({ terms }) =>
      terms.some((term) => term.body === id && term.seat === seat.id && holdsSeat(term, date)),
    );
    const official = members.length === 1 ? { official: members[0]!.id } : {};
    return { seat: seat.id, ...official, option: 'unknown', citations: [], basis: 'not-found' };
  });
}
