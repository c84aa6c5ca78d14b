// Finds a place, or another name of where people live, by what a reader types. The finder carries it inside the page,
// the search in its module; both stay without other imports.

/** A name that readers type, and where it leads. */
export interface NameEntry {
  /** Every spelling, as `plainName` and `fullName` write it. */
  keys: string[];
  label: string;
  /** What tells it from others of its name, with a space before it: " (Sumter County)". */
  mark: string;
  detail: string;
  href: string;
}

/** What the finder says in the reader's language, by name. */
export type NameWords = Readonly<Record<string, string>>;

/** Names as the file packs them: see `LookUpIndex`. */
interface PackedNames {
  words: NameWords;
  kinds: string[];
  statuses: string[];
  places: [string, string, string[], number, number[]?][];
  names: [string, string][];
  zips: string;
  agencies: [string, string, string[], number][];
}

/** A text without accents, capitals and dots. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[-–/,]/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .trim()
    .replace(/ +/g, ' ');
}

const inFull: Readonly<Record<string, string>> = {
  ...{ st: 'saint', ste: 'saint', san: 'saint', santa: 'saint', ft: 'fort', mt: 'mount' },
  ...{ bch: 'beach', spgs: 'springs', hts: 'heights', univ: 'university' },
  ...{ n: 'north', s: 'south', e: 'east', w: 'west' },
};

/** As `plainName`, with Saint, Fort, North and other short words in full. */
export function fullName(text: string): string {
  return plainName(text)
    .split(' ')
    .map((word) => inFull[word] ?? word)
    .join(' ');
}

/** The anchor of a community or ZIP code in the part of its county's page for those outside cities. */
export function anchorOutside(name: string): string {
  return `outside-${plainName(name).replaceAll(' ', '-')}`;
}

const joined = (text: string) => text.replace(/^the /, '').replaceAll(' ', '');

/** How many letters differ, two that are swapped as one; more than `most` is not counted. */
export function letterDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1]!;
      const twoAbove = rows[i - 2];
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (twoAbove && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, twoAbove[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** How many letters of a word or name may be wrong. */
export const lettersWrong = ({ length }: string): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/**
 * Unpacks the names.
 * @param home the way to the first page of the language, with a slash at its end.
 */
export function unpackNames(
  { words: say, statuses, places, names, zips, agencies }: PackedNames,
  home: string,
  fill: (message: string, values: Record<string, string>) => string,
): NameEntry[] {
  const withStatus = (detail: string, status: number) =>
    [detail.replace(/\.$/, ''), statuses[status]].filter(Boolean).join(' · ');
  const known = places.map(([name, id, others, status, counties]) => ({
    label: counties ? name : fill(say['county']!, { name }),
    href: `${home}places/${id}/`,
    names: [name, ...others],
    counties,
    status,
  }));
  const entries: (Omit<NameEntry, 'mark'> & { where: string })[] = known.map(
    ({ label, href, names: own, counties, status }) => {
      const where = counties?.map((n) => known[n]!.label).join(', ') ?? '';
      const detail = withStatus(counties ? where : say['isCounty']!, status);
      return { keys: [label, ...own], label, detail, href, where };
    },
  );
  const add = (name: string, packed: string, isZip: boolean) => {
    for (const target of packed.split(',')) {
      const [, to, number, percent] = /^([ioc])(\d+)(?:\.(\d+))?$/.exec(target) ?? [];
      const place = known[Number(number)];
      if (!place) continue;
      const values = { name, place: place.label, percent: String(percent) };
      const where = fill(say[to === 'o' ? 'outsideOf' : 'inside']!, values);
      const told = isZip ? percent && say['share'] : say[to === 'o' ? 'outside' : 'part'];
      entries.push({
        keys: [name],
        label: isZip ? `${name}: ${where}` : name,
        detail: withStatus(fill(told ?? '', values), place.status),
        href: place.href + (to === 'o' ? `#${anchorOutside(name)}` : ''),
        where: place.label,
      });
    }
  };
  for (const [name, packed] of names) add(name, packed, false);
  for (const line of zips.split('\n')) add(line.slice(0, 5), line.slice(6), true);
  for (const [name, id, others, status] of agencies)
    entries.push({
      // A campus or an airport goes by its name without "Police Department".
      keys: [name, name.replace(/ Police Department$/, ''), ...others],
      label: name,
      detail: withStatus(say['agency']!, status),
      href: `${home}agencies/${id}/`,
      where: '',
    });
  const seen = new Set<string>();
  const alike = new Set<string>();
  for (const { label } of entries) (seen.has(label) ? alike : seen).add(label);
  return entries.map(({ where, ...entry }) => ({
    ...entry,
    mark: where && alike.has(entry.label) ? ` (${where})` : '',
    keys: [...new Set(entry.keys.flatMap((key) => [plainName(key), fullName(key)]))],
  }));
}

/** What is found, and what is to be said of it. */
interface FoundNames {
  found: NameEntry[];
  /** The first one is meant, and no other: Enter may open it. */
  isSure: boolean;
  /** The word of `NameWords` that says what was found: "guess" where nothing has that name, but others have one like it. */
  says: 'count' | 'guess' | 'kinds' | 'campus' | 'digits' | 'zipElsewhere' | 'zipUnknown';
}

const spellings = (text: string) => [...new Set([plainName(text), fullName(text)])];
const isAgency = ({ href }: NameEntry) => href.includes('agencies/');
const isCounty = ({ href }: NameEntry) => href.endsWith('-county/');

/** Every key of entries, and in one word; made once. */
const keysOf = new WeakMap<object, { entry: NameEntry; key: string; oneWord: string }[]>();

function allKeys(entries: readonly NameEntry[]) {
  const known =
    keysOf.get(entries) ??
    entries.flatMap((entry) =>
      entry.keys.map((key) => ({ entry, key: ` ${key}`, oneWord: joined(key) })),
    );
  keysOf.set(entries, known);
  return known;
}

/** The entries with a name, in any spelling; agencies first: a campus may have a Census place of its name. */
function called(entries: readonly NameEntry[], text: string): NameEntry[] {
  const asked = spellings(text).map(joined);
  const fitting = allKeys(entries).filter(({ oneWord }) => asked.includes(oneWord));
  const found = [...new Set(fitting.map(each))];
  return [...found.filter(isAgency), ...found.filter((entry) => !isAgency(entry))];
}

/** The entries for which a key has the lowest number, up to a limit; the lowest first. */
function nearest(
  entries: readonly NameEntry[],
  most: number,
  numberOf: (key: string, oneWord: string) => number,
): { entry: NameEntry; number: number }[] {
  const best = new Map<NameEntry, number>();
  for (const { entry, key, oneWord } of allKeys(entries)) {
    const number = numberOf(key, oneWord);
    if (number <= most && number < (best.get(entry) ?? most + 1)) best.set(entry, number);
  }
  const found = [...best].map(([entry, number]) => ({ entry, number }));
  return found.sort((a, b) => a.number - b.number);
}

/** The entries that begin with a text, that have it inside, or that have all of its words. */
function byRank(entries: readonly NameEntry[], text: string) {
  const asked = spellings(text).map((ask) => ({
    oneWord: joined(ask),
    whole: ` ${ask}`,
    words: ask.split(' ').map((word) => ` ${word}`),
  }));
  return nearest(entries, 3, (key, own) =>
    Math.min(
      ...asked.map(({ oneWord, whole, words }) => {
        if (own.startsWith(oneWord)) return 1;
        if (key.includes(whole)) return 2;
        return words.length > 1 && words.every((word) => key.includes(word)) ? 3 : 4;
      }),
    ),
  );
}

/**
 * The entries that fit, the best first; near misses only where nothing else does.
 * @param kinds words that say what kind of place or agency is meant, or which state; an asterisk before those of
 * campuses and airports, without which their name is that of another place.
 */
export function findNames(
  entries: readonly NameEntry[],
  text: string,
  kinds: readonly string[] = [],
): FoundNames {
  const answer = (found: NameEntry[], isSure = false, says: FoundNames['says'] = 'count') => ({
    ...{ found, isSure, says },
  });
  const plain = plainName(text);
  const [, zip] = /\b(\d{5})(?: ?\d{4})?$/.exec(plain) ?? [];
  if (zip) {
    const found = called(entries, zip);
    if (found.length > 0) return answer(found, found.length === 1);
    return answer([], false, /^3[2-4]/.test(zip) ? 'zipUnknown' : 'zipElsewhere');
  }
  if (/^\d+$/.test(plain)) return answer(byRank(entries, plain).map(each), false, 'digits');

  const words = plain.split(' ');
  const isCampusWord = (word: string) => kinds.includes(`*${word}`);
  const isKind = (word: string) => kinds.includes(word) || isCampusWord(word);
  const choose = (found: NameEntry[], beside: readonly string[]) => {
    const ofCounty = beside.some((word) => /^(county|condado|sheriff|alguacil)/.test(word));
    const meant = found.filter((entry) => isCounty(entry) === ofCounty);
    return meant.length > 0 && beside.some((word) => !/^fl/.test(word)) ? meant : found;
  };
  /** Those with the name that is left when words of kinds are taken away from either end, as few as possible. */
  const exactly = (own: readonly string[]) => {
    for (let length = own.length; length > 0; length -= 1)
      for (let start = 0; start + length <= own.length; start += 1) {
        const beside = [...own.slice(0, start), ...own.slice(start + length)];
        if (!beside.every(isKind)) continue;
        const name = own.slice(start, start + length);
        if (beside.length > 0 && name.every(isKind)) continue;
        const found = choose(called(entries, name.join(' ')), beside);
        if (found.length > 0) return { found, beside };
      }
    return undefined;
  };
  const exact = exactly(words);
  const isCampus = exact && isAgency(exact.found[0]!);
  if (exact && (isCampus || !exact.beside.some(isCampusWord))) {
    // Those that begin so follow: the reader may be on the way to Miami Beach.
    const others = exact.beside.length > 0 ? [] : byRank(entries, plain).map(each);
    const isSure = isCampus || exact.found.length === 1;
    return answer([...new Set([...exact.found, ...others])], isSure);
  }
  const rest = words.filter((word) => !isKind(word)).join(' ');
  if (rest === '') return answer([], false, 'kinds');

  // Names that begin with it, or have it: of a campus, those with all of its words.
  const begun = byRank(entries, plain);
  if (begun.length > 0)
    return answer(begun.map(each), begun.length + begun[0]!.number === 2 && plain.length > 3);

  // A name, and where it lies: "Midway, Gadsden County".
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (words.slice(0, at).every(isKind)) continue;
    const own = exactly(words.slice(0, at));
    const around = exactly(words.slice(at));
    if (!own || !around || [...own.beside, ...around.beside].some(isCampusWord)) continue;
    const isThere = ({ detail }: NameEntry) => around.found.some((by) => detail.includes(by.label));
    const there = own.found.filter(isThere);
    if (there.length > 0) return answer(there, there.length === 1);
    return answer([...own.found, ...around.found], isAgency(own.found[0]!));
  }
  if (words.some(isCampusWord)) return answer([], false, 'campus');
  if (/\d/.test(plain)) return answer([]);
  if (rest !== plain) return findNames(entries, rest);
  const last = words.pop()!;
  if (words.length > 0 && kinds.some((word) => word.replace('*', '').startsWith(last)))
    return { ...findNames(entries, words.join(' '), kinds), isSure: false };

  const most = lettersWrong(plain);
  const asked = spellings(text);
  const far = (key: string) => Math.min(...asked.map((ask) => letterDistance(key, ask, most)));
  const near = nearest(entries, most, (key) => far(key.slice(1)));
  const isOnly = near.length === 1 && near[0]!.number === 1 && plain.length > 4;
  return answer(near.map(each), isOnly, near.length > 0 ? 'guess' : 'count');
}

const each = ({ entry }: { entry: NameEntry }) => entry;
