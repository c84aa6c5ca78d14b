import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';
import { handOver } from '../../data/load/dataset.ts';
import { seeFile } from './built-site.ts';
import type { ThreadAnswer, ThreadJob, ThreadStart } from './render-messages.ts';

/** The parts of Astro's bundled renderer that are used here. */
interface App {
  manifest: { routes: { routeData: RouteData }[] };
  setInternals: (internals: { pagesByKeys: Map<string, unknown> }) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

const { built, styles, facts } = workerData as ThreadStart;
handOver(facts);
const app = await startApp();

parentPort!.on('message', (job: ThreadJob) => {
  void answerTo(job).then((answer) => {
    const transfer = 'rendered' in answer ? [answer.rendered.bytes.buffer] : [];
    parentPort!.postMessage(answer, transfer);
  });
});

/** Starts Astro's renderer with the state from the thread that bundled the pages. */
async function startApp(): Promise<App> {
  const [entry] = globSync('prerender-entry.*.mjs', { cwd: fileURLToPath(built) });
  const bundle = (await import(new URL(entry!, built).href)) as { app: App };
  bundle.app.setInternals({ pagesByKeys: new Map(styles) });
  const logger = { options: { destination: { write: () => true } } };
  bundle.app.setOptions({ settings: { scripts: [] }, logger });
  return bundle.app;
}

async function answerTo({ id, url, component, file }: ThreadJob): Promise<ThreadAnswer> {
  try {
    const route = app.manifest.routes.find(({ routeData }) => routeData.component === component);
    const response = await app.render(new Request(url), { routeData: route!.routeData });
    const { status, headers } = response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const seen = status === 200 ? seeFile(file, bytes) : undefined;
    return { id, rendered: { bytes, status, headers: [...headers], seen } };
  } catch (error) {
    return { id, error };
  }
}
