import { descending } from 'd3';
import { countyMap } from '../../charts/florida-map/county-map.ts';
import { listNamed } from '../../content/values/lists.ts';
import { countyShapes } from '../../data/load/county-shapes.ts';
import { findOrThrow } from '../../data/queries/lookup.ts';
import type { Lesson, Place } from '../../data/schema/index.ts';
import { agencyName, placeName } from '../../i18n/places.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import type { Block, Paper } from '../paper/document.ts';
import { agenciesByCounty } from './counties.ts';

/**
 * Maps of the county of the context, as Word files: to fill in, and with names.
 * @param sheet the county's sheet, whose edition and code they share.
 */
export function countyKit(context: LessonContext, sheet: Paper): Paper[] {
  const { county, language } = context;
  if (!county) return [];
  const t = useTranslations(language);
  return (['blank', 'named'] as const).map((kind) => {
    const { isNamed, isRoomy, ...rest } = sheet;
    return {
      ...rest,
      kind: 'handout',
      title: t(`pack.kit.${kind}`),
      ...(kind === 'blank' && isNamed && { isNamed }),
      ...(isRoomy && { isRoomy }),
      blocks: mapBlocks(context, county, kind),
    };
  });
}

function mapBlocks(context: LessonContext, county: Place, kind: 'blank' | 'named'): Block[] {
  const { dataset, language } = context;
  const t = useTranslations(language);
  const shape = findOrThrow(
    countyShapes(),
    ({ geoid }) => geoid === county.geoid,
    `outline of ${county.name} County`,
  );
  const places = dataset.places
    .filter((place) => place.kind === 'municipality' && place.counties.includes(county.geoid))
    .sort((a, b) => descending(a.point[1], b.point[1]));
  const names = places.map((place) => placeName(place, language));
  const values = { county: county.name, count: places.length, names: names.join(', ') };
  const alt = t(`pack.kit.map.alt.${kind}`, values);
  const title = t('pack.kit.map', values);
  return [
    {
      type: 'figures',
      figures: [
        {
          scene: countyMap(
            shape,
            places.map(({ point }) => point),
            { title, description: alt },
          ),
          alt,
          caption: [t('pack.kit.map.caption')],
        },
      ],
    },
    {
      type: 'table',
      caption: t('pack.kit.table'),
      head: [t('pack.kit.number'), t('pack.kit.name'), t('pack.kit.on')],
      rows: names.map((name, at) => [[`${at + 1}`], kind === 'named' ? [name] : [], []]),
      widths: [2, 6, 5],
    },
  ];
}

/**
 * The agencies of the county of the context on the list of the sheet, as rows of a table.
 * @returns undefined where the sheet has no table of agencies, or there is no list.
 */
export function countyRows(
  context: LessonContext,
  { sheet }: Pick<Lesson, 'sheet'>,
): { head: string[]; rows: string[][] } | undefined {
  const part = sheet.parts.find((each) => each.type === 'made' && each.make === 'county-table');
  const name = part?.type === 'made' ? part.of[0] : undefined;
  const list = name === undefined ? undefined : listNamed(context, name);
  const { county, language, lists } = context;
  if (!list || !county) return undefined;
  const t = useTranslations(language);
  const columns = ['county', 'agency', 'kind', 'models', 'list'] as const;
  const found = agenciesByCounty(lists, list).get(county.geoid) ?? [];
  return {
    head: columns.map((column) => t(`pack.kit.csv.${column}`)),
    rows: found.map(({ agency, models }) => [
      county.name,
      agencyName(agency),
      t(`teach.map.kind.${agency.kind}`),
      models.map((model) => t(model ? `lists.model.${model}` : 'teach.map.noModel')).join('; '),
      list.date,
    ]),
  };
}
