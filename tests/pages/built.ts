import { buildIfStale } from '../../src/cli/build-site.ts';

/** The tests of pages read the built site: it is built once, before any of them. */
export default function setup(): void {
  buildIfStale();
}
