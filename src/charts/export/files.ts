import type { AnyChart, ChartEntry } from '../registry.ts';
import { tableValues } from '../table-values.ts';
import { byId } from '../../data/queries/lookup.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
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

type ChartFiles = Record<ChartFileName, ChartFile>;

const made = new WeakMap<ChartEntry, Map<Language, ChartFiles>>();

/** The downloadable files of a chart in a language. Made once. */
export function chartFiles(facts: SiteFacts, entry: ChartEntry, language: Language): ChartFiles {
  const known = made.get(entry) ?? new Map<Language, ChartFiles>();
  made.set(entry, known);
  const files = known.get(language) ?? makeFiles(facts, entry, language);
  known.set(language, files);
  return files;
}

function makeFiles(facts: SiteFacts, entry: ChartEntry, language: Language): ChartFiles {
  const path = localPath(language, `/charts/${entry.id}/`);
  const page = usePage({ url: new URL(path, 'https://site.example') });
  const model = entry.model(page, facts);
  const svg = { name: 'chart.svg', type: 'image/svg+xml', text: imageOf(page, model, facts) };
  const csv = { name: 'data.csv', type: 'text/csv', text: toCsv(tableValues(model.table)) };
  const text = `${JSON.stringify(metadataOf(page, model, [svg, csv], facts), null, 2)}\n`;
  const json = { name: 'metadata.json', type: 'application/json', text };
  return { 'chart.svg': svg, 'data.csv': csv, 'metadata.json': json };
}

function imageOf(page: PageContext, model: AnyChart, facts: SiteFacts): string {
  const { t, language, pathname } = page;
  const { sources } = facts.dataset;
  const publishers = new Set(
    model.citations.map(({ source }) => publisherName(byId(sources, source), page)),
  );
  const scene = 'scenes' in model ? model.scenes.wide : model.state;
  const words = {
    language,
    subject: model.subject,
    title: model.finding,
    how: model.how,
    description: scene.description,
    foot: [
      t('chart.asOf', { date: formatDate(model.asOf, language) }),
      ...(publishers.size > 0
        ? [`${t('chart.source', { count: publishers.size })}: ${[...publishers].join('; ')}.`]
        : []),
      `${t('site.name')} · ${fullAddress(pathname) ?? pathname} · ${t('download.license')}`,
    ],
  };
  return chartImage(chartPicture(page, model, facts), words, stylesOf(model.kind), palette);
}
