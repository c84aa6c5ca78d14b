import { ascending } from 'd3';
import { fileOf, languages, type DataPart } from '../../data/schema/index.ts';
import {
  compareValues,
  isCitation,
  isLocalized,
  isObject,
  isSame,
  type Difference,
} from './compare.ts';
import { meaningOfField, patternOf, ValueText } from './fields.ts';
import { placeOf, type Names } from './names.ts';
import type { Change, Entry, Row } from './report.ts';
import { recordsOf, type AnyRecord, type Snapshot } from './snapshot.ts';
import { proseRow, textRow } from './words.ts';

/** An entry of the report, with the place that its record belongs to. */
export interface PlacedEntry {
  part: DataPart;
  geoid: string | undefined;
  entry: Entry;
}

/** The records of a part that were added, removed or changed. Their order in the file means nothing. */
export function compareRecords(
  part: DataPart,
  before: Snapshot,
  after: Snapshot,
  names: Names,
): PlacedEntry[] {
  const [old, young] = [before, after].map(
    (snapshot) => new Map(recordsOf(snapshot, part).map((record) => [record.id, record])),
  ) as [Map<string, AnyRecord>, Map<string, AnyRecord>];
  const renamed = new Map(
    [...young.values()].flatMap((record) =>
      formerIds(record)
        .filter((id) => old.has(id) && !young.has(id) && !old.has(record.id))
        .map((id) => [id, record.id] as const),
    ),
  );
  const oldIds = new Map([...renamed].map(([from, to]) => [to, from]));
  const ids = [...new Set([...old.keys(), ...young.keys()])].filter((id) => !renamed.has(id));
  return ids.sort(ascending).flatMap((id) => {
    const [was, is] = [old.get(oldIds.get(id) ?? id), young.get(id)];
    if (isSame(was, is)) return [];
    const record = (is ?? was)!;
    const act = was === undefined ? 'added' : is === undefined ? 'removed' : undefined;
    const entry: Entry = {
      ...(act && { act }),
      kind: kindOf(part),
      title: names.title(part, record),
      where: `${fileOf(part)} › ${id}`,
      changes: compareValues(was ?? {}, is ?? {})
        .filter(({ path }) => act === undefined || path[0] !== 'id')
        .flatMap(itemByItem)
        .map((difference) => describeChange(part, difference, names)),
    };
    return [{ part, geoid: placeOf(names, part, record), entry }];
  });
}

/** A list of many fields that came or went whole, as one difference an item; an empty one as none. */
function itemByItem(difference: Difference): Difference[] {
  const { path, before, after } = difference;
  const items = before === undefined ? after : after === undefined ? before : undefined;
  if (!Array.isArray(items)) return [difference];
  if (items.length > 0 && !items.every((item) => isObject(item) && !isLocalized(item)))
    return [difference];
  return items.map((item: unknown, index) => ({
    path: [...path, { item, index }],
    before: before === undefined ? undefined : item,
    after: after === undefined ? undefined : item,
  }));
}

function formerIds({ formerIds: ids }: AnyRecord): string[] {
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** A collection as a word: "roll calls". */
function kindOf(part: DataPart): string {
  return fileOf(part)
    .replace(/^data\/(roster\/)?|\.json$/g, '')
    .replaceAll('-', ' ');
}

function describeChange(part: DataPart, difference: Difference, names: Names): Change {
  const { path, before, after, isOrder } = difference;
  const pattern = patternOf(path);
  const meaning = meaningOfField(part, pattern);
  const label = path
    .map((step) => (typeof step === 'string' ? step : itemName(part, step.item, step.index, names)))
    .join(' › ');
  const rows = rowsOf(part, pattern, before, after, names);
  return {
    label: isOrder ? `${label} (the order alone)` : label,
    ...(meaning !== undefined && { meaning }),
    rows: isLocalized(before) && isLocalized(after) ? withLanguageLeftBehind(rows) : rows,
  };
}

/** One row for each language, or one for all where they say the same. */
function rowsOf(
  part: DataPart,
  pattern: string,
  before: unknown,
  after: unknown,
  names: Names,
): Row[] {
  const texts = languages.map((language) => {
    const text = new ValueText(names, part, language);
    return [before, after].map((value) =>
      value === undefined ? undefined : text.write(value, pattern),
    ) as [string | undefined, string | undefined];
  });
  const isAlike = texts.every((pair) => isSame(pair, texts[0]));
  if (isAlike) return [textRow(...texts[0]!)];
  const rowOf = isLocalized(before) && isLocalized(after) ? proseRow : textRow;
  return texts.map((pair, index) => rowOf(...pair, languages[index]!));
}

/** A text that changed in one language alone is what a reviewer has to read in the other. */
function withLanguageLeftBehind(rows: readonly Row[]): Row[] {
  const isStill = ({ before, after }: Row) => isSame(before, after);
  return rows.map((row) =>
    isStill(row) && rows.some((other) => !isStill(other))
      ? { ...row, note: 'this language did not change' }
      : row,
  );
}

/** What tells an item of a list from the others, for a reader: a member's name, a seat, a source. */
function itemName(part: DataPart, item: unknown, index: number, names: Names): string {
  const number = `${index + 1}`;
  if (!isObject(item) || isLocalized(item)) return number;
  const official = names.nameOf('officials', item.official)?.en;
  const source = isCitation(item) ? `${item.source}, ${item.at}` : undefined;
  const own = part === 'officials' ? item.seat : (item.id ?? item.seat);
  const name = [official, own, source, item.spelling, item.section].find(
    (each) => typeof each === 'string',
  );
  return typeof name === 'string' ? name : number;
}
