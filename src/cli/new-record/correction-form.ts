import { slugOf } from '../../data/rules/ids.ts';
import {
  correctableParts,
  type CorrectablePart,
  type Dataset,
  type Language,
} from '../../data/schema/index.ts';
import { locatorInSource } from '../../data/schema/shared.ts';
import { unfinished, unfinishedId } from '../../data/unfinished-marker.ts';
import { pagesOfRecord, recordOfPage } from '../record-pages.ts';
import { articles, text } from './record-kind.ts';
import { checkBegun, type NewRecord } from './scaffold.ts';

/** The questions of the form for corrections, by field; a test compares them with the forms themselves. */
export const correctionQuestions = {
  en: {
    where: 'Where is it?',
    says: 'What does it say now?',
    should: 'What should it say?',
    record: 'Which record shows it?',
    public: 'Before you send it',
  },
  es: {
    where: '¿Dónde está?',
    says: '¿Qué dice ahora?',
    should: '¿Qué debería decir?',
    record: '¿Qué documento lo muestra?',
    public: 'Antes de enviar',
  },
} as const satisfies Record<Language, Record<string, string>>;

type Field = keyof (typeof correctionQuestions)['en'];

/** The facts, and the agencies of ICE's lists, which have pages of their own. */
export type DatasetWithAgencies = Dataset & { agencies: readonly { id: string }[] };

/** A correction that a reader's form makes, and what in the form could not be read. */
export interface CorrectionDraft {
  begun: NewRecord[];
  /** In words, each with what was found. */
  unread: string[];
}

/**
 * A correction from a reader's form, filled in as far as the form can be read.
 * @param form the text of the issue, in markdown, as the issue form writes it.
 * @param date the day it is put right, YYYY-MM-DD.
 */
export function correctionFromForm(
  dataset: DatasetWithAgencies,
  form: string,
  date: string,
): CorrectionDraft | { faults: string[] } {
  const read = readForm(form);
  if (!read)
    return {
      faults: [
        `the form: found none of its questions; expected the text of an issue, with lines such as "### ${correctionQuestions.en.says}"`,
      ],
    };
  const { language, answers } = read;
  const record = recordIn(dataset, answers.where);
  const cited = citationIn(dataset, answers.record);
  const said = (words: string | undefined) => ({ ...text, ...(words && { [language]: words }) });
  const correction = {
    id: freeId(dataset, `${date}-${slugOf(record?.id ?? 'reader')}`),
    date,
    record: record ? `${record.collection}/${record.id}` : `records/${unfinishedId}`,
    was: said(answers.says),
    is: said(answers.should),
    why: text,
    citations: [{ source: cited.source ?? unfinishedId, at: cited.at ?? `page ${unfinished}` }],
  };
  const begun: NewRecord[] = [{ collection: 'corrections', record: correction }];
  const faults = checkBegun(dataset, begun, {});
  return faults.length > 0 ? { faults } : { begun, unread: unreadIn(dataset, read, record, cited) };
}

interface ReadForm {
  language: Language;
  answers: Partial<Record<Field, string>>;
}

/** The answers by field; undefined where the text has none of the questions. */
function readForm(form: string): ReadForm | undefined {
  const parts = form
    .replace(/\r\n?/g, '\n')
    .split(/^### +/m)
    .slice(1);
  for (const language of ['en', 'es'] as const) {
    const questions = Object.entries(correctionQuestions[language]) as [Field, string][];
    let last: Field | undefined;
    const answers: Partial<Record<Field, string>> = {};
    for (const part of parts) {
      const [heading = '', ...lines] = part.split('\n');
      const field = questions.find(([, question]) => question === heading.trim())?.[0];
      // A heading that a reader wrote is part of the answer.
      const words = field ? lines.join(' ') : `${answers[last!] ?? ''} ${part}`;
      last = field ?? last;
      if (last) answers[last] = words.replace(/\s+/g, ' ').trim();
    }
    if (last === undefined) continue;
    const given = Object.entries(answers).filter(([, each]) => each && each !== '_No response_');
    return { language, answers: Object.fromEntries(given) };
  }
  return undefined;
}

interface FoundRecord {
  collection: string;
  id: string;
}

/** The record at an address, or with an id; undefined where there is none, or several. */
function recordIn(
  dataset: DatasetWithAgencies,
  where: string | undefined,
): FoundRecord | undefined {
  const isIn = (name: CorrectablePart, id: string) => dataset[name].some((each) => each.id === id);
  const has = ({ collection, id }: FoundRecord) =>
    correctableParts.some((name) => name === collection && isIn(name, id));
  for (const word of where?.split(/[\s,;()<>]+/) ?? []) {
    const page = word.includes('/') ? recordOfPage(word) : undefined;
    if (page && has(page)) return page;
    const [collection = '', id = ''] = word.split('/');
    if (has({ collection, id })) return { collection, id };
    const named = correctableParts
      .filter((name) => isIn(name, word))
      .map((name) => ({ collection: name, id: word }));
    if (named[0] && (named.length === 1 || isVote(word, dataset))) return named[0];
  }
  return undefined;
}

function isVote(id: string, { motions }: Dataset): boolean {
  return motions.some((motion) => motion.id === id);
}

interface FoundCitation {
  source?: string;
  at?: string;
}

/** The document that a reader names, by its address, its id or its title, and the place in it. */
function citationIn({ sources }: Dataset, named: string | undefined): FoundCitation {
  if (!named) return {};
  const lower = named.toLowerCase();
  const addresses = (named.match(/https:\/\/\S+/g) ?? []).map(plainAddress);
  const source =
    sources.find(({ url, archived }) =>
      [url, archived].some((each) => each !== undefined && addresses.includes(plainAddress(each))),
    ) ??
    sources.find(({ id }) => lower.split(/[\s,;]+/).includes(id)) ??
    sources.find(({ title }) => title.length > 12 && lower.includes(title.toLowerCase()));
  const [, word = '', number = ''] =
    /\b(page|p[áa]gina|section|secci[óo]n|lines?|row)\s+(\d+(?:[-–]\d+)?)/i.exec(named) ?? [];
  const locator = `${inEnglish(word.toLowerCase())} ${number}`.trim();
  const at = locatorInSource.safeParse(locator).success
    ? locator
    : articles.includes(source?.kind ?? '')
      ? 'article'
      : undefined;
  return { ...(source && { source: source.id }), ...(at !== undefined && { at }) };
}

function inEnglish(word: string): string {
  if (/^p.gina$/.test(word)) return 'page';
  return /^secci.n$/.test(word) ? 'section' : word;
}

/** Without what differs between copies of one address: "www.", the last slash, a full stop after it. */
function plainAddress(address: string): string {
  return address.replace(/^https:\/\/(www\.)?/, '').replace(/[/.,;)>\]]+$/, '');
}

function freeId({ corrections }: Dataset, id: string): string {
  const isTaken = (each: string) => corrections.some((other) => other.id === each);
  let [free, number] = [id, 2];
  for (; isTaken(free); number += 1) free = `${id}-${number}`;
  return free;
}

function unreadIn(
  dataset: Dataset,
  { language, answers }: ReadForm,
  record: FoundRecord | undefined,
  { source, at }: FoundCitation,
): string[] {
  const quoted = (field: Field) => (answers[field] ? `"${answers[field]}"` : 'no answer');
  const page = record && pagesOfRecord(record).filter((each) => each !== record.collection);
  const isOnOnePage = page?.some((each) =>
    (dataset[each] as readonly { id: string }[]).some(({ id }) => id === record?.id),
  );
  return [
    ...(record
      ? []
      : [
          `where it is: found ${quoted('where')}; expected the address of a record’s page, or its id`,
        ]),
    ...(record && isOnOnePage
      ? [
          `the record: ${record.collection}/${record.id}; the page also shows ${page!.join(', ')}: choose the one that was wrong`,
        ]
      : []),
    ...(answers.says ? [] : ['what it says now: found no answer']),
    ...(answers.should ? [] : ['what it should say: found no answer']),
    ...(source
      ? []
      : [
          `the document: found ${quoted('record')}; expected the address, id or title of one in data/sources.json. Add it, if it is new`,
        ]),
    ...(at === undefined
      ? [`the place in the document: found ${quoted('record')}; expected a page, section or line`]
      : []),
    `the ${language === 'en' ? 'Spanish' : 'English'} text, and why it was wrong: the form does not ask; write them`,
    ...(/\[[xX]\]/.test(answers.public ?? '')
      ? []
      : [
          'the promise about personal data: it is not ticked; read the text for names and addresses',
        ]),
  ];
}
