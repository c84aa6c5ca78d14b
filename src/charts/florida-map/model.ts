import { findOrThrow, getOrThrow } from '../../data/queries/lookup.ts';
import { insetNames, type InsetName } from './ground.ts';
import { floridaMap, type FloridaMapLabels } from './draw.ts';
import type { Scene } from '../scene/scene.ts';
import { countiesOf } from '../../data/queries/place-index.ts';
import { formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeName } from '../../i18n/places.ts';
import type { ChartFacts, ChartTable } from '../chart-model.ts';
import { modelsOn, sharesOn, type Florida } from './data.ts';
import { floridaWords, modelNames } from './words.ts';

/** The map of the newest list: the state, and the parts that are drawn larger. */
export interface FloridaModel extends ChartFacts {
  kind: 'florida-map';
  state: Scene;
  insets: Record<InsetName, Scene>;
  /** What stands after the day in the caption. */
  notes: string;
}

export function floridaModel(page: PageContext, florida: Florida): FloridaModel {
  const { t, language } = page;
  const { ground, newest, newestPending } = florida;
  const date = formatDate(newest.list.date, language);
  const shares = sharesOn(florida, newest);
  const drawn = {
    shares: new Map(shares.map(({ county, share }) => [county.geoid, share])),
    statuses: newest.statuses,
  };
  const names = new Map(
    florida.municipalities.map((town) => [town.geoid, placeName(town, language)]),
  );
  const words = floridaWords(page, florida, newest);
  const countyTitles = new Map(words.counties.map(({ county, title }) => [county.geoid, title]));
  const labels: FloridaMapLabels = {
    title: t('map.name'),
    description: words.day.description,
    county: (geoid) => getOrThrow(countyTitles, geoid),
    town: (geoid) => getOrThrow(names, geoid),
    letter: (inset) => t(`map.letter.${inset}`),
  };
  const insetScene = (inset: InsetName) => {
    const count = findOrThrow(ground.parts, ({ name }) => name === inset, inset).towns.length;
    return floridaMap(ground, inset, drawn, {
      title: t('map.inset.name', { part: t(`map.inset.${inset}`) }),
      description: t('map.inset.description', { count }),
      town: (geoid) => getOrThrow(names, geoid),
    });
  };
  const unit = t('map.caption.unit', {
    total: florida.municipalities.length,
    counties: florida.counties.length,
  });
  const notes = [
    t('map.caption.meaning'),
    newestPending && t('map.caption.pending', { date: formatDate(newestPending.date, language) }),
    t('map.caption.police'),
    t('map.caption.outlines'),
    t('map.caption.sources'),
  ]
    .filter(Boolean)
    .join(' ');
  return {
    id: 'florida-map',
    kind: 'florida-map',
    anchor: 'florida-map',
    subject: t('map.name'),
    finding: words.day.finding,
    how: t('map.how'),
    caption: unit,
    notes,
    asOf: newest.list.date,
    citations: florida.citations,
    table: tableOf(page, florida, date),
    state: floridaMap(ground, 'state', drawn, labels),
    insets: Object.fromEntries(insetNames.map((name) => [name, insetScene(name)])) as Record<
      InsetName,
      Scene
    >,
  };
}

function tableOf(page: PageContext, florida: Florida, date: string): ChartTable {
  const { t, language } = page;
  const { newest, municipalities } = florida;
  const { sheriffs, jails } = modelsOn(florida, newest.list);
  const counties = sharesOn(florida, newest).map(({ county, own, listed }) => [
    { text: placeName(county, language), path: `/places/${county.id}/` },
    t('download.kind.county'),
    county.geoid,
    '',
    '',
    own === 0 ? '' : listed,
    own,
    modelNames(page, sheriffs, county),
    modelNames(page, jails, county),
  ]);
  const towns = municipalities.map((place) => [
    { text: placeName(place, language), path: `/places/${place.id}/` },
    t(`places.kind.${place.legalType ?? 'city'}`),
    place.geoid,
    countiesOf(florida.places, place)
      .map((county) => placeName(county, language))
      .join('; '),
    t(`map.status.${getOrThrow(newest.statuses, place.geoid)}`),
    '',
    '',
    '',
    '',
  ]);
  return {
    caption: t('download.map.table', { date }),
    columns: [
      { name: t('download.column.place') },
      { name: t('download.column.kind') },
      { name: 'GEOID' },
      { name: t('download.column.county') },
      { name: t('download.column.status') },
      { name: t('map.table.own') },
      { name: t('download.column.ownPolice') },
      { name: t('map.table.sheriff') },
      { name: t('map.table.jail') },
    ],
    rows: [...counties, ...towns],
  };
}
