import type { Operator } from '../mutation.ts';
import type { Corpus } from '../corpus.ts';

const urls = ({ leaves }: Corpus) =>
  leaves.filter(({ value }) => typeof value === 'string' && value.startsWith('https://'));

function becomes(name: string, by: (url: string) => string): Operator {
  return {
    name,
    spots: urls,
    change: ({ path, value }) => ({ edits: [{ path, to: by(String(value)) }] }),
  };
}

/** Addresses that no page may carry, or that lead elsewhere. */
export const addressOperators: Operator[] = [
  becomes('an address without encryption', (url) => url.replace('https:', 'http:')),
  becomes('an address that runs a script', () => 'javascript:alert(1)'),
  becomes('an address that holds a page', () => 'data:text/html,<script>alert(1)</script>'),
  becomes('an address with a name and a password', (url) =>
    url.replace('https://', 'https://user:secret@'),
  ),
  becomes('an address with a space', (url) => `${url} a`),
  becomes('an address of a machine', (url) =>
    url.replace(/^https:\/\/[^/]+/, 'https://192.168.1.5'),
  ),
  becomes('an address without its host', (url) => url.replace(/^https:\/\/[^/]+/, 'https://')),
  becomes('an address on this machine', (url) =>
    url.replace(/^https:\/\/[^/]+/, 'https://localhost'),
  ),
  becomes('an address with a mark that leaves it', (url) => `${url}"><script>`),
  {
    name: 'the address of another source',
    spots: (corpus) =>
      urls(corpus).filter(
        ({ file, path }) => file === 'data/sources.json' && path.at(-1) === 'url',
      ),
    change: ({ path, value }, random, corpus) => {
      const to = random.pick(urls(corpus).filter(({ file }) => file === 'data/sources.json')).value;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
];
