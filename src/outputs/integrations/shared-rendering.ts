import { availableParallelism } from 'node:os';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { getDataset, getRoster } from '../../data/load/dataset.ts';
import { seeFile, type BuiltSite } from './built-site.ts';
import { jobFile, JobQueue, type Job } from './job-queue.ts';
import type { Rendered, ThreadStart } from './render-messages.ts';
import { RenderThread } from './render-thread.ts';

/**
 * Renders pages on all processors: in Astro's own renderer and in one thread per further processor. Each
 * file is also recorded for later build steps, so that nothing is read twice.
 */
export function sharedRendering(site: BuiltSite): AstroIntegration {
  let out: URL;
  let styles: () => ThreadStart['styles'];
  return {
    name: 'shared-rendering',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Astro queues all pages at once; concurrency is limited here.
        if (command === 'build') updateConfig({ build: { concurrency: 1_000_000 } });
      },
      'astro:config:done': ({ config }) => {
        out = config.outDir;
      },
      'astro:build:setup': ({ pages }) => {
        // They are known once the pages are bundled.
        styles = () => [...pages].map(([key, page]) => [key, { styles: page.styles }]);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) =>
          rendererOf(own, site, () => ({
            built: new URL('.prerender/', out).href,
            styles: styles(),
            facts: { dataset: getDataset(), roster: getRoster() },
          })),
        );
      },
    },
  };
}

/** Concurrent jobs on this thread: while one waits for images, another renders. */
const lanes = 3;

function rendererOf(
  own: AstroPrerenderer,
  site: BuiltSite,
  startOf: () => ThreadStart,
): AstroPrerenderer {
  let threads: RenderThread[] = [];
  const queue = new JobQueue<Waiting>(() => {
    for (const thread of threads) void work(queue, (job) => thread.render(job), thread.ahead);
    void work(queue, (job) => renderHere(own, job), lanes);
  });
  return {
    name: 'shared-rendering',
    async setup() {
      const start = startOf();
      threads = Array.from({ length: availableParallelism() - 1 }, () => new RenderThread(start));
      await own.setup?.();
    },
    getStaticPaths: () => own.getStaticPaths(),
    async render(request, { routeData }) {
      const { bytes, status, headers, seen } = await new Promise<Rendered>((resolve, reject) =>
        queue.add({ request, route: routeData, resolve, reject }),
      );
      if (seen) site.add(seen);
      return new Response(bytes, { status, headers });
    },
    async teardown() {
      await Promise.all(threads.map((thread) => thread.close()));
      await own.teardown?.();
    },
  };
}

/** A file that is to be made, and who waits for it. */
interface Waiting extends Job {
  request: Request;
  route: RouteData;
  resolve: (rendered: Rendered) => void;
  reject: (error: unknown) => void;
}

/** Takes files from the queue until none is left, some at a time. */
async function work(
  queue: JobQueue<Waiting>,
  render: (job: Waiting) => Promise<Rendered>,
  atOnce: number,
): Promise<void> {
  const next = queue.taker();
  const lane = async () => {
    for (let job = next(); job; job = next()) {
      await render(job).then(job.resolve, job.reject);
      // Let results of the other threads be written first.
      await new Promise(setImmediate);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

async function renderHere(own: AstroPrerenderer, job: Waiting): Promise<Rendered> {
  const result = await own.render(job.request, { routeData: job.route });
  const response = result instanceof Response ? result : result.response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { status, headers } = response;
  const seen = status === 200 ? seeFile(jobFile(job), bytes) : undefined;
  return { bytes, status, headers: [...headers], seen };
}
