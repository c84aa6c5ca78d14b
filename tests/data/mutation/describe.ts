import { fieldOf, valueAt, valueOf, type Corpus } from './corpus.ts';
import { edited, type Damage } from './mutation.ts';

/** A damage in one line: what happened, where, and the value before and after. */
export function describeMutation(corpus: Corpus, { operator, spot, change }: Damage): string {
  const where = [spot.file, spot.record, fieldOf(spot)].filter(Boolean).join(' › ');
  if ('text' in change) {
    const [before, after] = difference(corpus.prose.get(spot.file) ?? '', change.text);
    return `${operator}: ${spot.file}: ${before} → ${after}`;
  }
  const after = edited(valueOf(corpus, spot.file), change.edits);
  return `${operator}: ${where}: ${short(spot.value)} → ${short(change.edits.length === 1 && change.edits[0]!.path !== spot.path ? change.edits[0]!.to : valueAt(after, spot.path))}`;
}

function difference(before: string, after: string): [string, string] {
  let from = 0;
  while (before[from] === after[from] && from < before.length) from += 1;
  return [
    short(before.slice(Math.max(0, from - 20), from + 60)),
    short(after.slice(Math.max(0, from - 20), from + 60)),
  ];
}

function short(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 110 ? `${text.slice(0, 107)}…` : text;
}
