import { createHash } from 'node:crypto';
import type { ChartFacts } from '../chart-model.ts';
import { tableValues } from '../table-values.ts';
import { byId } from '../../data/queries/lookup.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { fullAddress } from '../../urls/site-address.ts';
import type { PageContext } from '../../i18n/page.ts';
import { publisherName, sourceTitle } from '../../i18n/sources.ts';

/** A file of a chart, ready to be written. */
export interface ChartFile {
  name: string;
  type: string;
  text: string;
}

/** The metadata of a chart, for programs and for people who only have its file. */
export function metadataOf(
  page: PageContext,
  chart: ChartFacts,
  files: readonly ChartFile[],
  { dataset }: Pick<SiteFacts, 'dataset'>,
) {
  const { t, language, pathname } = page;
  const { sources, edition } = dataset;
  const { names, rows } = tableValues(chart.table);
  return {
    id: chart.id,
    kind: chart.kind,
    title: chart.finding,
    subject: chart.subject,
    description: [chart.caption ?? chart.subject, chart.notes].filter(Boolean).join(' '),
    how: chart.how,
    unit: t('download.unit'),
    language,
    asOf: chart.asOf,
    version: edition.version,
    publisher: t('site.name'),
    address: fullAddress(pathname) ?? pathname,
    license: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    sources: [...new Set(chart.citations.map(({ source }) => source))].map((id) => {
      const source = byId(sources, id);
      const { url, published } = source;
      return {
        id,
        title: sourceTitle(source, language).text,
        publisher: publisherName(source, page),
        ...(published === 'not-found' ? {} : { published }),
        ...(url ? { url } : {}),
      };
    }),
    columns: names.map((name, at) => ({ name, type: typeOf(rows.map((row) => row[at]!)) })),
    rows: rows.length,
    files: files.map(({ name, type, text }) => ({
      name,
      type,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  };
}

/** The type of a column, from its values; empty cells fit every type. */
export function typeOf(values: readonly (string | number)[]): string {
  const filled = values.filter((value) => value !== '');
  if (filled.length === 0) return 'string';
  if (filled.every((value) => typeof value === 'number'))
    return filled.every((value) => Number.isInteger(value)) ? 'integer' : 'number';
  return filled.every((value) => /^\d{4}-\d\d-\d\d$/.test(String(value))) ? 'date' : 'string';
}
