import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { parse, type Declaration, type Rule } from 'postcss';
import { mediaOf, resolve, type Palette } from './palette.ts';

/** What a style sheet may say of a mark, as far as every program that opens images knows it. */
const properties = new Set([
  'fill',
  'font-family',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'paint-order',
]);

/**
 * Writes what style sheets say of marks into the marks themselves, so that programs without style sheets
 * show them. Gives back the rules of the dark theme, for those that have one:
 * they begin with `:root`, since LibreOffice takes all rules of a medium for its own, but knows no `:root`.
 */
export function inlineStyles($: CheerioAPI, css: readonly string[], palette: Palette): string {
  const dark: string[] = [];
  for (const { selector, declarations, isFixedWidth } of rulesOf(css)) {
    const marks = $(selector) as Cheerio<Element>;
    if (marks.length === 0) continue;
    if (isFixedWidth) marks.attr('data-fixed', '');
    for (const { prop, value } of declarations)
      marks.each((_, element) => {
        const mark = $(element);
        const isScaled = prop !== 'stroke-width' || mark.attr('data-fixed') === undefined;
        const unit = Number(mark.closest('[data-unit]').attr('data-unit') ?? 1);
        mark.attr(prop, inUnits(prop, resolve(value, palette.light), unit, isScaled));
      });
    const colored = declarations.filter(
      ({ value }) => value.includes('var(--') && !value.includes('calc('),
    );
    if (colored.length > 0)
      dark.push(
        `:root ${selector}{${colored.map(({ prop, value }) => `${prop}:${resolve(value, palette.dark)}`).join(';')}}`,
      );
  }
  return dark.join('');
}

interface PaintRule {
  selector: string;
  declarations: Declaration[];
  /** Lines keep their width however large the drawing is. */
  isFixedWidth: boolean;
}

const read = new Map<string, PaintRule[]>();

/** The rules for every medium and theme, the weakest selector first; read once. */
function rulesOf(css: readonly string[]): PaintRule[] {
  const key = css.join('\n');
  const rules = read.get(key) ?? readRules(css);
  read.set(key, rules);
  return rules;
}

function readRules(css: readonly string[]): PaintRule[] {
  const rules: (PaintRule & { weight: number })[] = [];
  for (const sheet of css)
    parse(sheet).walkRules((rule: Rule) => {
      if (mediaOf(rule) !== undefined) return;
      const all = rule.nodes.filter((node) => node.type === 'decl');
      const declarations = all.filter(({ prop }) => properties.has(prop));
      if (declarations.length === 0) return;
      const isFixedWidth = all.some(({ value }) => value === 'non-scaling-stroke');
      for (const selector of rule.selectors)
        // States, and parts that only a page has.
        if (!/:|\*/.test(selector))
          rules.push({ selector, declarations, isFixedWidth, weight: weightOf(selector) });
    });
  return rules.sort((a, b) => a.weight - b.weight);
}

/** How strong a selector of classes and elements is. */
function weightOf(selector: string): number {
  const classes = selector.match(/[.[]/g)?.length ?? 0;
  const elements = selector.match(/(^|[\s>+~])[a-z]/g)?.length ?? 0;
  return classes * 100 + elements;
}

/** A length in the units of its drawing; without "px", which some programs do not expect. */
function inUnits(prop: string, value: string, unit: number, isScaled: boolean): string {
  const product = /^calc\(([\d.]+)px \* var\(--k\)\)$/.exec(value);
  if (product) return round(Number(product[1]) * unit);
  // A file is as large as it is drawn.
  const own = /^calc\(([\d.]+px) \/ var\(--grow, 1\)\)$/.exec(value)?.[1] ?? value;
  const length = /^([\d.]+)(px)?$/.exec(own);
  if (!length) return value;
  // Weights between the hundreds are not known everywhere.
  if (prop === 'font-weight') return String(Math.round(Number(value) / 100) * 100);
  return isScaled ? length[1]! : round(Number(length[1]) * unit);
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
