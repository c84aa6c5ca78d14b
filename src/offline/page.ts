import { Tokenizer } from 'htmlparser2';
import { offlineLink } from './link.ts';

/** Attributes that may name another page. */
const links = new Set(['href', 'src', 'action']);

/** Elements that are never closed. */
const isVoid = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** A change to a text: what stands from `start` to `end` gives way to `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A page as it is read from a folder: links name files, and what only makes sense at a web address is
 * left out: elements marked `data-online`, and addresses for search engines and other sites. All else
 * keeps its bytes, so that the hashes of the page's policy still fit.
 * @throws RangeError when a link starts at the root.
 */
export function offlinePage(html: string): string {
  const edits: Edit[] = [];
  const attributes = new Map<string, { start: number; end: number }>();
  let tag = { name: '', start: 0 };
  let attribute = '';
  let value = { start: 0, end: 0 };
  /** The element that is being left out, and how many of its name are open. */
  let left: { name: string; start: number; depth: number } | undefined;

  const valueOf = (name: string) => {
    const at = attributes.get(name);
    return at ? html.slice(at.start, at.end) : undefined;
  };
  const open = (end: number, isClosed: boolean) => {
    const isAlone = isClosed || isVoid.test(tag.name);
    if (left) left.depth += tag.name === left.name && !isAlone ? 1 : 0;
    else if (attributes.has('data-online') || isForAddress(tag.name, valueOf)) {
      if (isAlone) edits.push({ start: tag.start, end, text: '' });
      else left = { name: tag.name, start: tag.start, depth: 1 };
    } else
      for (const [name, at] of attributes) {
        if (!links.has(name)) continue;
        const href = html.slice(at.start, at.end);
        const text = offlineLink(href);
        if (text !== href) edits.push({ ...at, text });
      }
    attributes.clear();
  };
  const none = () => {};

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        tag = { name: html.slice(start, end).toLowerCase(), start: start - 1 };
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = { start: end, end };
      },
      onattribdata: (start, end) => {
        value = { start, end };
      },
      onattribend: () => {
        attributes.set(attribute, value);
      },
      onopentagend: (end) => open(end + 1, false),
      onselfclosingtag: (end) => open(end + 1, true),
      onclosetag: (start, end) => {
        if (left?.name !== html.slice(start, end).toLowerCase()) return;
        left.depth -= 1;
        if (left.depth > 0) return;
        edits.push({ start: left.start, end: html.indexOf('>', end) + 1, text: '' });
        left = undefined;
      },
      onattribentity: none,
      oncdata: none,
      oncomment: none,
      ondeclaration: none,
      onend: none,
      onprocessinginstruction: none,
      ontext: none,
      ontextentity: none,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return applied(html, edits);
}

/** Whether an element of the head says where on the web the page is. */
function isForAddress(name: string, valueOf: (attribute: string) => string | undefined): boolean {
  if (name === 'meta')
    return /^(og|article|twitter):/.test(valueOf('property') ?? valueOf('name') ?? '');
  const rel = name === 'link' ? valueOf('rel') : undefined;
  return rel === 'canonical' || (rel === 'alternate' && /^https?:/.test(valueOf('href') ?? ''));
}

function applied(html: string, edits: readonly Edit[]): string {
  let from = 0;
  let result = '';
  for (const { start, end, text } of edits) {
    result += html.slice(from, start) + text;
    from = end;
  }
  return result + html.slice(from);
}
