import { holdsSeat } from '../../data/rules/seats.ts';
import type { CollectionName, Dataset } from '../../data/schema/index.ts';
import { unfinished, unfinishedId } from '../../data/unfinished-marker.ts';

/** Options after the id: `--body key-west-city-commission`. */
export type Options = Readonly<Record<string, string>>;

/** A kind of record that the command can create. */
export interface RecordKind {
  /** Required options, with descriptions. */
  needs: Readonly<Record<string, string>>;
  takes: Readonly<Record<string, string>>;
  /** Options that refer to a record, with its collection. */
  names: Readonly<Record<string, CollectionName>>;
  /** Makes the records, by collection. What is not known is marked. */
  make: (id: string, options: Options, dataset: Dataset) => Partial<Record<CollectionName, object>>;
  /** Fields with a default that nobody has checked. */
  assumed?: readonly string[];
  /** The next step after filling in. */
  next?: string;
}

const text = { en: unfinished, es: unfinished };
const at = `page ${unfinished}`;
const cited = ({ source = unfinishedId }: Options) => [{ source, at }];
const source = 'the id of a document in data/sources.json';
const day = 'YYYY-MM-DD, or YYYY-MM where only the month is known';
const confidence = 'unverified';
const when = (date = '') => ({ date, precision: date.length === 7 ? 'month' : 'day' });

const vote: RecordKind = {
  needs: {
    body: 'the id of a body in data/bodies.json',
    date: day,
    effect: 'what a yes does to the agreement: starts, ends or none',
    result: 'pass or fail',
  },
  takes: {
    ...{
      source,
      agreement: 'the id of an agreement',
      agency: 'the agency whose agreement it is about',
    },
    ...{
      kind: 'resolution, motion, motion-to-defer or ordinance',
      requirement: 'majority or two-thirds',
    },
  },
  names: { body: 'bodies', source: 'sources', agreement: 'agreements' },
  make: (id, options, dataset) => {
    const { body, date, effect, result, agreement, agency } = options;
    const isAbout = agreement !== undefined || agency !== undefined || effect === 'none';
    return {
      motions: {
        ...{ id, body, when: when(date), title: text, question: text, yes: text },
        ...{ kind: options.kind ?? 'motion', meeting: 'not-found', sponsor: 'not-found' },
        ...(agreement !== undefined && { agreement }),
        ...((agency !== undefined || !isAbout) && { agency: agency ?? unfinished }),
        ...{
          effect,
          requirement: options.requirement ?? 'majority',
          result,
          effective: 'not-found',
        },
        ...{ did: [], document: 'not-found', confidence, citations: cited(options) },
      },
      rollCalls: { id, tally: 'not-found', votes: seatsOf(dataset, body, date), confidence },
    };
  },
  assumed: ['kind', 'requirement'],
  next: 'A member stands in a seat where data/officials.json knows of one only. Give each vote that a source names its option, its citations and the basis "named". A vote that no source names stays unknown.',
};

/** An unknown vote for each seat, with its member if only one is known to have held it. */
function seatsOf({ bodies, officials }: Dataset, id: string | undefined, date = ''): object[] {
  const body = bodies.find((each) => each.id === id);
  return (body?.seats ?? []).map((seat) => {
    const members = officials.filter(({ terms }) =>
      terms.some((term) => term.body === id && term.seat === seat.id && holdsSeat(term, date)),
    );
    const official = members.length === 1 ? { official: members[0]!.id } : {};
    return { seat: seat.id, ...official, option: 'unknown', citations: [], basis: 'not-found' };
  });
}

/** Every kind, by its name on the command line. */
export const recordKinds: Readonly<Record<string, RecordKind>> = {
  vote,
  source: {
    needs: { kind: 'what kind of document it is: primary-record, government, local-news …' },
    takes: { url: 'its address, if it is known', language: 'en or es' },
    names: {},
    make: (id, { kind, url, language = 'en' }) => ({
      sources: {
        ...{ id, title: unfinished, publisher: unfinished, ...(url !== undefined && { url }) },
        ...{ published: 'not-found', kind, language },
      },
    }),
    assumed: ['language'],
    next: 'Cite it in a record: a source that nothing cites is refused.',
  },
  claim: {
    needs: {},
    takes: { source, place: 'the GEOID of the place it is about' },
    names: { source: 'sources', place: 'places' },
    make: (id, options, { claims }) => ({
      claims: {
        ...{ id, number: nextNumber(claims), title: text, question: text },
        ...(options.place !== undefined && { place: options.place }),
        ...{ about: [], assertions: [{ ...cited(options)[0], says: text }], status: 'unresolved' },
        ...{
          finding: text,
          reasons: [{ text, citations: cited(options) }],
          wouldSettle: text,
          confidence,
        },
      },
    }),
    next: 'Add what each source says, one assertion for each; name the facts it concerns under "about".',
  },
  event: {
    needs: { date: day },
    takes: {
      source,
      place: 'a GEOID',
      motion: 'the id of a motion',
      agreement: 'the id of an agreement',
    },
    names: { source: 'sources', place: 'places', motion: 'motions', agreement: 'agreements' },
    make: (id, { date, place, motion, agreement, ...options }) => ({
      events: {
        ...{ id, when: when(date), title: text, text },
        ...(place !== undefined && { place }),
        ...(motion !== undefined && { motion }),
        ...(agreement !== undefined && { agreement }),
        ...{ confidence, citations: cited(options) },
      },
    }),
  },
  statement: {
    needs: { date: day, channel: 'meeting, written-statement, letter, interview …' },
    takes: {
      source,
      speaker: 'the id of an official',
      name: 'who spoke, if no official',
      motion: 'the id of a motion',
    },
    names: { source: 'sources', speaker: 'officials', motion: 'motions' },
    make: (id, { date, channel, speaker, name = unfinished, motion, ...options }) => ({
      statements: {
        ...{ id, speaker: speaker ?? { name }, office: text, when: when(date), channel },
        said: { paraphrase: text, by: options.source ?? unfinishedId },
        ...(motion !== undefined && { motion }),
        citations: cited(options),
      },
    }),
    next: 'For exact words write "quote" (at most 25 words) and "context" in the place of "paraphrase" and "by".',
  },
  statute: {
    needs: {
      ...{
        jurisdiction: 'federal, florida or local',
        kind: 'constitution, statute, session-law …',
      },
      ...{
        verb: 'must, must-not, may, no-duty, defines or decides',
        binds: 'whom it binds: municipalities, sheriffs …',
      },
      checked: 'the day its text was compared with the source, YYYY-MM-DD',
    },
    takes: { source },
    names: { source: 'sources' },
    make: (id, { jurisdiction, kind, verb, binds, checked, ...options }) => ({
      statutes: {
        ...{ id, citation: unfinished, title: text, jurisdiction, kind, binds: binds?.split(',') },
        ...{ verb, duties: [], plain: text, amendedBy: [], related: [], checked, confidence },
        citations: cited(options),
      },
    }),
    next: 'Say under "duties" who must, must not or may do what.',
  },
  official: {
    needs: {
      body: 'the id of a body',
      seat: 'the id of one of its seats',
      date: 'a day on which a source shows the member in the seat',
    },
    takes: { source },
    names: { body: 'bodies', source: 'sources' },
    make: (id, { body, seat, date, ...options }) => ({
      officials: {
        ...{ id, name: unfinished, short: unfinished, aliases: [] },
        terms: [
          {
            ...{ body, seat, role: text, began: 'not-found', ended: 'not-found' },
            ...{ attested: { from: date, to: date }, citations: cited(options) },
          },
        ],
      },
    }),
    next: 'Leave "ended" out while the member is known to hold the seat. Public acts only: nothing personal.',
  },
  body: {
    needs: { place: 'the GEOID of its place', seats: 'how many seats have a vote' },
    takes: { source },
    names: { place: 'places', source: 'sources' },
    make: (id, { place, seats, ...options }) => ({
      bodies: {
        ...{
          id,
          name: text,
          place,
          seats: numbered(Number(seats)),
          quorum: 'not-found',
          requirement: 'majority',
          passes: text,
        },
        citations: cited(options),
      },
    }),
    next: 'Call the seats what the body calls them (mayor, district-1), in its order, before anything refers to them.',
  },
  answer: {
    needs: { date: 'the first day it holds, which is also the day it was checked, YYYY-MM-DD' },
    takes: { source },
    names: { source: 'sources' },
    make: (id, { date, ...options }) => ({
      answers: {
        id,
        question: text,
        answer: text,
        validFrom: date,
        checked: date,
        citations: cited(options),
      },
    }),
  },
  term: {
    needs: {},
    takes: { source },
    names: { source: 'sources' },
    make: (id, options) => ({
      glossary: { id, term: text, definition: text, related: [], citations: cited(options) },
    }),
  },
  correction: {
    needs: {
      record: 'what was wrong, as collection/record',
      date: 'the day it was put right, YYYY-MM-DD',
    },
    takes: { source },
    names: { source: 'sources' },
    make: (id, { record, date, ...options }) => ({
      corrections: { id, date, record, was: text, is: text, why: text, citations: cited(options) },
    }),
  },
};

function numbered(count: number): object[] {
  // An invalid number gives no seats, and the schema then reports it.
  const seats = Number.isInteger(count) && count > 0 && count < 100 ? count : 0;
  return Array.from({ length: seats }, (_, index) => ({
    id: `seat-${index + 1}`,
    name: { en: `Seat ${index + 1}`, es: `Puesto ${index + 1}` },
  }));
}

function nextNumber(claims: Dataset['claims']): string {
  const last = Math.max(0, ...claims.map(({ number }) => Number(number.slice(2))));
  return `D-${String(last + 1).padStart(2, '0')}`;
}
