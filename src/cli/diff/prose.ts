import { languages } from '../../data/schema/index.ts';
import type { Change, Entry } from './report.ts';
import type { Snapshot } from './snapshot.ts';
import { commonItems, proseRow } from './words.ts';

/** Pages of prose that changed, paragraph by paragraph, both languages of a page together. */
export function compareProse(before: Snapshot, after: Snapshot): Entry[] {
  const pages = new Set([...before.prose.keys(), ...after.prose.keys()].map(pageOf));
  return [...pages].sort().flatMap((page) => {
    const files = languages.map((language) => page.replace('*', language));
    const sides = files.map((file) => [before.prose.get(file), after.prose.get(file)] as const);
    const changes = sides.flatMap(([old, young], index) =>
      compareBlocks(old ?? '', young ?? '', languages[index]!),
    );
    if (changes.length === 0) return [];
    const still = languages.filter((_, index) => sides[index]![0] === sides[index]![1]);
    const act = sides.every(([old]) => old === undefined)
      ? 'added'
      : sides.every(([, young]) => young === undefined)
        ? 'removed'
        : undefined;
    const note = still.map((language) => ({
      label: `${language}: this language did not change`,
      rows: [],
    }));
    return [
      {
        ...(act && { act }),
        kind: 'page',
        title: page.replace(/^src\/content\/|\*\/|\.mdx$/g, ''),
        where: page,
        changes: [...changes, ...note],
      },
    ];
  });
}

function pageOf(file: string): string {
  return file.replace(/\/(en|es)\//, '/*/');
}

/** Front matter is compared line by line, the rest by paragraphs. */
function blocksOf(text: string): string[] {
  const [head = ''] = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text) ?? [];
  const lines = head.split(/\r?\n/).filter((line) => line !== '' && line !== '---');
  const blocks = text.slice(head.length).split(/(?:\r?\n[ \t]*){2,}/);
  return [...lines, ...blocks.map((block) => block.trim().replace(/\s+/g, ' '))].filter(
    (block) => block !== '',
  );
}

function compareBlocks(before: string, after: string, language: string): Change[] {
  const [old, young] = [blocksOf(before), blocksOf(after)];
  const pairs: [number, number][] = [...commonItems(old, young), [old.length, young.length]];
  let [oldStart, start] = [0, 0];
  return pairs.flatMap(([oldEnd, end]) => {
    const gone = old.slice(oldStart, oldEnd);
    const come = young.slice(start, end);
    const under = young.slice(0, start + 1).findLast((block) => block.startsWith('#'));
    [oldStart, start] = [oldEnd + 1, end + 1];
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
      label: under === undefined ? 'at the top' : `under “${under.replace(/^#+ /, '')}”`,
      rows: [proseRow(gone[index], come[index], language)],
    }));
  });
}
