import { subjects } from '../../../../src/data/schema/statutes.ts';
import type { Operator } from '../mutation.ts';
import { at, either } from './spots.ts';

const oneMore = (text: string) => {
  const numbers = [...text.matchAll(/\d+/g)];
  const last = numbers.at(-1);
  return (
    last &&
    text.slice(0, last.index) +
      String(Number(last[0]) + 1) +
      text.slice(last.index + last[0].length)
  );
};

const otherOf =
  (options: readonly string[]): Operator['change'] =>
  ({ path, value }, random) => {
    const to = random.pick(options);
    return to === value ? undefined : { edits: [{ path, to }] };
  };

/** Statutes, and the agreement that is read clause by clause. */
export const lawOperators: Operator[] = [
  {
    name: 'a citation has another section',
    spots: at('statutes', 'citation'),
    change: ({ path, value }) => {
      const text = String(value);
      const section = /(§ |s\. |Ch\. |art\. [IVX]+, § |amend\. )([\dIVX.-]+\d|[IVX\d]+)/.exec(text);
      if (!section) return undefined;
      const to = text.replace(section[2]!, oneMore(section[2]!) ?? 'XI');
      return to === text ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'the official page is that of another section',
    spots: at('statutes', 'url'),
    change: ({ path, value }, _, { dataset }) => {
      const { citation } = dataset.statutes[Number(path[0])]!;
      const [section] = /\d+\.\d+|(?<=§ )\d+|(?<=-)\d+/.exec(citation) ?? [];
      const to = section && String(value).replaceAll(section, oneMore(section)!);
      return to === undefined || to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a section orders, forbids or allows instead',
    spots: at('statutes', 'verb'),
    change: otherOf(['must', 'must-not', 'may']),
  },
  {
    name: 'a duty orders, forbids or allows instead',
    spots: either(at('statutes', 'duties.*.verb'), at('agreements', 'clauses.*.duty.verb')),
    change: otherOf(['must', 'must-not', 'may']),
  },
  {
    name: 'a duty falls on somebody else',
    spots: at('statutes', 'duties.*.who.*'),
    change: otherOf(subjects),
  },
  {
    name: 'a section binds somebody else',
    spots: at('statutes', 'binds.*'),
    change: otherOf(subjects),
  },
  {
    name: 'a law is of another government',
    spots: at('statutes', 'jurisdiction'),
    change: otherOf(['federal', 'florida', 'local']),
  },
  {
    name: 'a law is of another kind',
    spots: at('statutes', 'kind'),
    change: otherOf([
      'constitution',
      'statute',
      'session-law',
      'regulation',
      'executive-order',
      'case',
    ]),
  },
  {
    name: 'a law is checked after the last check of all',
    spots: at('statutes', 'checked'),
    change: ({ path }, random, { dataset }) => {
      const later = new Date(
        Date.parse(`${dataset.edition.lawChecked}T00:00:00Z`) + (1 + random.below(40)) * 86_400_000,
      );
      return { edits: [{ path, to: later.toISOString().slice(0, 10) }] };
    },
  },
  {
    name: 'a clause stands on a page that is not there',
    spots: at('agreements', 'clauses.*.page'),
    change: ({ path }, random) => ({ edits: [{ path, to: random.pick([0, 15, 140, -2]) }] }),
  },
  {
    name: 'a clause stands on another page',
    spots: at('agreements', 'clauses.*.page'),
    change: ({ path, value }, random) => {
      const to = 1 + random.below(14);
      return Math.abs(to - Number(value)) <= 1 ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'a clause is dropped',
    spots: (corpus) =>
      at(
        'agreements',
        'clauses.*',
      )(corpus).filter(({ value }) => (value as { role?: string }).role === 'power'),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'a power is marked as a limit',
    spots: at('agreements', 'clauses.*.role'),
    change: otherOf(['power', 'limit']),
  },
  {
    name: 'the dates of the signatures change places',
    spots: at('agreements', 'signatures'),
    change: ({ path }, _, { dataset }) => {
      const [one, two] = dataset.agreements[0]!.signatures;
      return {
        edits: [
          { path: [...path, 0, 'date'], to: two!.date },
          { path: [...path, 1, 'date'], to: one!.date },
        ],
      };
    },
  },
  {
    name: 'a signature has another party',
    spots: at('agreements', 'signatures.*.party'),
    change: otherOf(['agency', 'ice', 'neither']),
  },
  {
    name: 'an agreement is of another model',
    spots: at('agreements', 'model'),
    change: otherOf(['jail-enforcement', 'task-force', 'warrant-service-officer']),
  },
  {
    name: 'an agreement has another number of pages',
    spots: at('agreements', 'pages'),
    change: ({ path }, random) => ({ edits: [{ path, to: random.pick([13, 15, 4]) }] }),
  },
];
