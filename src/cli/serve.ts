import { buildIfStale } from './build-site.ts';
import { serveFolder } from './static-server.ts';

const port = 4321;
console.log(buildIfStale() ? 'Built the site.' : 'Nothing changed since the last build.');
const { address } = await serveFolder('dist', port);
if (new URL(address).port !== String(port)) console.log(`Port ${port} is in use.`);
console.log(`The site is at ${address} (stop with Ctrl+C).`);
