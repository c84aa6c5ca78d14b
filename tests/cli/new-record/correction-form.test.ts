import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  correctionFromForm,
  correctionQuestions,
} from '../../../src/cli/new-record/correction-form.ts';
import { createRecord } from '../../../src/cli/new-record/create-record.ts';
import { formatFiles } from '../../../src/cli/format-files.ts';
import { readData } from '../../../src/data/load/collections.ts';
import type { Correction, Language } from '../../../src/data/schema/index.ts';
import { exampleDataset } from '../../fixtures/example.ts';
import { exampleRoster } from '../../fixtures/example-roster.ts';
import { exampleFolder } from '../../fixtures/example-files.ts';

const example = exampleDataset();
const vote = example.rollCalls[0]!.id;
const source = { ...example.sources[0]!, url: 'https://www.example.org/minutes/' };
const agencies = exampleRoster().agencies;
const data = { ...example, agencies, sources: [source, ...example.sources.slice(1)] };

type Answers = Partial<Record<keyof (typeof correctionQuestions)['en'], string>>;

/** The text of an issue as the form writes it. */
function formOf(answers: Answers, language: Language = 'en'): string {
  return Object.entries(correctionQuestions[language])
    .map(
      ([field, question]) =>
        `### ${question}\n\n${answers[field as keyof Answers] ?? '_No response_'}`,
    )
    .join('\n\n');
}
const filled: Answers = {
  where: `/votes/${vote}/`,
  says: 'Two members voted no.',
  should: 'Three members voted no.',
  record: `The minutes, page 4: https://example.org/minutes`,
  public: '- [X] There is no personal data in it',
};
function draft(form: string) {
  const result = correctionFromForm(data, form, '2026-12-01');
  if ('faults' in result) throw new Error(result.faults.join('\n'));
  return { correction: result.begun[0]!.record as Correction, unread: result.unread };
}

test.each([
  ['en', 'correction'],
  ['es', 'correccion'],
] as const)('the questions are those of the form in %s', (language, file) => {
  const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${file}.yml`, 'utf8')) as {
    body: { id?: string; attributes: { label: string } }[];
  };
  const labels = form.body.flatMap(({ id, attributes }) => (id ? [[id, attributes.label]] : []));
  expect(Object.fromEntries(labels)).toEqual(correctionQuestions[language]);
});

describe('a form that can be read', () => {
  const { correction, unread } = draft(formOf(filled));
  test('fills the record, the texts in its language, the source and the page', () => {
    expect(correction).toMatchObject({
      id: `2026-12-01-${vote}`,
      date: '2026-12-01',
      record: `motions/${vote}`,
      was: { en: 'Two members voted no.', es: '[TODO]' },
      is: { en: 'Three members voted no.', es: '[TODO]' },
      citations: [{ source: source.id, at: 'page 4' }],
    });
  });
  test('leaves to a person only what it does not ask', () => {
    expect(unread).toEqual([
      expect.stringContaining('the page also shows rollCalls'),
      expect.stringContaining('the Spanish text, and why'),
    ]);
  });
});

test('a form in Spanish fills the Spanish text', () => {
  const { correction } = draft(
    formOf(
      {
        ...filled,
        where: `https://example.org/ledger/es/votes/${vote}/`,
        record: `${source.id}, página 4`,
      },
      'es',
    ),
  );
  expect(correction.was).toEqual({ en: '[TODO]', es: 'Two members voted no.' });
  expect(correction.record).toBe(`motions/${vote}`);
  expect(correction.citations).toEqual([{ source: source.id, at: 'page 4' }]);
});

describe('what can’t be read is named with what was found', () => {
  test.each<[string, Answers, RegExp]>([
    ['an address of no record', { where: '/nowhere/' }, /^where it is: found "\/nowhere\/"/],
    ['no address', { where: '' }, /^where it is: found no answer/],
    ['no words', { says: '_No response_' }, /^what it says now: found no answer/],
    ['a document that we do not have', { record: 'a video' }, /^the document: found "a video"/],
    [
      'no place in the document',
      { record: 'a video' },
      /^the place in the document: found "a video"/,
    ],
    [
      'a promise that is not ticked',
      { public: '- [ ] There is none' },
      /^the promise about personal data/,
    ],
  ])('%s', (_, change, expected) => {
    const { unread } = draft(formOf({ ...filled, ...change }));
    expect(unread).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});

test.each([
  ['an id', vote],
  ['a collection and an id', `rollCalls/${vote}`],
  ['an address in a sentence', `See https://example.org/votes/${vote}/, please`],
  ['a file', `/votes/${vote}/index.html`],
])('a record is found by %s', (_, where) => {
  expect(draft(formOf({ ...filled, where })).correction.record).toContain(`/${vote}`);
});

test.each(['/agencies/ID/', '/es/agencies/ID/', 'agencies/ID', 'ID'])(
  'an agency is found by %s',
  (where) => {
    const { id } = agencies[0]!;
    const { correction } = draft(formOf({ ...filled, where: where.replace('ID', id) }));
    expect(correction.record).toBe(`agencies/${id}`);
  },
);

test('a heading that a reader wrote is part of the answer', () => {
  const { correction } = draft(formOf({ ...filled, says: 'One.\n\n### Two\n\nThree.' }));
  expect(correction.was.en).toBe('One. Two Three.');
});

describe('the command', () => {
  const folder = (form: string) => {
    const root = exampleFolder();
    formatFiles(root);
    writeFileSync(join(root, 'form.md'), form);
    return root;
  };
  test('writes the draft and says what is missing', () => {
    const root = folder(formOf(filled));
    const { text, isRefused } = createRecord(
      root,
      ['correction', '--from', 'form.md'],
      '2026-12-01',
    );
    expect(isRefused).toBe(false);
    expect(text).toMatch(/^Began 2026-12-01-.*: data\/corrections\.json:\d+/);
    expect(text).toContain('the page also shows rollCalls');
    const { dataset, problems } = readData(root);
    expect(problems).toEqual([]);
    expect(dataset.corrections.map(({ id }) => id)).toContain(`2026-12-01-${vote}`);
    createRecord(root, ['correction', '--from', 'form.md'], '2026-12-01');
    expect(readData(root).dataset.corrections.map(({ id }) => id)).toContain(
      `2026-12-01-${vote}-2`,
    );
  });
  test.each([
    ['another text', 'Dear all, a number is wrong.', 'found none of its questions'],
    ['hidden characters', formOf({ ...filled, says: 'Two\u202e members' }), 'was.en'],
  ])('writes nothing for %s', (_, form, message) => {
    const root = folder(form);
    const before = readFileSync(join(root, 'data/corrections.json'), 'utf8');
    const { text, isRefused } = createRecord(
      root,
      ['correction', '--from', 'form.md'],
      '2026-12-01',
    );
    expect(isRefused).toBe(true);
    expect(text).toContain(message);
    expect(readFileSync(join(root, 'data/corrections.json'), 'utf8')).toBe(before);
  });
  test('says when the file is not there', () => {
    const { text, isRefused } = createRecord(folder(''), ['correction', '--from', 'none.md']);
    expect([text, isRefused]).toEqual([
      expect.stringContaining('--from: found no file "none.md"'),
      true,
    ]);
  });
});
