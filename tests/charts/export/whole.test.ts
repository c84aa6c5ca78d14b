import { expect, test } from 'vitest';
import { allVotesModel } from '../../../src/charts/all-votes/model.ts';
import type { ChartKind, ChartModel } from '../../../src/charts/chart-model.ts';
import { isAlone, wholeSources } from '../../../src/charts/chart-model.ts';
import { chartStyles } from '../../../src/charts/chart-styles.ts';
import { chartFiles } from '../../../src/charts/export/files.ts';
import { chartImage } from '../../../src/charts/export/image.ts';
import { palette, stylesOf } from '../../../src/charts/export/styles.ts';
import { floridaPicture } from '../../../src/charts/export/picture.ts';
import { floridaOf } from '../../../src/charts/florida-map/data.ts';
import { seatsModel } from '../../../src/charts/seats/model.ts';
import { sourceClaimMatrixModel } from '../../../src/charts/source-claim-matrix/model.ts';
import { tableValues, withoutExtras } from '../../../src/charts/table-values.ts';
import { timelineModel } from '../../../src/charts/timeline/model.ts';
import type { SiteFacts } from '../../../src/data/queries/site-facts.ts';
import type { PageContext } from '../../../src/i18n/page.ts';
import { shapes } from '../florida-map/example-map.ts';
import { mapFacts } from '../florida-map/map-facts.ts';
import { manyFacts, special } from '../models/many-facts.ts';
import { english } from '../models/words-of.ts';

test.each<[ChartKind, (page: PageContext, facts: SiteFacts) => ChartModel]>([
  ['all-votes', allVotesModel],
  ['seats', (page, facts) => seatsModel(page, special.moved, facts)],
  ['source-claim-matrix', sourceClaimMatrixModel],
  ['timeline', timelineModel],
])('the files of %s are what they were, in both languages', async (kind, model) => {
  const entry = { id: kind, kind, home: '/', model };
  const facts = manyFacts();
  const files = (['en', 'es'] as const).flatMap((language) =>
    Object.values(chartFiles(facts, entry, language)),
  );
  const text = files.map((file) => `${file.name} ${file.type}\n${file.text}`).join('\n');
  await expect(text.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../golden/files/${kind}.txt`);
  expect(chartFiles(facts, entry, 'en')).toBe(chartFiles(facts, entry, 'en'));
});

test('the image of the map is what it was', async () => {
  const map = floridaOf(structuredClone(shapes), mapFacts());
  const picture = floridaPicture(english, map);
  const words = { subject: 'About', title: 'A finding '.repeat(12).trim(), how: 'How to read it' };
  const more = { language: 'en', description: 'A description.', foot: ['First.', 'Second.'] };
  const image = chartImage(picture, { ...words, ...more }, stylesOf('florida-map'), palette);
  await expect(image.replaceAll('><', '>\n<')).toMatchFileSnapshot('../golden/files/map-image.txt');
});

test('a chart has the style sheet of all charts, and its own where it has one', () => {
  const kinds = [
    'all-votes',
    'florida-map',
    'list-growth',
    'listing-steps',
    'listed-share',
    'signer-offices',
  ] as const;
  const others = ['source-claim-matrix', 'source-lineage', 'claim-lineage', 'seats'] as const;
  expect([...kinds, ...others].map((kind) => chartStyles(kind).join(' '))).toEqual([
    ...['charts votes', 'charts map', 'charts lists', 'charts lists', 'charts places'],
    'charts signers',
    ...['charts ledger', 'charts ledger', 'charts ledger', 'charts'],
  ]);
});

test('a chart is alone on its own page and in its frame, in each language', () => {
  const paths = ['/charts/x/', '/embed/x/', '/es/charts/x/', '/votes/charts/', '/es/', '/chartsx/'];
  expect(paths.map((pathname) => isAlone({ pathname }))).toEqual([
    ...[true, true, true, false, false, false],
  ]);
  expect(wholeSources(['a', 'b', 'a'])).toEqual([
    { source: 'a', at: 'summary' },
    { source: 'b', at: 'summary' },
  ]);
});

const table = {
  caption: 'A table',
  header: 2,
  columns: [
    { name: 'Day', inFile: 'date' },
    { name: 'Place', isExtra: true as const },
    { name: 'Vote' },
    { name: 'Known', isExtra: true as const },
  ],
  rows: [
    [
      { text: 'June 10', value: '2025-06-10' },
      'Example City',
      { text: 'Yes', note: '(for\n it)' },
      [{ text: 'a', value: 1 }, { text: 'b' }],
    ],
    [7, '', { text: 'No' }, []],
  ],
};

test('a file has the values behind the texts, under the names of the file', () => {
  expect(tableValues(table)).toEqual({
    names: ['date', 'Place', 'Vote', 'Known'],
    rows: [
      ['2025-06-10', 'Example City', 'Yes (for it)', '1; b'],
      [7, '', 'No', ''],
    ],
  });
});

test('a page leaves out what the file alone has, and its rows keep their head', () => {
  const shown = withoutExtras(table);
  expect(shown.columns.map(({ name }) => name)).toEqual(['Day', 'Vote']);
  expect(shown.rows.map((row) => row.length)).toEqual([2, 2]);
  expect(shown.rows[1]).toEqual([7, { text: 'No' }]);
  expect(shown.header).toBe(1);
  const { header: _, ...plain } = table;
  expect(withoutExtras(plain).header).toBe(0);
});
