import { atEachWidth } from '../scene/scene.ts';
import { sourceClaimMatrixChart as matrixChart } from './draw.ts';
import { byNumber, ledgerMatrix } from '../../data/queries/ledger-matrix.ts';
import { cellOf } from '../../data/queries/voices.ts';
import { claimStatuses } from '../../data/schema/claims.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { PageContext } from '../../i18n/page.ts';
import { sourceLabel } from '../../i18n/lineage.ts';
import { wholeSources, type ChartModel } from '../chart-model.ts';

/** The five sources that speak in most rows of the ledger, against the rows. */
export function sourceClaimMatrixModel(page: PageContext, { dataset }: SiteFacts): ChartModel {
  const { t, say } = page;
  const { claims, sources } = dataset;
  const top = ledgerMatrix(claims, sources)
    .slice(0, 5)
    .map(({ source }) => source);
  const lines = byNumber(claims)
    .map((claim) => ({ claim, cells: top.map(({ id }) => cellOf(claim, id)) }))
    .filter(({ cells }) => cells.some(({ voice }) => voice !== 'silent'));
  // As they are drawn, and in the table.
  const sorted = claimStatuses.flatMap((status) =>
    lines.filter(({ claim }) => claim.status === status),
  );
  const groups = claimStatuses.map((status) => ({
    name: t(`status.${status}`),
    lines: sorted.flatMap(({ claim, cells }, row) =>
      claim.status === status ? [{ name: `${claim.number} ${say(claim.title)}`, cells, row }] : [],
    ),
  }));
  const shown = groups.filter((group) => group.lines.length > 0);
  const columns = top.map((source) => sourceLabel(page, source));
  const countOf = (place: number) => {
    const counts = { agrees: 0, partly: 0, differs: 0, open: 0, silent: 0 };
    for (const { cells } of lines) counts[cells[place]!.voice] += 1;
    return counts;
  };
  const withVoice = (wanted: string) =>
    lines.filter(({ cells }) => cells.some(({ voice }) => voice === wanted));
  const differing = withVoice('differs');
  const labels = {
    title: t('lineage.matrix.name'),
    description: [
      t('lineage.matrix.drawn', {
        lines: lines.length,
        groups: shown
          .map((group) =>
            t('lineage.matrix.group', { name: group.name, count: group.lines.length }),
          )
          .join('; '),
      }),
      ...(differing.length > 0
        ? [
            t('lineage.matrix.drawn.differs', {
              titles: differing.map(({ claim }) => say(claim.title)).join('; '),
            }),
          ]
        : []),
    ].join(' '),
    columns,
    voice: (voice: keyof ReturnType<typeof countOf>) => t(`lineage.word.${voice}`),
    copy: t('lineage.word.copy'),
  };
  return {
    id: 'source-claim-matrix',
    kind: 'source-claim-matrix',
    anchor: 'matrix',
    subject: labels.title,
    finding: t('lineage.matrix.finding', {
      lines: lines.length,
      differs: differing.length,
      open: withVoice('open').length,
    }),
    how: t('lineage.matrix.how'),
    caption: t('lineage.matrix.caption'),
    notes: columns
      .map((source, place) => t('lineage.matrix.summary', { source, ...countOf(place) }))
      .join(' '),
    asOf: dataset.edition.asOf,
    citations: wholeSources(top.map(({ id }) => id)),
    isCitedElsewhere: true,
    scenes: atEachWidth((width) => matrixChart(shown, labels, { width })),
    table: {
      caption: t('lineage.matrix.table'),
      columns: [
        { name: t('table.question') },
        ...top.map((source) => ({
          name: sourceLabel(page, source),
          path: `/sources/${source.id}/`,
        })),
      ],
      rows: sorted.map(({ claim, cells }) => [
        say(claim.title),
        ...cells.map(({ voice, isCopy }) =>
          [t(`lineage.word.${voice}`), isCopy && t('lineage.word.copy')].filter(Boolean).join(' '),
        ),
      ]),
    },
  };
}
