import { dutyTableChart } from './draw.ts';
import { atEachWidth } from '../scene/scene.ts';
import { uniqueCitations } from '../../data/queries/citations.ts';
import {
  dutyTable,
  ladderOf,
  type DutyCell,
  type DutyRow,
  type LadderEntry,
  type Rung,
} from '../../data/queries/ladder.ts';
import { byId } from '../../data/queries/lookup.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { afterColon } from '../../i18n/format.ts';
import { subjectList } from '../../i18n/duties.ts';
import type { PageContext } from '../../i18n/page.ts';
import type { ChartModel, ChartTable, Shown } from '../chart-model.ts';
import { entryLaw, entryText } from './labels.ts';

/** One line of a cell: "Must" "sign an agreement", by a law. */
interface DutyText {
  verb: string;
  what: string;
  law: Shown;
  claim?: Shown;
}

/** The table of duties; and all that its laws say, by level of government. */
export interface LadderModel extends ChartModel {
  rungs: readonly Rung[];
  duties: readonly {
    topic: DutyRow['topic'];
    name: string;
    cells: readonly { party: string; lines: readonly DutyText[] }[];
  }[];
}

/**
 * Who must, must not or may decide what about an agreement.
 * @param of statutes, separated by spaces, in the order in which their duties are in a cell.
 * @param agreement the agreement whose own terms are in the column of the agency that signed it.
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
  const rows = dutyTable(dataset, laws, agreement);
  const duties = rows.map(({ topic, cells }) => ({
    topic,
    name: t(`ladder.topic.${topic}`),
    cells: cells.map(({ party, entries }) => ({
      party: t(`ladder.party.${party}`),
      lines: entries.map((entry) => dutyLine(page, entry, facts)),
    })),
  }));
  const isOpen = rows.some(({ cells }) =>
    cells.some(({ entries }) => entries.some(({ verb }) => verb === 'disputed')),
  );
  const labels = {
    title: t('ladder.name'),
    none: t('ladder.none'),
    description: duties
      .map(({ name, cells }) => {
        const said = cells.map(({ party, lines }) => {
          const texts = lines.map(({ verb, what }) => `${verb} ${what}`);
          return afterColon(`${party}: ${texts.join('; ') || t('ladder.none')}`, language);
        });
        return `${name}. ${said.map((text) => text.replace(/\.?$/, '.')).join(' ')}`;
      })
      .join(' '),
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
    summary: t('ladder.more'),
    scenes: atEachWidth((width) =>
      dutyTableChart(
        duties.map(({ name, cells }) => ({
          name,
          cells: cells.map(({ party, lines }) => ({
            party,
            lines: lines.map(({ law, ...line }) => ({ ...line, law: law.text })),
          })),
        })),
        labels,
        { width },
      ),
    ),
    table: tableOf(page, rungs, facts),
    ...{ rungs, duties },
  };
}

function dutyLine(
  page: PageContext,
  entry: DutyCell['entries'][number],
  facts: SiteFacts,
): DutyText {
  const [law, claim] = lawsOf(page, entry, facts);
  const what = page.say(entry.what);
  const note = !('statute' in entry)
    ? page.t('ladder.ownTerms')
    : entry.isOfSome
      ? subjectList(page, entry.who, 'ladder.subject')
      : undefined;
  return {
    verb: page.t(`ladder.verb.${entry.verb}`),
    what: note === undefined ? what : `${what} ${page.t('ladder.some', { who: note })}`,
    law,
    ...(claim && { claim }),
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
