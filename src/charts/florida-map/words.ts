import { greatest } from 'd3';
import { formatDate, formatList } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeName } from '../../i18n/places.ts';
import type { CountyShare } from '../../data/queries/map.ts';
import {
  countyCounts,
  modelsOn,
  sharesOn,
  type CountyModels,
  type Florida,
  type FloridaDay,
} from './data.ts';

/** What the map says of a list as a whole, each with its string: the script fills the same ones. */
export const dayStrings = {
  finding: 'map.finding',
  how: 'map.how',
  live: 'map.slider.live',
  description: 'map.description',
  words: 'map.long',
  counties: 'map.long.counties',
  most: 'map.long.most',
  sheriffs: 'map.long.sheriffs',
  time: 'map.long.time',
  unknown: 'map.long.unknown',
  caption: 'map.table.caption',
} as const;

/** What the map says of a county on a list. */
interface CountyWords {
  county: CountyShare['county'];
  title: string;
  own: string;
  sheriff: string;
  jail: string;
}

/** Everything that the map page says of a list in words. */
export interface FloridaWords {
  day: Record<keyof typeof dayStrings, string>;
  counties: readonly CountyWords[];
}

/** What the map page says of one list: all of it changes with the list that the reader chooses. */
export function floridaWords(page: PageContext, florida: Florida, on: FloridaDay): FloridaWords {
  const { t, language } = page;
  const shares = sharesOn(florida, on);
  const { sheriffs, jails } = modelsOn(florida, on.list);
  const label = on.key.slice('2025-01-01-'.length);
  const date = formatDate(on.list.date, language) + (label && ` (${label})`);
  const missing = ({ own, listed, pending }: CountyShare) => own - listed - pending;
  const most = greatest(shares, missing)!;
  const [first] = florida.days;
  const { counts } = on;
  const values = {
    date,
    agreements: on.agreements,
    agencies: on.agencies,
    listed: counts.listed,
    pending: counts.pending,
    missing: counts['own-police-not-listed'],
    others: counts['policed-by-others'],
    unknown: counts.unknown,
    own: counts.listed + counts.pending + counts['own-police-not-listed'],
    ...countyCounts(shares),
    counties: shares.length,
    county: t('map.county', { name: most.county.name }),
    most: missing(most),
    mostOwn: most.own,
    sheriffs: sheriffs.size,
    absent: shares.length - sheriffs.size,
    jails: jails.size,
    first: formatDate(first!.list.date, language),
    before: first!.counts.listed,
  };
  const day = Object.fromEntries(
    Object.entries(dayStrings).map(([name, key]) => [name, t(key, values)]),
  ) as FloridaWords['day'];
  const counties = shares.map((each) => {
    const { county, own, listed, pending } = each;
    const [sheriff, jail] = [sheriffs, jails].map((models) => modelNames(page, models, county));
    return {
      county,
      title: t('map.county.title', {
        name: placeName(county, language),
        date,
        share: own === 0 ? t('map.county.noPolice') : t('map.county.share', { listed, own }),
        sheriff: sheriff || t('map.notListed'),
        jail: jail || t('map.notListed'),
      }),
      own:
        own === 0
          ? t('map.table.noPolice')
          : [
              t('map.table.share', { listed, own, percent: Math.round((listed / own) * 100) }),
              ...(pending > 0 ? [t('map.table.pending', { count: pending })] : []),
            ].join(', '),
      sheriff: sheriff || '–',
      jail: jail || '–',
    };
  });
  return { day, counties };
}

/** The models of a county's agencies of one kind, in words; empty if none is listed. */
export function modelNames(
  { t, language }: PageContext,
  models: CountyModels,
  { geoid }: { geoid: string },
): string {
  return formatList(
    (models.get(geoid) ?? []).map((model) => t(`map.model.${model}`)),
    language,
  );
}
