import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { parse, type Declaration, type Rule } from 'postcss';
import { mediaOf, resolve, type Palette } from './palette.ts';

/** Style properties that every image program supports as attributes. */
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
 * Copies style rules onto the marks as attributes, for programs that ignore style sheets. Returns the rules
 * of the dark theme separately. They start with `:root`, because LibreOffice applies every rule of a media
 * query but does not know `:root`.
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
  /** Whether line widths do not scale with the drawing. */
  isFixedWidth: boolean;
}

const read = new Map<string, PaintRule[]>();

/** The rules without a media query, by ascending specificity. Cached. */
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
        // Skip states and universal selectors, which only matter in pages.
        if (!/:|\*/.test(selector))
          rules.push({ selector, declarations, isFixedWidth, weight: weightOf(selector) });
    });
  return rules.sort((a, b) => a.weight - b.weight);
}

/** Specificity of a selector made of classes and elements. */
function weightOf(selector: string): number {
  const classes = selector.match(/[.[]/g)?.length ?? 0;
  const elements = selector.match(/(^|[\s>+~])[a-z]/g)?.length ?? 0;
  return classes * 100 + elements;
}

/** A length in drawing units, without "px", which some programs reject. */
function inUnits(prop: string, value: string, unit: number, isScaled: boolean): string {
  const product = /^calc\(([\d.]+)px \* var\(--u\)\)$/.exec(value);
  if (product) return round(Number(product[1]) * unit);
  // A file is not scaled, so the divisor is 1.
  const own = /^calc\(([\d.]+px) \/ var\(--grow, 1\)\)$/.exec(value)?.[1] ?? value;
  const length = /^([\d.]+)(px)?$/.exec(own);
  if (!length) return value;
  // Some programs only know multiples of 100.
  if (prop === 'font-weight') return String(Math.round(Number(value) / 100) * 100);
  return isScaled ? length[1]! : round(Number(length[1]) * unit);
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
