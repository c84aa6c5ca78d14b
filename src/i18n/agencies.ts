import { isOld } from '../data/queries/freshness.ts';
import type { AgencyRecord } from '../data/queries/agencies.ts';
import type { PlaceIndex } from '../data/queries/place-index.ts';
import type { RosterAgency } from '../data/schema/roster.ts';
import { capitalize, formatDate } from './format.ts';
import type { PageContext } from './page.ts';
import { agencyName, placeName } from './places.ts';

/** Names that are no department, office or other noun that takes an article: "Pasco County Corrections". */
const isBare = (name: string) =>
  /^[^,]* Corrections( and Rehabilitation)?$/.test(name) && !/ of /.test(name);

/** An agency in a sentence: "the Tampa Police Department"; in Spanish, what it is. */
export function agencyInText(
  agency: RosterAgency,
  { byGeoid }: Pick<PlaceIndex, 'byGeoid'>,
  { t, language }: Pick<PageContext, 't' | 'language'>,
): string {
  const name = agencyName(agency);
  const home = byGeoid.get(agency.place ?? agency.counties?.[0] ?? '');
  const said = language === 'es' && home ? placeName(home, language) : name;
  if (home && (agency.kind === 'municipal-police' || agency.kind === 'sheriff'))
    return t(`agencies.inText.${agency.kind}`, { name: said });
  // Before a verb, which it always precedes, a division after its department ends with a comma, too.
  const closed = name.includes(',') ? `${name},` : name;
  return t(isBare(name) ? 'agencies.inText.bare' : 'agencies.inText.other', { name: closed });
}

/**
 * What the newest lists say of an agency, in one or two sentences.
 * @param builtOn the day of the build: of an old list, pages speak in the past.
 */
export function agencyDeck(
  { agency, listed, spans, pending, standing }: AgencyRecord,
  places: PlaceIndex,
  page: Pick<PageContext, 't' | 'language'>,
  builtOn: string,
): string {
  const { t, language } = page;
  const name = agencyInText(agency, places, page);
  const date = formatDate(places.list.date, language);
  const dayOf = (run: (typeof spans)[number] | undefined) =>
    run ? formatDate(run.last.date, language) : t('notFound');
  const isPast = isOld(places.list, builtOn);
  const text = {
    listed: () =>
      isPast
        ? t('agencies.deck.listed.old', { name, date, count: listed })
        : t('agencies.deck.listed', { name, date, count: listed }),
    gone: () => t('agencies.deck.gone', { name, date, last: dayOf(spans.at(-1)) }),
    pending: () =>
      isPast
        ? t('agencies.deck.pending.old', { name, date, pending: dayOf(pending.at(-1)) })
        : t('agencies.deck.pending', { name, date, pending: dayOf(pending.at(-1)) }),
    'was-pending': () =>
      t('agencies.deck.was-pending', { name, date, last: dayOf(pending.at(-1)) }),
  }[standing]();
  const alsoPending = standing === 'gone' && pending.some(({ isOpen }) => isOpen);
  return capitalize(
    alsoPending
      ? `${text} ${t('agencies.deck.gone.pending', { pending: dayOf(pending.at(-1)) })}`
      : text,
  );
}
