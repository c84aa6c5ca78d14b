import { voteOptions } from '../data/schema/roll-calls.ts';
import type { CollectionName } from '../data/schema/index.ts';
import { countNames } from './values/index.ts';

/** The type of a component's attribute. */
export type Attribute = (
  | { ids: CollectionName[]; many?: true }
  | { oneOf: readonly string[] }
  | { places: true }
  /** `list`: a day that has a list of agreements. */
  | { day: 'any' | 'list' }
  | { flag: true }
  /** An anchor, which each language has in its own words. */
  | { anchor: true }
  /** Records or days that a value is asked of: the value knows which. */
  | { asked: true }
) & { isOptional?: true };

/** A component that explainers may use. */
export interface ProseComponent {
  attributes: Record<string, Attribute>;
  /** A chart: a page with one has the styles of charts. */
  isChart?: true;
  /** It contains a source, or leads to a claim that does. */
  isSourced?: true;
}

const motion: Attribute = { ids: ['motions'] };

/** Every component that MDX may use, with its attributes. `src/components/prose/` implements them. */
export const vocabulary: Record<string, ProseComponent> = {
  AuthorityLadder: {
    attributes: { of: { ids: ['statutes'], many: true }, agreement: { ids: ['agreements'] } },
    isChart: true,
    isSourced: true,
  },
  Brief: { attributes: {} },
  Cite: { attributes: { of: { places: true } }, isSourced: true },
  Claim: { attributes: { id: { ids: ['claims'] } }, isSourced: true },
  Clauses: {
    attributes: { of: { ids: ['agreements'] }, role: { oneOf: ['power', 'limit'] } },
    isSourced: true,
  },
  Count: {
    attributes: {
      what: { oneOf: countNames },
      of: { asked: true },
      start: { flag: true, isOptional: true },
    },
  },
  Day: {
    attributes: {
      of: { ids: ['motions', 'events', 'statements', 'statutes', 'figures'] },
      style: { oneOf: ['long', 'short', 'full', 'month'], isOptional: true },
    },
  },
  Figure: {
    attributes: {
      of: { ids: ['figures'] },
      start: { flag: true, isOptional: true },
    },
  },
  FigureTable: { attributes: { of: { ids: ['figures'], many: true } }, isSourced: true },
  Former: { attributes: { part: { anchor: true } } },
  Happened: { attributes: { of: { ids: ['events'], many: true } }, isSourced: true },
  LawChanges: { attributes: { of: { ids: ['statutes'], many: true } }, isSourced: true },
  ListDay: {
    attributes: { on: { day: 'list' }, style: { oneOf: ['long', 'short'], isOptional: true } },
  },
  ListedLine: {
    attributes: { place: { ids: ['places'] }, from: { day: 'any' }, to: { day: 'any' } },
    isChart: true,
    isSourced: true,
  },
  Now: { attributes: {} },
  Note: { attributes: { kind: { oneOf: ['advice', 'privacy'] } }, isSourced: true },
  Quorum: { attributes: { of: { ids: ['bodies'] } }, isSourced: true },
  Readings: { attributes: { of: { ids: ['readings'], many: true } }, isSourced: true },
  Official: { attributes: { of: { ids: ['sources'] } }, isSourced: true },
  PlaceVotes: {
    attributes: {
      reported: { ids: ['places'], many: true },
      none: { ids: ['places'], many: true },
    },
    isSourced: true,
  },
  Reasons: { attributes: { of: { ids: ['agreements'] } }, isSourced: true },
  RollCalls: { attributes: { before: motion, after: motion }, isSourced: true },
  Said: { attributes: { of: { ids: ['statements'], many: true } }, isSourced: true },
  Signpost: { attributes: {} },
  Statute: { attributes: { id: { ids: ['statutes'] } } },
  SupportModels: { attributes: { on: { day: 'list' } }, isSourced: true },
  Tally: { attributes: { of: motion } },
  Term: { attributes: { id: { ids: ['glossary'] } } },
  VoteShift: { attributes: { before: motion, after: motion }, isChart: true, isSourced: true },
  Voters: {
    attributes: {
      of: { ids: ['motions'], many: true },
      option: { oneOf: voteOptions.filter((option) => option !== 'unknown'), isOptional: true },
      change: { oneOf: ['changed', 'same'], isOptional: true },
    },
  },
};
