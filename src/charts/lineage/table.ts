import type { Descent } from '../../data/queries/lineage.ts';
import { byId, getOrThrow } from '../../data/queries/lookup.ts';
import type { Source } from '../../data/schema/index.ts';
import type { PageContext } from '../../i18n/page.ts';
import { publishedText } from '../../i18n/lineage.ts';
import { isAlone, type ChartTable } from '../chart-model.ts';

/** The row of the table that each source begins with; beside its facts, where a list stands for the table, its item. */
export function rowsOf(page: PageContext, descents: readonly Descent[]): number[] {
  let next = 0;
  return descents.map(({ origins }) => {
    const row = next;
    next += isAlone(page) ? Math.max(1, origins.length) : 1;
    return row;
  });
}

/**
 * Who repeats whom as rows: a row for each copy and origin, one for a source that repeats nobody.
 * @param names of the sources, by id.
 * @param noteOf how a source stands, where the tree says so.
 */
export function lineageTable(
  page: PageContext,
  sources: readonly Source[],
  caption: string,
  { descents, names }: { descents: readonly Descent[]; names: ReadonlyMap<string, string> },
  noteOf?: (source: string) => string,
): ChartTable {
  const { t, say } = page;
  const source = (id: string) => ({
    text: getOrThrow(names, id),
    path: `/sources/${id}/`,
  });
  const published = (id: string) => {
    const record = byId(sources, id);
    const text = publishedText(page, record);
    return record.published === 'not-found'
      ? { text, value: '' }
      : { text, value: record.published };
  };
  return {
    caption,
    columns: [
      { name: t('table.source') },
      { name: t('download.column.published') },
      ...(noteOf ? [{ name: t('lineage.table.agrees'), inFile: t('download.column.stands') }] : []),
      { name: t('download.column.repeats') },
      { name: t('download.column.evidence') },
    ],
    rows: descents.flatMap(({ source: id, origins }) => {
      const start = [source(id), published(id), ...(noteOf ? [noteOf(id)] : [])];
      if (origins.length === 0) return [[...start, '', t('lineage.noCopy')]];
      return origins.map((origin) => {
        const found = byId(sources, id).derivedFrom?.find((each) => each.source === origin);
        return [...start, source(origin), found ? say(found.evidence) : ''];
      });
    }),
  };
}
