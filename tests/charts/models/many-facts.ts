import type { Motion, RollCall, VoteOption } from '../../../src/data/schema/index.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import type { SiteFacts } from '../../../src/data/queries/site-facts.ts';
import { ends, starts, type Draft } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { agencies, agencyOf, listsOf } from '../../fixtures/lists-of.ts';
import { county, municipality } from '../../fixtures/places-of.ts';

/** A body without a place, as a port authority. */
const port = 'example-port';
const minutes = { source: 'example-minutes-2025-06-10', at: 'page 2' };

/** The motions that the example lacks, by what is special in them. */
export const special = {
  month: 'example-city-2025-03-refuse',
  about: 'example-city-2025-04-02-ask',
  later: 'example-city-2025-06-24-keep',
  renewed: 'example-city-2025-11-04-renew',
  moved: 'example-city-2025-12-02-end',
  port: 'example-port-2025-09-09-start',
  town: 'sample-town-2025-08-start',
} as const;

/**
 * Facts that hold each case of the charts: moments, results, ways to vote, members who come and go, lists, places.
 * @param more what else is changed.
 */
export function manyFacts(more: (data: Draft) => void = () => {}): SiteFacts {
  const { city, town, sheriff, jail, patrol } = agencies;
  const odd = agencyOf('Odd Village Police', 'municipal-police', {
    place: '1299903',
    counties: ['12999', '12998'],
  });
  const early = [
    [city, 'task-force', '2025-03-05'],
    [sheriff, 'jail-enforcement', '2025-02-26'],
  ] as const;
  const lists = listsOf(
    {
      '2025-03-06': [early[0]],
      '2025-03-07': early,
      '2025-05-12': [...early, [sheriff, 'warrant-service-officer', '2025-05-01']],
      '2025-06-11': early,
      '2025-06-24': [early[1]],
      '2025-06-24 pm': [[city, 'task-force', '2025-03-06'], early[1]],
      '2025-07-01': [[city, 'task-force'], early[1], [jail, 'warrant-service-officer']],
      '2025-09-20': [
        [city, 'task-force', '2025-03-05'],
        [town, 'task-force', '2025-09-02'],
        ...[early[1], [patrol, 'task-force', '2025-02-01'] as const],
      ],
    },
    { '2025-09-15': [[odd, 'task-force'], [jail]] },
  );
  return exampleFacts((data) => {
    addAll(data);
    more(data);
  }, lists);
}

function addAll(data: Draft): void {
  const { bodies, events, motions, officials, places, rollCalls, sources } = data;
  const [commission] = bodies;
  bodies.push(
    { ...commission!, id: port, name: { en: 'Example Port', es: 'Puerto' } },
    { ...commission!, id: 'sample-town-council', place: '1299902' },
  );
  delete byId(bodies, port).place;
  places.push(
    { ...municipality('sample-town', '1299902', ['12999'], 'own-department'), legalType: 'town' },
    municipality('odd-village', '1299903', ['12999', '12998'], 'own-department'),
    municipality('quiet-place', '1299904', ['12998'], 'sheriff'),
    municipality('mystery-place', '1299905', ['12997']),
    ...[county('second', '12998'), county('third', '12997'), county('fourth', '12996')],
    municipality('last-city', '1299906', ['12996'], 'own-department'),
  );
  officials.push(
    { ...officials[0]!, id: 'ito', name: 'Hana Ito', short: 'Ito' },
    { ...officials[0]!, id: 'gray', name: 'Farid Gray', short: 'Gray' },
  );
  const add = (id: string, changes: Partial<Motion>, roll: Partial<RollCall> = {}) => {
    const title = { en: `Title of ${id}`, es: `Título de ${id}` };
    motions.push({ ...byId(motions, starts), id, title, follows: undefined, ...changes });
    rollCalls.push({ ...byId(rollCalls, starts), id, ...roll });
  };
  const all = (option: VoteOption) =>
    byId(rollCalls, starts).votes.map((vote) => ({ ...vote, option, citations: [] }));
  const on = (date: string) => ({ when: { date, precision: 'day' as const } });
  add(
    special.month,
    { when: { date: '2025-03', precision: 'month' }, effect: 'refuses', result: 'fail' },
    { tally: 'not-taken', votes: all('unrecorded') },
  );
  add(
    special.about,
    { when: { date: '2025-04-02', precision: 'about' }, effect: 'asks', result: 'disputed' },
    { tally: 'not-found', votes: all('unknown') },
  );
  add(special.later, { effect: 'keeps', result: 'fail', order: 2, follows: starts });
  add(special.renewed, { ...on('2025-11-04'), effect: 'renews', requirement: 'not-found' });
  const [first, second, third, fourth, fifth] = byId(rollCalls, ends).votes;
  add(
    special.moved,
    { ...on('2025-12-02'), effect: 'ends', follows: special.renewed },
    {
      votes: [
        // Chen moved to the mayor's seat; Rivera left, Ito came; nobody knows who sat in seat 3.
        { ...second!, seat: 'mayor', option: 'no' },
        { ...first!, seat: 'seat-1', official: 'ito', option: 'yes' },
        { ...third!, option: 'recused' },
        { seat: fourth!.seat, option: 'yes', citations: [minutes], basis: 'derived' },
        { ...fifth!, option: 'no', citations: [{ ...minutes, at: 'page 4' }] },
        { ...fifth!, seat: 'seat-5', official: 'gray', option: 'abstain' },
      ],
    },
  );
  const tally = { yes: 9, no: 1, abstain: 1, present: 2, absent: 0, recused: 1, vacant: 1 };
  add(
    special.port,
    { ...on('2025-09-09'), body: port, agency: 'Example Port' },
    { tally: { ...tally, nonvoting: 1, citations: [minutes] } },
  );
  add(special.town, {
    ...{ body: 'sample-town-council', when: { date: '2025-08', precision: 'month' } },
    effect: 'starts',
  });
  const [event] = events;
  const { motion: _motion, agreement: _agreement, place: _place, ...plain } = event!;
  const more = { ...plain, citations: [{ ...minutes, at: 'page 7' }] };
  events.push(
    { ...more, id: '2025-03-letter', when: { date: '2025-03', precision: 'month' } },
    { ...more, id: '2025-04-02-call', when: { date: '2025-04-02', precision: 'about' } },
    { ...event!, id: '2025-06-24-vote', ...on('2025-06-24'), motion: starts },
    { ...more, id: '2025-06-24-rally', ...on('2025-06-24') },
    { ...more, id: '2025-06-07-first-day', ...on('2025-06-07') },
    { ...more, id: '2025-06-27-last-day', ...on('2025-06-27') },
    { ...more, id: '2025-12-30-end', ...on('2025-12-30') },
    { ...more, id: '2025-05-05-elsewhere', ...on('2025-05-05'), place: '1299902' },
  );
  sources.push(
    ...['second-copy', 'third-copy'].map((id, at) => ({
      ...byId(sources, 'example-herald'),
      id,
      derivedFrom: [
        { source: 'example-gazette', evidence: { en: 'Its words.', es: 'Sus palabras.' } },
        ...(at === 1
          ? [{ source: 'second-copy', evidence: { en: 'Its order.', es: 'Su orden.' } }]
          : []),
      ],
    })),
  );
  byId(sources, 'third-copy').published = 'not-found';
  const june = byId(data.claims, 'june-tally');
  june.assertions.push(
    { ...june.assertions[0]!, source: 'second-copy', repeats: 'example-gazette' },
    { ...june.assertions[0]!, source: 'third-copy', standing: 'partly' },
  );
  addDuties(data);
}

function addDuties({ agreements, statutes }: Draft): void {
  const [duty] = statutes[0]!.duties;
  const what = { en: 'end it', es: 'ponerle fin' };
  for (const verb of ['must-not', 'may', 'no-duty', 'disputed'] as const)
    statutes[0]!.duties.push({
      ...{ ...duty!, verb, what, topic: verb === 'may' ? 'model' : 'sign' },
      ...(verb === 'disputed' ? { claim: 'votes-bind' } : {}),
    });
  agreements[0]!.clauses[0]!.duty = { who: 'both', verb: 'may', what, topic: 'end' };
}
