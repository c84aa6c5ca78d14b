import { collectionNames, type Dataset } from '../../src/data/schema/index.ts';

/** No facts at all. */
export const emptyDataset = Object.fromEntries(
  collectionNames.map((name) => [name, []]),
) as unknown as Dataset;
