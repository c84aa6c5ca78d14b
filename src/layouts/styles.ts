import agreements from '../styles/agreements.css?inline';
import card from '../styles/card.css?inline';
import charts from '../styles/charts.css?inline';
import colors from '../styles/colors.css?inline';
import contents from '../styles/contents.css?inline';
import figure from '../styles/figure.css?inline';
import finder from '../styles/finder.css?inline';
import tailwind from '../styles/global.css?inline';
import forms from '../styles/forms.css?inline';
import header from '../styles/header.css?inline';
import home from '../styles/home.css?inline';
import ledger from '../styles/ledger.css?inline';
import lists from '../styles/lists.css?inline';
import map from '../styles/map.css?inline';
import mapCounties from '../styles/map-counties.css?inline';
import mapPage from '../styles/map-page.css?inline';
import mapSlider from '../styles/map-slider.css?inline';
import officials from '../styles/officials.css?inline';
import outside from '../styles/outside.css?inline';
import paper from '../styles/paper.css?inline';
import passOn from '../styles/pass-on.css?inline';
import places from '../styles/places.css?inline';
import prose from '../styles/prose.css?inline';
import roll from '../styles/roll.css?inline';
import search from '../styles/search.css?inline';
import shell from '../styles/shell.css?inline';
import signers from '../styles/signers.css?inline';
import slides from '../styles/slides.css?inline';
import chartPages from '../styles/chart-pages.css?inline';
import teach from '../styles/teach.css?inline';
import votes from '../styles/votes.css?inline';

/** No border here is anything but solid, so that none needs the property with which others are made. */
const global = tailwind.replaceAll('var(--tw-border-style)', 'solid') + paper;

/** Every style sheet by name: each page carries `global`, those of the frame around it, and those it asks for, inside itself. */
export const sheets = {
  agreements,
  card,
  charts: colors + figure + charts,
  contents,
  figure: colors + figure,
  finder,
  forms,
  global,
  header,
  home,
  ledger,
  lists,
  map,
  mapCounties,
  mapPage,
  mapSlider,
  officials,
  outside,
  passOn,
  places,
  prose,
  roll,
  search,
  shell,
  signers,
  slides,
  chartPages,
  teach,
  votes,
};

export type SheetName = Exclude<keyof typeof sheets, 'global' | 'header' | 'shell'>;
