// Finds a place, or another name of where people live, by what a reader types. The finder carries it inside the page,
// the search in its module; both stay without other imports.

/** A name that readers type, and where it leads. */
export interface NameEntry {
  /** Every spelling, as `plainName` and `fullName` write it. */
  keys: string[];
  label: string;
  detail: string;
  href: string;
}

/** What `unpackNames` says in the reader's language. */
export type NameWords = Readonly<Record<string, string | undefined>>;

/** Names as the file packs them: see `LookUpIndex`. */
interface PackedNames {
  places: [string, string, string[], number[]?, number?][];
  names: [string, string][];
  zips: string;
  agencies: [string, string, string[]][];
}

type Fill = (message: string, values: Record<string, string>) => string;

/** A text without accents, capitals and dots. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[-–/]/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .trim()
    .replace(/ +/g, ' ');
}

/** As `plainName`, with Saint, Fort and Mount in full. */
export function fullName(text: string): string {
  return plainName(text)
    .replace(/\b(st|ste|san|santa)\b/, 'saint')
    .replace(/\bft\b/, 'fort')
    .replace(/\bmt\b/, 'mount');
}

const joined = (text: string) => text.replaceAll(' ', '');

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
  { places, names, zips, agencies }: PackedNames,
  say: NameWords,
  home: string,
  fill: Fill,
): NameEntry[] {
  const statuses = String(say['statuses']).split('|');
  const known = places.map(([name, id, others, counties, status]) => ({
    label: counties ? name : fill(String(say['county']), { name }),
    href: `${home}places/${id}/`,
    called: [name, ...others],
    counties,
    status,
  }));
  const entries: NameEntry[] = known.map(({ label, href, called, counties, status }) => ({
    keys: [label, ...called],
    label,
    detail: counties
      ? `${counties.map((n) => known[n]!.label).join(', ')} · ${statuses[status!]}`
      : String(say['isCounty']),
    href,
  }));
  const add = (name: string, packed: string, isZip: boolean) => {
    for (const target of packed.split(',')) {
      const [, to, number, percent] = /^([ioc])(\d+)(?:\.(\d+))?$/.exec(target) ?? [];
      const place = known[Number(number)];
      if (!place) continue;
      const values = { name, place: place.label, percent: String(percent) };
      const where = fill(String(to === 'o' ? say['outsideOf'] : say['inside']), values);
      const detail = isZip
        ? percent
          ? fill(String(say['share']), values)
          : ''
        : fill(String(to === 'o' ? say['outside'] : say['part']), values);
      entries.push({
        keys: [name],
        label: isZip ? `${name}: ${where}` : name,
        detail,
        href: place.href + (to === 'o' ? '#outside-cities' : ''),
      });
    }
  };
  for (const [name, packed] of names) add(name, packed, false);
  for (const line of zips.split('\n')) add(line.slice(0, 5), line.slice(6), true);
  for (const [name, id, others] of agencies)
    entries.push({
      keys: [name, ...others],
      label: name,
      detail: String(say['agency']),
      href: `${home}agencies/${id}/`,
    });
  return entries.map((entry) => ({
    ...entry,
    keys: [...new Set(entry.keys.flatMap((key) => [plainName(key), fullName(key)]))],
  }));
}

/** How well an entry fits, 0 the best; 9 where it does not. */
function rankOf({ keys }: NameEntry, asked: readonly string[]): number {
  return Math.min(
    ...keys.flatMap((key) =>
      asked.map((ask) => {
        if (key === ask || joined(key) === joined(ask)) return 0;
        if (key.startsWith(ask) || joined(key).startsWith(joined(ask))) return 1;
        return ` ${key}`.includes(` ${ask}`) ? 2 : 9;
      }),
    ),
  );
}

/**
 * The entries that fit, the best first; near misses only where nothing else does.
 * @returns also how many fit exactly, and whether the entries are a guess.
 */
export function findNames(
  entries: readonly NameEntry[],
  text: string,
): { found: NameEntry[]; exact: number; isGuess: boolean } {
  const asked = [...new Set([plainName(text), fullName(text)])];
  const ranked = entries
    .map((entry) => ({ entry, rank: rankOf(entry, asked) }))
    .filter((each) => each.rank < 9)
    .sort((a, b) => a.rank - b.rank);
  const exact = ranked.filter((each) => each.rank === 0).length;
  if (ranked.length > 0 || /\d/.test(text))
    return { found: ranked.map(({ entry }) => entry), exact, isGuess: false };
  const most = lettersWrong(text);
  const near = entries
    .map((entry) => ({
      entry,
      far: Math.min(
        ...entry.keys.flatMap((key) => asked.map((ask) => letterDistance(key, ask, most))),
      ),
    }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far);
  return { found: near.map(({ entry }) => entry), exact: 0, isGuess: true };
}
