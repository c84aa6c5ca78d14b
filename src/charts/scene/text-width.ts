/**
 * Letter widths, in ems, of DejaVu Sans: the widest of the system fonts, so that a label that fits in it
 * fits in all of them.
 */
const letters: readonly [width: number, letters: string][] = [
  [0.28, 'ijlí'],
  [0.3, 'IJÍ'],
  [0.32, '  ,.‘’·'],
  [0.34, '/:;\\|'],
  [0.37, 'f-'],
  [0.41, '()[]t!¡'],
  [0.42, 'r'],
  [0.46, '"\''],
  [0.5, '*_`–§°†‡'],
  [0.53, 'sz“”'],
  [0.55, 'c?¿'],
  [0.58, 'LFk'],
  [0.61, 'vxyP'],
  [0.62, 'TYaeoáéó«»'],
  [0.64, '0123456789$ESbdghnpqu{}Éúüñ'],
  [0.66, 'K'],
  [0.7, 'ABVXZÁCR'],
  [0.76, 'UÚÜNÑH'],
  [0.79, '&DGOQÓ'],
  [0.82, 'w'],
  [0.84, '#+<=>^~✓'],
  [0.88, 'M●○'],
  [0.98, 'm%½'],
];
const widthOf = new Map(
  letters.flatMap(([width, set]) => Array.from(set).map((each) => [each, width])),
);
const bold = 1.13;

/** How a text is set: its type size in pixels, and whether it is bold. */
export interface TextStyle {
  size: number;
  isBold?: boolean;
}

/** How labels are set, by their class; the style sheets have the same sizes. */
const styles: Readonly<Record<string, TextStyle>> = {
  heading: { size: 16, isBold: true },
  group: { size: 13, isBold: true },
  number: { size: 13, isBold: true },
  note: { size: 13 },
  long: { size: 13 },
  word: { size: 13 },
};

/** How a label with these classes is set. */
export function labelStyle(classes: string): TextStyle {
  return classes.split(' ').flatMap((name) => styles[name] ?? [])[0] ?? { size: 15 };
}

/**
 * The maximum width of a text in pixels.
 * @param style its type size and weight, or the classes of a label.
 */
export function textWidth(text: string, style: TextStyle | string): number {
  const { size, isBold } = typeof style === 'string' ? labelStyle(style) : style;
  const ems = Array.from(text).reduce((sum, letter) => sum + (widthOf.get(letter) ?? 1), 0);
  return ems * size * (isBold ? bold : 1);
}

/** The width of the widest label; 0 without any. */
export function widestText(texts: readonly string[], style: TextStyle | string): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, style)));
}

/** As `wrapText`, for names: a double name may also be cut after its hyphen. */
export function wrapName(text: string, width: number, style: TextStyle | string): string[] {
  // A space that no name has stands for the cut after a hyphen.
  const cut = '\u2009';
  return text
    .split(' ')
    .flatMap((word) => word.split(/(?<=[-–])/).map((part, at) => (at > 0 ? cut + part : part)))
    .reduce<string[]>((lines, part) => {
      const isTail = part.startsWith(cut);
      const own = isTail ? part.slice(1) : part;
      const longer = lines.length > 0 ? `${lines.at(-1)}${isTail ? '' : ' '}${own}` : own;
      if (lines.length > 0 && textWidth(longer, style) <= width) lines[lines.length - 1] = longer;
      else lines.push(own);
      return lines;
    }, []);
}

/** A text in lines that fit a width, cut between words; a longer word has its own line. */
export function wrapText(text: string, width: number, style: TextStyle | string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
