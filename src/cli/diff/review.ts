import { ascending } from 'd3';
import { dataParts, fileOf, type DataPart } from '../../data/schema/index.ts';
import { compareLabels } from './labels.ts';
import { compareLists } from './lists.ts';
import { Names } from './names.ts';
import { compareAnswers, indexSnapshot } from './place-answers.ts';
import { compareProse } from './prose.ts';
import { compareRecords, type PlacedEntry } from './records.ts';
import { counted, type Entry, type Report, type Section } from './report.ts';
import type { Snapshot } from './snapshot.ts';

/** Written by the import: compared by what the lists say, since one new list touches thousands of rows. */
const imported: readonly DataPart[] = ['lists', 'listings'];

/**
 * What a change means: by place, by collection, on ICE's lists, on the pages and among the labels.
 * @param base what the change starts from, as the summary calls it.
 */
export function reviewChange(before: Snapshot, after: Snapshot, base: string): Report {
  const names = new Names(before, after);
  const records = dataParts
    .filter((part) => !imported.includes(part))
    .flatMap((part) => compareRecords(part, before, after, names));
  const [old, young] = [indexSnapshot(before), indexSnapshot(after)];
  const isComparable = old !== undefined && young !== undefined;
  const answers = isComparable ? compareAnswers(old, young) : [];
  const lists = isComparable ? compareLists(old.lists, young.lists) : [];
  const prose = compareProse(before, after);
  const labels = compareLabels(before, after);
  const acts = (act: Entry['act']) => records.filter(({ entry }) => entry.act === act).length;
  const isStill = [records, answers, lists, prose, labels].every((list) => list.length === 0);
  const summary = [
    `Compared with ${base}.`,
    isStill
      ? 'No fact, paragraph or label changed.'
      : `${counted(acts(undefined), 'record')} changed, ${acts('added')} added, ${acts('removed')} removed; ` +
        `the answer changes for ${counted(answers.length, 'place')}; ` +
        `${counted(prose.length, 'page')} of prose and ${counted(labels.flatMap(({ changes }) => changes).length, 'label')} changed.`,
    ...(isComparable
      ? []
      : [
          `ICE’s lists and the answers for places could not be compared: the lists do not fit together ${old ? 'now (npm run check says where)' : `at ${base}`}.`,
        ]),
  ];
  const sections = [
    { title: 'Answers for places that change', entries: answers },
    ...byPlace(records, names),
    ...byCollection(records),
    { title: 'ICE’s lists', entries: lists },
    { title: 'Pages', entries: prose },
    { title: 'Labels', entries: labels },
  ];
  return { summary, sections: sections.filter(({ entries }) => entries.length > 0) };
}

function byPlace(records: readonly PlacedEntry[], names: Names): Section[] {
  const placed = Map.groupBy(
    records.filter(({ geoid }) => geoid !== undefined),
    ({ geoid }) => geoid!,
  );
  return [...placed]
    .map(([geoid, own]) => ({
      title: titleOf(geoid, names),
      entries: own.map(({ entry }) => entry),
    }))
    .sort((a, b) => ascending(a.title, b.title));
}

function titleOf(geoid: string, names: Names): string {
  const name = names.nameOf('places', geoid)?.en ?? geoid;
  return names.find('places', geoid)?.kind === 'county' ? `${name} County` : name;
}

function byCollection(records: readonly PlacedEntry[]): Section[] {
  return dataParts.flatMap((part) => {
    const own = records.filter((each) => each.part === part && each.geoid === undefined);
    return own.length > 0 ? [{ title: fileOf(part), entries: own.map(({ entry }) => entry) }] : [];
  });
}
