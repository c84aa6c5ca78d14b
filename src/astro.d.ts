/** For tools that don't read .astro files; where one is read, its own types count. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
