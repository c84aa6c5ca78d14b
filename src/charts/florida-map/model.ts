import { descending, sort } from 'd3';
import { findOrThrow, getOrThrow } from '../../data/queries/lookup.ts';
import { insetNames, type InsetName, type PartName } from './ground.ts';
import { floridaMap, type FloridaMapLabels, type MapLink, type NameSet } from './draw.ts';
import type { Scene } from '../scene/scene.ts';
import { countiesOf } from '../../data/queries/place-index.ts';
import { formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeName, placeTitle } from '../../i18n/places.ts';
import type { ChartFacts, ChartTable } from '../chart-model.ts';
import { modelsOn, sharesOn, type Florida } from './data.ts';
import { floridaWords, modelNames } from './words.ts';

/** The map of the newest list: the state, and the parts that are drawn larger. */
export interface FloridaModel extends ChartFacts {
  kind: 'florida-map';
  state: Scene;
  insets: Record<InsetName, Scene>;
  /** What is said below the caption. */
  notes: string;
}

/**
 * The map as a chart: for pages, with links and with names for every width; for files, as wide as a page of
 * paper and without links.
 */
export function floridaModel(
  page: PageContext,
  florida: Florida,
  { isFile = false } = {},
): FloridaModel {
  const { t, language } = page;
  const { ground, newest, newestPending, municipalities } = florida;
  const date = formatDate(newest.list.date, language);
  const words = floridaWords(page, florida, newest);
  const sets: NameSet[] = isFile ? ['large'] : ['small', 'medium', 'large', 'full'];
  const names = sort(municipalities, (a, b) => descending(a.population.count, b.population.count));
  const labels: FloridaMapLabels = {
    title: t('map.name'),
    description: words.day.description,
    names: names.map((town) => ({
      geoid: town.geoid,
      text: placeName(town, language),
      people: town.population.count,
    })),
    letter: (inset) => t(`map.letter.${inset}`),
    ...(isFile ? {} : { link: linksOf(page, florida) }),
  };
  const draw = (part: PartName, more: Partial<FloridaMapLabels> = {}) =>
    floridaMap(ground, part, newest.statuses, { ...labels, ...more }, sets);
  const insetScene = (inset: InsetName) => {
    const count = findOrThrow(ground.parts, ({ name }) => name === inset, inset).towns.length;
    return draw(inset, {
      title: t('map.inset.name', { part: t(`map.inset.${inset}`) }),
      description: t('map.inset.description', { count }),
    });
  };
  const notes = [
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
    how: words.day.how,
    caption: t('map.caption.unit', {
      total: municipalities.length,
      counties: florida.counties.length,
    }),
    notes,
    asOf: newest.list.date,
    citations: florida.citations,
    table: tableOf(page, florida, date),
    state: draw('state'),
    insets: Object.fromEntries(insetNames.map((name) => [name, insetScene(name)])) as Record<
      InsetName,
      Scene
    >,
  };
}

/** Where each county and municipality of the map leads, by GEOID. */
function linksOf(page: PageContext, florida: Florida): (geoid: string) => MapLink {
  const { t, language, link } = page;
  const { newest, places } = florida;
  return (geoid) => {
    const place = getOrThrow(places.byGeoid, geoid);
    const text = placeTitle(place, page);
    const status = newest.statuses.get(geoid);
    const name = status
      ? t('map.town', { name: placeName(place, language), status: t(`map.key.${status}`) })
      : text;
    return { href: link(`/places/${place.id}/`), name, text };
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
