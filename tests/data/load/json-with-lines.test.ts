import { describe, expect, test } from 'vitest';
import { readData } from '../../../src/data/load/collections.ts';
import {
  exampleFiles,
  exampleFolder,
  messages,
  readExample,
} from '../../fixtures/example-files.ts';

// Written out, so that lines can be counted by hand.
const glossary = `[
  {
    "id": "commission",
    "term": { "en": "Commission", "es": "Comisión" },
    "definition": { "en": "The body.", "es": "El órgano." },
    "related": [],
    "citations": [{ "source": "example-law", "at": "section 1" }]
  },
  {
    "id": "quorum",
    "term": { "en": "Quorum", "es": "Quórum" },
    "definition": {
      "en": "Members who must be present.",
      "es": "Miembros que deben estar."
    },
    "related": [
      "commission"
    ],
    "citations": [{ "source": "example-law", "at": "section 1" }]
  }
]
`;
const after = (from: string, to: string) => {
  expect(glossary).toContain(from);
  return messages(readExample({ glossary: glossary.replace(from, to) }));
};

describe('the line of a fault', () => {
  test('of a wrong value deep in the second record', () => {
    expect(after('"es": "Miembros que deben estar."', '"es": 7')).toEqual([
      'data/glossary.json:14 › quorum › definition.es: found 7; expected text in quotes',
    ]);
  });

  test('of an item of a list', () => {
    expect(after('      "commission"', '      "Commission"')).toEqual([
      'data/glossary.json:17 › quorum › related[0]: found "Commission"; expected an id: lower-case words and digits joined by hyphens',
    ]);
  });

  test('of a missing field is that of the fields around it', () => {
    expect(after('"en": "Members who must be present.",', '')).toEqual([
      'data/glossary.json:12 › quorum › definition.en: it is missing; expected text in quotes',
    ]);
  });

  test('of a record without an id, which is called by its place', () => {
    expect(after('    "id": "quorum",\n', '')).toEqual([
      'data/glossary.json:9 › record 2 › id: it is missing; expected text in quotes',
    ]);
  });

  test('of an unknown field is its own', () => {
    expect(after('"related": [\n', '"relates": 1,\n    "related": [\n')[0]).toMatch(
      /^data\/glossary\.json:16 › quorum › relates: there is no such field \("relates"\); expected only/,
    );
  });

  test('of something that is no record', () => {
    expect(after('[\n', '[\n  null,\n')).toEqual([
      'data/glossary.json:2 › record 1: found null; expected fields in { }',
    ]);
  });
});

describe('a file that is not good JSON', () => {
  test('has the line of the syntax error, and no second fault', () => {
    expect(after('"El órgano." },', '"El órgano." }')).toEqual([
      expect.stringMatching(/^data\/glossary\.json:6: it can't be read as JSON here .*comma/),
    ]);
  });

  test('does not hide the faults of other files', () => {
    const edition = exampleFiles().edition.replace('0.1.0', '');
    const files = messages(readExample({ glossary: '[', edition })).map(
      (line) => line.split(':')[0],
    );
    expect(files).toEqual(['data/glossary.json', 'data/edition.json']);
  });

  test.each([
    ['empty', ''],
    ['blank', '\n\n'],
    ['cut off', glossary.slice(0, 100)],
    ['followed by more', `${glossary}]`],
    ['commented', `// words\n${glossary}`],
    ['given a comma too many', glossary.replace('}\n]', '},\n]')],
  ])('is reported when it is %s', (_, content) => {
    expect(messages(readExample({ glossary: content }))).toEqual([
      expect.stringMatching(/^data\/glossary\.json:\d+: it can't be read as JSON here/),
    ]);
  });

  test('is reported when it holds something else than records', () => {
    expect(messages(readExample({ glossary: '{}', edition: '\n\n[]' }))).toEqual([
      'data/glossary.json:1: found {}; expected a list in [ ]',
      'data/edition.json:3 › edition: found []; expected fields in { }',
    ]);
  });

  test('is reported when a field is written twice', () => {
    expect(after('"es": "Miembros', '"en": "Somebody else.",\n      "es": "Miembros')).toEqual([
      expect.stringMatching(
        /^data\/glossary\.json:14 › .*en: the field "en" is written twice in one/,
      ),
    ]);
  });

  test('is reported when it is missing', () => {
    const root = exampleFolder();
    const { problems } = readData(`${root}/nowhere`);
    expect(problems.map(({ file }) => file)).toContain('data/glossary.json');
  });

  test('is reported when it is not UTF-8', () => {
    const root = exampleFolder({ glossary: Buffer.from(glossary, 'latin1') });
    expect(messages(readData(root))).toEqual([
      expect.stringMatching(/^data\/glossary\.json:4.*UTF-8/),
    ]);
  });
});
