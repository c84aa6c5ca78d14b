/** A nested list with a table of its own. */
export interface NestedTable {
  table: string;
  /** Names of the columns with the ids of the records above an item. */
  parents: readonly string[];
  /** Name of the column for a list of plain texts. */
  item?: string;
}

/** Every list that has a table, as `part.field`. */
export const nestedTables: Readonly<Record<string, NestedTable>> = {
  'agreements.signatures': { table: 'agreement-signatures', parents: ['agreement'] },
  'agreements.clauses': { table: 'agreement-clauses', parents: ['agreement'] },
  'agreements.clauses.*.said': {
    table: 'agreement-clause-claims',
    parents: ['agreement', 'clause'],
  },
  'bodies.seats': { table: 'body-seats', parents: ['body'] },
  'bodies.requirements': { table: 'body-requirements', parents: ['body'] },
  'claims.assertions': { table: 'claim-assertions', parents: ['claim'] },
  'claims.reasons': { table: 'claim-reasons', parents: ['claim'] },
  'lessons.steps': { table: 'lesson-steps', parents: ['lesson'] },
  'names.leadsTo': { table: 'name-targets', parents: ['name'] },
  'motions.alsoCalled': { table: 'motion-other-names', parents: ['motion'], item: 'name' },
  'places.alsoCalled': { table: 'place-other-names', parents: ['place'], item: 'name' },
  'motions.sponsors': { table: 'motion-sponsors', parents: ['motion'] },
  'motions.fate': { table: 'motion-fates', parents: ['motion'] },
  'roll-calls.announced': { table: 'roll-call-announcements', parents: ['motion'] },
  'officials.formerNames': { table: 'official-former-names', parents: ['official'] },
  'motions.did': { table: 'motion-did', parents: ['motion'] },
  'officials.aliases': { table: 'official-aliases', parents: ['official'] },
  'officials.terms': { table: 'official-terms', parents: ['official'] },
  'readings.points': { table: 'reading-points', parents: ['reading'] },
  'roll-calls.votes': { table: 'roll-call-votes', parents: ['motion'] },
  'signers.others': { table: 'signer-others', parents: ['signer'] },
  'sources.derivedFrom': { table: 'source-copies', parents: ['copy'] },
  'statutes.duties': { table: 'statute-duties', parents: ['statute'] },
  'statutes.amendedBy': { table: 'statute-amendments', parents: ['statute'], item: 'amended_by' },
  'roster-agencies.alsoCalled': {
    table: 'roster-agency-other-names',
    parents: ['agency'],
    item: 'name',
  },
  'roster-agencies.spellings': {
    table: 'roster-agency-spellings',
    parents: ['agency'],
    item: 'spelling',
  },
  'roster-agencies.doubts': { table: 'roster-agency-doubts', parents: ['agency'] },
  'roster-agencies.history': { table: 'roster-agency-history', parents: ['agency'] },
  'roster-agencies.otherDates': { table: 'roster-agency-other-dates', parents: ['agency'] },
  'roster-listings.prints': { table: 'roster-listing-intervals', parents: ['listing'] },
  'roster-lists.names': { table: 'roster-list-names', parents: ['list'], item: 'file_name' },
};

/** Lists without a table: parts of lessons, which are text templates, and the column heads of ICE's lists. */
export const onlyInJson: readonly string[] = [
  'lessons.refs',
  'lessons.wordings',
  'lessons.assessed',
  'lessons.objectives',
  'lessons.materials',
  'lessons.copies',
  'lessons.background',
  'lessons.sheet.parts',
  'lessons.handouts',
  'lessons.extensions',
  'lessons.supports.starters',
  'lessons.supports.more',
  'lessons.steps.*.sheet',
  'lessons.pitfalls',
  'lessons.short',
  'lessons.substitute',
  'lessons.madeUp.body.seats',
  'lessons.madeUp.members',
  'lessons.madeUp.motions',
  'lessons.madeUp.motions.*.votes',
  'lessons.samples.work',
  'lessons.quiz',
  'roster-lists.columns',
];
