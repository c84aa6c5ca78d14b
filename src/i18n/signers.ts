import { cityHallOn } from '../data/queries/signers.ts';
import type { Signer } from '../data/schema/index.ts';
import { capitalize, formatDate } from './format.ts';
import type { PageContext } from './page.ts';

type Words = Pick<PageContext, 't' | 'language'>;

/** An office in words, for the middle of a sentence. */
export function officeText(
  { t }: Pick<PageContext, 't'>,
  office: Signer['signed']['office'] | NonNullable<Signer['others']>[number]['office'],
): string {
  return t(`signers.office.${office}`);
}

/** A person's name as printed, with a nickname in the quotation marks of the language. */
export function personName({ language }: Pick<PageContext, 'language'>, name: string): string {
  return language === 'es' ? name.replace(/“([^”]*)”/g, '«$1»') : name;
}

/**
 * Who signed first for the agency, as a cell of a table has it: a name with its office, or the office. Spanish
 * words an office after a name without the gender of its holder, which no page states.
 */
export function signerText({ t, language }: Words, { signed }: Pick<Signer, 'signed'>): string {
  const { name, office } = signed;
  if (!name) return officeText({ t }, office);
  const isKnown = office !== 'not-stated' && office !== 'readings-differ';
  return `${personName({ language }, name)}, ${isKnown ? t(`signers.named.${office}`) : officeText({ t }, office)}`;
}

/** Who signed for the agency, in what office and when, in a sentence or two. */
export function signedText({ t, language }: Words, { signed }: Pick<Signer, 'signed'>): string {
  const { office, date, undated = 'not-stated', datePrinted = '' } = signed;
  const name = signed.name && personName({ language }, signed.name);
  const isKnown = office !== 'not-stated' && office !== 'readings-differ';
  const who = name
    ? isKnown
      ? t('signers.by.named', { name, office: t(`signers.named.${office}`) })
      : t('signers.by.name', { name })
    : isKnown
      ? t('signers.by.office', { office: officeText({ t }, office) })
      : t('signers.by.nobody');
  return date
    ? t('signers.on', { who, date: formatDate(date, language) })
    : t(`signers.undated.${undated}`, { who, printed: datePrinted });
}

/** When ICE signed, in a sentence that follows the one on the agency's signature. */
export function iceSignedText(
  { t, language }: Words,
  { ice, signed }: Pick<Signer, 'ice' | 'signed'>,
): string {
  if (ice.date && ice.date === signed.date) return t('signers.ice.sameDay');
  return ice.date
    ? t('signers.ice.on', { date: formatDate(ice.date, language) })
    : t('signers.ice.undated');
}

/** What a city's agreement shows of its city hall, and what that does not show. */
export function cityHallText({ t, language }: Words, record: Signer): string {
  const mark = cityHallOn(record);
  const { resolution } = record;
  return mark === 'resolution' && resolution
    ? t('signers.hall.resolution', {
        number: resolution.number,
        tally: resolution.tally,
        date: formatDate(resolution.date, language),
      })
    : t(`signers.hall.${mark}`);
}

/** A name and how it is printed, or why there is none. */
export function nameText(
  { t, language }: Words,
  { name, unnamed = 'not-printed', nameAs }: Partial<Signer['signed']>,
): string {
  if (!name) return capitalize(t(`signers.unnamed.${unnamed}`));
  const shown = personName({ language }, name);
  return nameAs ? `${shown} (${t(`signers.how.${nameAs}`)})` : shown;
}

/** A day and how it is written, or why there is none. */
export function dayText(
  { t, language }: Words,
  { date, undated = 'not-stated', dateAs, datePrinted = '' }: Partial<Signer['signed']>,
): string {
  if (!date) return capitalize(t(`signers.blank.${undated}`, { printed: datePrinted }));
  const day = formatDate(date, language);
  return dateAs ? `${day} (${t(`signers.how.${dateAs}`)})` : day;
}
