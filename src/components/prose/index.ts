import ListedLine from '../charts/ListedLine.astro';
import Shift from '../charts/VoteShift.astro';
import Brief from './Brief.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Count from './Count.astro';
import Day from './Day.astro';
import Happened from './Happened.astro';
import ListCount from './ListCount.astro';
import ListDay from './ListDay.astro';
import PlaceVotes from './PlaceVotes.astro';
import Reasons from './Reasons.astro';
import Said from './Said.astro';
import Signpost from './Signpost.astro';
import Statute from './Statute.astro';
import Tally from './Tally.astro';
import Term from './Term.astro';
import Voters from './Voters.astro';

/** What explainers may use: `src/content/vocabulary.ts` says what each one takes. */
export const prose = {
  Brief,
  Cite,
  Claim,
  Count,
  Day,
  Happened,
  ListCount,
  ListDay,
  ListedLine,
  PlaceVotes,
  Reasons,
  Said,
  Signpost,
  Statute,
  Tally,
  Term,
  VoteShift: Shift,
  Voters,
};
