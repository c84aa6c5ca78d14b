import type { Language } from '../data/schema/index.ts';
import enAgreement from './en.agreement.json' with { type: 'json' };
import enLists from './en.lists.json' with { type: 'json' };
import enMap from './en.map.json' with { type: 'json' };
import enPlaces from './en.places.json' with { type: 'json' };
import enTeach from './en.teach.json' with { type: 'json' };
import enTeachMap from './en.teach-map.json' with { type: 'json' };
import enSite from './en.json' with { type: 'json' };
import esAgreement from './es.agreement.json' with { type: 'json' };
import esLists from './es.lists.json' with { type: 'json' };
import esMap from './es.map.json' with { type: 'json' };
import esPlaces from './es.places.json' with { type: 'json' };
import esTeach from './es.teach.json' with { type: 'json' };
import esTeachMap from './es.teach-map.json' with { type: 'json' };
import esSite from './es.json' with { type: 'json' };

const en = { ...enSite, ...enAgreement, ...enLists, ...enMap, ...enPlaces, ...enTeach, ...enTeachMap };
const es = { ...esSite, ...esAgreement, ...esLists, ...esMap, ...esPlaces, ...esTeach, ...esTeachMap };

/** Every string a reader can meet that is not a fact. English defines the keys. */
export type Key = keyof typeof en;

// `satisfies` turns a missing Spanish string into a type error.
export const strings = { en, es } satisfies Record<Language, Record<Key, string>>;

type Values = Record<string, string | number>;
export type Translate = (key: Key, values?: Values) => string;

/**
 * The strings of a language. `{name}` in a string is filled from `values`.
 * @throws RangeError when a value that the string asks for is missing.
 */
export function useTranslations(language: Language): Translate {
  return (key, values = {}) =>
    strings[language][key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new RangeError(`the string "${key}" needs a value for {${name}}`);
      return String(value);
    });
}
