import type { Problem } from '../load/problem.ts';
import {
  agreementsStartWhenBothSigned,
  clausesNameWhatWasSaid,
  clausesStandOnPages,
} from './agreements.ts';
import { answersFollowEachOther, checksAreInOrder } from './answers.ts';
import {
  findingsAreMetByEverySource,
  openClaimsSayWhatWouldSettleThem,
  repeatedAssertionsHaveLineage,
  settledClaimsRestOnRecords,
} from './claims.ts';
import {
  countiesAddUp,
  officersFitPopulations,
  placesCiteTheirRows,
  policingIsKnown,
  populationsAreOfOneYear,
  populationsFit,
  seatsLieInTheirCounties,
} from './census.ts';
import {
  eventsAgreeWithMotions,
  nothingIsInTheFuture,
  sourcesComeAfterEvents,
  spansRunForward,
  votesAreNotBeforeTheLaw,
  weekdaysAgree,
} from './dates.ts';
import { noMojibake } from './broken-text.ts';
import {
  assertionQuotesHoldTheirValue,
  citationQuotesAreShort,
  citationQuotesHoldTheirField,
} from './citation-quotes.ts';
import {
  findingsSayWhatTheVoteSays,
  talliesInClaimsFitTheSeats,
  valuesAreOfOneType,
  valuesStandAsTheySay,
} from './claim-values.ts';
import {
  incompleteVotesHaveNoMotion,
  eventsNameTheirPlaces,
  eventsStandWithMotions,
} from './events.ts';
import {
  figuresComeBeforeTheirSources,
  figuresRunForward,
  partsFitTheirWholes,
} from './figures.ts';
import {
  everyPlaceIsThere,
  municipalitiesSayWhoPolices,
  placesLieInCounties,
  pointsLieInFlorida,
} from './geography.ts';
import {
  aliasesAreUnambiguous,
  formerIdsAreFree,
  idsAreUnique,
  otherNamesAreUnambiguous,
} from './identity.ts';
import { benchmarksFitTheirCodes, idsCarryTheirDates, idsFitTheirNames } from './ids.ts';
import {
  textsAreInTheirLanguage,
  translationsAreComplete,
  translationsNameTheSame,
  translationsSayTheSame,
} from './languages.ts';
import {
  citationsHaveTheirForm,
  sectionsAreNumberedAlike,
  sectionsStandInTheirSources,
  sectionsTakeEffectWithLaws,
} from './law.ts';
import {
  clausesFollowThePages,
  iceSignsLast,
  ledgerNumbersRunOn,
  partiesSign,
  powersAreCounted,
  identicalAssertionsAgree,
  signaturesAreInTheTimeline,
} from './ledger.ts';
import {
  addressesAreTheirOwn,
  addressesCarryTheirDates,
  nothingIsListedTwice,
  confidenceRestsOnSources,
  publishersAreOfOneKind,
  sourcesAreReadOnceThere,
} from './lineage.ts';
import {
  agenciesAreOfTheirPlaces,
  attestedDaysHaveSources,
  rolesFitTheirSeats,
  bodiesFitTheirPlaces,
  effectsFollowVotes,
  requirementsHaveReasons,
  sponsorsAreMembers,
  talliesInWordsAgree,
  titlesTellVotesApart,
} from './meetings.ts';
import {
  quotesAreInTheirLanguage,
  quotesKeepTheirFigures,
  sourcesAreInTheirLanguage,
} from './quotes.ts';
import {
  readingsAreEquallyLong,
  readingsAreOfOpenQuestions,
  sidesHaveEqualSupport,
} from './readings.ts';
import {
  claimsAreAboutSomething,
  correctionsNameRecords,
  referencesResolve,
  seatsExist,
} from './references.ts';
import { copiesComeLater, lineageHasNoCircles, nothingIsOrphaned } from './sources.ts';
import { nothingIsUnfinished } from './unfinished.ts';
import { disputedDutiesAreOpenQuestions, dutiesFitTheSection } from './statutes.ts';
import { sidesAreBalanced, statementsFitMotions } from './statements.ts';
import {
  effectsNameAgreements,
  everySeatIsAccountedFor,
  laterMotionsFollow,
  membersHeldTheirSeats,
  motionsHaveRollCalls,
  nobodyVotesTwice,
  quorumsAreMet,
  resultsFollowFromTallies,
  disputedResultsHaveTheirRow,
  talliesFillTheSeats,
  talliesMatchVotes,
  votesCarrySources,
} from './votes.ts';
import { quotesAreShort, textsAreTranslated, wordsAreNeutral } from './words.ts';
import { pointsLieInTheirCounties } from './county-shapes.ts';
import { agenciesCiteSources, agreementsAreListed } from './listed.ts';
import { findRosterProblems } from './roster-index.ts';
import { listNotesMatchTranslations } from './roster-texts.ts';
import type { CountyShape } from '../schema/county-shape.ts';
import type { Dataset } from '../schema/index.ts';
import type { Roster } from '../schema/roster.ts';

/** What a schema can't see. Each rule is a pure function from the dataset to problems. */
export const rules = {
  idsAreUnique,
  aliasesAreUnambiguous,
  formerIdsAreFree,
  otherNamesAreUnambiguous,
  nothingIsUnfinished,
  noMojibake,
  referencesResolve,
  seatsExist,
  claimsAreAboutSomething,
  correctionsNameRecords,
  motionsHaveRollCalls,
  everySeatIsAccountedFor,
  nobodyVotesTwice,
  talliesMatchVotes,
  talliesFillTheSeats,
  resultsFollowFromTallies,
  disputedResultsHaveTheirRow,
  findingsSayWhatTheVoteSays,
  talliesInClaimsFitTheSeats,
  valuesAreOfOneType,
  valuesStandAsTheySay,
  assertionQuotesHoldTheirValue,
  citationQuotesAreShort,
  citationQuotesHoldTheirField,
  quorumsAreMet,
  votesCarrySources,
  membersHeldTheirSeats,
  effectsNameAgreements,
  laterMotionsFollow,
  weekdaysAgree,
  nothingIsInTheFuture,
  votesAreNotBeforeTheLaw,
  sourcesComeAfterEvents,
  spansRunForward,
  eventsAgreeWithMotions,
  incompleteVotesHaveNoMotion,
  figuresRunForward,
  partsFitTheirWholes,
  figuresComeBeforeTheirSources,
  agreementsStartWhenBothSigned,
  clausesStandOnPages,
  clausesNameWhatWasSaid,
  openClaimsSayWhatWouldSettleThem,
  findingsAreMetByEverySource,
  settledClaimsRestOnRecords,
  repeatedAssertionsHaveLineage,
  dutiesFitTheSection,
  disputedDutiesAreOpenQuestions,
  readingsAreOfOpenQuestions,
  readingsAreEquallyLong,
  sidesHaveEqualSupport,
  lineageHasNoCircles,
  copiesComeLater,
  nothingIsOrphaned,
  sidesAreBalanced,
  wordsAreNeutral,
  textsAreTranslated,
  quotesAreShort,
  everyPlaceIsThere,
  placesLieInCounties,
  municipalitiesSayWhoPolices,
  pointsLieInFlorida,
  placesCiteTheirRows,
  populationsFit,
  countiesAddUp,
  officersFitPopulations,
  populationsAreOfOneYear,
  policingIsKnown,
  seatsLieInTheirCounties,
  idsCarryTheirDates,
  idsFitTheirNames,
  benchmarksFitTheirCodes,
  effectsFollowVotes,
  requirementsHaveReasons,
  sponsorsAreMembers,
  agenciesAreOfTheirPlaces,
  attestedDaysHaveSources,
  rolesFitTheirSeats,
  bodiesFitTheirPlaces,
  eventsNameTheirPlaces,
  eventsStandWithMotions,
  statementsFitMotions,
  talliesInWordsAgree,
  titlesTellVotesApart,
  citationsHaveTheirForm,
  sectionsAreNumberedAlike,
  sectionsStandInTheirSources,
  sectionsTakeEffectWithLaws,
  checksAreInOrder,
  answersFollowEachOther,
  addressesAreTheirOwn,
  addressesCarryTheirDates,
  sourcesAreReadOnceThere,
  publishersAreOfOneKind,
  nothingIsListedTwice,
  confidenceRestsOnSources,
  ledgerNumbersRunOn,
  identicalAssertionsAgree,
  clausesFollowThePages,
  powersAreCounted,
  partiesSign,
  iceSignsLast,
  signaturesAreInTheTimeline,
  quotesAreInTheirLanguage,
  quotesKeepTheirFigures,
  sourcesAreInTheirLanguage,
  textsAreInTheirLanguage,
  translationsSayTheSame,
  translationsNameTheSame,
  translationsAreComplete,
} satisfies Record<string, (dataset: Dataset) => Problem[]>;

/** Every problem that the rules find. */
export function findProblems(dataset: Dataset): Problem[] {
  return Object.values(rules).flatMap((rule) => rule(dataset));
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
    ...findRosterProblems({ roster, places }),
    ...agenciesCiteSources(dataset, roster),
    ...listNotesMatchTranslations({ roster, dataset }),
  ];
}
