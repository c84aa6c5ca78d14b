import {
  languages,
  type CollectionName,
  type DataPart,
  type Language,
  type Localized,
} from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { isLocalized, isObject } from './compare.ts';
import { recordsOf, type AnyRecord, type Snapshot } from './snapshot.ts';

/** Names of records, from the newer of two snapshots that has them. */
export class Names {
  private readonly records = new Map<string, AnyRecord>();

  constructor(...oldestFirst: readonly Snapshot[]) {
    for (const snapshot of oldestFirst)
      for (const part of snapshot.records.keys())
        for (const record of recordsOf(snapshot, part))
          this.records.set(`${part}/${keyIn(part, record)}`, record);
  }

  /** The record that others refer to by this key: the GEOID of a place, the id of anything else. */
  find(part: DataPart, key: unknown): AnyRecord | undefined {
    return this.records.get(`${part}/${String(key)}`);
  }

  /** The name of a record that a field refers to; undefined where there is none. */
  nameOf(part: DataPart, key: unknown): Localized | undefined {
    const record = this.find(part, key);
    return record && this.title(part, record);
  }

  /** What a record is called by those who read its page. */
  title(part: DataPart, record: AnyRecord): Localized {
    switch (part) {
      case 'rollCalls':
        return this.nameOf('motions', record.id) ?? same(record.id);
      case 'corrections':
        return same(`${record.id}: ${String(record.record)}`);
      case 'statements':
        return both((language) => this.statement(record, language));
      case 'readings':
        return ownText(record.who) ?? same(record.id);
      case 'listings':
        return this.listing(record);
      case 'statutes':
        return same(String(record.citation));
      default:
        return (
          [record.title, record.name, record.question, record.term, record.what, record.code]
            .map(ownText)
            .find((name) => name !== undefined) ?? same(record.id)
        );
    }
  }

  private statement({ speaker, when }: AnyRecord, language: Language): string {
    const own = isObject(speaker) ? ownText(speaker.name) : this.nameOf('officials', speaker);
    const date = isObject(when) ? formatDate(String(when.date), language) : '';
    return [own?.[language] ?? String(speaker), date].join(', ');
  }

  private listing({ id, agency, model }: AnyRecord): Localized {
    const name = this.nameOf('agencies', agency);
    const own = typeof model === 'string' ? model : 'no model stated';
    return both((language) => (name ? `${name[language]}, ${own}` : id));
  }
}

function keyIn(part: DataPart, record: AnyRecord): string {
  return part === 'places' ? String(record.geoid) : record.id;
}

function ownText(value: unknown): Localized | undefined {
  if (typeof value === 'string') return same(value);
  return isLocalized(value) ? value : undefined;
}

function same(text: string): Localized {
  return { en: text, es: text };
}

function both(of: (language: Language) => string): Localized {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Localized;
}

/** Where a record belongs: fields that lead to a place, by collection. */
const leads: Partial<Record<DataPart, readonly (readonly [field: string, to: CollectionName])[]>> =
  {
    agreements: [['place', 'places']],
    bodies: [['place', 'places']],
    claims: [['place', 'places']],
    events: [['place', 'places']],
    motions: [['body', 'bodies']],
    officials: [['terms.0.body', 'bodies']],
    rollCalls: [['id', 'motions']],
    statements: [
      ['motion', 'motions'],
      ['speaker', 'officials'],
      ['argues.agreement', 'agreements'],
    ],
    agencies: [['place', 'places']],
  };

/** The GEOID of the place that a record belongs to; undefined where it belongs to none, or to all. */
export function placeOf(names: Names, part: DataPart, record: AnyRecord): string | undefined {
  if (part === 'places') return String(record.geoid);
  for (const [field, to] of leads[part] ?? []) {
    const next = names.find(to, valueAt(record, field));
    const place = next && placeOf(names, to, next);
    if (place !== undefined) return place;
  }
  return undefined;
}

function valueAt(value: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}
