import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileOf, type DataPart, type Language } from '../../data/schema/index.ts';
import { referenceFields } from '../../data/references.ts';
import { rosterParts } from '../../data/schema/roster.ts';
import { strings, useTranslations, type Key } from '../../i18n/index.ts';
import { locatorText } from '../../i18n/page.ts';
import { parts } from '../../outputs/data-package/parts.ts';
import { meaningOf } from '../../outputs/data-package/column-descriptions.ts';
import { tables } from '../../outputs/data-package/table.ts';
import { SchemaSource, type Field } from '../field-lists.ts';
import { isCitation, isLocalized, isObject, isQuote, type Step } from './compare.ts';
import type { Names } from './names.ts';

/** A path without its items: `votes.*.option`. */
export function patternOf(path: readonly Step[]): string {
  return path.map((step) => (typeof step === 'string' ? step : '*')).join('.');
}

/**
 * What a field means: in both languages, as the dictionary of the data says it; in English, as its schema
 * does, where it is no column of a table; undefined where it explains itself.
 */
export function meaningOfField(part: DataPart, pattern: string): string | undefined {
  const key = `${part}.${pattern}`;
  if (!meanings.has(key)) meanings.set(key, findMeaning(part, pattern));
  return meanings.get(key);
}

const meanings = new Map<string, string | undefined>();

function findMeaning(part: DataPart, pattern: string): string | undefined {
  const name = parts.find((each) => each.file === fileOf(part))?.name;
  for (const table of tables.filter((each) => each.part === name)) {
    const column = table.columns.find(({ field }) => field === pattern);
    if (!column) continue;
    const { en, es } = meaningOf(table, column.term);
    return [en, es].map(firstSentence).join(' / ');
  }
  const comment = commentOf(part, pattern);
  return comment === '' ? undefined : firstSentence(comment);
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.?!]) (?=\p{Lu}|[a-z]+:)/u)[0]!;
}

let described: ReadonlyMap<string, readonly Field[]> | undefined;

/** The fields of each part of the data, as the source of its schema describes them; none of the edition. */
export function describedFields(part: DataPart): readonly Field[] {
  described ??= describeParts();
  return described.get(part) ?? [];
}

/** The comment of a field in its schema; empty where it has none, or is not there any more. */
function commentOf(part: DataPart, pattern: string): string {
  const steps = pattern.split('.').filter((step) => step !== '*');
  let [fields, comment] = [describedFields(part), ''];
  for (const step of steps) {
    const field = fields.find(({ name }) => name === step);
    if (!field) return '';
    ({ fields, comment } = field);
  }
  return comment;
}

function describeParts(): Map<string, readonly Field[]> {
  const root = new URL('../../data/schema/', import.meta.url);
  const paths = globSync('*.ts', { cwd: root }).map((file) => fileURLToPath(new URL(file, root)));
  const source = new SchemaSource(paths.sort());
  return new Map(
    [...source.collections('collections'), ...source.collections('rosterParts')].map(
      ([part, { fields }]) => [part, fields],
    ),
  );
}

/** Fields whose values the site has words for: the beginning of the labels' keys. */
const wordings: Readonly<Record<string, string>> = {
  'agreements.model': 'lists.model.',
  'claims.status': 'status.',
  'listings.model': 'lists.model.',
  'motions.kind': 'kind.',
  'motions.meeting': 'meeting.',
  'motions.result': 'result.',
  'places.policing.by': 'places.policing.',
  'rollCalls.votes.*.option': 'option.',
  'sources.kind': 'sourceKind.',
  'statements.channel': 'channel.',
  'statutes.jurisdiction': 'law.jurisdiction.',
  'statutes.verb': 'law.verb.',
};

/** The part of the data whose records a field refers to; undefined where it refers to none. */
export function referenceAt(part: DataPart, pattern: string): DataPart | undefined {
  if (pattern.split('.').at(-1) === 'source') return 'sources';
  if (part in rosterParts)
    return { place: 'places', 'counties.*': 'places', agency: 'agencies' }[pattern] as
      DataPart | undefined;
  return referenceFields[part as keyof typeof referenceFields]?.[pattern];
}

/** Writes a value as a reader would read it: records by their names, choices in words. */
export class ValueText {
  private readonly names: Names;
  private readonly part: DataPart;
  private readonly language: Language;

  constructor(names: Names, part: DataPart, language: Language) {
    this.names = names;
    this.part = part;
    this.language = language;
  }

  /** @param pattern where the value is, as `patternOf` gives it. */
  write(value: unknown, pattern: string): string {
    if (isLocalized(value)) return value[this.language];
    if (isQuote(value)) return `“${value.words}” (${value.translation})`;
    if (isCitation(value)) return this.citation(value);
    if (Array.isArray(value))
      return value.map((item) => this.write(item, `${pattern}.*`)).join('; ') || '[ ]';
    if (isObject(value))
      return Object.entries(value)
        .map(([key, inner]) => `${key}: ${this.write(inner, `${pattern}.${key}`)}`)
        .join('; ');
    const text = String(value);
    const said = this.wordsFor(text, pattern);
    return said === undefined || said === text ? text : `${text} (${said})`;
  }

  private wordsFor(text: string, pattern: string): string | undefined {
    const to = referenceAt(this.part, pattern);
    if (to) return this.names.nameOf(to, text)?.[this.language];
    const begin =
      wordings[`${this.part}.${pattern}`] ??
      (pattern.split('.').at(-1) === 'confidence' ? 'confidence.' : undefined);
    const key = `${begin ?? ''}${text}`;
    if (begin === undefined || !Object.hasOwn(strings[this.language], key)) return undefined;
    return strings[this.language][key as Key];
  }

  private citation({ source, at, quote }: { source: string; at: string; quote?: string }): string {
    const title = this.names.nameOf('sources', source)?.[this.language];
    const isKnown = Object.hasOwn(strings.en, `locator.${at.split(' ')[0]!}`);
    const spot = isKnown ? locatorText(useTranslations(this.language), at) : at;
    return `${title === undefined ? source : `“${title}” (${source})`}, ${spot}${quote === undefined ? '' : `: “${quote}”`}`;
  }
}
