import type { Language } from '../data/schema/index.ts';

/** Parts of a page that a reader may meet alone or copies as they are: drawings, citations, code. */
const exact =
  '<svg\\b.*?</svg>|<pre\\b.*?</pre>|<script\\b.*?</script>|<details [^>]*translate="no".*?</details>';
const markup = new RegExp(`(${exact}|<[^>]*>)`, 's');
/** Where a sentence ends, whatever it leaves open. */
const blockEnd = /^<\/(?:p|li|h\d|t[dh]|d[dt]|div|section|figcaption|caption|summary|option)>/;

/** English terms that Spanish words have beside them, in parentheses, where a page says them first. */
const terms = [
  'sheriffs?',
  'charters?',
  'best efforts',
  'consent agenda',
  'home rule',
  'detainers?',
  'chief correctional officers?',
  'state attorney',
  'State Board of Immigration Enforcement',
  'Task Force Model',
  'Warrant Service Officer',
  'Jail Enforcement Model',
];
const term = new RegExp(` \\((${terms.join('|')})\\)`, 'g');
/** A nickname after a name: “Tony” in "A.J. “Tony” Smith", and at the end of "Smith, A.J. “Tony”". */
const nickname = /(?<=\p{Lu}[\p{L}.]* )“(\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?)”(?= \p{Lu}|\s*$)/gu;
const city = 'Cayo Hueso';
const cityTerm = ' (Key West)';
const named = new RegExp(`${city}(?: \\(Key West\\))?`, 'g');

/**
 * A page on which a Spanish word has its English one beside it once, the first time: "Cayo Hueso (Key West)",
 * and "Cayo Hueso" from then on. The text of a Spanish page says "Key West" even where its words leave it out,
 * and has nicknames in Spanish quotation marks.
 * @param html the body of the page. Attributes, drawings and what has `translate="no"` stay as they are.
 */
export function glossOnce(html: string, language: Language): string {
  const parts = html.split(markup);
  return (
    language === 'es'
      ? withTermsOnce(withCityOnce(withNicknames(parts), true))
      : withCityOnce(parts, false)
  ).join('');
}

/** Changes the text of a page; its markup is at the odd places. */
function mapText(
  parts: readonly string[],
  change: (text: string, place: number) => string,
): string[] {
  return parts.map((part, place) => (place % 2 === 1 ? part : change(part, place)));
}

function withNicknames(parts: readonly string[]): string[] {
  return mapText(parts, (text) => text.replace(nickname, '«$1»'));
}

function withTermsOnce(parts: readonly string[]): string[] {
  const met = new Set<string>();
  return mapText(parts, (text, place) =>
    text.replace(term, (whole, own: string, at: number) => {
      const key = own.replace(/s$/, '');
      const isHead =
        at + whole.length === text.length && /^<\/(?:h\d|dt|dfn)>/.test(parts[place + 1] ?? '');
      const isFirst = !met.has(key);
      met.add(key);
      return isFirst || isHead ? whole : '';
    }),
  );
}

function withCityOnce(parts: readonly string[], adds: boolean): string[] {
  const main = parts.findIndex((part) => part.startsWith('<main'));
  const first = adds ? firstPlain(parts, main) : undefined;
  let isMet = false;
  return mapText(parts, (text, place) =>
    text.replace(named, (whole, at: number) => {
      const isGlossed = whole !== city;
      const isAdded = first?.place === place && first.at === at;
      if (!isGlossed && !isAdded) return whole;
      const shown = isMet ? city : city + cityTerm;
      isMet = true;
      return shown;
    }),
  );
}

/** The first mention in the text of a page that may take a parenthesis: in none itself, and in no quotation. */
function firstPlain(
  parts: readonly string[],
  from: number,
): { place: number; at: number } | undefined {
  if (from < 0) return undefined;
  let open = 0;
  for (const [place, part] of parts.entries()) {
    if (place <= from) continue;
    if (place % 2 === 1) {
      if (blockEnd.test(part)) open = 0;
      if (part === '</main>') return undefined;
      continue;
    }
    for (const { 0: found, index } of part.matchAll(/[(«“]|[)»”]|Cayo Hueso(?: \(Key West\))?/g)) {
      if (found.startsWith(city)) {
        if (found !== city) return undefined;
        if (open === 0) return { place, at: index };
      } else open = Math.max(0, open + (/[(«“]/.test(found) ? 1 : -1));
    }
  }
  return undefined;
}
