import { ascending } from 'd3';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { Dataset, Language, Localized } from '../../data/schema/index.ts';
import { useTranslations } from '../../i18n/index.ts';
import { readHtml, type Reader } from '../../data/format/html.ts';
import type { SearchRecord } from './find.ts';
import { isTemplated, searchKindOf, searchKinds, type SearchKind } from './kinds.ts';
import { otherNames } from './names.ts';
import { mainReader, readHead } from './read-page.ts';

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
 * sorted by path so that the same site gives the same index.
 * @param pages what `pageEntries` returned for each page of the language.
 */
export function searchRecords(
  pages: readonly Entry[],
  facts: Pick<SiteFacts, 'dataset' | 'lists'>,
  language: Language,
): SearchRecord[] {
  const t = useTranslations(language);
  const names = otherNames(facts);
  const suffix = ` · ${t('site.name')}`;
  const entries = [...pages, ...entriesInPages(facts.dataset, language)];
  return entries
    .sort((a, b) => ascending(a.path, b.path))
    .map(({ path, kind, title, about, headings = '', text = '' }, id) => {
      const { shown, said } = inShort(kind, title.replace(suffix, ''), about);
      const own = names.own(path);
      return {
        id,
        path,
        title: shown,
        kind: t(`search.kind.${kind}`),
        about: firstSentences(said),
        summary: isTemplated(kind) ? '' : [said, ...names.spokenOf(`${shown} ${said}`)].join(' '),
        names: [...own, ...names.shared(path)].join(' '),
        called: own.length > 0 ? own : kind === 'vote' ? [] : [shown],
        headings,
        text,
        // A sheet for each of 67 counties would crowd out the lesson.
        weight: /^teach\/map-your-county\/[^/]+-county\//.test(path)
          ? searchKinds.paper / 2
          : searchKinds[kind],
      };
    });
}

/** Title and summary without what every page of the template has: "…: its police and ICE’s list". */
function inShort(kind: SearchKind, title: string, about: string): { shown: string; said: string } {
  if (kind === 'place' || kind === 'agency')
    return { shown: title.replace(/:[^:]*$/, ''), said: about.replace(/^[^:]*: /, '') };
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
    isTemplated(kind) || kind === 'place' || kind === 'agency' || inSummary.test(path);
  if (isBrief) return { result: () => [{ path, kind, title, about }] };
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
