/** The script files that pages share, from the root: a browser fetches each once. */
export const sharedScriptPaths = {
  /** Reads out what marks of charts stand for. */
  details: '/charts/details.js',
  /** Finds the page that answers for where a reader lives. */
  finder: '/finder.js',
} as const;

export type SharedScript = keyof typeof sharedScriptPaths;
