import type { Key } from '../i18n/index.ts';
import { servingAgency } from '../data/queries/place-status.ts';
import type { SiteFacts } from '../data/queries/site-facts.ts';
import type { Lesson, Place } from '../data/schema/index.ts';
import type { RosterAgency } from '../data/schema/roster.ts';

/** Parts of the site that have an image for all their pages. */
export const cardParts = [
  'agencies',
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
  agencies: { title: 'agencies.title', deck: 'card.agencies' },
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

/** Whom an image of a status is about. A county's is also its sheriff's. */
export type StatusSubject = { county: Place } | { agency: RosterAgency };

/** Which image a page is shared with. */
export interface CardName {
  /** Its address without the language, from the root: `/cards/votes.png`. */
  path: string;
  /** `own`: about that page, or its lesson; `status`: about a county or agency; else for a part of the site, or all of it. */
  of: 'own' | 'status' | CardPart | 'site';
  /** The lesson it is about, if it is about one. */
  lesson?: Lesson;
  /** Whose status it shows, if it shows one. */
  subject?: StatusSubject;
}

/** The image of a page, given by its path without the language. */
export function socialImageOf(path: string, facts: SiteFacts): CardName {
  const [part, id] = path.split('/').slice(1, -1);
  const name = { path: cardPath(`${part}/${id}`), of: 'own' } as const;
  if ((part === 'votes' || part === 'explainers') && id) return name;
  // Students and teachers share the image of a lesson.
  const door = part === 'student' ? 'teach' : part;
  const lesson =
    door === 'teach' ? facts.dataset.lessons.find((each) => each.id === id) : undefined;
  if (lesson) return { path: cardPath(`teach/${id}`), of: 'own', lesson };
  const subject = statusSubjectOf(part, id, facts);
  if (subject) return { path: statusPath(subject), of: 'status', subject };
  const known = cardParts.find((each) => each === door) ?? 'site';
  return { path: cardPath(known), of: known };
}

/**
 * Whose status the page of a place or an agency is shared with: a city's is that of its own police, or of the
 * city that serves it, or of its county.
 */
function statusSubjectOf(
  part: string | undefined,
  id: string | undefined,
  { dataset, lists, places }: SiteFacts,
): StatusSubject | undefined {
  if (part === 'agencies') {
    const agency = lists.agencyById.get(id ?? '');
    return agency && countyOrAgency(agency, places);
  }
  const place = part === 'places' ? dataset.places.find((each) => each.id === id) : undefined;
  if (!place) return undefined;
  if (place.kind === 'county') return { county: place };
  const police = lists.agenciesByPlace.get(place.geoid)?.[0] ?? servingAgency(lists, place)?.agency;
  if (police) return { agency: police };
  const county = places.byGeoid.get(place.counties[0]!);
  return county && { county };
}

/** A sheriff's status is what the page of the county says first. */
function countyOrAgency(agency: RosterAgency, { byGeoid }: SiteFacts['places']): StatusSubject {
  const [own, ...others] = agency.counties ?? [];
  const county = agency.kind === 'sheriff' && others.length === 0 && byGeoid.get(own ?? '');
  return county ? { county } : { agency };
}

function statusPath(subject: StatusSubject): string {
  return cardPath(
    'county' in subject ? `places/${subject.county.id}` : `agencies/${subject.agency.id}`,
  );
}

/** All whose status has an image: its address, and that of the page that it is about. */
export function statusSubjects({
  lists,
  places,
}: SiteFacts): { subject: StatusSubject; path: string; page: string }[] {
  const counties = [...places.byGeoid.values()].filter(({ kind }) => kind === 'county');
  const agencies = lists.agencies.map((agency) => countyOrAgency(agency, places));
  const subjects = [
    ...counties.map((county): StatusSubject => ({ county })),
    ...agencies.filter((subject) => 'agency' in subject),
  ];
  return subjects.map((subject) => {
    const path = statusPath(subject);
    return { subject, path, page: path.replace(/^\/cards(.*)\.png$/, '$1/') };
  });
}

export function cardPath(name: string): string {
  return `/cards/${name}.png`;
}
