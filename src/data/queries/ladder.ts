import type { Agreement, Dataset, Duty, Localized, Statute } from '../schema/index.ts';
import { dutyTopics } from '../schema/statutes.ts';
import { byId } from './lookup.ts';

/** The rungs of the ladder, from the top; county and city are side by side. */
const offices = ['federal', 'state', 'county', 'city'] as const;
type Office = (typeof offices)[number];

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

function clausesOf(agreement: Agreement): (LadderEntry & { clause: Clause })[] {
  return agreement.clauses.flatMap((clause) =>
    clause.duty ? [{ ...clause.duty, agreement, clause }] : [],
  );
}

/** Those whom a decision may be up to: the columns of the table of duties. */
const parties = ['sheriff', 'county', 'city'] as const;
type Party = (typeof parties)[number];

/** The columns of each subject that has one. The first of a column’s subjects are those that it is named after. */
const partiesOf: Partial<Record<Subject, readonly Party[]>> = {
  sheriffs: ['sheriff'],
  'chief-correctional-officers': ['sheriff'],
  'county-jails': ['sheriff'],
  'custody-agencies': ['sheriff', 'city'],
  counties: ['county'],
  'county-officers': ['county'],
  municipalities: ['city'],
  'municipal-police': ['city'],
  'municipal-officers': ['city'],
  'governing-bodies': ['city'],
  'officials-who-direct-agencies': ['county', 'city'],
};
const namesakes: Record<Party, readonly Subject[]> = {
  sheriff: ['sheriffs'],
  county: ['counties'],
  city: ['municipalities', 'municipal-police'],
};

/** What the laws say of one decision, to one party. */
export interface DutyCell {
  party: Party;
  /** `isOfSome`: it falls on others than those that the column is named after. */
  entries: readonly (LadderEntry & { isOfSome: boolean })[];
}

export interface DutyRow {
  topic: (typeof dutyTopics)[number];
  cells: readonly DutyCell[];
}

/** Who must, must not or may decide what about an agreement, in the order of the statutes given; then by the terms of the agreement. */
export function dutyTable(
  { statutes, agreements }: Pick<Dataset, 'statutes' | 'agreements'>,
  chosen: readonly string[],
  agreement: string,
): DutyRow[] {
  const laws = chosen.map((id) => byId(statutes, id));
  const moa = byId(agreements, agreement);
  // A county’s place has a shorter GEOID than a municipality’s.
  const signer = moa.place.length === 5 ? 'sheriff' : 'city';
  return dutyTopics.map((topic) => ({
    topic,
    cells: parties.map((party) => ({
      party,
      entries: [
        ...laws.flatMap((statute) =>
          statute.duties
            .filter((duty) => duty.topic === topic)
            .flatMap(({ who, verb, what, claim }) => {
              const here = who.filter((subject) => partiesOf[subject]?.includes(party));
              if (here.length === 0) return [];
              const isOfSome = !here.some((subject) => namesakes[party].includes(subject));
              return [{ verb, what, statute, who: here, isOfSome, ...(claim && { claim }) }];
            }),
        ),
        ...clausesOf(moa)
          .filter((entry) => entry.clause.duty?.topic === topic && party === signer)
          .map((entry) => ({ ...entry, isOfSome: false })),
      ],
    })),
  }));
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
