/** Collapses all white space and removes invisible characters. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** As `tidy`, and with straight apostrophes: ICE prints both kinds, which once split an agency in two. */
export function spellingOf(text: string): string {
  return tidy(text).replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'");
}

/** A key that is equal for spellings that differ only in capitals. */
export function spellingKey(text: string): string {
  const key = keys.get(text) ?? spellingOf(text).toLowerCase();
  keys.set(text, key);
  return key;
}

/** Cached, because the same few hundred names are looked up thousands of times. */
const keys = new Map<string, string>();
