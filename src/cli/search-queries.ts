import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { languages, type Language } from '../data/schema/index.ts';
import { memoize } from '../data/memoize.ts';
import { builtSearch } from '../outputs/search/built-search.ts';
import { describeScore, readQueries, scoreQueries } from './search-queries/score.ts';

const usage = `npm run search:queries -- FILE…

Runs queries on the search of the built site (dist/) and prints how many have a wanted page first, and which don't.
FILE: JSON, [{ "language": "en", "query": "…", "wanted": ["places/key-west/"] }], or lines "en<tab>query<tab>address".
A file named en.json or es.json need not say its language. Build the site first: npm run build`;

const files = process.argv.slice(2);
if (files.length === 0 || files.includes('--help')) {
  console.log(usage);
  process.exit(files.length === 0 ? 1 : 0);
}
if (!existsSync('dist/search/engine.js')) {
  console.error('dist/search/: found no search index; expected a built site. Run: npm run build');
  process.exit(1);
}
const searchIn = memoize((own: { language: Language }) => builtSearch('dist', own.language));
const asked = Object.fromEntries(languages.map((language) => [language, { language }])) as Record<
  Language,
  { language: Language }
>;
for (const file of files) {
  const own = languages.find((language) => basename(file).startsWith(language));
  const queries = readQueries(readFileSync(file, 'utf8'), own);
  const scores = scoreQueries(queries, (query, language) =>
    searchIn(asked[language])
      .find(query)
      .found.map(({ path }) => path),
  );
  console.log([file, ...scores.map(describeScore)].join('\n'));
}
