import { buildIfStale } from './built-files.ts';
import { serveFolder } from './static-server.ts';

console.log(buildIfStale() ? 'Built the site.' : 'Nothing changed since the last build.');
const { address } = await serveFolder('dist', 4321);
console.log(`The site is at ${address} (stop with Ctrl+C).`);
