import { authorityLadder } from './draw.ts';
import { atEachWidth } from '../scene/scene.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import { ladderOf, type LadderEntry, type Rung } from '../../data/queries/ladder.ts';
import { byId } from '../../data/queries/lookup.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { afterColon } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import type { ChartModel, ChartTable, Shown } from '../chart-model.ts';
import { entryLaw, entryText } from './labels.ts';

/** The ladder of authority, and its rungs. */
export interface LadderModel extends ChartModel {
  rungs: readonly Rung[];
}

/**
 * Who must, must not or may do what, rung by rung.
 * @param of statutes, separated by spaces, in the order in which their duties stand on each rung.
 * @param agreement the agreement whose clauses stand on the federal rung.
 */
export function ladderModel(
  page: PageContext,
  { of, agreement }: { of: string; agreement: string },
  facts: SiteFacts,
): LadderModel {
  const { t, language } = page;
  const { dataset } = facts;
  const laws = of.split(' ');
  const rungs = ladderOf(dataset, laws, agreement);
  const boxes = rungs.map(({ office, entries }) => ({
    office,
    heading: t(`ladder.rung.${office}`),
    lines: entries.map((entry) => ({
      verb: entry.verb,
      text: `${entryText(page, entry)}.`,
      law: entryLaw(page, entry, facts),
    })),
  }));
  const isOpen = rungs.some(({ entries }) => entries.some(({ verb }) => verb === 'disputed'));
  const labels = {
    title: t('ladder.name'),
    description: [
      ...boxes.map(({ heading, lines: [first, ...rest] }) =>
        first === undefined
          ? t('ladder.summary.none', { heading })
          : t('ladder.summary.rung', {
              heading,
              count: 1 + rest.length,
              text: afterColon(first.text, language),
            }),
      ),
      t('ladder.summary'),
    ].join(' '),
  };
  return {
    id: `authority-ladder-${agreement}`,
    kind: 'authority-ladder',
    anchor: 'ladder',
    subject: labels.title,
    finding: t(`ladder.finding.${isOpen ? 'open' : 'settled'}`),
    how: t('ladder.how'),
    caption: t('ladder.caption'),
    asOf: dataset.edition.lawChecked,
    citations: uniqueCitations(laws.flatMap((id) => byId(dataset.statutes, id).citations)),
    isCitedElsewhere: true,
    scenes: atEachWidth((width) => authorityLadder(boxes, labels, { width })),
    table: tableOf(page, rungs, facts),
    rungs,
  };
}

/** The law of an entry, as a link; and the row of the ledger where it is disputed. */
export function lawsOf(
  page: PageContext,
  entry: LadderEntry,
  facts: SiteFacts,
): [law: Shown, claim?: Shown] {
  const law: Shown =
    'statute' in entry
      ? { text: entry.statute.citation, path: `/law/${entry.statute.id}/`, language: 'en' }
      : {
          text: entryLaw(page, entry, facts),
          path: `/agreements/${entry.agreement.id}/#${entry.clause.id}`,
        };
  if (!('claim' in entry) || !entry.claim) return [law];
  const { title } = byId(facts.dataset.claims, entry.claim);
  return [law, { text: page.say(title), path: `/ledger/${entry.claim}/` }];
}

function tableOf(page: PageContext, rungs: readonly Rung[], facts: SiteFacts): ChartTable {
  const { t } = page;
  return {
    caption: t('ladder.table'),
    columns: [
      { name: t('ladder.table.says'), inFile: t('download.column.says') },
      { name: t('download.column.rung') },
      { name: t('ladder.table.law') },
      { name: t('table.question') },
    ],
    rows: rungs.flatMap(({ office, entries }) =>
      entries.map((entry) => {
        const [law, claim] = lawsOf(page, entry, facts);
        return [`${entryText(page, entry)}.`, t(`ladder.rung.${office}`), law, claim ?? ''];
      }),
    ),
  };
}
