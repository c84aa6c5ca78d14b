import type { Place, Signer } from '../data/schema/index.ts';
import type { SignerOffice } from '../data/schema/signers.ts';
import { capitalize, formatDate, formatList } from './format.ts';
import type { PageContext } from './page.ts';

type Words = Pick<PageContext, 't' | 'language'>;
type LegalType = NonNullable<Place['legalType']>;
type OtherMark = NonNullable<Signer['others']>[number];

/** An office in words, for the middle of a sentence; of a city, town or village where that is given. */
export function officeText(
  { t }: Pick<PageContext, 't'>,
  office: Signer['signed']['office'] | OtherMark['office'],
  legalType?: LegalType,
): string {
  return office === 'manager' && legalType
    ? t(`signers.office.manager.${legalType}`)
    : t(`signers.office.${office}`);
}

/** Whoever has an office, for the middle of a sentence that has no name: "the police chief". Spanish has the office. */
function holderText(
  { t }: Pick<PageContext, 't'>,
  office: SignerOffice | Exclude<OtherMark['office'], 'not-stated'>,
  legalType?: LegalType,
): string {
  return office === 'manager' && legalType
    ? t(`signers.holder.manager.${legalType}`)
    : t(`signers.holder.${office}`);
}

/** A person's name as printed, with a nickname in the quotation marks of the language. */
export function personName({ language }: Pick<PageContext, 'language'>, name: string): string {
  return language === 'es' ? name.replace(/“([^”]*)”/g, '«$1»') : name;
}

/** As `personName`, with "(as printed)" where other documents spell the name another way. */
function signedName(words: Words, { name, nameSic }: Signer['signed']): string | undefined {
  if (!name) return undefined;
  const shown = personName(words, name);
  return nameSic ? words.t('signers.sic', { name: shown }) : shown;
}

/**
 * Who signed first for the agency, as a cell of a table has it: a name with its office, or the office. Beside a
 * name, Spanish has the office and not its holder, whose gender no page states.
 */
export function signerText(
  words: Words,
  { signed }: Pick<Signer, 'signed'>,
  legalType?: LegalType,
): string {
  const name = signedName(words, signed);
  return name
    ? `${name}, ${officeBesideName(words, signed.office, legalType)}`
    : officeText(words, signed.office, legalType);
}

/** The office of whoever signed, beside the name. */
function officeBesideName(
  { t }: Pick<PageContext, 't'>,
  office: Signer['signed']['office'],
  legalType: LegalType | undefined,
): string {
  if (office === 'not-stated' || office === 'readings-differ')
    return officeText({ t }, office, legalType);
  return office === 'manager' && legalType
    ? t(`signers.named.manager.${legalType}`)
    : t(`signers.named.${office}`);
}

/** A person with the office, as the subject of a sentence: "Sheriff Mark Hunter". */
function whoSigned(
  { t }: Words,
  name: string,
  office: SignerOffice,
  legalType: LegalType | undefined,
): string {
  return office === 'manager' && legalType
    ? t(`signers.who.manager.${legalType}`, { name })
    : t(`signers.who.${office}`, { name });
}

type SignedRecord = Pick<Signer, 'ice' | 'signed'>;

/** Whether the page shows neither the agency's date nor ICE's, so that one sentence says so. */
function isWithoutDates({ ice, signed }: SignedRecord): boolean {
  return !signed.date && (signed.undated ?? 'not-stated') === 'not-stated' && !ice.date;
}

/** Who signed for the agency, in what office and when, and when ICE signed, in a few sentences. */
export function signaturesText(words: Words, record: SignedRecord, legalType?: LegalType): string {
  const signed = signedText(words, record, legalType);
  return isWithoutDates(record) ? signed : `${signed} ${iceSignedText(words, record)}`;
}

/** Who signed for the agency, in what office and when, in a sentence or two. */
export function signedText(words: Words, record: SignedRecord, legalType?: LegalType): string {
  const { t, language } = words;
  const { office, date, undated = 'not-stated', datePrinted = '' } = record.signed;
  const { signed } = record;
  const name = signedName(words, signed);
  const isKnown = office !== 'not-stated' && office !== 'readings-differ';
  const who = name
    ? isKnown
      ? t('signers.by.named', { who: whoSigned(words, name, office, legalType) })
      : t(`signers.by.name.${office}`, { name })
    : isKnown
      ? t('signers.by.office', { holder: capitalize(holderText(words, office, legalType)) })
      : t('signers.by.nobody');
  return date
    ? name || isKnown
      ? t('signers.on', { who, date: formatDate(date, language) })
      : t('signers.on.nobody', { date: formatDate(date, language) })
    : isWithoutDates(record)
      ? t('signers.undated.both', { who })
      : t(`signers.undated.${undated}`, { who, printed: datePrinted });
}

/** When ICE signed, in a sentence that follows the one on the agency's signature. */
export function iceSignedText({ t, language }: Words, { ice, signed }: SignedRecord): string {
  if (ice.date && ice.date === signed.date) return t('signers.ice.sameDay');
  return ice.date
    ? t('signers.ice.on', { date: formatDate(ice.date, language) })
    : t('signers.ice.undated');
}

/** What else is on the page, in a sentence; undefined where nothing is. */
export function othersText(
  { t, language }: Words,
  { others = [] }: Pick<Signer, 'others'>,
  legalType?: LegalType,
): string | undefined {
  const marks = others.map(({ act, office }) => {
    if (act === 'sealed' || act === 'initialed' || act === 'marked')
      return t(`signers.also.${act}`);
    if (office === 'not-stated') return t(`signers.also.${act}.not-stated`);
    return t(`signers.also.${act}`, { holder: holderText({ t }, office, legalType) });
  });
  if (marks.length === 0) return undefined;
  return t('signers.also', { marks: formatList([...new Set(marks)], language) });
}

/**
 * Whether a resolution is in the file, as far as it was read, and what its absence does not show.
 * @param hasVotes whether we know of votes of its commission or council, which our page on the agreement lists.
 */
function resolutionText(
  { t, language }: Words,
  { resolution, attached }: Pick<Signer, 'resolution' | 'attached'>,
  hasVotes: boolean,
): string {
  if (resolution)
    return t('signers.hall.resolution', {
      number: resolution.number,
      tally: resolution.tally,
      date: formatDate(resolution.date, language),
    });
  const found = attached === 'not-read' ? 'unread' : 'unattached';
  return t(hasVotes ? `signers.hall.${found}` : `signers.hall.${found}.unknown`);
}

/**
 * What a city's agreement shows besides its first signature, and what that does not show.
 * @param hasVotes whether we know of votes of its commission or council, which our page on the agreement lists.
 */
export function cityHallText(
  words: Words,
  record: Signer,
  hasVotes: boolean,
  legalType?: LegalType,
): string {
  const others = othersText(words, record, legalType);
  if (!others && !record.resolution && record.attached !== 'not-read')
    return words.t(hasVotes ? 'signers.hall.nothing' : 'signers.hall.nothing.unknown');
  const marks = others ?? (record.resolution ? undefined : words.t('signers.hall.none'));
  return [marks, resolutionText(words, record, hasVotes)].filter(Boolean).join(' ');
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
