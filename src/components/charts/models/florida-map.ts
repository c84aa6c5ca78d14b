import { insetNames, type InsetName } from '../../../charts/florida-ground.ts';
import { floridaMap, type FloridaMapLabels } from '../../../charts/florida-map.ts';
import type { Scene } from '../../../charts/scene.ts';
import { getPlaceIndex } from '../../../data/places.ts';
import { countiesOf } from '../../../data/queries/place-index.ts';
import type { Listing } from '../../../data/schema/roster.ts';
import { formatDate, formatList } from '../../../i18n/format.ts';
import type { PageContext } from '../../../i18n/page.ts';
import { placeName } from '../../../i18n/places.ts';
import type { ChartFacts, ChartTable } from '../chart-model.ts';
import { countyCounts, getFlorida, sharesOn, type Florida } from '../florida.ts';

/** The map of the newest list: the state, and the parts that are drawn larger. */
export interface FloridaModel extends ChartFacts {
  kind: 'florida-map';
  state: Scene;
  insets: Record<InsetName, Scene>;
  /** What stands after the day in the caption. */
  notes: string;
}

export function floridaModel(page: PageContext): FloridaModel {
  const { t, language } = page;
  const florida = getFlorida();
  const { ground, newest, newestPending, sheriffs, jails } = florida;
  const date = formatDate(newest.list.date, language);
  const shares = sharesOn(florida, newest);
  const drawn = {
    shares: new Map(shares.map(({ county, share }) => [county.geoid, share])),
    statuses: newest.statuses,
  };
  const names = new Map(florida.municipalities.map(({ geoid, name }) => [geoid, name]));
  const models = (of: typeof sheriffs, geoid: string) =>
    modelNames(page, of.get(geoid)) || t('map.notListed');
  const countyTitles = new Map(
    shares.map(({ county: { geoid, name }, own, listed }) => [
      geoid,
      t('map.county.title', {
        name,
        date,
        share: own === 0 ? t('map.county.noPolice') : t('map.county.share', { listed, own }),
        sheriff: models(sheriffs, geoid),
        jail: models(jails, geoid),
      }),
    ]),
  );
  const { counts } = newest;
  const values = {
    date,
    listed: counts.listed,
    pending: counts.pending,
    missing: counts['own-police-not-listed'],
    own: counts.listed + counts.pending + counts['own-police-not-listed'],
  };
  const described = {
    ...values,
    others: counts['policed-by-others'],
    unknown: counts.unknown,
    ...countyCounts(shares),
  };
  const labels: FloridaMapLabels = {
    title: t('map.name'),
    description: t('map.description', described),
    county: (geoid) => countyTitles.get(geoid)!,
    town: (geoid) => names.get(geoid)!,
    letter: (inset) => t(`map.letter.${inset}`),
  };
  const insetScene = (inset: InsetName) => {
    const count = ground.parts.find(({ name }) => name === inset)!.towns.length;
    return floridaMap(ground, inset, drawn, {
      title: t('map.inset.name', { part: t(`map.inset.${inset}`) }),
      description: t('map.inset.description', { count }),
      town: (geoid) => names.get(geoid)!,
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
    finding: t('map.finding', values),
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

function modelNames(
  { t, language }: PageContext,
  models: readonly NonNullable<Listing['model']>[] = [],
): string {
  return formatList(
    models.map((model) => t(`map.model.${model}`)),
    language,
  );
}

function tableOf(page: PageContext, florida: Florida, date: string): ChartTable {
  const { t, language } = page;
  const { newest, municipalities, sheriffs, jails } = florida;
  const counties = sharesOn(florida, newest).map(({ county, own, listed }) => [
    { text: placeName(county, language), path: `/places/${county.id}/` },
    t('take.kind.county'),
    county.geoid,
    '',
    '',
    own === 0 ? '' : listed,
    own,
    modelNames(page, sheriffs.get(county.geoid)),
    modelNames(page, jails.get(county.geoid)),
  ]);
  const towns = municipalities.map((place) => [
    { text: placeName(place, language), path: `/places/${place.id}/` },
    t(`places.kind.${place.legalType ?? 'city'}`),
    place.geoid,
    countiesOf(getPlaceIndex(), place)
      .map((county) => placeName(county, language))
      .join('; '),
    t(`map.status.${newest.statuses.get(place.geoid)!}`),
    '',
    '',
    '',
    '',
  ]);
  return {
    caption: t('take.map.table', { date }),
    columns: [
      { name: t('take.column.place') },
      { name: t('take.column.kind') },
      { name: 'GEOID' },
      { name: t('take.column.county') },
      { name: t('take.column.status') },
      { name: t('map.table.own') },
      { name: t('take.column.ownPolice') },
      { name: t('map.table.sheriff') },
      { name: t('map.table.jail') },
    ],
    rows: [...counties, ...towns],
  };
}
