import { fieldOf, type Corpus, type Spot } from './corpus.ts';

interface Unknowable {
  /** Names of operators. */
  operators: readonly string[];
  /** Of `file field`, with `*` for every place in a list; everywhere if left out. */
  where?: RegExp;
  /** Only where this holds, too. */
  when?: (spot: Spot, corpus: Corpus) => boolean;
  /** Why nothing that is kept here can tell. */
  why: string;
}

const shifts = [
  'a date is a day off',
  'a date is a year off',
  'the month and the day change places',
];

const hasDay = (id: string) => /\d{4}-\d{2}-\d{2}$/.test(id);
const isReport = (kind: string | undefined) =>
  ['local-news', 'national-news', 'aggregator', 'advocacy', 'opinion'].includes(kind ?? '');
const named = <Record extends { id: string }>(records: readonly Record[], { record }: Spot) =>
  records.find(({ id }) => id === record);

/**
 * What changes the meaning, and only the document itself, or a reader, can tell. Decided by operator and
 * field, before a damage is tried.
 */
export const unknowables: readonly Unknowable[] = [
  {
    operators: ['another source is cited'],
    why: 'whether a document says it can be told only by reading the document',
  },
  {
    operators: ['the place in a source is another'],
    where: /^(?!data\/places\.json citations)/,
    why: 'the pages and lines of a document are not kept here',
  },
  {
    operators: ['a negation is lost in one language'],
    why: 'whether two sentences deny the same thing takes a reader of both languages',
  },
  {
    operators: ['a word of a quotation is lost'],
    why: 'the words of a document are kept here once, as the quotation',
  },
  {
    operators: ['a vote is turned, and the tally with it'],
    why: 'a roll and a tally that agree can be compared only with the minutes',
  },
  {
    operators: ['a requirement is another', 'a quorum is another'],
    why: 'what a rule asks stands in its source alone, unless a vote was counted under it',
  },
  {
    operators: ['a result is reversed'],
    when: (spot, { dataset }) => named(dataset.rollCalls, spot)?.tally === 'not-found',
    why: 'without a tally, the result stands by itself',
  },
  {
    operators: shifts,
    where:
      /^data\/(motions\.json effective|officials\.json terms\.\*\.(began|ended)|answers\.json (validFrom|checked)|statutes\.json checked|sources\.json accessed)$/,
    why: 'the day stands once, with no weekday and nothing that has to follow it',
  },
  {
    operators: shifts,
    where: /^data\/sources\.json published$/,
    when: (spot, { dataset }) =>
      !hasDay(spot.record) || !isReport(named(dataset.sources, spot)?.kind),
    why: 'the day of a document stands once, where its id does not repeat it',
  },
  {
    operators: shifts,
    where: /^data\/statutes\.json effective$/,
    when: (spot, { dataset }) => {
      const law = named(dataset.statutes, spot);
      return law?.kind !== 'statute' || law.jurisdiction !== 'florida';
    },
    why: 'the day of a law stands once, unless a law that is kept here brought the section in',
  },
  {
    operators: ['another record of the kind is named'],
    where:
      /^data\/(claims\.json place|statutes\.json (related\.\*|duties\.\*\.claim)|agreements\.json clauses\.\*\.(statutes\.\*|said\..*)|glossary\.json related\.\*|lessons\.json (benchmarks|terms)\.\*|readings\.json points\.\*\.statutes\.\*|bodies\.json statute|statements\.json motion|motions\.json (sponsor|follows)|events\.json motion)$/,
    why: 'that two records have to do with each other is said in this one place',
  },
  {
    operators: ['a lesson names another record'],
    why: 'what a lesson is about is its author’s choice',
  },
  {
    operators: ['a section binds somebody else', 'a duty falls on somebody else'],
    why: 'whom a section binds is in the text of the law, which is not kept here',
  },
  {
    operators: ['a duty orders, forbids or allows instead'],
    where: /^data\/agreements\.json/,
    why: 'a clause has one duty, and its plain words need not use "must" or "may"',
  },
  {
    operators: ['a duty orders, forbids or allows instead'],
    where: /^data\/statutes\.json/,
    why: 'which duty is an order is in the text of the section, and no rule reads sentences',
  },
  {
    operators: ['a section orders, forbids or allows instead'],
    when: (spot, { dataset }) => {
      const law = named(dataset.statutes, spot);
      return law?.kind === 'session-law' || (law?.duties.length ?? 0) > 1;
    },
    why: 'a law that changed other sections has no duties of its own; and of several duties any can be the main one',
  },
  {
    operators: shifts,
    where: /^data\/agreements\.json signatures/,
    why: 'of two signatures, the earlier one can be of any day that the timeline tells of',
  },
  {
    operators: ['an effect is another'],
    where: /^data\/motions\.json/,
    why: 'what a yes meant is told in sentences, which no rule reads; pages tell it by this field',
  },
  {
    operators: ['a list is lost'],
    why: 'which lists ICE published only the archive tells; the spans of listings go on over one that is gone',
  },
  {
    operators: ['a translation is the original again'],
    when: ({ value }) => (value as { en: string }).en.split(' ').length < 3,
    why: 'a word or two can be a name, which is the same in both languages',
  },
  {
    operators: ['a settled question is settled another way'],
    why: 'whether a record settles a question or two things are both true is a judgment',
  },
  {
    operators: ['an assertion meets the finding another way'],
    why: 'whether an article agrees with a finding is read from the article',
  },
  {
    operators: ['a source is of another kind'],
    why: 'what kind of document it is stands once, unless its publisher has several here',
  },
  {
    operators: ['a fact is less sure than it was', 'a fact is surer than its sources'],
    why: 'how good a source is, is a judgment; the rule knows only that one report is not enough for "high"',
  },
  {
    operators: ['a population is ten times as large'],
    when: (spot, { dataset }) => {
      const place = named(dataset.places, spot);
      return place?.kind === 'municipality' && place.policing?.by !== 'own-department';
    },
    why: 'of a place without officers of its own, only the Census Bureau’s table tells',
  },
  {
    operators: ['a point is moved by half a degree'],
    why: 'within a large county, only the gazetteer tells',
  },
  {
    operators: ['a statement argues for the other side'],
    when: (spot, { dataset }) => {
      const statement = named(dataset.statements, spot);
      const roll = dataset.rollCalls.find(({ id }) => id === statement?.motion);
      const vote = roll?.votes.find(({ official }) => official === statement?.speaker);
      return vote?.option !== 'yes' && vote?.option !== 'no';
    },
    why: 'of somebody who did not vote, only the words tell the side',
  },
];

/** Why nothing can tell that an operator was at work at a spot; nothing where something can. */
export function whyUnknowable(operator: string, spot: Spot, corpus: Corpus): string | undefined {
  const place = `${spot.file} ${fieldOf(spot)}`;
  return unknowables.find(
    ({ operators, where, when }) =>
      operators.includes(operator) &&
      (where?.test(place) ?? true) &&
      (when?.(spot, corpus) ?? true),
  )?.why;
}
