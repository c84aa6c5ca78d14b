import { ascending, descending, rollups } from 'd3';
import { countListings } from '../../data/queries/list-growth.ts';
import { newestFirst, rollCallOf } from '../../data/queries/motions.ts';
import type { RosterIndex } from '../../data/queries/roster-index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Dataset, Language } from '../../data/schema/index.ts';
import { formatDate, withMark } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { resultSentence } from '../../i18n/votes.ts';

/** A feed entry. */
export interface News {
  /** Its permanent key: `corrections/…`. */
  key: string;
  /** The date in the record, never the day of a build. */
  date: string;
  title: string;
  text: string;
  /** The page to read, without its language. */
  path: string;
}

/** How many recent entries to include; all corrections and changes are kept. */
const recent = { votes: 20, lists: 10 };

/** What is new, newest first: corrections, changes of the site, votes known to the day, signatures read, ICE’s lists. */
export function newsOf(
  { dataset, lists }: Pick<SiteFacts, 'dataset' | 'lists'>,
  language: Language,
): News[] {
  const news = [
    ...corrections(dataset, language),
    ...changes(dataset, language),
    ...votes(dataset, language),
    ...signaturesRead(dataset, language),
    ...listNews(lists, language),
  ];
  return news.sort((a, b) => descending(a.date, b.date) || ascending(a.key, b.key));
}

function corrections(dataset: Dataset, language: Language): News[] {
  const t = useTranslations(language);
  return dataset.corrections.map(({ id, date, was, is, why }) => ({
    key: `corrections/${id}`,
    date,
    title: t('feed.correction', { is: is[language] }),
    text: [
      `${t('corrections.was')}: ${was[language]}`,
      `${t('corrections.is')}: ${is[language]}`,
      `${t('corrections.why')}: ${why[language]}`,
    ].join('\n'),
    path: `/about/corrections/#${id}`,
  }));
}

function changes(dataset: Dataset, language: Language): News[] {
  return dataset.changes.map(({ id, date, title, text, page }) => ({
    key: `changes/${id}`,
    date,
    title: title[language],
    text: text[language],
    path: page ?? `/about/corrections/#${id}`,
  }));
}

function votes(dataset: Dataset, language: Language): News[] {
  const t = useTranslations(language);
  return newestFirst(dataset.motions)
    .filter(({ when }) => when.precision === 'day')
    .slice(0, recent.votes)
    .map((motion) => {
      const { id, when, title, question } = motion;
      const rollCall = rollCallOf(dataset, motion);
      return {
        key: `motions/${id}`,
        date: when.date,
        title: `${withMark(title[language], ',', language)} ${formatDate(when.date, language)}`,
        text: `${question[language]} ${resultSentence(t, motion, rollCall)}`,
        path: `/votes/${id}/`,
      };
    });
}

/** One for each day on which the readings of signature pages were compared. */
function signaturesRead({ signers }: Dataset, language: Language): News[] {
  const t = useTranslations(language);
  return rollups(
    signers,
    (own) => own.length,
    ({ checked }) => checked,
  ).map(([date, count]) => ({
    key: `signers/${date}`,
    date,
    title: t('signers.feed.title', { count }),
    text: t('signers.feed.text'),
    path: '/who-signed/list/',
  }));
}

/** One for each day that has a list of agreements, by the last list of the day. */
function listNews(index: RosterIndex, language: Language): News[] {
  const t = useTranslations(language);
  const byDay = new Map(index.lists.participating.map((list) => [list.date, list]));
  return [...byDay.values()].slice(-recent.lists).map((list) => {
    const { agreements: rows, agencies } = countListings(index, list);
    return {
      key: `lists/${list.date}`,
      date: list.date,
      title: t('lists.day.title', { date: formatDate(list.date, language) }),
      text: `${t('lists.day.deckLast.participating', { rows, agencies })} ${t('lists.record')}`,
      path: `/list/${list.date}/`,
    };
  });
}
