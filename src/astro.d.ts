/** For tools that don't read .astro files; where one is read, its own types count. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

declare namespace App {
  type SiteFacts = import('./data/queries/site-facts.ts').SiteFacts;

  /** What a page and its components know: the facts, from `src/middleware.ts`. */
  interface Locals extends SiteFacts {
    /** What the host of this copy has set. */
    settings: import('./urls/site-settings.ts').SiteSettings;
    /** On an explainer: the number that each source it cites has there. */
    sourceNumbers: ReadonlyMap<string, number>;
  }
}

// What stands before a plain script in a page: the parts of src/outputs/look-up/match.ts.
declare const plainName: typeof import('./outputs/look-up/match.ts').plainName;
declare const unpackNames: typeof import('./outputs/look-up/match.ts').unpackNames;
declare const findNames: typeof import('./outputs/look-up/match.ts').findNames;
