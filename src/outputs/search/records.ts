import { ascending } from 'd3';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Dataset, Language, Localized } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import { readHtml, type Reader } from '../../data/format/html.ts';
import { isTemplated, searchKindOf, searchKinds, type SearchKind } from './kinds.ts';
import { otherNames } from './names.ts';
import { mainReader, readAnswer, readHead } from './read-page.ts';

/** What search can find, before it is packed. All of it is text, never markup. */
export interface SearchRecord {
  /** Its address without the language: `votes/key-west-2025-06-30-void/`. */
  path: string;
  kind: SearchKind;
  title: string;
  /** What else readers call it, or ask for when they mean it. */
  phrases: string[];
  /** One or two sentences on it; of a common question, the answer. */
  about: string;
  /** Its headings, and other names of the places that it is about. */
  headings: string;
  text: string;
}

/** A built page of one language; `path` is without the language: `votes/x/`, and empty for the first page. */
export interface PageToFind {
  file: string;
  path: string;
  html: string;
}

/** A search result before it becomes a record of the index. */
export type Entry = {
  path: string;
  kind: SearchKind;
  title: string;
  about: string;
  headings?: string;
  text?: string;
};

/**
 * All records of a language: every page, and records that share a page (answers, terms, events, clauses),
 * sorted by kind and path so that the same site gives the same index.
 * @param pages what `pageEntries` returned for each page of the language.
 */
export function searchRecords(
  pages: readonly Entry[],
  facts: Pick<SiteFacts, 'dataset' | 'lists'>,
  language: Language,
): SearchRecord[] {
  const t = useTranslations(language);
  const names = otherNames(facts);
  const asked = phrasesAsked(facts.dataset, language);
  const suffix = ` · ${t('site.name')}`;
  const order = Object.keys(searchKinds);
  return [...pages, ...entriesInPages(facts.dataset, language)]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || ascending(a.path, b.path))
    .map(({ path, kind, title, about, headings = '', text = '' }) => {
      const { shown, said } = inShort(kind, title.replace(suffix, ''), about);
      const phrases = [
        ...names.own(path),
        ...(asked.get(`/${path}`) ?? []),
        ...ownQuestion(facts.dataset, path, language),
        ...(kind === 'official' ? [said.replace(/\..*/, '')] : []),
        ...names.shared(path),
      ];
      return {
        path,
        kind,
        title: shown,
        phrases: [...new Set(phrases)].filter((each) => each !== shown),
        about: hasAnswer(kind) ? said : firstSentences(said),
        headings: isTemplated(kind)
          ? ''
          : [headings, ...names.spokenOf(`${shown} ${said}`)].join(' '),
        text,
      };
    });
}

/** Kinds whose results answer, in full. */
function hasAnswer(kind: SearchKind): boolean {
  return kind === 'answer' || kind === 'place' || kind === 'agency';
}

/** What readers call a page, by its address. */
function phrasesAsked({ synonyms }: Dataset, language: Language): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  for (const { use, page = '', typed } of synonyms)
    if (use === 'page') asked.set(page, [...(asked.get(page) ?? []), ...typed[language]]);
  return asked;
}

/** The question that a vote answers, which its title doesn’t repeat. */
function ownQuestion({ motions }: Dataset, path: string, language: Language): string[] {
  const [section, id] = path.split('/');
  return section === 'votes'
    ? motions.filter((each) => each.id === id).map(({ title }) => title[language])
    : [];
}

/** Title and summary without what every page of the template has: "…: its police and ICE’s list". */
function inShort(kind: SearchKind, title: string, about: string): { shown: string; said: string } {
  if (kind === 'place' || kind === 'agency')
    return { shown: title.replace(/:[^:]*$/, ''), said: about };
  if (kind !== 'source') return { shown: title, said: about };
  // A source's summary repeats its title, then gives the publisher.
  let same = 0;
  while (same < title.length && title[same] === about[same]) same += 1;
  return { shown: title, said: about.slice(same).replace(/^[.,\s]+/, '') || about };
}

/** Pages indexed by summary only, because their records are indexed separately. */
const inSummary =
  /^((answers|glossary|timeline|map|places|list|sources)\/|places\/by-county\/|who-signed\/(list|not-read)\/|data\/dictionary\/[^/]+\/)$/;

/** Pages that are not indexed: search itself, embeds, and lists of pages that are indexed. */
const left = /^(search|embed|list\/by-year|places\/names)\/|^404/;

/** What search finds on a page: one entry, or none where the page is not to be found. */
export function pageEntries(page: PageToFind): Entry[] {
  const reader = pageReader(page);
  readHtml(page.html, [reader]);
  return reader.result();
}

/**
 * As `pageEntries`, for a page that others read at the same time.
 * @throws Error when it has no title or summary.
 */
export function pageReader({ file, path, html }: PageToFind): Reader<Entry[]> {
  const kind = searchKindOf(path);
  const { title, about, isPublic } = readHead(html, file);
  if (!isPublic || left.test(path)) return { result: () => [] };
  const isBrief =
    isTemplated(kind) ||
    kind === 'place' ||
    kind === 'agency' ||
    kind === 'official' ||
    inSummary.test(path);
  if (isBrief) return { result: () => [{ path, kind, title, about: readAnswer(html) ?? about }] };
  const main = mainReader();
  return {
    ...main,
    result: () => {
      const { headings, text } = main.result();
      return [{ path, kind, title, about, headings, text: kind === 'agreement' ? '' : text }];
    },
  };
}

function entriesInPages(dataset: Dataset, language: Language): Entry[] {
  const say = (text: Localized) => text[language];
  return [
    // Outdated answers are marked on their page, but a summary can't show that, so they are left out.
    ...dataset.answers
      .filter(({ validTo }) => !validTo)
      .map(({ id, question, answer }) =>
        entry('answer', `answers/#${id}`, say(question), say(answer)),
      ),
    ...dataset.glossary.map(({ id, term, definition }) =>
      entry('term', `glossary/#${id}`, say(term), say(definition)),
    ),
    ...dataset.events.map(({ id, title, text }) =>
      entry('event', `timeline/#${id}`, say(title), say(text)),
    ),
    ...dataset.agreements.flatMap(({ id, clauses }) =>
      clauses.map((clause) =>
        entry('clause', `agreements/${id}/#${clause.id}`, say(clause.title), say(clause.plain)),
      ),
    ),
  ];
}

function entry(kind: SearchKind, path: string, title: string, about: string): Entry {
  return { kind, path, title: title[0]!.toUpperCase() + title.slice(1), about, text: about };
}

/** The first sentences up to a length. Only whole ones, because half a sentence can say the opposite. */
function firstSentences(text: string, most = 200): string {
  const sentences = text.match(/.+?(?:[.?!]['"’”»)]*(?=\s+[\p{Lu}¿¡“«\d])|$)/gsu) ?? [text];
  let said = sentences[0];
  for (const next of sentences.slice(1)) {
    if (said.length + next.length > most) break;
    said += next;
  }
  return said.trim();
}
