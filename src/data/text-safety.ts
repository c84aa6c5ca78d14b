/** What no text holds: each with the words for what was expected instead. */
const strange: readonly { pattern: RegExp; expected: string }[] = [
  // A joiner may stand before a picture, where it is a part of the picture's name.
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
  // Forms to fill in may set words apart around their blanks.
  { pattern: /(?<!__.*) {2}(?!.*__)/u, expected: 'single spaces' },
];

/** What our own sentences do not hold either, though ICE may print it. */
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

/** What is wrong with text that is printed as it was found, as "expected …"; nothing where it is fine. */
export function findUnsafePrint(text: string): string | undefined {
  return faultIn(text, strange);
}

/** As `faultOfPrint`, and for our own sentences: they are broken, hold markup, or are not written yet. */
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

/** Characters by their number, since most of these can't be seen. */
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
