import type { AnyChart, ChartEntry } from '../registry.ts';
import { tableValues } from '../table-values.ts';
import { getDataset } from '../../data/load/dataset.ts';
import { byId } from '../../data/queries/lookup.ts';
import type { Language } from '../../data/schema/index.ts';
import { fullAddress } from '../../urls/site-address.ts';
import { formatDate } from '../../i18n/format.ts';
import { usePage, type PageContext } from '../../i18n/page.ts';
import { localPath } from '../../urls/routes.ts';
import { publisherName } from '../../i18n/sources.ts';
import { toCsv } from './csv.ts';
import { chartImage } from './image.ts';
import { metadataOf, type ChartFile } from './metadata.ts';
import { chartPicture } from './picture.ts';
import { palette, stylesOf } from './styles.ts';

export const chartFileNames = ['chart.svg', 'data.csv', 'metadata.json'] as const;
export type ChartFileName = (typeof chartFileNames)[number];

const made = new Map<string, Record<ChartFileName, ChartFile>>();

/** The downloadable files of a chart in a language. Cached. */
export function chartFiles(
  entry: ChartEntry,
  language: Language,
): Record<ChartFileName, ChartFile> {
  const path = localPath(language, `/charts/${entry.id}/`);
  const known = made.get(path);
  if (known) return known;
  const page = usePage({ url: new URL(path, 'https://site.example') });
  const model = entry.model(page);
  const svg = { name: 'chart.svg', type: 'image/svg+xml', text: imageOf(page, model) };
  const csv = { name: 'data.csv', type: 'text/csv', text: toCsv(tableValues(model.table)) };
  const text = `${JSON.stringify(metadataOf(page, model, [svg, csv]), null, 2)}\n`;
  const json = { name: 'metadata.json', type: 'application/json', text };
  const files = { 'chart.svg': svg, 'data.csv': csv, 'metadata.json': json };
  made.set(path, files);
  return files;
}

function imageOf(page: PageContext, model: AnyChart): string {
  const { t, language, pathname } = page;
  const { sources } = getDataset();
  const publishers = new Set(
    model.citations.map(({ source }) => publisherName(byId(sources, source), t)),
  );
  const scene = 'scenes' in model ? model.scenes.wide : model.state;
  const words = {
    language,
    subject: model.subject,
    title: model.finding,
    how: model.howInFile ?? model.how,
    description: scene.description,
    foot: [
      t('chart.asOf', { date: formatDate(model.asOf, language) }),
      ...(publishers.size > 0 ? [`${t('chart.source')}: ${[...publishers].join('; ')}.`] : []),
      `${t('site.name')} · ${fullAddress(pathname) ?? pathname} · ${t('download.license')}`,
    ],
  };
  return chartImage(chartPicture(page, model), words, stylesOf(model.kind), palette);
}
