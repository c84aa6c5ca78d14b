import {
  citySigning,
  iceDays,
  isPoliceHead,
  unreadAgreements,
} from '../../data/queries/signers.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { capitalize, formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { officeText } from '../../i18n/signers.ts';
import { wholeSources, type ChartModel } from '../chart-model.ts';
import { atEachWidth } from '../scene/scene.ts';
import { signerOfficesChart, type SignerOfficesLabels } from './draw.ts';

/** In what office the first signature for a city's agency was given, over all agreements read. */
export function signerOfficesModel(page: PageContext, facts: SiteFacts): ChartModel {
  const { language, t } = page;
  const { agreements, offices, byPolice } = citySigning(facts);
  const days = iceDays(agreements);
  const unread = unreadAgreements(facts).filter(({ agency }) => agency.kind === 'municipal-police');
  const rows = offices.map(({ office, count, alone }, row) => ({
    group: isPoliceHead(office) ? ('police' as const) : ('other' as const),
    name: t('signers.chart.row', { office: capitalize(officeText(page, office)), count }),
    count,
    alone,
    row,
  }));
  const labels: SignerOfficesLabels = {
    title: t('signers.chart.name'),
    description: rows.map(({ name }) => `${name}.`).join(' '),
    key: { alone: t('signers.chart.key.alone'), with: t('signers.chart.key.with') },
  };
  const total = agreements.length;
  const groups = (['police', 'other'] as const).map((group) => ({
    heading: t(`signers.chart.group.${group}`, {
      count: group === 'police' ? byPolice : total - byPolice,
    }),
    rows: rows.filter((row) => row.group === group),
  }));
  const finding = t('signers.chart.finding', { police: byPolice, total });
  return {
    id: 'signer-offices',
    kind: 'signer-offices',
    anchor: 'signer-offices',
    subject: labels.title,
    finding,
    how: t('signers.chart.how'),
    caption: [t('signers.chart.police'), t('signers.chart.caption')].join(' '),
    notes: [
      t('signers.chart.marks'),
      ...(days === undefined
        ? []
        : days.first === days.last
          ? [t('signers.ice.on', { date: formatDate(days.first, language) })]
          : [
              t('signers.chart.days', {
                first: formatDate(days.first, language),
                last: formatDate(days.last, language),
              }),
            ]),
      ...(unread.length > 0 ? [t('signers.chart.unread', { count: unread.length })] : []),
    ].join(' '),
    asOf: facts.places.list.date,
    citations: wholeSources(
      agreements.flatMap(({ record }) => record.citations.map(({ source }) => source)),
    ),
    scenes: atEachWidth((width) => signerOfficesChart(groups, labels, { width })),
    table: {
      caption: t('signers.chart.table'),
      more: {
        text: t('signers.find.list', { count: facts.dataset.signers.length }),
        path: '/who-signed/list/',
      },
      columns: [
        { name: t('signers.chart.office') },
        { name: t('signers.chart.count') },
        { name: t('signers.chart.alone') },
        { name: t('signers.chart.with') },
      ],
      rows: offices.map(({ office, count, alone }) => [
        { text: capitalize(officeText(page, office)), value: office },
        count,
        alone,
        count - alone,
      ]),
    },
  };
}
