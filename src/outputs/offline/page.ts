import { readHtml, type Reader, type Tag } from '../../data/format/html.ts';
import { offlineLink } from './link.ts';

/** Attributes that may name another page. */
const links = ['href', 'src', 'action'];

/** An edit: `text` replaces what is between `start` and `end`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A page for the offline edition: links have file names, and what makes sense only online is removed
 * (`data-online`, canonical and social tags). Everything else keeps its bytes, so that the hashes in the
 * content security policy still match.
 * @throws RangeError when a link starts at the root.
 */
export function offlinePage(html: string): string {
  const reader = offlineReader(html);
  readHtml(html, [reader]);
  return reader.result();
}

/** As `offlinePage`, as a reader for `readHtml`; the result throws. */
export function offlineReader(html: string): Reader<string> {
  const edits: Edit[] = [];
  let fault: Error | undefined;
  /** The element being removed, and how many of the same name are open inside it. */
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
