/** For tools that don't read .astro files; where one is read, its own types count. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

declare namespace App {
  interface Locals {
    /** On an explainer: the number that each source it cites has there. */
    sourceNumbers: ReadonlyMap<string, number>;
  }
}
