import type { Claim, Event, Language } from '../../data/schema/index.ts';
import { formatList, uncapitalize } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { recordOf, motionOf } from '../../content/values/context.ts';
import type { Condition, LessonContext, LessonValue } from '../context.ts';
import { lawCard, deckOf, lawOf, boundParties, type LawCard } from './deck.ts';
import { rungs, type LadderRung } from './ladder.ts';

const ofCard =
  (say: (card: LawCard, context: LessonContext) => string): LessonValue =>
  (context, [name]) => {
    const card = lawCard(context, name);
    return card && say(card, context);
  };

/** Cards in a row, each with whom it is about: "A: sheriffs; B: …". */
const cardsThat =
  (verb: string): LessonValue =>
  (context) => {
    const found = deckOf(context).filter((card) => card.verb === verb);
    return found.length === 0
      ? undefined
      : found.map(({ letter, who }) => `${letter}: ${who}`).join('; ');
  };

/** A place in the law itself, and not in what is written about it. */
const isSection = (at: string) => at.startsWith('section');

/** The reasons of a ledger row that name this source together with laws of the deck. */
function readings(context: LessonContext, claim: Claim, source: string) {
  const cards = deckOf(context);
  return claim.reasons.flatMap((reason) => {
    if (!reason.citations.some((citation) => citation.source === source)) return [];
    const found = cards.filter(({ statute }) =>
      reason.citations.some(
        ({ source: document, at }) =>
          document !== source &&
          statute?.citations.some(
            (own) => own.source === document && own.at === at && isSection(at),
          ),
      ),
    );
    return found.length === 0 ? [] : [{ text: reason.text, cards: found }];
  });
}

/** The laws that a side rests on, as the ledger has it: `{relied-on dispute letter}`. */
function reliedOn(context: LessonContext, [claim, source]: readonly string[]) {
  const row = recordOf(context, 'claims', claim);
  const found = readings(context, row, recordOf(context, 'sources', source).id);
  return found.length === 0 ? undefined : found;
}

const listed = (say: (card: LawCard) => string): LessonValue => {
  return (context, args) => {
    const found = reliedOn(context, args)?.flatMap(({ cards }) => cards);
    return found && formatList([...new Set(found.map(say))], context.language);
  };
};

const eventOf = (context: LessonContext, name: string | undefined): Event =>
  recordOf(context, 'events', name);

/** Kinds of law whose names have no capital within a sentence. */
const generic: Record<Language, readonly LadderRung[]> = {
  en: ['charter', 'ordinance', 'resolution'],
  es: ['statute', 'charter', 'ordinance', 'resolution'],
};

export const lawValues: Record<string, LessonValue> = {
  /** The exact words of a law in quotation marks, or our translation of them. */
  'law-words': (context, [name]) => {
    const { words, wordsInSpanish } = recordOf(context, 'statutes', name);
    return context.language === 'en'
      ? words && `“${words}”`
      : wordsInSpanish && `«${wordsInSpanish}»`;
  },
  /** The letter of a card. */
  card: ofCard(({ letter }) => letter),
  level: ofCard(({ level }, { language }) => useTranslations(language)(`teach.law.whose.${level}`)),
  verb: ofCard(({ verb }, { language }) =>
    // As the exit ticket has the words to choose from.
    useTranslations(language)(
      verb === 'must' || verb === 'must-not' || verb === 'may'
        ? `teach.law.choice.${verb}`
        : verb === 'votes'
          ? 'teach.law.verb.votes'
          : `law.verb.${verb}`,
    ),
  ),
  'cards-must': cardsThat('must'),
  /** Whom a law is about. */
  who: (context, [name]) => {
    const law = lawOf(context, name);
    return law && boundParties(context, law);
  },
  /** Yes or no: `{is-about card-jail-chiefs municipal-police}`. */
  'is-about': (context, [name, subject]) => {
    const law = lawOf(context, name);
    const isIt = law?.binds.some((each) => each === subject);
    return law && useTranslations(context.language)(isIt ? 'teach.law.yes' : 'teach.law.no');
  },
  'cards-relied-on': listed(({ letter }) => letter),
  'relied-on': listed(({ citation }) => citation),
  /** What a side said of the law, as the ledger sums it up. */
  reading: (context, args) =>
    reliedOn(context, args)
      ?.map(({ text }) => text[context.language])
      .join(' '),
  /** A rung of the ladder, counted from the top. */
  rung: ({ language }, [place]) => {
    const rung = rungs[Number(place) - 1];
    return rung && useTranslations(language)(`teach.law.rung.${rung}`);
  },
  /** The kinds of law that stand above one. */
  'rungs-above': ({ language }, [below]) => {
    const place = rungs.findIndex((rung) => rung === below);
    if (place === -1)
      throw new RangeError(`there is no rung "${below ?? ''}"; there are ${rungs.join(', ')}`);
    const t = useTranslations(language);
    return formatList(
      rungs.slice(0, place).map((rung) => {
        const name = t(`teach.law.rung.${rung}`);
        return generic[language].includes(rung) ? uncapitalize(name) : name;
      }),
      language,
    );
  },
};

export const lawConditions: Record<string, Condition> = {
  /** A law is about this subject: `binds card-jail-chiefs municipal-police`. */
  binds: (context, [name, subject]) => lawOf(context, name)?.binds.some((each) => each === subject),
  /**
   * No court had settled a question of the ledger on the day of a vote, and the case that asked it was
   * not yet reported as ended: `open-on dispute second dismissed`. Not known once the row is settled, since
   * the row does not say when.
   */
  'open-on': (context, [claim, motion, ended]) => {
    if (recordOf(context, 'claims', claim).status !== 'unresolved') return undefined;
    const day = motionOf(context, motion).motion.when.date;
    const end = eventOf(context, ended).when.date;
    return day.startsWith(end) ? undefined : end > day;
  },
};
