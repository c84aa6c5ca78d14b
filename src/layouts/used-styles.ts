import { generate, ident, parse, type CssNode, type Selector } from 'css-tree';

/** A part of a style sheet: always kept, or only if the page has what it selects. */
type Piece =
  | { type: 'fixed'; css: string }
  | { type: 'rule'; selectors: { css: string; needs: readonly string[] }[]; block: string }
  | { type: 'group'; prelude: string; pieces: readonly Piece[] }
  /** A custom property, needed only if a kept rule uses it. */
  | { type: 'property'; name: string; css: string };

/** Parsed style sheets, each with a number. */
const read = new Map<string, { id: number; pieces: readonly Piece[] }>();
/** Results by the set of names on a page; most pages of a kind share one. */
const kept = new Map<string, string>();

/**
 * Removes rules that can't apply to a page because an element or class is missing. Arguments of `:not()`,
 * `:is()` and the like are ignored, so a rule in doubt is kept.
 * @param sheets complete style sheets, in order.
 * @param html the page without its styles.
 * @param script the page's script; every word in it counts as present, since the script may add it.
 */
export function usedStyles(sheets: readonly string[], html: string, script = ''): string {
  const has = namesIn(html, script);
  const own = sheets.map((css) => {
    const sheet = read.get(css) ?? {
      id: read.size,
      pieces: piecesOf(parse(css, { parseCustomProperty: false })),
    };
    read.set(css, sheet);
    return sheet;
  });
  const key = [...own.map(({ id }) => id), ...[...has].sort()].join(' ');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const pieces = own.flatMap((sheet) => sheet.pieces);
  const rules = write(pieces, has, () => false);
  const asked = new Set([...rules.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const used = write(pieces, has, (name) => asked.has(name));
  kept.set(key, used);
  return used;
}

/** Classes as `.name`, elements as `name`. */
function namesIn(html: string, script: string): ReadonlySet<string> {
  const names = new Set(['html', 'head', 'body']);
  const lists = new Set<string>();
  for (const [, element, classes] of html.matchAll(/<([a-z][\w-]*)|\sclass="([^"]*)"/gi)) {
    if (element) names.add(element.toLowerCase());
    if (classes) lists.add(classes);
  }
  for (const classes of lists)
    for (const name of classes.split(/\s+/)) names.add(`.${name.replaceAll('&amp;', '&')}`);
  for (const [word] of script.matchAll(/[\w-]+/g)) names.add(word).add(`.${word}`);
  return names;
}

function piecesOf(node: CssNode): Piece[] {
  if (node.type !== 'StyleSheet' && node.type !== 'Block') return [];
  return node.children.toArray().flatMap((child): Piece[] => {
    if (child.type === 'Rule' && child.prelude.type === 'SelectorList') {
      const declarations = child.block.children.toArray();
      if (
        declarations.every((each) => each.type === 'Declaration' && each.property.startsWith('--'))
      )
        return [propertyGroup(generate(child.prelude), declarations)];
      const selectors = child.prelude.children.toArray().map((selector) => ({
        css: generate(selector),
        needs: needsOf(selector as Selector),
      }));
      return [{ type: 'rule', selectors, block: generate(child.block) }];
    }
    if (child.type !== 'Atrule') return [{ type: 'fixed', css: generate(child) }];
    const prelude = child.prelude ? ` ${generate(child.prelude)}` : '';
    if (child.name === 'property')
      return [{ type: 'property', name: prelude.trim(), css: generate(child) }];
    const isGroup = ['media', 'supports', 'layer', 'container'].includes(child.name);
    if (!isGroup || !child.block) return [{ type: 'fixed', css: generate(child) }];
    return [{ type: 'group', prelude: `@${child.name}${prelude}`, pieces: piecesOf(child.block) }];
  });
}

/** A rule that only declares properties: colors of one sheet, and what Tailwind has for browsers without `@property`. */
function propertyGroup(prelude: string, declarations: readonly CssNode[]): Piece {
  const pieces = declarations.map((each): Piece => {
    if (each.type !== 'Declaration')
      throw new TypeError(`expected a declaration, found ${each.type}`);
    return { type: 'property', name: each.property, css: `${generate(each)};` };
  });
  return { type: 'group', prelude, pieces };
}

/** The elements and classes that a selector requires. */
function needsOf(selector: Selector): string[] {
  return selector.children.toArray().flatMap((part) => {
    if (part.type === 'ClassSelector') return [`.${ident.decode(part.name)}`];
    return part.type === 'TypeSelector' && part.name !== '*' ? [part.name.toLowerCase()] : [];
  });
}

function write(
  pieces: readonly Piece[],
  has: ReadonlySet<string>,
  isAsked: (property: string) => boolean,
): string {
  let css = '';
  for (const piece of pieces) {
    if (piece.type === 'fixed') css += piece.css;
    if (piece.type === 'property' && isAsked(piece.name)) css += piece.css;
    if (piece.type === 'rule') {
      const own = piece.selectors.filter(({ needs }) => needs.every((name) => has.has(name)));
      if (own.length > 0) css += `${own.map((selector) => selector.css).join()}${piece.block}`;
    }
    if (piece.type === 'group') {
      const inner = write(piece.pieces, has, isAsked);
      if (inner) css += `${piece.prelude}{${inner}}`;
    }
  }
  return css;
}
