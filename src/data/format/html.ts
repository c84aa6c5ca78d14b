import { Tokenizer } from 'htmlparser2';

/** A start tag in the source of a page. */
export interface Tag {
  name: string;
  /** Offsets of the tag's first character and of the one after its last. */
  start: number;
  end: number;
  /** A void element: it has no end tag. */
  isAlone: boolean;
  /** The raw value of an attribute, entities included; empty if it is absent. */
  valueOf: (attribute: string) => string | undefined;
  /** Offsets of each attribute's value, without quotation marks. */
  values: ReadonlyMap<string, { start: number; end: number }>;
}

/** Receives the parts of a page as they are parsed and returns a result at the end. */
export interface Reader<Result> {
  open?: (tag: Tag) => void;
  /** @param end where the end tag has ended. */
  close?: (name: string, end: number) => void;
  /** Raw text, including that of scripts and styles; `decodeText` resolves its entities. */
  text?: (text: string) => void;
  result: () => Result;
}

const isVoid = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Parses a page once for any number of readers. */
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

/** Resolves entities: numeric ones, and the names that our pages use. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, ...groups: string[]) => {
    const [decimal, hex, name] = groups;
    if (name !== undefined) return named[name] ?? entity;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}
