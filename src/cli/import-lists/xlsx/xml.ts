import sax from 'sax';
import { bounds } from './bounds.ts';
import { SpreadsheetError } from '../problem.ts';

/** Handlers for an XML part. Names have no prefix: `x:row` is `row`. */
export interface XmlHandlers {
  open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  text?: (value: string) => void;
  close?: (name: string) => void;
}

/**
 * Parses an XML part.
 * @throws SpreadsheetError if it is malformed or declares entities.
 */
export function readXml(part: string, content: Buffer, handlers: XmlHandlers): void {
  const damaged = (reason: string) =>
    new SpreadsheetError(
      `"${part}" can't be read (${reason})`,
      'expected the whole file; fetch it again',
    );
  const reader = sax.parser(true, { position: false });
  reader.onerror = (error) => {
    throw damaged(error.message.split('\n')[0]!);
  };
  reader.ondoctype = () => {
    throw damaged('it declares a document type');
  };
  let depth = 0;
  reader.onopentag = ({ name, attributes }) => {
    if (++depth > bounds.depth) throw damaged(`its tags stand ${depth} deep`);
    const values = Object.entries(attributes).map(
      ([key, value]) => [local(key), String(value)] as const,
    );
    handlers.open(local(name), new Map(values));
  };
  reader.ontext = (value) => handlers.text?.(value);
  reader.oncdata = (value) => handlers.text?.(value);
  reader.onclosetag = (name) => {
    depth -= 1;
    handlers.close?.(local(name));
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw damaged('its text is not UTF-8');
  }
  reader.write(text).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
