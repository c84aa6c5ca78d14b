import { languages, type Dataset } from '../../data/schema/index.ts';
import { sourceKinds } from '../../data/schema/sources.ts';
import { statement } from '../../data/schema/statements.ts';
import { statute } from '../../data/schema/statutes.ts';
import { unfinished, unfinishedId } from '../../data/unfinished-marker.ts';
import {
  cited,
  confidence,
  day,
  placeName,
  source,
  text,
  when,
  type RecordKind,
} from './record-kind.ts';
import { bodyKind } from './body-kind.ts';
import { signer } from './signer-kind.ts';
import { vote } from './vote-kind.ts';

/** Every kind, by its name on the command line. */
export const recordKinds: Readonly<Record<string, RecordKind>> = {
  vote,
  signer,
  source: {
    needs: { kind: 'what kind of document it is: primary-record, government, local-news …' },
    takes: { url: 'its address, if it is known', language: 'en or es' },
    names: {},
    choices: { kind: sourceKinds, language: languages },
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
    takes: { source, place: placeName },
    names: { source: 'sources', place: 'places' },
    make: (id, options, dataset) => ({
      claims: {
        ...{ id, number: nextNumber(dataset.claims), title: text, question: text },
        ...(options.place !== undefined && { place: options.place }),
        ...{
          about: [],
          assertions: [{ ...cited(options, dataset)[0], says: text }],
          status: 'unresolved',
        },
        ...{
          finding: text,
          reasons: [{ text, citations: cited(options, dataset) }],
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
      place: placeName,
      motion: 'the id of a motion',
      agreement: 'the id of an agreement',
    },
    names: { source: 'sources', place: 'places', motion: 'motions', agreement: 'agreements' },
    make: (id, { date, place, motion, agreement, ...options }, dataset) => ({
      events: {
        ...{ id, when: when(date), title: text, text },
        ...(place !== undefined && { place }),
        ...(motion !== undefined && { motion }),
        ...(agreement !== undefined && { agreement }),
        ...{ confidence, citations: cited(options, dataset) },
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
    choices: { channel: statement.shape.channel.options },
    make: (id, { date, channel, speaker, name = unfinished, motion, ...options }, dataset) => ({
      statements: {
        ...{ id, speaker: speaker ?? { name }, office: text, when: when(date), channel },
        said: { paraphrase: text, by: options.source ?? unfinishedId },
        ...(motion !== undefined && { motion }),
        citations: cited(options, dataset),
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
    choices: {
      jurisdiction: statute.shape.jurisdiction.options,
      kind: statute.shape.kind.options,
      verb: statute.shape.verb.options,
    },
    make: (id, { jurisdiction, kind, verb, binds, checked, ...options }, dataset) => ({
      statutes: {
        ...{ id, citation: unfinished, title: text, jurisdiction, kind, binds: binds?.split(',') },
        ...{ verb, duties: [], plain: text, amendedBy: [], related: [], checked, confidence },
        citations: cited(options, dataset),
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
    make: (id, { body, seat, date, ...options }, dataset) => ({
      officials: {
        ...{ id, name: unfinished, short: unfinished, aliases: [] },
        terms: [
          {
            ...{ body, seat, role: text, began: 'not-found', ended: 'not-found' },
            ...{ attested: { from: date, to: date }, citations: cited(options, dataset) },
          },
        ],
      },
    }),
    next: 'Leave "ended" out while the member is known to hold the seat. Public acts only: nothing personal.',
  },
  body: bodyKind,
  answer: {
    needs: { date: 'the first day it holds, which is also the day it was checked, YYYY-MM-DD' },
    takes: { source },
    names: { source: 'sources' },
    make: (id, { date, ...options }, dataset) => ({
      answers: {
        id,
        question: text,
        answer: text,
        validFrom: date,
        checked: date,
        citations: cited(options, dataset),
      },
    }),
  },
  term: {
    needs: {},
    takes: { source },
    names: { source: 'sources' },
    make: (id, options, dataset) => ({
      glossary: {
        id,
        term: text,
        definition: text,
        related: [],
        citations: cited(options, dataset),
      },
    }),
  },
  correction: {
    needs: {
      record: 'what was wrong, as collection/record',
      date: 'the day it was put right, YYYY-MM-DD',
    },
    takes: { source },
    names: { source: 'sources' },
    make: (id, { record, date, ...options }, dataset) => ({
      corrections: {
        id,
        date,
        record,
        was: text,
        is: text,
        why: text,
        citations: cited(options, dataset),
      },
    }),
  },
};

function nextNumber(claims: Dataset['claims']): string {
  const last = Math.max(0, ...claims.map(({ number }) => Number(number.slice(2))));
  return `D-${String(last + 1).padStart(2, '0')}`;
}
