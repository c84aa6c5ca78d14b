import type { Language } from '../data/schema/index.ts';
import { fillMessage, type MessageValues } from './message.ts';
import enAgreement from './en.agreement.json' with { type: 'json' };
import enAllvotes from './en.allvotes.json' with { type: 'json' };
import enData from './en.data.json' with { type: 'json' };
import enElsewhere from './en.elsewhere.json' with { type: 'json' };
import enExplain from './en.explain.json' with { type: 'json' };
import enLadder from './en.ladder.json' with { type: 'json' };
import enLineage from './en.lineage.json' with { type: 'json' };
import enLists from './en.lists.json' with { type: 'json' };
import enMap from './en.map.json' with { type: 'json' };
import enOffline from './en.offline.json' with { type: 'json' };
import enPlaces from './en.places.json' with { type: 'json' };
import enSearch from './en.search.json' with { type: 'json' };
import enShare from './en.share.json' with { type: 'json' };
import enSite from './en.json' with { type: 'json' };
import enTake from './en.take.json' with { type: 'json' };
import enTeach from './en.teach.json' with { type: 'json' };
import enTeachLaw from './en.teach-law.json' with { type: 'json' };
import enTeachMap from './en.teach-map.json' with { type: 'json' };
import enTeachMeeting from './en.teach-meeting.json' with { type: 'json' };
import enTeachTexts from './en.teach-texts.json' with { type: 'json' };
import esAgreement from './es.agreement.json' with { type: 'json' };
import esAllvotes from './es.allvotes.json' with { type: 'json' };
import esData from './es.data.json' with { type: 'json' };
import esElsewhere from './es.elsewhere.json' with { type: 'json' };
import esExplain from './es.explain.json' with { type: 'json' };
import esLadder from './es.ladder.json' with { type: 'json' };
import esLineage from './es.lineage.json' with { type: 'json' };
import esLists from './es.lists.json' with { type: 'json' };
import esMap from './es.map.json' with { type: 'json' };
import esOffline from './es.offline.json' with { type: 'json' };
import esPlaces from './es.places.json' with { type: 'json' };
import esSearch from './es.search.json' with { type: 'json' };
import esShare from './es.share.json' with { type: 'json' };
import esSite from './es.json' with { type: 'json' };
import esTake from './es.take.json' with { type: 'json' };
import esTeach from './es.teach.json' with { type: 'json' };
import esTeachLaw from './es.teach-law.json' with { type: 'json' };
import esTeachMap from './es.teach-map.json' with { type: 'json' };
import esTeachMeeting from './es.teach-meeting.json' with { type: 'json' };
import esTeachTexts from './es.teach-texts.json' with { type: 'json' };

const en = {
  ...enSite,
  ...enAgreement,
  ...enAllvotes,
  ...enData,
  ...enElsewhere,
  ...enExplain,
  ...enLadder,
  ...enLineage,
  ...enLists,
  ...enMap,
  ...enOffline,
  ...enPlaces,
  ...enSearch,
  ...enShare,
  ...enTake,
  ...enTeach,
  ...enTeachLaw,
  ...enTeachMap,
  ...enTeachMeeting,
  ...enTeachTexts,
};
const es = {
  ...esSite,
  ...esAgreement,
  ...esAllvotes,
  ...esData,
  ...esElsewhere,
  ...esExplain,
  ...esLadder,
  ...esLineage,
  ...esLists,
  ...esMap,
  ...esOffline,
  ...esPlaces,
  ...esSearch,
  ...esShare,
  ...esTake,
  ...esTeach,
  ...esTeachLaw,
  ...esTeachMap,
  ...esTeachMeeting,
  ...esTeachTexts,
};

/** Every string a reader can meet that is not a fact. English defines the keys. */
export type Key = keyof typeof en;

// `satisfies` turns a missing Spanish string into a type error.
export const strings = { en, es } satisfies Record<Language, Record<Key, string>>;

export type Translate = (key: Key, values?: MessageValues) => string;

/**
 * The strings of a language, filled from `values`: see `fillMessage`.
 * @throws RangeError when a value that the string asks for is missing.
 */
export function useTranslations(language: Language): Translate {
  return (key, values = {}) => {
    try {
      return fillMessage(strings[language][key], values, language);
    } catch (error) {
      throw new RangeError(`the string "${key}" ${(error as Error).message}`, { cause: error });
    }
  };
}
