/** Characters that no text may contain, and what to expect instead. */
const strange: readonly { pattern: RegExp; expected: string }[] = [
  // A zero-width joiner is allowed inside emoji.
  {
    pattern: /[\u200b\u200c\u2060\ufeff\u00ad\u180e]|\u200d(?!\p{Extended_Pictographic})/u,
    expected: 'no character that nobody can see',
  },
  {
    pattern: /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    expected: 'no character that turns the direction of reading',
  },
  {
    pattern: /[\p{Cc}\u2028\u2029]/u,
    expected: 'one line of text, without control characters',
  },
  {
    pattern: /[\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]|(?!\u200d)\p{Cf}/u,
    expected: 'no character that nobody can see',
  },
  { pattern: /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/u, expected: 'plain spaces' },
  // Blanks to fill in may be surrounded by several spaces.
  { pattern: /(?<!__.*) {2}(?!.*__)/u, expected: 'single spaces' },
];

/** What our own texts may not contain either, though ICE's rows may. */
const unfinished: readonly { pattern: RegExp; expected: string }[] = [
  {
    pattern: /\ufffd|Ã[\u0080-\u00bf©³±¡¼]|â€|Â[\u0080-\u00bf]/u,
    expected: 'letters that were not broken on their way',
  },
  {
    pattern: /[\p{Script=Cyrillic}\p{Script=Greek}]/u,
    expected: 'letters of one alphabet',
  },
  { pattern: /<\/?[a-z!][^>]*>|&(#?\w{1,8});/iu, expected: 'text, not markup' },
  {
    pattern:
      /\b(TODO|TBD|FIXME|XXX|TKTK|lorem ipsum)\b|\?\?\?|\[(name|date|number|place|source|text|nombre|fecha|número|lugar|fuente|texto)\]/u,
    expected: 'the text itself, not a placeholder',
  },
];

/** What is wrong with text that is printed as found, as "expected …"; undefined if nothing is. */
export function findUnsafePrint(text: string): string | undefined {
  return faultIn(text, strange);
}

/** As `findUnsafePrint`, with the stricter rules for our own texts: no markup and no placeholders. */
export function findUnsafeCharacters(text: string): string | undefined {
  return faultIn(text, strange) ?? faultIn(text, unfinished);
}

function faultIn(
  text: string,
  faults: readonly { pattern: RegExp; expected: string }[],
): string | undefined {
  for (const { pattern, expected } of faults) {
    const match = pattern.exec(text);
    if (match) return `expected ${expected}: found ${named(match[0])}${after(text, match.index)}`;
  }
  return undefined;
}

/** Names characters by code point, because most of them are invisible. */
function named(found: string): string {
  const points = Array.from(found)
    .slice(0, 4)
    .map((each) => `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  return /^[\x20-\x7e]{3,}$/.test(found) ? `"${found}"` : points.join(' ');
}

function after(text: string, index: number): string {
  const words = text
    .slice(Math.max(0, index - 20), index)
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
  return words === '' ? ' at the start' : ` after "${words}"`;
}
