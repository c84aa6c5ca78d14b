import type { Piece, Row } from './report.ts';

/** Beyond this many words on both sides, a text is shown whole instead of word by word. */
const mostPairs = 4_000_000;

/** Both sides of a text, cut where they differ. */
export function compareWords(before: string, after: string): [before: Piece[], after: Piece[]] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  if (old.length * young.length > mostPairs)
    return [[{ text: before, isChanged: true }], [{ text: after, isChanged: true }]];
  const kept = commonItems(old, young);
  const keptOld = new Set(kept.map(([index]) => index));
  const keptYoung = new Set(kept.map(([, index]) => index));
  return [joinPieces(old, keptOld), joinPieces(young, keptYoung)];
}

/** The row of a text in a language, with the numbers and names that differ. */
export function proseRow(
  before: string | undefined,
  after: string | undefined,
  language: string,
): Row {
  const note =
    before === undefined || after === undefined ? undefined : changedFacts(before, after);
  return { ...textRow(before, after, language), ...(note !== undefined && { note }) };
}

/** The row of a value that was, is, or was and is. */
export function textRow(
  before: string | undefined,
  after: string | undefined,
  language?: string,
): Row {
  const row: Row = language === undefined ? {} : { language };
  if (before === undefined) return { ...row, after: whole(after ?? '') };
  if (after === undefined) return { ...row, before: whole(before) };
  const [old, young] = compareWords(before, after);
  return { ...row, before: old, after: young };
}

function whole(text: string): Piece[] {
  return [{ text, isChanged: false }];
}

/** Numbers, names and ids that only one side has: `6-1 → 5-2`. Undefined where both have the same. */
export function changedFacts(before: string, after: string): string | undefined {
  const [old, young] = [factsOf(before), factsOf(after)];
  const [gone, come] = [without(old, young), without(young, old)];
  if (gone.length + come.length === 0) return undefined;
  return `numbers and names: ${gone.join(', ') || '(none)'} → ${come.join(', ') || '(none)'}`;
}

/** A number, or a name within a sentence: the first word of one has a capital anyway. */
const fact = /\d[\d,.:-]*\d|\d|(?<![.?!]["”»’)]?\s)(?<!^)(?<=[\s"“«‘(])\p{Lu}[\p{L}’'-]+/gu;
const tag = /<[^>]*>/g;

/** Numbers and names of the text, and what the attributes of its components ask for. */
function factsOf(text: string): string[] {
  const asked = (text.match(tag) ?? []).flatMap((each) => each.match(/(?<=")[^"]+(?=")/g) ?? []);
  return [...asked, ...(text.replace(tag, '').trim().match(fact) ?? [])];
}

function without(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function joinPieces(words: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const isNew = (index: number) => index in words && !kept.has(index);
  return words.reduce<Piece[]>((pieces, text, index) => {
    const isBetween = text.trim() === '' && isNew(index - 1) && isNew(index + 1);
    const isChanged = isNew(index) || isBetween;
    const last = pieces.at(-1);
    if (last?.isChanged === isChanged) last.text += text;
    else pieces.push({ text, isChanged });
    return pieces;
  }, []);
}

/** The longest sequence that two lists share, as pairs of positions. */
export function commonItems(
  before: readonly string[],
  after: readonly string[],
): [before: number, after: number][] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  )
    tail += 1;
  const [rows, columns] = [before.length - head - tail, after.length - head - tail];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row]![column] =
        before[head + row] === after[head + column]
          ? lengths[row + 1]![column + 1]! + 1
          : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);
  const pairs = Array.from({ length: head }, (_, index): [number, number] => [index, index]);
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (before[head + row] === after[head + column]) {
      pairs.push([head + row, head + column]);
      row += 1;
      column += 1;
    } else if (lengths[row + 1]![column]! >= lengths[row]![column + 1]!) row += 1;
    else column += 1;
  }
  for (let index = tail; index > 0; index -= 1)
    pairs.push([before.length - index, after.length - index]);
  return pairs;
}
