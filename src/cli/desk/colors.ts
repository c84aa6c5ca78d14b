import { readFileSync } from 'node:fs';
import { readPalette } from '../../charts/export/palette.ts';

/** The colors that the desk has from the site; it adds its own for fields, buttons and faults. */
const shared = ['--paper', '--ink', '--soft', '--panel', '--against'];

/** A style sheet with the site's colors, light and dark, as `global.css` sets them. */
export function siteColors(): string {
  const global = readFileSync(new URL('../../styles/global.css', import.meta.url), 'utf8');
  const { light, dark } = readPalette([global]);
  const rule = (colors: ReadonlyMap<string, string>) =>
    `:root{${shared.map((name) => `${name}:${colors.get(name) ?? ''}`).join(';')}}`;
  return `${rule(light)}@media (prefers-color-scheme:dark){${rule(dark)}}`;
}
