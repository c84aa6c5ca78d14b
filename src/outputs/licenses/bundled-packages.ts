/** A part of a package that is in the built site and must be credited. */
export interface Shipped {
  name: string;
  what: string;
  /** The file of the package that holds its license. */
  file: string;
}

/** Every such part. Packages that only run during the build are not listed. */
export const shipped: readonly Shipped[] = [
  {
    name: '@fontsource/source-serif-4',
    what: 'The letters in the images for sharing (cards/), as pixels',
    file: 'LICENSE',
  },
  { name: 'docx', what: 'Parts of every Word file, as the library writes them', file: 'LICENSE' },
  {
    name: 'esbuild',
    what: 'A few lines that join the parts of search/engine.js',
    file: 'LICENSE.md',
  },
  { name: 'tailwindcss', what: 'Style rules in every page', file: 'LICENSE' },
  {
    name: 'us-atlas',
    what: 'County outlines in maps, drawn from shapes of the U.S. Census Bureau',
    file: 'LICENSE',
  },
];
