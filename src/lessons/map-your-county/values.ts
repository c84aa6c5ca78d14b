import { countSteps, stepOf } from '../../charts/florida-map/county-counts.ts';
import { rowsOn } from '../../data/queries/roster.ts';
import type { RosterList } from '../../data/schema/roster.ts';
import { formatList } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import {
  agenciesByCounty,
  agencyCounts,
  kindsOf,
  neighborOf,
  type CountyAgency,
  policeRows,
} from './counties.ts';
import type { Condition, LessonContext, LessonValue } from '../context.ts';
import { listNamed, listsBetween } from '../../content/values/lists.ts';
import { countLabels } from './county-labels.ts';

type Args = readonly string[];

/** The agencies of the sheet's county on a list, or of its neighbor. */
function agenciesOf(
  context: LessonContext,
  name: string | undefined,
  which: 'county' | 'neighbor' = 'county',
): readonly CountyAgency[] | undefined {
  const list = listNamed(context, name);
  const place = which === 'county' ? context.county : neighborIn(context);
  return list && place && (agenciesByCounty(context.lists, list).get(place.geoid) ?? []);
}

function neighborIn({ county, dataset }: LessonContext) {
  return county && neighborOf(dataset.places, county);
}

/** How many more agencies the county has than its neighbor. */
function lead(context: LessonContext, [name]: Args): number | undefined {
  const [own, other] = [agenciesOf(context, name), agenciesOf(context, name, 'neighbor')];
  return own && other && own.length - other.length;
}

/** How many agencies have more than one agreement on a list. */
export function agenciesWithSeveral(
  { lists }: Pick<LessonContext, 'lists'>,
  list: RosterList,
): number {
  const times = new Map<string, number>();
  for (const { agency } of rowsOn(lists, list))
    times.set(agency.id, (times.get(agency.id) ?? 0) + 1);
  return [...times.values()].filter((count) => count > 1).length;
}

/** "All 67 counties", or "60 of 67 counties". */
export function countyShare(language: LessonContext['language'], listed: number, all: number) {
  const t = useTranslations(language);
  return listed === all
    ? t('teach.map.share.all', { all })
    : t('teach.map.share.some', { listed, all });
}

/** The numbers of agencies that a pattern of the map stands for, in words. */
function stepWords({ language }: LessonContext, step: (typeof countSteps)[number]): string {
  const next = countSteps[countSteps.indexOf(step) + 1];
  const t = useTranslations(language);
  if (next === undefined) return t('teach.map.pattern.more', { from: step });
  const to = next - 1;
  if (to - step === 1) return t('teach.map.pattern.two', { from: step, to });
  if (to > step) return t('teach.map.pattern.range', { from: step, to });
  return t('teach.map.pattern.one', { count: step });
}

function agencyWords({ language }: LessonContext, agencies: readonly unknown[] | undefined) {
  return agencies && useTranslations(language)('teach.map.pattern.one', { count: agencies.length });
}

export const countyValues: Record<string, LessonValue> = {
  county: ({ county }) => county?.name,
  'list-several': (context, [name]) => {
    const list = listNamed(context, name);
    return list && agenciesWithSeveral(context, list);
  },
  'counties-all': ({ dataset }) => dataset.places.filter(({ kind }) => kind === 'county').length,
  /** Counties with at least one agency on a list. */
  'counties-listed': (context, [name]) => {
    const list = listNamed(context, name);
    return list && agencyCounts(context.lists, list).size;
  },
  /** "All 67 counties", or "60 of 67 counties". */
  'counties-share': (context, [name]) => {
    const list = listNamed(context, name);
    if (!list) return undefined;
    const all = context.dataset.places.filter(({ kind }) => kind === 'county').length;
    return countyShare(context.language, agencyCounts(context.lists, list).size, all);
  },
  'county-agencies': (context, [name]) => agenciesOf(context, name)?.length,
  /** "three agencies" */
  'county-agencies-words': (context, [name]) => agencyWords(context, agenciesOf(context, name)),
  /** "a sheriff’s office and two city or town police departments" */
  'county-kinds': (context, [name]) => {
    const agencies = agenciesOf(context, name);
    if (!agencies || agencies.length === 0) return undefined;
    const t = useTranslations(context.language);
    const parts = kindsOf(agencies).map((kind) =>
      t(`teach.map.kindCount.${kind}`, {
        count: agencies.filter(({ agency }) => agency.kind === kind).length,
      }),
    );
    return formatList(parts, context.language);
  },
  /** What the county's pattern stands for: "2 to 3 agencies". */
  'county-step': (context, [name]) => {
    const agencies = agenciesOf(context, name);
    return agencies && stepWords(context, stepOf(agencies.length));
  },
  neighbor: (context) => neighborIn(context)?.name,
  /** "Brevard or Osceola", in Spanish "Brevard u Osceola" */
  'county-or-neighbor': (context) => {
    const { county, language } = context;
    const near = neighborIn(context);
    return county && near && formatList([county.name, near.name], language, 'disjunction');
  },
  'neighbor-agencies': (context, [name]) => agenciesOf(context, name, 'neighbor')?.length,
  'neighbor-gap': (context, args) => {
    const more = lead(context, args);
    return more === undefined ? undefined : Math.abs(more);
  },
  /** How many different labels the county column of a list has. */
  'labels-all': (context, [name]) => {
    const list = listNamed(context, name);
    return list && countLabels(context, list);
  },
};

export const countyConditions: Record<string, Condition> = {
  'county-has-more': (context, args) => compare(lead(context, args), (more) => more > 0),
  'county-has-fewer': (context, args) => compare(lead(context, args), (more) => more < 0),
  'county-has-some': (context, [name]) =>
    compare(agenciesOf(context, name)?.length, (count) => count > 0),
  'all-counties-listed': (context, [name]) => {
    const list = listNamed(context, name);
    const all = context.dataset.places.filter(({ kind }) => kind === 'county').length;
    return compare(list && agencyCounts(context.lists, list).size, (count) => count === all);
  },
  /** The police of a motion's place are on every list between two motions. */
  'police-listed-between': (context, args) => {
    const lists = listsBetween(context, args);
    return lists.length === 0
      ? undefined
      : lists.every((list) => policeRows(context, args[0], list).length > 0);
  },
};

function compare(value: number | undefined, is: (value: number) => boolean): boolean | undefined {
  return value === undefined ? undefined : is(value);
}
