import agreements from '../styles/agreements.css?inline';
import charts from '../styles/charts.css?inline';
import finder from '../styles/finder.css?inline';
import global from '../styles/global.css?inline';
import ledger from '../styles/ledger.css?inline';
import lists from '../styles/lists.css?inline';
import map from '../styles/map.css?inline';
import places from '../styles/places.css?inline';
import prose from '../styles/prose.css?inline';
import search from '../styles/search.css?inline';
import signers from '../styles/signers.css?inline';
import slides from '../styles/slides.css?inline';
import chartPages from '../styles/chart-pages.css?inline';
import teach from '../styles/teach.css?inline';
import votes from '../styles/votes.css?inline';

/** Every style sheet by name: each page carries `global` and those it asks for, inside itself. */
export const sheets = {
  agreements,
  charts,
  finder,
  global,
  ledger,
  lists,
  map,
  places,
  prose,
  search,
  signers,
  slides,
  chartPages,
  teach,
  votes,
};

export type SheetName = Exclude<keyof typeof sheets, 'global'>;
