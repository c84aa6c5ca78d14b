import { Worker } from 'node:worker_threads';
import { getOrThrow } from '../../data/queries/lookup.ts';
import { jobFile, type Job } from './job-queue.ts';
import type { Rendered, ThreadAnswer, ThreadJob, ThreadStart } from './render-messages.ts';

/** A thread that renders as Astro's own renderer does. */
export class RenderThread {
  /** Jobs sent ahead, so that the thread never waits. */
  readonly ahead = 24;
  readonly #worker: Worker;
  readonly #waiting = new Map<
    number,
    { resolve: (rendered: Rendered) => void; reject: (error: unknown) => void }
  >();
  #last = 0;

  constructor(start: ThreadStart) {
    this.#worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
      workerData: start,
      resourceLimits: { maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 4096 },
    });
    // Don't keep a failed build alive.
    this.#worker.unref();
    this.#worker.on('message', (answer: ThreadAnswer) => this.#take(answer));
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  render(job: Job): Promise<Rendered> {
    const id = (this.#last += 1);
    const { url } = job.request;
    const asked: ThreadJob = { id, url, component: job.route.component, file: jobFile(job) };
    this.#worker.ref();
    this.#worker.postMessage(asked);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(answer: ThreadAnswer): void {
    const { resolve, reject } = getOrThrow(this.#waiting, answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('error' in answer) reject(answer.error);
    else resolve(answer.rendered);
  }
}
