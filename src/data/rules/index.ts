import { identityRules } from './identity.ts';
import { isUnfinished } from '../unfinished-marker.ts';
import { nothingIsUnfinished, unfinishedRules } from './unfinished.ts';
import { brokenTextRules } from './broken-text.ts';
import { referencesRules } from './references.ts';
import { seatsRules } from './seats.ts';
import { shortNamesRules } from './short-names.ts';
import { talliesRules } from './tallies.ts';
import { claimValuesRules } from './claim-values.ts';
import { citationQuotesRules } from './citation-quotes.ts';
import { datesRules } from './dates.ts';
import { eventsRules } from './events.ts';
import { figuresRules } from './figures.ts';
import { agreementsRules } from './agreements.ts';
import { claimsRules } from './claims.ts';
import { signersRules } from './signers.ts';
import { statutesRules } from './statutes.ts';
import { readingsRules } from './readings.ts';
import { sourcesRules } from './sources.ts';
import { statementsRules } from './statements.ts';
import { voteRecordsRules } from './vote-records.ts';
import { wordsRules } from './words.ts';
import { geographyRules } from './geography.ts';
import { censusRules } from './census.ts';
import { idsRules } from './ids.ts';
import { measuresRules } from './measures.ts';
import { onePassageRules } from './one-passage.ts';
import { meetingsRules } from './meetings.ts';
import { lawRules } from './law.ts';
import { answersRules } from './answers.ts';
import { lineageRules } from './lineage.ts';
import { ledgerRules } from './ledger.ts';
import { quotesRules } from './quotes.ts';
import { languagesRules } from './languages.ts';
import { lessonsRules } from './lessons.ts';
import { namesRules } from './names.ts';
import { synonymsRules } from './synonyms.ts';
import { lookUpNamesRules } from './look-up-names.ts';
import type { Problem } from '../load/problem.ts';
import { pointsLieInTheirCounties } from './county-shapes.ts';
import {
  agenciesCiteSources,
  agreementsAreListed,
  correctionsNameAgencies,
  historiesHaveHappened,
  motionsSpellAgencies,
} from './listed.ts';
import { findRosterProblems } from './roster-index.ts';
import { listDaysAreCompared, signersAreListed } from './signers-listed.ts';
import { listNotesMatchTranslations } from './roster-texts.ts';
import type { CountyShape } from '../schema/county-shape.ts';
import type { Dataset } from '../schema/index.ts';
import type { Roster } from '../schema/roster.ts';

/** What a schema can't see. Each rule is a pure function from the dataset to problems. */
export const rules = {
  ...identityRules,
  ...unfinishedRules,
  ...brokenTextRules,
  ...referencesRules,
  ...seatsRules,
  ...shortNamesRules,
  ...talliesRules,
  ...claimValuesRules,
  ...citationQuotesRules,
  ...datesRules,
  ...eventsRules,
  ...figuresRules,
  ...agreementsRules,
  ...claimsRules,
  ...signersRules,
  ...statutesRules,
  ...readingsRules,
  ...sourcesRules,
  ...statementsRules,
  ...voteRecordsRules,
  ...wordsRules,
  ...geographyRules,
  ...censusRules,
  ...lookUpNamesRules,
  ...idsRules,
  ...measuresRules,
  ...onePassageRules,
  ...meetingsRules,
  ...lawRules,
  ...answersRules,
  ...lineageRules,
  ...ledgerRules,
  ...quotesRules,
  ...languagesRules,
  ...lessonsRules,
  ...namesRules,
  ...synonymsRules,
} satisfies Record<string, (dataset: Dataset) => Problem[]>;

/**
 * Every problem that the rules find. A field that waits to be filled in is named once, not by each rule, nor is what
 * follows from its placeholder.
 */
export function findProblems(dataset: Dataset): Problem[] {
  const open = nothingIsUnfinished(dataset);
  // What waits in one language leaves the other with nothing to compare with.
  const fields = open.map(({ path, ...each }) => ({
    ...each,
    path: path.at(-1) === 'en' || path.at(-1) === 'es' ? path.slice(0, -1) : path,
  }));
  const isOpen = ({ collection, record, path, found, expected }: Problem) =>
    isUnfinished(`${found} ${expected}`) ||
    (path.length > 0 &&
      fields.some(
        (each) =>
          each.collection === collection &&
          each.record === record &&
          path.slice(0, each.path.length).every((step, index) => step === each.path[index]),
      ));
  const found = Object.values(rules).flatMap((rule) =>
    rule === nothingIsUnfinished ? [] : rule(dataset),
  );
  return [...open, ...(open.length > 0 ? found.filter((each) => !isOpen(each)) : found)];
}

/** Every problem that the rules find in ICE's lists, and between them and the facts. */
export function findListProblems({
  dataset,
  roster,
  shapes,
}: {
  dataset: Dataset;
  roster: Roster;
  shapes: readonly CountyShape[];
}): Problem[] {
  const { places } = dataset;
  return [
    ...pointsLieInTheirCounties({ shapes, places }),
    ...agreementsAreListed(dataset, roster),
    ...correctionsNameAgencies(dataset, roster),
    ...motionsSpellAgencies(dataset, roster),
    ...signersAreListed(dataset, roster),
    ...listDaysAreCompared(dataset, roster),
    ...findRosterProblems({ roster, places }),
    ...agenciesCiteSources(dataset, roster),
    ...historiesHaveHappened(dataset, roster),
    ...listNotesMatchTranslations({ roster, dataset }),
  ];
}
