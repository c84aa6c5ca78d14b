import { rollup } from 'd3';
import { cityHallMarks, cityHallOn, legalTypeOf } from '../../data/queries/city-hall.ts';
import { signedAgreements, type SignedAgreement } from '../../data/queries/signers.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { agencyKinds } from '../../data/schema/roster.ts';
import { signerOffices } from '../../data/schema/signers.ts';
import { capitalize } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { officeText, signerText } from '../../i18n/signers.ts';
import type { FilterGroup } from '../votes/vote-filter.ts';

/** An agreement of the list, with its values in each filter. */
interface SignerRow extends SignedAgreement {
  /** Who signed first, with the office of a city's manager as the city's. */
  who: string;
  /** The model, where the agency has several agreements. */
  model: string | undefined;
  /** What else is on the page of a city's agreement, in words; nothing for other agencies. */
  mark: string | undefined;
  values: { kind: string; office: string; mark: string };
}

/** Filters for all agreements read: by kind of agency, by office, and by what else of city hall is there. */
export function signerFilters(
  facts: SiteFacts,
  page: PageContext,
): { groups: FilterGroup[]; rows: SignerRow[] } {
  const { t } = page;
  const all = signedAgreements(facts);
  const counts = rollup(
    all,
    (own) => own.length,
    ({ agency }) => agency.id,
  );
  const rows = all.map(({ record, agency }): SignerRow => {
    const mark = agency.kind === 'municipal-police' ? cityHallOn(record) : undefined;
    return {
      record,
      agency,
      who: signerText(page, record, legalTypeOf(facts.dataset, agency)),
      model: counts.get(agency.id) === 1 ? undefined : t(`places.model.${record.model}`),
      mark: mark && t(`signers.mark.${mark}`),
      values: { kind: agency.kind, office: record.signed.office, mark: mark ?? 'none' },
    };
  });
  const group = <Value extends string>(
    name: keyof SignerRow['values'],
    values: readonly Value[],
    label: (value: Value) => string,
  ): FilterGroup => ({
    name,
    legend: t(`signers.all.filter.${name}`),
    options: values
      .map((value) => ({
        value,
        label: label(value),
        count: rows.filter((row) => row.values[name] === value).length,
      }))
      .filter(({ count }) => count > 0),
  });
  return {
    rows,
    groups: [
      group('kind', agencyKinds, (kind) => t(`signers.kind.${kind}`)),
      group('mark', cityHallMarks, (mark) => t(`signers.mark.${mark}`)),
      group('office', [...signerOffices, 'not-stated', 'readings-differ'] as const, (office) =>
        capitalize(officeText(page, office)),
      ),
    ],
  };
}
