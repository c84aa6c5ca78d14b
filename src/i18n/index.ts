import type { Language } from '../data/schema/index.ts';
import { fillMessage, type MessageValues } from './message.ts';
import enAgencies from './strings/en/agencies.json' with { type: 'json' };
import enAgreement from './strings/en/agreement.json' with { type: 'json' };
import enAllVotes from './strings/en/all-votes.json' with { type: 'json' };
import enData from './strings/en/data.json' with { type: 'json' };
import enOtherPlaces from './strings/en/other-places.json' with { type: 'json' };
import enExplainers from './strings/en/explainers.json' with { type: 'json' };
import enLadder from './strings/en/ladder.json' with { type: 'json' };
import enLineage from './strings/en/lineage.json' with { type: 'json' };
import enLists from './strings/en/lists.json' with { type: 'json' };
import enMap from './strings/en/map.json' with { type: 'json' };
import enOffline from './strings/en/offline.json' with { type: 'json' };
import enPlaces from './strings/en/places.json' with { type: 'json' };
import enRoll from './strings/en/roll.json' with { type: 'json' };
import enSearch from './strings/en/search.json' with { type: 'json' };
import enSigners from './strings/en/signers.json' with { type: 'json' };
import enSocial from './strings/en/social.json' with { type: 'json' };
import enSite from './strings/en/site.json' with { type: 'json' };
import enChartDownloads from './strings/en/chart-downloads.json' with { type: 'json' };
import enTeach from './strings/en/teach.json' with { type: 'json' };
import enTeachLaw from './strings/en/teach-law.json' with { type: 'json' };
import enTeachMap from './strings/en/teach-map.json' with { type: 'json' };
import enTeachMeeting from './strings/en/teach-meeting.json' with { type: 'json' };
import enTeachTexts from './strings/en/teach-texts.json' with { type: 'json' };
import enTeachPack from './strings/en/teach-pack.json' with { type: 'json' };
import enThresholds from './strings/en/thresholds.json' with { type: 'json' };
import esAgencies from './strings/es/agencies.json' with { type: 'json' };
import esAgreement from './strings/es/agreement.json' with { type: 'json' };
import esAllVotes from './strings/es/all-votes.json' with { type: 'json' };
import esData from './strings/es/data.json' with { type: 'json' };
import esOtherPlaces from './strings/es/other-places.json' with { type: 'json' };
import esExplainers from './strings/es/explainers.json' with { type: 'json' };
import esLadder from './strings/es/ladder.json' with { type: 'json' };
import esLineage from './strings/es/lineage.json' with { type: 'json' };
import esLists from './strings/es/lists.json' with { type: 'json' };
import esMap from './strings/es/map.json' with { type: 'json' };
import esOffline from './strings/es/offline.json' with { type: 'json' };
import esPlaces from './strings/es/places.json' with { type: 'json' };
import esRoll from './strings/es/roll.json' with { type: 'json' };
import esSearch from './strings/es/search.json' with { type: 'json' };
import esSigners from './strings/es/signers.json' with { type: 'json' };
import esSocial from './strings/es/social.json' with { type: 'json' };
import esSite from './strings/es/site.json' with { type: 'json' };
import esChartDownloads from './strings/es/chart-downloads.json' with { type: 'json' };
import esTeach from './strings/es/teach.json' with { type: 'json' };
import esTeachLaw from './strings/es/teach-law.json' with { type: 'json' };
import esTeachMap from './strings/es/teach-map.json' with { type: 'json' };
import esTeachMeeting from './strings/es/teach-meeting.json' with { type: 'json' };
import esTeachTexts from './strings/es/teach-texts.json' with { type: 'json' };
import esTeachPack from './strings/es/teach-pack.json' with { type: 'json' };
import esThresholds from './strings/es/thresholds.json' with { type: 'json' };

const en = {
  ...enSite,
  ...enAgencies,
  ...enAgreement,
  ...enAllVotes,
  ...enData,
  ...enOtherPlaces,
  ...enExplainers,
  ...enLadder,
  ...enLineage,
  ...enLists,
  ...enMap,
  ...enOffline,
  ...enPlaces,
  ...enRoll,
  ...enSearch,
  ...enSigners,
  ...enSocial,
  ...enChartDownloads,
  ...enTeach,
  ...enTeachLaw,
  ...enTeachMap,
  ...enTeachMeeting,
  ...enTeachTexts,
  ...enTeachPack,
  ...enThresholds,
};
const es = {
  ...esSite,
  ...esAgencies,
  ...esAgreement,
  ...esAllVotes,
  ...esData,
  ...esOtherPlaces,
  ...esExplainers,
  ...esLadder,
  ...esLineage,
  ...esLists,
  ...esMap,
  ...esOffline,
  ...esPlaces,
  ...esRoll,
  ...esSearch,
  ...esSigners,
  ...esSocial,
  ...esChartDownloads,
  ...esTeach,
  ...esTeachLaw,
  ...esTeachMap,
  ...esTeachMeeting,
  ...esTeachTexts,
  ...esTeachPack,
  ...esThresholds,
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
