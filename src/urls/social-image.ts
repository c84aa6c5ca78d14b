import type { Key } from '../i18n/index.ts';
import type { Dataset, Lesson } from '../data/schema/index.ts';

/** Parts of the site that have an image for all their pages. */
export const cardParts = [
  'explainers',
  'law',
  'ledger',
  'list',
  'map',
  'places',
  'teach',
  'votes',
  'who-signed',
] as const;
export type CardPart = (typeof cardParts)[number];

/** What the image of a part says, and that of all the rest. */
export const cardWords: Record<CardPart | 'site', { title: Key; deck: Key }> = {
  explainers: { title: 'explainers.title', deck: 'explainers.deck' },
  law: { title: 'law.title', deck: 'law.deck' },
  ledger: { title: 'ledger.title', deck: 'ledger.deck' },
  list: { title: 'lists.title', deck: 'lists.deck' },
  map: { title: 'map.title', deck: 'home.map' },
  places: { title: 'places.title', deck: 'places.home' },
  teach: { title: 'teach.title', deck: 'teach.home' },
  votes: { title: 'votes.title', deck: 'votes.deck' },
  'who-signed': { title: 'signers.title', deck: 'signers.home' },
  site: { title: 'home.title', deck: 'home.deck' },
};

/** Which image a page is shared with. */
export interface CardName {
  /** Its address without the language, from the root: `/cards/votes.png`. */
  path: string;
  /** `own`: about that page, or its lesson; else for a part of the site, or all of it. */
  of: 'own' | CardPart | 'site';
  /** The lesson it is about, if it is about one. */
  lesson?: Lesson;
}

/** The image of a page, given by its path without the language. */
export function socialImageOf(path: string, { lessons }: Pick<Dataset, 'lessons'>): CardName {
  const [part, id] = path.split('/').slice(1, -1);
  const name = { path: cardPath(`${part}/${id}`), of: 'own' } as const;
  if ((part === 'votes' || part === 'explainers') && id) return name;
  // Students and teachers share the image of a lesson.
  const door = part === 'student' ? 'teach' : part;
  const lesson = door === 'teach' ? lessons.find((each) => each.id === id) : undefined;
  if (lesson) return { path: cardPath(`teach/${id}`), of: 'own', lesson };
  const known = cardParts.find((each) => each === door) ?? 'site';
  return { path: cardPath(known), of: known };
}

export function cardPath(name: string): string {
  return `/cards/${name}.png`;
}
