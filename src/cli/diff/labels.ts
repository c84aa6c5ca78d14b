import { languages } from '../../data/schema/index.ts';
import { isSame } from './compare.ts';
import type { Entry } from './report.ts';
import type { Snapshot } from './snapshot.ts';
import { proseRow } from './words.ts';

/** Labels that changed, both languages of each together, by file. */
export function compareLabels(before: Snapshot, after: Snapshot): Entry[] {
  const files = new Set(
    [...before.labels.keys(), ...after.labels.keys()].map((file) => fileName(file)),
  );
  return [...files].sort().flatMap((name) => {
    const sides = languages.map((language) => {
      const file = `src/i18n/strings/${language}/${name}`;
      return [before.labels.get(file) ?? {}, after.labels.get(file) ?? {}] as const;
    });
    const keys = new Set(sides.flat().flatMap((side) => Object.keys(side)));
    const changes = [...keys].sort().flatMap((key) => {
      const isStill = sides.map(([old, young]) => isSame(old[key], young[key]));
      if (isStill.every(Boolean)) return [];
      const rows = sides.map(([old, young], index) => ({
        ...proseRow(old[key], young[key], languages[index]!),
        ...(isStill[index] && { note: 'this language did not change' }),
      }));
      return [{ label: key, rows }];
    });
    if (changes.length === 0) return [];
    return [{ kind: 'labels', title: name, where: `src/i18n/strings/*/${name}`, changes }];
  });
}

function fileName(file: string): string {
  return file.split('/').at(-1)!;
}
