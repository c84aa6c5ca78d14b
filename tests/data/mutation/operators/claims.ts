import { claimStatuses, standings } from '../../../../src/data/schema/claims.ts';
import { sourceKinds } from '../../../../src/data/schema/sources.ts';
import { confidences } from '../../../../src/data/schema/shared.ts';
import type { Corpus, Spot } from '../corpus.ts';
import type { Operator } from '../mutation.ts';
import { at, either } from './spots.ts';

const quotes = ({ branches }: Corpus): Spot[] =>
  branches.filter(
    ({ value }) => 'words' in (value as object) && 'translation' in (value as object),
  );

const otherOf =
  (options: readonly string[]): Operator['change'] =>
  ({ path, value }, random) => {
    const to = random.pick(options);
    return to === value ? undefined : { edits: [{ path, to }] };
  };

/** The ledger, quotations, and where sources come from. */
export const claimOperators: Operator[] = [
  {
    name: 'a question is settled, or open again',
    spots: at('claims', 'status'),
    change: ({ path, value }, random) => ({
      edits: [
        {
          path,
          to:
            value === 'unresolved'
              ? random.pick(claimStatuses.filter((status) => status !== 'unresolved'))
              : 'unresolved',
        },
      ],
    }),
  },
  {
    name: 'a settled question is settled another way',
    spots: at('claims', 'status'),
    change: ({ path, value }, random) =>
      value === 'unresolved'
        ? undefined
        : {
            edits: [
              { path, to: random.pick(claimStatuses.filter((status) => status !== 'unresolved')) },
            ],
          },
  },
  {
    name: 'an assertion meets the finding another way',
    spots: at('claims', 'assertions.*.standing'),
    change: otherOf(standings),
  },
  {
    name: 'a claim has the number of another',
    spots: at('claims', 'number'),
    change: ({ path, value }, random, { dataset }) => {
      const to = random.pick(dataset.claims).number;
      return to === value ? undefined : { edits: [{ path, to }] };
    },
  },
  {
    name: 'the reasons of a finding are dropped',
    spots: either(at('claims', 'reasons'), at('claims', 'finding'), at('claims', 'wouldSettle')),
    change: ({ path }) => ({ edits: [{ path }] }),
  },
  {
    name: 'the field that a claim is about is misspelled',
    spots: at('claims', 'about.*'),
    change: ({ path, value }, random) => ({
      edits: [
        {
          path,
          to: random.pick([
            `${String(value)}s`,
            String(value).replace('/', '-'),
            String(value).replace(/\/[^/]+$/, ''),
          ]),
        },
      ],
    }),
  },
  {
    name: 'a quotation is longer than allowed',
    spots: quotes,
    change: ({ path, value }) => {
      const { words } = value as { words: string };
      return {
        edits: [{ path: [...path, 'words'], to: `${words} ${'and so on '.repeat(9)}`.trim() }],
      };
    },
  },
  {
    name: 'a quotation has another language',
    spots: quotes,
    change: ({ path, value }) => {
      const { language } = value as { language: string };
      return { edits: [{ path: [...path, 'language'], to: language === 'en' ? 'es' : 'en' }] };
    },
  },
  {
    name: 'a quotation and its translation change places',
    spots: quotes,
    change: ({ path, value }) => {
      const { words, translation } = value as { words: string; translation: string };
      if (words === translation) return undefined;
      return {
        edits: [
          { path: [...path, 'words'], to: translation },
          { path: [...path, 'translation'], to: words },
        ],
      };
    },
  },
  {
    name: 'a number of a quotation differs from its translation',
    spots: (corpus) =>
      quotes(corpus).filter(({ value }) => /\d/.test((value as { words: string }).words)),
    change: ({ path, value }) => {
      const { words } = value as { words: string };
      return {
        edits: [
          {
            path: [...path, 'words'],
            to: words.replace(/\d+/, (found) => String(Number(found) + 1)),
          },
        ],
      };
    },
  },
  {
    name: 'a word of a quotation is lost',
    spots: (corpus) =>
      quotes(corpus).filter(
        ({ value }) => (value as { words: string }).words.split(' ').length > 4,
      ),
    change: ({ path, value }, random) => {
      const parts = (value as { words: string }).words.split(' ');
      parts.splice(1 + random.below(parts.length - 2), 1);
      return { edits: [{ path: [...path, 'words'], to: parts.join(' ') }] };
    },
  },
  {
    name: 'a source repeats what repeats it',
    spots: at('sources', 'derivedFrom.*.source'),
    change: (spot, _, { dataset }) => {
      const index = dataset.sources.findIndex(({ id }) => id === spot.value);
      const evidence = { en: 'It repeats it.', es: 'Lo repite.' };
      const to = [
        ...(dataset.sources[index]!.derivedFrom ?? []),
        { source: spot.record, evidence },
      ];
      return { edits: [{ path: [index, 'derivedFrom'], to }] };
    },
  },
  {
    name: 'a source repeats itself',
    spots: at('sources', 'derivedFrom.*.source'),
    change: ({ path, record }) => ({ edits: [{ path, to: record }] }),
  },
  {
    name: 'a copy is older than the original',
    spots: at('sources', 'derivedFrom.*.source'),
    change: ({ path, record }, random, { dataset }) => {
      const copy = dataset.sources.find(({ id }) => id === record)!.published;
      if (copy === 'not-found') return undefined;
      const later = dataset.sources.filter(
        ({ published }) =>
          published !== 'not-found' &&
          published.slice(0, copy.length) > copy &&
          published.length >= 7 &&
          copy.length >= 7,
      );
      return later.length === 0 ? undefined : { edits: [{ path, to: random.pick(later).id }] };
    },
  },
  {
    name: 'a source is of another kind',
    spots: at('sources', 'kind'),
    change: otherOf(sourceKinds),
  },
  {
    name: 'a source is in another language',
    spots: at('sources', 'language'),
    change: ({ path, value }) => ({ edits: [{ path, to: value === 'en' ? 'es' : 'en' }] }),
  },
  {
    name: 'how sure a fact is, is a word that nobody knows',
    spots: ({ leaves }) => leaves.filter(({ path }) => path.at(-1) === 'confidence'),
    change: otherOf(['certain', 'High', 'sure']),
  },
  {
    name: 'a fact is surer than its sources',
    spots: ({ leaves }) =>
      leaves.filter(({ path, value }) => path.at(-1) === 'confidence' && value !== 'high'),
    change: ({ path }) => ({ edits: [{ path, to: 'high' }] }),
  },
  {
    name: 'a fact is less sure than it was',
    spots: ({ leaves }) =>
      leaves.filter(({ path, value }) => path.at(-1) === 'confidence' && value === 'high'),
    change: otherOf(confidences.slice(1)),
  },
];
