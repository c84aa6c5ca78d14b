import { readHtml, type Reader, type Tag } from '../../data/format/html.ts';
import { offlineLink } from './link.ts';

/** Attributes that may name another page. */
const links = ['href', 'src', 'action'];

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
  const reader = offlineReader(html);
  readHtml(html, [reader]);
  return reader.result();
}

/** As `offlinePage`, for a page that others read at the same time; it is the result that throws. */
export function offlineReader(html: string): Reader<string> {
  const edits: Edit[] = [];
  let fault: Error | undefined;
  /** The element that is being left out, and how many of its name are open. */
  let left: { name: string; start: number; depth: number } | undefined;
  return {
    open: (tag) => {
      const { name, start, end, isAlone, values } = tag;
      if (left) left.depth += name === left.name && !isAlone ? 1 : 0;
      else if (values.has('data-online') || isForAddress(tag)) {
        if (isAlone) edits.push({ start, end, text: '' });
        else left = { name, start, depth: 1 };
      } else
        for (const link of links) {
          const at = values.get(link);
          if (!at) continue;
          const href = html.slice(at.start, at.end);
          try {
            const text = offlineLink(href);
            if (text !== href) edits.push({ ...at, text });
          } catch (error) {
            fault ??= error as Error;
          }
        }
    },
    close: (name, end) => {
      if (left?.name !== name) return;
      left.depth -= 1;
      if (left.depth > 0) return;
      edits.push({ start: left.start, end, text: '' });
      left = undefined;
    },
    result: () => {
      if (fault) throw fault;
      return applied(html, edits);
    },
  };
}

/** Whether an element of the head says where on the web the page is. */
function isForAddress({ name, valueOf }: Tag): boolean {
  if (name === 'meta')
    return /^(og|article|twitter):/.test(valueOf('property') ?? valueOf('name') ?? '');
  const rel = name === 'link' ? valueOf('rel') : undefined;
  return rel === 'canonical' || (rel === 'alternate' && /^https?:/.test(valueOf('href') ?? ''));
}

function applied(html: string, edits: readonly Edit[]): string {
  let from = 0;
  let result = '';
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    result += html.slice(from, start) + text;
    from = end;
  }
  return result + html.slice(from);
}
