import type { RouteData } from 'astro';
import { splitPath } from '../../urls/routes.ts';

/** A file of the site that is to be made. */
export interface Job {
  request: { url: string };
  route: Pick<RouteData, 'type' | 'component'>;
}

/** Where the file lies in the built site: `votes/index.html`. */
export function jobFile({ request, route }: Job): string {
  const path = decodeURI(new URL(request.url).pathname).slice(1);
  if (route.type !== 'page') return path.replace(/\/$/, '');
  return /^404\/?$/.test(path) ? '404.html' : `${path}index.html`;
}

/** How files of a section share cached work: all of them, or none. */
const sharing: Readonly<Record<string, 'all' | 'none'>> = { data: 'all', cards: 'none' };

/** The group key: files of one folder, in every language, share work. */
export function groupOf({ request }: Pick<Job, 'request'>): string {
  const { path } = splitPath(new URL(request.url).pathname);
  const [part = ''] = path.split('/').slice(1);
  if (sharing[part] === 'all') return `/${part}/`;
  return sharing[part] === 'none' ? request.url : path.replace(/[^/]+\.[^/]+\/?$/, '');
}

/**
 * Files to render, in groups that share work; a worker takes whole groups. Groups with files other than
 * pages come first, because they are slowest.
 */
export class JobQueue<Of extends Job> {
  readonly #start: () => void;
  #added: Of[] = [];
  #groups: Of[][] = [];

  /** @param start called once for all jobs that are added in one go. */
  constructor(start: () => void) {
    this.#start = start;
  }

  add(job: Of): void {
    if (this.#added.length === 0) setImmediate(() => this.#sort());
    this.#added.push(job);
  }

  /** A function for one worker that returns its next job. */
  taker(): () => Of | undefined {
    let own: Of[] = [];
    return () => {
      if (own.length === 0) own = this.#groups.shift() ?? [];
      return own.shift();
    };
  }

  #sort(): void {
    const groups = Object.values(Object.groupBy(this.#added, groupOf)).filter(
      (group) => group !== undefined,
    );
    const filesIn = (group: Of[]) => group.filter(({ route }) => route.type !== 'page').length;
    this.#groups.push(...groups.sort((a, b) => filesIn(b) - filesIn(a)));
    this.#added = [];
    this.#start();
  }
}
