import type { Statute } from '../../data/schema/statutes.ts';
import type { Language, Motion } from '../../data/schema/index.ts';
import { byId } from '../../data/queries/lookup.ts';
import { subjectList } from '../../i18n/duties.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { recordOf, refOf } from '../../content/values/context.ts';
import type { LessonContext } from '../context.ts';

/** Whose law it is. */
export const levels = ['federal', 'florida', 'local', 'courts'] as const;
type Level = (typeof levels)[number];

export const cardVerbs = ['must', 'must-not', 'may', 'no-duty', 'decides', 'votes'] as const;
type CardVerb = (typeof cardVerbs)[number] | 'defines';

/** A law, a ruling or a vote of a city, as a card to be sorted. */
export interface LawCard {
  /** The lesson's name for the record. */
  name: string;
  letter: string;
  level: Level;
  /** In the set that every class sorts; the others are for classes with more time. */
  isCore: boolean;
  verb: CardVerb;
  who: string;
  /** Its plain words, without the words that name its level. */
  text: string;
  citation: string;
  /** Its page, below the site. */
  page: string;
  statute?: Statute;
}

/** Words that reveal a card's level of government; the card has a blank instead. */
const giveaways: Record<Language, Record<Level, RegExp>> = {
  en: {
    federal: /\b(federal|Washington)\b/gi,
    florida: /\bFlorida(’s)?/g,
    local: /\bcity\b/gi,
    courts: /\b(Supreme Court|(state|appeals) court|federal judge)\b/g,
  },
  es: {
    // With the article, whose gender would give the word away.
    federal: /\b(federal(es)?|Washington)\b/gi,
    florida: /\bFlorida\b/g,
    local: /\b((la|una) ciudad|ciudad|municipal)\b/gi,
    courts:
      /\b((la|el|un|al|del) )?(Corte Suprema|tribunal( estatal| de apelaciones)?|juez federal)\b/g,
  },
};

/** The words by which a sentence orders, forbids or allows. */
const sayings: Record<Language, Partial<Record<CardVerb, RegExp>>> = {
  en: {
    must: /\bmust\b/,
    'must-not': /\b(may not|must not|cannot)\b|\bNo\b.*\bmay\b/,
    may: /\bmay\b/,
  },
  es: {
    must: /\bdeben?\b/,
    'must-not': /\bno (puede|pueden|debe|deben)\b/i,
    may: /\b(puede|pueden)\b/,
  },
};

/** The sets of cards, by the start of their names in the lesson. */
export const cardSets = { core: 'card-', more: 'more-card-' } as const;

/**
 * The cards of a lesson: the records that it names `card-…`, then those that it names `more-card-…`, lettered
 * in the order of those names. A law whose text was not checked is left out.
 */
export function deckOf(context: LessonContext): LawCard[] {
  return Object.values(cardSets)
    .flatMap((start) =>
      Object.keys(context.refs)
        .filter((name) => name.startsWith(start))
        .sort(),
    )
    .filter((name) => isChecked(context, name))
    .map((name, index) => cardFrom(context, name, String.fromCharCode(65 + index)));
}

/**
 * A card by the lesson's name for it; undefined where it is left out.
 * @throws RangeError when the lesson does not name it.
 */
export function lawCard(context: LessonContext, name: string | undefined): LawCard | undefined {
  refOf(context, name);
  return deckOf(context).find((card) => card.name === name);
}

/** A law that the lesson names; undefined where its text was not checked. */
export function lawOf(context: LessonContext, name: string | undefined): Statute | undefined {
  const statute = recordOf(context, 'statutes', name);
  return statute.confidence === 'unverified' ? undefined : statute;
}

/** Whom a law is about, as its page says it. */
export function boundParties(
  { language }: Pick<LessonContext, 'language'>,
  { binds }: Statute,
): string {
  return subjectList({ t: useTranslations(language), language }, binds);
}

function isChecked(context: LessonContext, name: string): boolean {
  return refOf(context, name).collection === 'motions' || lawOf(context, name) !== undefined;
}

function cardFrom(context: LessonContext, name: string, letter: string): LawCard {
  return refOf(context, name).collection === 'motions'
    ? fromMotion(context, name, letter, recordOf(context, 'motions', name))
    : fromStatute(context, name, letter, recordOf(context, 'statutes', name));
}

function fromStatute(
  context: LessonContext,
  name: string,
  letter: string,
  statute: Statute,
): LawCard {
  const { language } = context;
  const level = statute.kind === 'case' ? 'courts' : statute.jurisdiction;
  return {
    name,
    letter,
    level,
    isCore: name.startsWith(cardSets.core),
    verb: statute.verb,
    who: boundParties(context, statute),
    text: untilSaid(statute.plain[language], statute.verb, language).replace(
      giveaways[language][level],
      '____',
    ),
    citation: statute.citation,
    page: `/law/${statute.id}/`,
    statute,
  };
}

/** A vote is an act of the body that took it. */
function fromMotion(
  { dataset, language }: LessonContext,
  name: string,
  letter: string,
  motion: Motion,
): LawCard {
  const who = byId(dataset.bodies, motion.body).name[language];
  return {
    name,
    letter,
    level: 'local',
    isCore: name.startsWith(cardSets.core),
    verb: 'votes',
    who,
    text: motion.question[language].replace(giveaways[language].local, '____'),
    citation: `${who}, ${formatDate(motion.when.date, language)}`,
    page: `/votes/${motion.id}/`,
  };
}

/** The first sentences up to the one with the verb; the first sentence if none has it. */
function untilSaid(text: string, verb: CardVerb, language: Language): string {
  const sentences = text.split(/(?<=[.!?]["”»)]*)\s+(?=[\p{Lu}“«¿¡"])/u);
  const said = sayings[language][verb];
  const last = said ? sentences.findIndex((sentence) => said.test(sentence)) : 0;
  return sentences.slice(0, Math.max(last, 0) + 1).join(' ');
}
