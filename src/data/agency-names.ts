/** Text as printed, on one line: spaces of every kind collapsed, invisible signs removed. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** As `tidy`, with apostrophes straightened: a curly one has split an agency in two before. */
export function spellingOf(text: string): string {
  return tidy(text).replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'");
}

/** What two spellings share when they differ in capitals only. */
export function spellingKey(text: string): string {
  const key = keys.get(text) ?? spellingOf(text).toLowerCase();
  keys.set(text, key);
  return key;
}

/** The same few hundred names are asked for thousands of times. */
const keys = new Map<string, string>();
