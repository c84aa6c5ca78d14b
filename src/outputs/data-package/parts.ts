import { canonicalJson } from '../../data/format/canonical.ts';
import {
  collectionNames,
  collections,
  edition,
  fileOf,
  type CollectionName,
  type Dataset,
} from '../../data/schema/index.ts';
import {
  rosterPartNames,
  rosterParts,
  type Roster,
  type RosterPart,
} from '../../data/schema/roster.ts';
import type { flatten } from './flatten.ts';

/** Everything that is offered. */
export interface Facts {
  dataset: Dataset;
  roster: Roster;
}

/** One file of facts: what it is called in downloads, and what a record of it holds. */
export interface PackagePart {
  /** Its name in addresses: `roll-calls`, `roster-lists`. */
  name: string;
  schema: Parameters<typeof flatten>[0];
  /** The file in the project that it is. */
  file: string;
  records: (facts: Facts) => readonly { id: string }[];
  json: (facts: Facts) => string;
}

/** Every file of facts: the collections, ICE's lists, and the edition. */
export const parts: readonly PackagePart[] = [
  ...collectionNames.map(collectionPart),
  ...rosterPartNames.map(rosterPart),
  {
    name: 'edition',
    schema: edition,
    file: fileOf('edition'),
    records: ({ dataset }) => [{ id: 'edition', ...dataset.edition }],
    json: ({ dataset }) => canonicalJson('edition', dataset.edition),
  },
];

function collectionPart(name: CollectionName): PackagePart {
  return {
    name: fileOf(name).replace(/^data\/|\.json$/g, ''),
    schema: collections[name],
    file: fileOf(name),
    records: ({ dataset }) => dataset[name],
    json: ({ dataset }) => canonicalJson(name, dataset[name]),
  };
}

function rosterPart(name: RosterPart): PackagePart {
  return {
    name: name === 'listDates' ? 'roster-list-dates' : `roster-${name}`,
    schema: rosterParts[name],
    file: fileOf(name),
    records: ({ roster }) => roster[name],
    json: ({ roster }) => canonicalJson(name, roster[name]),
  };
}
