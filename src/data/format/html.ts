import { Tokenizer } from 'htmlparser2';

/** A start tag as it stands in the text of a page. */
export interface Tag {
  name: string;
  /** Where it begins, and where it has ended. */
  start: number;
  end: number;
  /** Nothing stands in it: it has no end tag. */
  isAlone: boolean;
  /** The value of an attribute as it is written; empty where it has none. */
  valueOf: (attribute: string) => string | undefined;
  /** Where the value of each attribute stands, without its quotation marks. */
  values: ReadonlyMap<string, { start: number; end: number }>;
}

/** Looks at a page while it is read, and says at the end what it made of it. */
export interface Reader<Result> {
  open?: (tag: Tag) => void;
  /** @param end where the end tag has ended. */
  close?: (name: string, end: number) => void;
  /** A stretch of text as it is written, that of scripts and styles included: `decodeText` gives its words. */
  text?: (text: string) => void;
  result: () => Result;
}

/** Elements that are never closed. */
const isVoid = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Reads a page once for all who look at it. */
export function readHtml(html: string, readers: readonly Reader<unknown>[]): void {
  let name = '';
  let start = 0;
  let attribute = '';
  let value = { start: 0, end: 0 };
  let values = new Map<string, { start: number; end: number }>();
  const open = (end: number, isClosed: boolean) => {
    const own = values;
    values = new Map();
    const valueOf = (asked: string) => {
      const at = own.get(asked);
      return at && html.slice(at.start, at.end);
    };
    const tag: Tag = {
      name,
      start,
      end,
      isAlone: isClosed || isVoid.test(name),
      valueOf,
      values: own,
    };
    for (const reader of readers) reader.open?.(tag);
  };
  const none = () => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname: (from, to) => {
        name = html.slice(from, to).toLowerCase();
        start = from - 1;
      },
      onattribname: (from, to) => {
        attribute = html.slice(from, to).toLowerCase();
        value = { start: to, end: to };
      },
      onattribdata: (from, to) => {
        value = { start: from, end: to };
      },
      onattribend: () => {
        values.set(attribute, value);
      },
      onopentagend: (to) => open(to + 1, false),
      onselfclosingtag: (to) => open(to + 1, true),
      onclosetag: (from, to) => {
        const closed = html.slice(from, to).toLowerCase();
        const end = html.indexOf('>', to) + 1;
        for (const reader of readers) reader.close?.(closed, end);
      },
      ontext: (from, to) => {
        const said = html.slice(from, to);
        for (const reader of readers) reader.text?.(said);
      },
      onattribentity: none,
      oncdata: none,
      oncomment: none,
      ondeclaration: none,
      onend: none,
      onprocessinginstruction: none,
      ontextentity: none,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: '\u00a0',
  quot: '"',
};

/** Text with its entities as the signs that they stand for: numbers, and the names that our pages use. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, ...groups: string[]) => {
    const [decimal, hex, name] = groups;
    if (name !== undefined) return named[name] ?? entity;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}
