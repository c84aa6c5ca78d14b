import type { Agreement, Dataset, Duty, Localized, Statute } from '../schema/index.ts';
import { byId } from './lookup.ts';

/** The rungs of the ladder, from the top; county and city are side by side. */
const offices = ['federal', 'state', 'county', 'city'] as const;
export type Office = (typeof offices)[number];

type Subject = Duty['who'][number];

/** The rungs of each subject of the law. State agencies have none, because they do not decide for a city. */
const officesOf: Record<Subject, readonly Office[]> = {
  'state-agencies': [],
  sheriffs: ['county'],
  'chief-correctional-officers': ['county'],
  'custody-agencies': ['county', 'city'],
  'county-jails': ['county'],
  'municipal-police': ['city'],
  municipalities: ['city'],
  counties: ['county'],
  'officials-who-direct-agencies': ['county', 'city'],
  'state-officers': [],
  'county-officers': ['county'],
  'municipal-officers': ['city'],
  'governing-bodies': ['city'],
  governor: ['state'],
  'attorney-general': ['state'],
  courts: ['state'],
  'state-board': ['state'],
  dhs: ['federal'],
  'immigration-officers': ['federal'],
  'trained-287g-officers': ['federal'],
  'federal-government': ['federal'],
  // Schools have no rung, because they do not decide about an agreement.
  'school-districts': [],
  educators: [],
  everyone: [],
};

type Clause = Agreement['clauses'][number];

/** What one law, or one clause of an agreement, requires of the offices on a rung. */
export type LadderEntry = {
  verb: Duty['verb'];
  what: Localized;
} & (
  | { statute: Statute; who: Subject[]; claim?: string }
  | { agreement: Agreement; clause: Clause; who: NonNullable<Clause['duty']>['who'] }
);

export interface Rung {
  office: Office;
  entries: LadderEntry[];
}

/**
 * Who must, must not and may do what, by rung, in the order of the statutes given. Duties from an agreement
 * are on the federal rung, because it takes effect with ICE's signature under federal law.
 */
export function ladderOf(
  { statutes, agreements }: Pick<Dataset, 'statutes' | 'agreements'>,
  chosen: readonly string[],
  agreement?: string,
): Rung[] {
  const laws = chosen.map((id) => byId(statutes, id));
  const moa = agreement === undefined ? undefined : byId(agreements, agreement);
  return offices.map((office) => ({
    office,
    entries: [
      ...laws.flatMap((statute) => entriesOf(statute, office)),
      ...(moa && office === 'federal' ? clausesOf(moa) : []),
    ],
  }));
}

function entriesOf(statute: Statute, office: Office): LadderEntry[] {
  return statute.duties.flatMap(({ who, verb, what, claim }) => {
    const here = who.filter((subject) => officesOf[subject].includes(office));
    if (here.length === 0) return [];
    return [{ verb, what, statute, who: here, ...(claim === undefined ? {} : { claim }) }];
  });
}

function clausesOf(agreement: Agreement): LadderEntry[] {
  return agreement.clauses.flatMap((clause) =>
    clause.duty ? [{ ...clause.duty, agreement, clause }] : [],
  );
}

/** The statute record of an act that a note such as "ch. 2025-1, s. 21" refers to, if there is one. */
export function actNamed(statutes: readonly Statute[], note: string): Statute | undefined {
  const chapter = /^ch\. (\d{4}-\d+)/.exec(note)?.[1];
  return (
    (chapter &&
      statutes.find(
        ({ kind, citation }) => kind === 'session-law' && citation.startsWith(`Ch. ${chapter},`),
      )) ||
    undefined
  );
}
