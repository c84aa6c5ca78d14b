import { lineageChart } from './draw.ts';
import { atEachWidth } from '../scene/scene.ts';
import { inDescent, sourceLineage as lineageOf } from '../../data/queries/lineage.ts';
import { byId, getOrThrow } from '../../data/queries/lookup.ts';
import { publisherKey } from '../../data/queries/publishers.ts';
import { cellOf } from '../../data/queries/voices.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { capitalize, formatList } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { numberedPublishers, publisherInText } from '../../i18n/sources.ts';
import { publishedText } from '../../i18n/lineage.ts';
import { wholeSources } from '../chart-model.ts';
import type { LineageModel } from './claim-model.ts';
import { lineageTable, rowsOf } from './table.ts';

/** Who repeats whom, in all sources. */
export function sourceLineageModel(page: PageContext, { dataset }: SiteFacts): LineageModel {
  const { t, language } = page;
  const { claims, sources } = dataset;
  const family = (id: string) => publisherKey(byId(sources, id));
  const descents = inDescent(lineageOf(sources), family);
  const drawn = descents.map(({ source }) => byId(sources, source));
  const names = numberedPublishers(drawn, page);
  const copies = descents.filter(({ origins }) => origins.length > 0);
  const inTable = rowsOf(page, descents);
  const rows = descents.map(({ source, layer, origins }, index) => ({
    name: getOrThrow(names, source),
    publisher: family(source),
    note: t('lineage.all.note', {
      date: publishedText(page, byId(sources, source)),
      count: claims.filter((claim) => cellOf(claim, source).voice !== 'silent').length,
    }),
    voice: 'agrees' as const,
    layer,
    origins: origins.map((origin) => descents.findIndex((each) => each.source === origin)),
    row: inTable[index]!,
  }));
  const labels = {
    key: { copy: t('lineage.mark.copy'), family: t('lineage.mark.family') },
    title: t('lineage.all.name'),
    description: copies
      .map(({ source, origins }) =>
        t('lineage.repeats', {
          copy: capitalize(publisherInText(byId(sources, source), page)),
          origins: formatList(
            origins.map((origin) => publisherInText(byId(sources, origin), page)),
            language,
          ),
        }),
      )
      .join(' '),
  };
  return {
    id: 'source-lineage',
    kind: 'source-lineage',
    anchor: 'lineage',
    subject: labels.title,
    finding: t('lineage.all.finding', { copies: copies.length, count: sources.length }),
    how: t('lineage.all.how'),
    caption: t('lineage.all.caption'),
    notes: t('lineage.asFar'),
    asOf: dataset.edition.asOf,
    citations: wholeSources(descents.map(({ source }) => source)),
    isCitedElsewhere: true,
    scenes: atEachWidth((width) => lineageChart(rows, labels, { width })),
    table: lineageTable(page, sources, t('lineage.table'), { descents, names }),
    summary: t('lineage.list'),
    descents,
    names,
  };
}
