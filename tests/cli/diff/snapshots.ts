import { recordsOf, type AnyRecord, type Snapshot } from '../../../src/cli/diff/snapshot.ts';
import { collectionNames, type DataPart, type Dataset } from '../../../src/data/schema/index.ts';
import { rosterPartNames, type Roster } from '../../../src/data/schema/roster.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { exampleRoster } from '../../fixtures/example-roster.ts';

/** The example as it is in the files of `data/`, with pages and labels if a test gives some. */
export function exampleSnapshot({
  change = () => undefined,
  prose = {},
  labels = {},
}: {
  change?: (facts: { data: Dataset; roster: Roster }) => void;
  prose?: Record<string, string>;
  labels?: Record<string, Record<string, string>>;
} = {}): Snapshot {
  const [data, roster] = [exampleDataset(), exampleRoster()];
  change({ data, roster });
  const records = new Map<DataPart, readonly AnyRecord[]>([
    ...collectionNames.map((name) => [name, data[name]] as const),
    ...rosterPartNames.map((name) => [name, roster[name]] as const),
    ['edition', [{ id: 'edition', ...data.edition }]],
  ]);
  return {
    records,
    prose: new Map(Object.entries(prose)),
    labels: new Map(Object.entries(labels)),
  };
}

/** A field of a record of the example, changed. */
export function changed(
  part: DataPart,
  id: string,
  change: (record: Record<string, unknown>) => void,
): Snapshot {
  const snapshot = exampleSnapshot();
  change(recordsOf(snapshot, part).find((record) => record.id === id)!);
  return snapshot;
}
