import { byId } from '../../data/queries/lookup.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { nameIn } from '../../data/queries/speakers.ts';
import type { CorrectablePart, Language, Statement } from '../../data/schema/index.ts';
import { afterColon, formatDate, formatMoment, withMark } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { agencyName } from '../../i18n/places.ts';
import { sourceTitle } from '../../i18n/sources.ts';

interface RecordTarget {
  path: string;
  name: string;
  /** The part of the site that the record belongs to. */
  kind: string;
}

/** The start of a quote, which tells two statements of one person and day apart; empty for a paraphrase. */
function firstWords(said: Statement['said'], language: Language): string {
  if (!('quote' in said)) return '';
  const { words, translation, language: spoken } = said.quote;
  const all = (spoken === language ? words : translation).split(' ');
  const start = all.slice(0, 6).join(' ') + (all.length > 6 ? '…' : '');
  return language === 'en' ? `“${start}”` : `«${start}»`;
}

/** The page of a record, its name there and the part of the site it belongs to. */
export function recordTarget(
  { language, t, say }: PageContext,
  { dataset, lists }: SiteFacts,
  { collection, record }: { collection: CorrectablePart; record: string },
): RecordTarget {
  switch (collection) {
    case 'motions':
    case 'rollCalls':
      return {
        path: `/votes/${record}/`,
        name: say(byId(dataset.motions, record).question),
        kind: t(collection === 'motions' ? 'nav.votes' : 'vote.roll'),
      };
    case 'claims':
      return {
        path: `/ledger/${record}/`,
        name: say(byId(dataset.claims, record).question),
        kind: t('nav.ledger'),
      };
    case 'statutes':
      return {
        path: `/law/${record}/`,
        name: say(byId(dataset.statutes, record).title),
        kind: t('nav.law'),
      };
    case 'readings':
      return {
        path: `/explainers/who-decides/#${record}`,
        name: say(byId(dataset.readings, record).who),
        kind: t('ladder.sides.reading'),
      };
    case 'glossary':
      return {
        path: `/glossary/#${record}`,
        name: say(byId(dataset.glossary, record).term),
        kind: t('glossary.title'),
      };
    case 'officials':
      return {
        path: `/officials/${record}/`,
        name: byId(dataset.officials, record).name,
        kind: t('officials.title'),
      };
    case 'events': {
      const event = byId(dataset.events, record);
      return {
        path: `/timeline/#${record}`,
        name: `${formatMoment(event.when, language)}: ${afterColon(say(event.title), language)}`,
        kind: t('nav.timeline'),
      };
    }
    case 'figures': {
      const figure = byId(dataset.figures, record);
      return {
        path: `/explainers/what-an-agreement-changes/#${record}`,
        name: `${withMark(say(figure.what), ',', language)} ${formatDate(figure.asOf, language)}`,
        kind: t('explainers.figures.name'),
      };
    }
    case 'answers':
      return {
        path: `/answers/#${record}`,
        name: say(byId(dataset.answers, record).question),
        kind: t('answers.title'),
      };
    case 'statements': {
      const statement = byId(dataset.statements, record);
      const speaker =
        typeof statement.speaker === 'string'
          ? byId(dataset.officials, statement.speaker).name
          : nameIn(statement.speaker, language);
      const path = statement.motion
        ? `/votes/${statement.motion}/${statement.channel === 'resolution' ? '#proposed' : '#said'}`
        : '/officials/#others';
      return {
        path,
        name: [
          `${speaker}, ${formatMoment(statement.when, language)}`,
          firstWords(statement.said, language),
        ]
          .filter(Boolean)
          .join(': '),
        kind: t('vote.said'),
      };
    }
    case 'benchmarks':
      return {
        path: `/teach/#${record}`,
        name: byId(dataset.benchmarks, record).code,
        kind: t('teach.benchmarks'),
      };
    case 'lessons':
      return {
        path: `/teach/${record}/`,
        name: say(byId(dataset.lessons, record).title),
        kind: t('teach.title'),
      };
    case 'sources':
      return {
        path: `/sources/${record}/`,
        name: sourceTitle(byId(dataset.sources, record), language).text,
        kind: t('sources.title'),
      };
    case 'agreements':
      return {
        path: `/agreements/${record}/`,
        name: say(byId(dataset.agreements, record).title),
        kind: t('agreement.title'),
      };
    case 'forms':
      return {
        path: `/agreements/#${record}`,
        name: say(byId(dataset.forms, record).title),
        kind: t('forms.nav'),
      };
    case 'signers': {
      const { agency, model } = byId(dataset.signers, record);
      return {
        path: `/who-signed/${record}/`,
        name: `${agencyName(byId(lists.agencies, agency))}, ${t(`signers.short.${model}`)}`,
        kind: t('signers.nav'),
      };
    }
    case 'places':
      return {
        path: `/places/${record}/`,
        name: byId(dataset.places, record).name,
        kind: t('places.title'),
      };
    case 'bodies':
      return {
        path: '/votes/',
        name: say(byId(dataset.bodies, record).name),
        kind: t('vote.rules'),
      };
    case 'names':
      return {
        path: '/places/',
        name: byId(dataset.names, record).name,
        kind: t('places.title'),
      };
    case 'synonyms':
      return {
        path: '/search/',
        name: byId(dataset.synonyms, record).typed[language][0]!,
        kind: t('search.nav'),
      };
    case 'agencies':
      return {
        path: `/agencies/${record}/`,
        name: agencyName(byId(lists.agencies, record)),
        kind: t('agencies.nav'),
      };
  }
}
