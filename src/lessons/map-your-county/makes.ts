import { byGeoid, getOrThrow } from '../../data/queries/lookup.ts';
import { ascending } from 'd3';
import {
  anyMap,
  countMap,
  countSteps,
  stepName,
  stepOf,
} from '../../charts/florida-map/county-counts.ts';
import { listLinesChart } from '../../charts/list-growth/lines.ts';
import { countyShapes } from '../../data/load/county-shapes.ts';
import { countListings, growth } from '../../data/queries/list-growth.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { useTranslations, type Translate } from '../../i18n/index.ts';
import { agencyName, placeName } from '../../i18n/places.ts';
import { bodyOf } from '../../content/values/context.ts';
import {
  agenciesByCounty,
  agencyCounts,
  kindsOf,
  neighborOf,
  type CountyAgency,
  policeRows,
} from './counties.ts';
import type { BlockGenerator, LessonContext } from '../context.ts';
import type { Block, PaperCell, PaperText } from '../paper/document.ts';
import { listNamed, listsBetween } from '../../content/values/lists.ts';
import { agenciesWithSeveral, countyShare } from './values.ts';

/** Two maps of one list: whether a county has any agency, and how many. */
const countyMaps: BlockGenerator = (context, [name], audience) => {
  const { county, dataset, lists: index, language } = context;
  const list = listNamed(context, name);
  if (audience === 'key') return [];
  if (!list || !county) return undefined;
  const t = useTranslations(language);
  const near = neighborOf(dataset.places, county);
  const counts = agencyCounts(index, list);
  const all = dataset.places.filter(({ kind }) => kind === 'county');
  const countOf = (geoid: string) => counts.get(geoid) ?? 0;
  const listed = all.filter(({ geoid }) => countOf(geoid) > 0).length;
  const date = formatDate(list.date, language);
  const which = countyShare(language, listed, all.length);
  const anyAlt = t('teach.map.any.alt', { date, listed, which });
  const steps = countSteps.map((step) =>
    t('teach.map.step', {
      step: stepName(step),
      counties: all.filter(({ geoid }) => stepOf(countOf(geoid)) === step).length,
    }),
  );
  const borders = near
    ? t('teach.map.borders', { county: county.name, near: near.name })
    : t('teach.map.border', { county: county.name });
  const countAlt = `${t('teach.map.counts.alt', { date, steps: steps.join('; ') })} ${borders}`;
  const [any, many] = [t('teach.map.any'), t('teach.map.counts')];
  return [
    {
      type: 'figures',
      figures: [
        {
          scene: anyMap(countyShapes(), counts, { title: any, description: anyAlt }),
          alt: anyAlt,
          caption: [
            t('teach.map.any.caption', { date }),
            ...(listed < all.length ? [` ${t('teach.map.any.none')}`] : []),
          ],
        },
        {
          scene: countMap(
            countyShapes(),
            counts,
            { mine: county.geoid, near: near?.geoid },
            { title: many, description: countAlt },
          ),
          alt: countAlt,
          caption: [{ text: borders, strong: true }, ` ${t('teach.map.counts.caption', { date })}`],
        },
      ],
    },
  ];
};

/** The agencies of the county by kind, to be counted, beside the numbers of a neighbor. */
const countyTable: BlockGenerator = (context, [name], audience) => {
  const { county, dataset, lists: index, language } = context;
  const list = listNamed(context, name);
  if (!list || !county) return undefined;
  const t = useTranslations(language);
  const near = neighborOf(dataset.places, county);
  const of = (geoid: string | undefined) => agenciesByCounty(index, list).get(geoid ?? '') ?? [];
  const [own, other] = [of(county.geoid), of(near?.geoid)];
  const number = (value: number): PaperCell => [formatNumber(value, language)];
  const filled = (value: number): PaperCell => (audience === 'key' ? number(value) : []);
  const rows = kindsOf([...own, ...other]).map((kind) => {
    const isKind = ({ agency }: CountyAgency) => agency.kind === kind;
    const mine = own.filter(isKind);
    return [
      [t(`teach.map.kind.${kind}`)],
      mine.length === 0 ? [t('teach.map.noneListed')] : namesOf(context, mine),
      filled(mine.length),
      ...(near ? [number(other.filter(isKind).length)] : []),
    ];
  });
  const date = formatDate(list.date, language);
  const table: Block = {
    type: 'table',
    caption: t(`teach.map.table.${audience}`, { county: county.name, date }),
    head: [
      t('teach.map.kind'),
      t('teach.map.on', { county: county.name }),
      t('teach.map.number', { county: county.name }),
      ...(near ? [t('teach.map.number', { county: near.name })] : []),
    ],
    widths: [4, 9, 2, ...(near ? [2] : [])],
    rows: [
      ...rows,
      [[t('teach.map.all')], [], filled(own.length), ...(near ? [number(other.length)] : [])],
    ],
  };
  return audience === 'key' ? [table, modelTable(t, county.name, date, own)] : [table];
};

/** The names of agencies; where all are the police of a municipality, those of the municipalities. */
function namesOf(
  { dataset, language }: LessonContext,
  agencies: readonly CountyAgency[],
): PaperText {
  const places = agencies.map(({ agency }) =>
    dataset.places.find(({ geoid }) => geoid === agency.place),
  );
  const isLocal = places.every((place) => place !== undefined);
  return agencies.flatMap(({ agency }, at): PaperText => [
    ...(at > 0 ? ['; '] : []),
    isLocal ? placeName(places[at]!, language) : { text: agencyName(agency), lang: 'en' },
  ]);
}

/** For the teacher: each agency with the models of its agreements. */
function modelTable(
  t: Translate,
  county: string,
  date: string,
  agencies: readonly CountyAgency[],
): Block {
  return {
    type: 'table',
    caption: t('teach.map.models', { county, date }),
    head: [t('teach.map.agency'), t('teach.map.kind'), t('teach.map.model')],
    widths: [5, 3, 4],
    rows: agencies.map(({ agency, models }) => [
      [{ text: agencyName(agency), lang: 'en' }],
      [t(`teach.map.kind.${agency.kind}`)],
      [models.map((model) => t(model ? `lists.model.${model}` : 'teach.map.noModel')).join('; ')],
    ]),
  };
}

const letters = 'ABCDEF';

/** The lists that a table shows, the oldest first; those that the chart marks have a letter. */
function pointsOf(context: LessonContext, [from, to]: readonly string[]) {
  const named = ['oldest', `before-${from}`, `after-${to}`, 'newest'].flatMap(
    (name) => listNamed(context, name) ?? [],
  );
  const marked = [...new Set(named)];
  return [...new Set([...named, ...listsBetween(context, [from!, to!])])]
    .sort((a, b) => ascending(a.id, b.id))
    .map((list) => ({ list, letter: letters[marked.indexOf(list)] }));
}

/** Florida's agreements and agencies on every list. */
const listChart: BlockGenerator = (context, of, audience) => {
  if (audience === 'key') return [];
  const { lists: index, language } = context;
  const t = useTranslations(language);
  const points = growth(index, 'participating');
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  const range = {
    first: formatDate(first.list.date, language),
    last: formatDate(last.list.date, language),
  };
  const several = agenciesWithSeveral(context, last.list);
  const alt = t('teach.map.lines.alt', {
    ...range,
    agreements: first.counts.agreements,
    agencies: first.counts.agencies,
    lastAgreements: last.counts.agreements,
    lastAgencies: last.counts.agencies,
  });
  const scene = listLinesChart(
    points.map(({ list }) => list.date),
    [points.map(({ counts }) => counts.agreements), points.map(({ counts }) => counts.agencies)],
    pointsOf(context, of).flatMap(({ list, letter }) =>
      letter ? [{ index: getOrThrow(index.positions.participating, list.id), letter }] : [],
    ),
    { title: t('teach.map.lines'), description: alt },
  );
  return [
    {
      type: 'figures',
      figures: [
        {
          scene,
          alt,
          caption: [
            `${t('teach.map.lines.caption', range)} `,
            { text: t('teach.map.lines.several', { date: range.last, several }), strong: true },
          ],
        },
      ],
    },
  ];
};

/** The lists around two votes: agreements, agencies, and whether the police of the place are on them. */
const listTable: BlockGenerator = (context, of, audience) => {
  if (audience === 'key') return [];
  const { lists: index, language } = context;
  const t = useTranslations(language);
  const points = pointsOf(context, of);
  const hasPolice = points.some(({ list }) => policeRows(context, of[0], list).length > 0);
  const body = bodyOf(context, of[0]);
  // The head of a narrow column has no room for a name in two languages.
  const name = body.place
    ? placeName(byGeoid(context.dataset.places, body.place), language).replace(/ \(.*\)$/, '')
    : body.name[language];
  const rows = points.map(({ list, letter }) => {
    const { agreements, agencies } = countListings(index, list);
    const isListed = policeRows(context, of[0], list).length > 0;
    const values: PaperCell[] = [
      [letter ?? ''],
      [formatNumber(agreements, language)],
      [formatNumber(agencies, language)],
      ...(hasPolice ? [[t(isListed ? 'teach.map.yes' : 'teach.map.no')]] : []),
    ];
    return { date: list.date, values };
  });
  return [
    {
      type: 'table',
      caption: t('teach.map.lists'),
      head: [
        t('teach.map.list'),
        t('teach.map.point'),
        t('teach.map.agreements'),
        t('teach.map.agencies'),
        ...(hasPolice ? [t('teach.map.police', { name })] : []),
      ],
      widths: [4, 1, 2, 2, ...(hasPolice ? [3] : [])],
      rows: perDay(t, context, rows),
    },
  ];
};

/** Rows with their days. Lists of one day that show the same share a row; others are numbered. */
function perDay(
  t: Translate,
  { language }: LessonContext,
  rows: readonly { date: string; values: readonly PaperCell[] }[],
): PaperCell[][] {
  const text = ({ values }: { values: readonly PaperCell[] }) => JSON.stringify(values);
  return rows.flatMap((row, at) => {
    const sameDay = rows.filter(({ date }) => date === row.date);
    const same = sameDay.filter((other) => text(other) === text(row));
    if (rows.findIndex((other) => same.includes(other)) !== at) return [];
    const day = formatDate(row.date, language);
    const number = sameDay.indexOf(row) + 1;
    const name =
      sameDay.length === 1
        ? day
        : same.length === sameDay.length
          ? t('teach.map.several', { day, count: same.length })
          : t('teach.map.nth', { day, number, count: sameDay.length });
    return [[[name], ...row.values]];
  });
}

export const countyMakes: Record<string, BlockGenerator> = {
  'county-maps': countyMaps,
  'county-table': countyTable,
  'list-chart': listChart,
  'list-table': listTable,
};
