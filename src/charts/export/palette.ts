import { parse, type AtRule, type Container, type Declaration } from 'postcss';

/** The values of CSS custom properties, by name, in each theme. */
export interface Palette {
  light: ReadonlyMap<string, string>;
  dark: ReadonlyMap<string, string>;
}

/** Reads the properties that style sheets set on `:root`; dark ones fall back to light ones. */
export function readPalette(css: readonly string[]): Palette {
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  for (const sheet of css)
    parse(sheet).walkDecls(/^--/, (declaration) => {
      const media = mediaOf(declaration);
      if (media === undefined) light.set(declaration.prop, declaration.value.trim());
      else if (media.includes('prefers-color-scheme: dark'))
        dark.set(declaration.prop, declaration.value.trim());
    });
  return { light, dark: new Map([...light, ...dark]) };
}

const conditions = ['media', 'container', 'supports'];

/** The condition that a rule or declaration stands under: a media query, or one of a container or a browser. */
export function mediaOf(node: Declaration | Container): string | undefined {
  for (let parent = node.parent; parent; parent = parent.parent as Container | undefined)
    if (parent.type === 'atrule' && conditions.includes((parent as AtRule).name))
      return (parent as AtRule).params;
  return undefined;
}

/**
 * Replaces `var(…)` in a value.
 * @throws RangeError if no style sheet sets the property.
 */
export function resolve(value: string, colors: ReadonlyMap<string, string>): string {
  // Scale factors are not colors; `inlineStyles` handles them.
  return value.replace(/var\((--[\w-]+)[^)]*\)/g, (found: string, name: string) => {
    if (['--u', '--s', '--grow'].includes(name)) return found;
    const color = colors.get(name);
    if (color === undefined)
      throw new RangeError(`"${value}": no style sheet of the charts sets ${name} on :root`);
    return color;
  });
}
