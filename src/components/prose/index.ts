import AuthorityLadder from '../charts/AuthorityLadder.astro';
import ListedLine from '../charts/ListedLine.astro';
import Shift from '../charts/VoteShift.astro';
import Brief from './Brief.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Clauses from './Clauses.astro';
import Count from './Count.astro';
import Day from './Day.astro';
import Figure from './Figure.astro';
import FigureTable from './FigureTable.astro';
import Former from './Former.astro';
import Happened from './Happened.astro';
import LawChanges from './LawChanges.astro';
import ListDay from './ListDay.astro';
import Note from './Note.astro';
import Quorum from './Quorum.astro';
import Readings from './Readings.astro';
import Now from './Now.astro';
import Official from './Official.astro';
import PlaceVotes from './PlaceVotes.astro';
import Reasons from './Reasons.astro';
import RollCalls from './RollCalls.astro';
import Said from './Said.astro';
import Signpost from './Signpost.astro';
import Statute from './Statute.astro';
import SupportModels from './SupportModels.astro';
import Tally from './Tally.astro';
import Term from './Term.astro';
import Voters from './Voters.astro';

/** What explainers may use: `src/content/vocabulary.ts` says what each one takes. */
export const prose = {
  AuthorityLadder,
  Brief,
  Cite,
  Claim,
  Clauses,
  Count,
  Day,
  Figure,
  FigureTable,
  Former,
  Happened,
  LawChanges,
  ListDay,
  ListedLine,
  Note,
  Now,
  Official,
  Quorum,
  Readings,
  PlaceVotes,
  Reasons,
  RollCalls,
  Said,
  Signpost,
  Statute,
  SupportModels,
  Tally,
  Term,
  VoteShift: Shift,
  Voters,
};
