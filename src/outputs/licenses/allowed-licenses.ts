import type { LockedPackage } from './lock.ts';

/** Licenses (SPDX) under which any package may be used, and its parts passed on with a notice. */
export const permitted: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];

/** Packages with another license, and why they may be used. Only the font is part of the built site. */
export const exceptions: readonly { name: RegExp; license: string; why: string }[] = [
  {
    name: /^@fontsource\/source-serif-4$/,
    license: 'OFL-1.1',
    why: 'a font; images show its letters, which the license allows, and no font file is passed on',
  },
  {
    name: /^@img\/sharp-(libvips-[a-z0-9-]+|wasm32|win32-[a-z0-9]+)$/,
    license: '(Apache-2.0 AND )?LGPL-3.0-or-later( AND MIT)?',
    why: 'runs while building, unchanged; images that it draws are not covered',
  },
  {
    name: /^lightningcss(-[a-z0-9-]+)?$/,
    license: 'MPL-2.0',
    why: 'runs while building, unchanged; style sheets that it writes are not covered',
  },
  {
    name: /^satori$/,
    license: 'MPL-2.0',
    why: 'runs while building, unchanged; images that it lays out are not covered',
  },
  { name: /^axe-core$/, license: 'MPL-2.0', why: 'runs in tests alone' },
  {
    name: /^caniuse-lite$/,
    license: 'CC-BY-4.0',
    why: 'data on browsers, which mutation tests load and no page has',
  },
  { name: /^argparse$/, license: 'Python-2.0', why: 'runs while building; a permissive license' },
];

/** Why a package may be used: its license is allowed, or it is an exception. Undefined if it may not. */
export function permission({
  name,
  license,
}: Pick<LockedPackage, 'name' | 'license'>): string | undefined {
  if (isPermitted(license)) return 'permitted';
  return exceptions.find(
    (each) => each.name.test(name) && new RegExp(`^${each.license}$`).test(license),
  )?.why;
}

/** Whether allowed licenses alone satisfy an SPDX expression. One that mixes AND and OR needs a person. */
export function isPermitted(license: string): boolean {
  const inner = license.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(inner) || (inner.includes(' AND ') && inner.includes(' OR '))) return false;
  return inner.includes(' OR ')
    ? inner.split(' OR ').some((each) => permitted.includes(each))
    : inner.split(' AND ').every((each) => permitted.includes(each));
}
