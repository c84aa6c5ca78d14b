import { lineageChart } from './draw.ts';
import { atEachWidth } from '../scene/scene.ts';
import { claimLineage as lineageOf, inDescent, type Descent } from '../../data/queries/lineage.ts';
import { byId, getOrThrow } from '../../data/queries/lookup.ts';
import { publisherKey } from '../../data/queries/publishers.ts';
import { cellOf, countVoices } from '../../data/queries/voices.ts';
import type { Claim } from '../../data/schema/index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { capitalize, formatList } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { publisherInText } from '../../i18n/sources.ts';
import { countText, namesOf, publishedText } from '../../i18n/lineage.ts';
import { wholeSources, type ChartModel } from '../chart-model.ts';
import { lineageTable, rowsOf } from './table.ts';

/** A tree of sources, and the sources in its order. */
export interface LineageModel extends ChartModel {
  descents: readonly Descent[];
  /** The names of the sources by id; those that would read the same are numbered. */
  names: ReadonlyMap<string, string>;
}

/** Who repeats whom in one row of the ledger. */
export function claimLineageModel(
  page: PageContext,
  claim: Claim,
  { dataset }: SiteFacts,
): LineageModel {
  const { t, say, language } = page;
  const { sources } = dataset;
  const family = (id: string) => publisherKey(byId(sources, id));
  const descents = inDescent(lineageOf(claim), family);
  const drawn = descents.map(({ source }) => source);
  const names = namesOf(page, claim, sources, drawn);
  const count = countVoices(claim, sources);
  const inTable = rowsOf(page, descents);
  const rows = descents.map(({ source, layer, origins }, index) => {
    const { voice } = cellOf(claim, source);
    return {
      name: getOrThrow(names, source),
      publisher: family(source),
      note: `${publishedText(page, byId(sources, source))} · ${t(voice === 'silent' ? 'lineage.voice.silent' : `lineage.word.${voice}`)}`,
      voice,
      layer,
      origins: origins.map((origin) => descents.findIndex((each) => each.source === origin)),
      row: inTable[index]!,
    };
  });
  const copies = descents.filter(({ origins }) => origins.length > 0);
  const inText = (id: string) =>
    byId(sources, id).publisher === 'not-found'
      ? publisherInText(byId(sources, id), page)
      : getOrThrow(names, id);
  const labels = {
    key: { copy: t('lineage.mark.copy'), family: t('lineage.mark.family') },
    title: t('lineage.row.name', { title: say(claim.title) }),
    description: [
      countText(page, claim, count),
      ...copies.map(({ source, origins }) =>
        t('lineage.repeats', {
          copy: capitalize(inText(source)),
          origins: formatList(origins.map(inText), language),
        }),
      ),
    ]
      .filter(Boolean)
      .join(' '),
  };
  return {
    id: `claim-lineage-${claim.id}`,
    kind: 'claim-lineage',
    anchor: 'lineage',
    subject: labels.title,
    finding:
      count.independent === count.sources && copies.length === 0
        ? t('lineage.row.finding.all', { sources: count.sources })
        : count.independent >= count.sources
          ? capitalize(
              t('lineage.row.finding.copies', { sources: count.sources, copies: copies.length }),
            )
          : t('lineage.row.finding', { sources: count.sources, independent: count.independent }),
    how: t('lineage.row.how'),
    caption: t('lineage.asFar'),
    asOf: dataset.edition.asOf,
    citations: wholeSources(drawn),
    isCitedElsewhere: true,
    scenes: atEachWidth((width) => lineageChart(rows, labels, { width })),
    table: lineageTable(page, sources, t('lineage.table'), { descents, names }, (source) =>
      t(`lineage.voice.${cellOf(claim, source).voice}`),
    ),
    summary: t('lineage.list'),
    descents,
    names,
  };
}
