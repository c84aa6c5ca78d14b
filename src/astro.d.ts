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
