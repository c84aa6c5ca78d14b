declare module 'citeproc' {
  import type { StyleNode } from './styles.ts';

  interface System {
    retrieveLocale: (language: string) => StyleNode;
    retrieveItem: (id: string) => object;
  }
  class Engine {
    constructor(system: System, style: StyleNode, language: string, isForced: boolean);
    updateItems(ids: readonly string[]): void;
    /** What the list looks like, and its entries as markup. */
    makeBibliography(): [object, string[]] | false;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}

declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[] | string);
    data: readonly { title: string; [field: string]: unknown }[];
    format(name: 'bibtex'): string;
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: object } };
  };
}

declare module '@citation-js/plugin-bibtex';
