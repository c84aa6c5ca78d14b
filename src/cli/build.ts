import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';

// Builds the site into dist/. "--if-stale" does so only if something has changed since the last time.
const { values } = parseArgs({
  options: { silent: { type: 'boolean' }, 'if-stale': { type: 'boolean' } },
});
const isSilent = values.silent ?? false;
const isBuilt = await buildSite({ isNeeded: !values['if-stale'], isSilent });
if (!isSilent)
  console.log(isBuilt ? 'Built the site: dist/' : 'Nothing changed since the last build.');
