import { uniqueCitations } from '../data/queries/citations.ts';
import { byId } from '../data/queries/lookup.ts';
import type { Citation, CollectionName } from '../data/schema/index.ts';
import { useTranslations, type Translate } from '../i18n/index.ts';
import { publishedBy } from '../i18n/sources.ts';
import { refOf } from '../content/values/context.ts';
import type { LessonContext } from './context.ts';
import type { Run, PaperText } from './paper/document.ts';

/** Where the site shows a record, and what its page is called there. */
const pages: Partial<
  Record<CollectionName, { path: (id: string) => string; name: Parameters<Translate>[0] }>
> = {
  motions: { path: (id) => `/votes/${id}/`, name: 'teach.page.vote' },
  statutes: { path: (id) => `/law/${id}/`, name: 'teach.page.law' },
  agreements: { path: (id) => `/agreements/${id}/`, name: 'teach.page.agreement' },
};

interface Sourced {
  from?: readonly string[] | undefined;
  citations?: readonly Citation[] | undefined;
}

/** What an answer rests on: the pages of the records that it is drawn from, then the documents. */
export function sourcesOf(context: LessonContext, sourced: Sourced): PaperText {
  const t = useTranslations(context.language);
  const refs = (sourced.from ?? []).map((name) => refOf(context, name));
  const shown = refs.flatMap(({ collection, id }): Run[] => {
    const page = pages[collection];
    return page
      ? [{ text: t(page.name, { id: nameOf(context, collection, id) }), to: page.path(id) }]
      : [];
  });
  const claims = refs
    .filter(({ collection }) => collection === 'claims')
    .map(({ id }, index, { length }): Run => {
      const { number } = byId(context.dataset.claims, id);
      // The first has the name of their page, for all.
      const text = index === 0 ? t('teach.page.ledger', { id: number, count: length }) : number;
      return { text, to: `/ledger/${id}/` };
    });
  return joined([...shown, ...claims, ...documentRuns(context, sourced)]);
}

/** The documents that a text rests on. */
export function documentsOf(context: LessonContext, sourced: Sourced): PaperText {
  return joined(documentRuns(context, sourced));
}

function documentRuns(context: LessonContext, { from = [], citations = [] }: Sourced): Run[] {
  const refs = from.map((name) => refOf(context, name));
  const cited = uniqueCitations([
    ...citations,
    ...refs.flatMap(({ collection, id }) => citationsOf(context, collection, id)),
  ]);
  const isListed = new Set<string>();
  const heldBy = new Map<string, number>();
  return cited.flatMap(({ source: id }): Run[] => {
    if (isListed.has(id)) return [];
    isListed.add(id);
    const publisher = publisherOf(context, id);
    const place = (heldBy.get(publisher) ?? 0) + 1;
    heldBy.set(publisher, place);
    // Number further documents of the same publisher, so that they are not mistaken for the first.
    return [{ text: place > 1 ? `${publisher} (${place})` : publisher, to: `/sources/${id}/` }];
  });
}

function nameOf(
  { dataset, language }: LessonContext,
  collection: CollectionName,
  id: string,
): string {
  if (collection === 'statutes') return byId(dataset.statutes, id).citation;
  return collection === 'motions' ? byId(dataset.motions, id).title[language] : '';
}

function citationsOf(
  { dataset }: LessonContext,
  collection: CollectionName,
  id: string,
): readonly Citation[] {
  if (collection === 'sources') return [{ source: id, at: 'article' }];
  const record: object = byId(dataset[collection] as readonly { id: string }[], id);
  return 'citations' in record ? (record.citations as Citation[]) : [];
}

function joined(runs: readonly Run[]): PaperText {
  return runs.flatMap((run, index) => (index === 0 ? [run] : ['; ', run]));
}

/** The publisher of a source, or words for one that the source does not show. */
export function publisherOf({ dataset, language }: LessonContext, id: string): string {
  const t = useTranslations(language);
  const source = byId(dataset.sources, id);
  const publisher = publishedBy(source, language) ?? t('teach.texts.noPublisher');
  const document = source.quotesDocument?.[language];
  return document ? t('teach.quotedBy', { document, publisher }) : publisher;
}
