import charts from '../../styles/charts.css?raw';
import colors from '../../styles/colors.css?raw';
import figure from '../../styles/figure.css?raw';
import forms from '../../styles/forms.css?raw';
import global from '../../styles/global.css?raw';
import ledger from '../../styles/ledger.css?raw';
import lists from '../../styles/lists.css?raw';
import map from '../../styles/map.css?raw';
import places from '../../styles/places.css?raw';
import signers from '../../styles/signers.css?raw';
import votes from '../../styles/votes.css?raw';
import { chartStyles } from '../chart-styles.ts';
import type { ChartKind } from '../chart-model.ts';
import { readPalette } from './palette.ts';

const sheets = { charts: figure + charts, forms, ledger, lists, map, places, signers, votes };

/** The style sheets of a kind of chart, as they were written. */
export function stylesOf(kind: ChartKind): string[] {
  return chartStyles(kind).map((name) => sheets[name]);
}

export const palette = readPalette([global, colors]);
