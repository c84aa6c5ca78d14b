import { decodeText, type Reader, type Tag } from '../../data/format/html.ts';

/** What search reads from a built page. */
export interface ParsedPage {
  title: string;
  about: string;
  /** False where the page asks not to be found. */
  isPublic: boolean;
}

/**
 * Title and summary, from the head alone: most pages need no more, and reading a head is quick.
 * @throws Error when the page has no title or no summary.
 */
export function readHead(html: string, file: string): ParsedPage {
  const head = html.slice(0, html.indexOf('</head>'));
  const title = /<title>([^<]*)<\/title>/.exec(head)?.[1];
  const about = /<meta name="description" content="([^"]*)"/.exec(head)?.[1];
  if (!title || !about)
    throw new Error(
      `${file}: found no ${title ? 'description' : 'title'}; expected every page to have one, for search`,
    );
  return {
    title: decodeText(title),
    about: decodeText(about),
    isPublic: !/<meta name="robots" content="[^"]*noindex/.test(head),
  };
}

/** What a page answers, if a part of it is marked as the answer with `data-answer`. */
export function readAnswer(html: string): string | undefined {
  const answer = /<(\w+)[^>]*\sdata-answer(?=[\s>=])[^>]*>(.*?)<\/\1>/s.exec(html)?.[2];
  return answer && tidy(decodeText(answer.replace(/<[^>]*>/g, '')));
}

/**
 * Elements that are not indexed: navigation, drawings, sources, citation boxes, the age of the list and what it
 * does not show, and the age of the page.
 */
function isApart({ name, values, valueOf }: Tag): boolean {
  return (
    /^(nav|aside|svg|script|style|form)$/.test(name) ||
    /(^|\s)(cite(-list)?|trust|pass-on)(\s|$)/.test(valueOf('class') ?? '') ||
    values.has('popover') ||
    values.has('data-list-age') ||
    values.has('data-limits') ||
    (name === 'a' && (valueOf('href') ?? '').includes('sources/'))
  );
}

/** Block elements, between which a space is needed. */
const isBlock = /^(p|li|td|th|dt|dd|h1|h2|h3|h4|br|summary)$/;
const isHeading = /^h[123]$/;

/** Reads the headings and the text of a page's main part, without what says nothing of its own. */
export function mainReader(): Reader<{ headings: string; text: string }> {
  let isInMain = false;
  let apart: { name: string; depth: number } | undefined;
  let text = '';
  const headings: string[] = [];
  let isInHeading = false;
  const add = (said: string) => {
    text += said;
    if (isInHeading) headings.push(`${headings.pop()!}${said}`);
  };
  return {
    open: (tag) => {
      if (tag.name === 'main') isInMain = true;
      if (apart) apart.depth += tag.name === apart.name && !tag.isAlone ? 1 : 0;
      else if (isInMain && !tag.isAlone && isApart(tag)) apart = { name: tag.name, depth: 1 };
      else if (isInMain && tag.name === 'br') add(' ');
      else if (isInMain && isHeading.test(tag.name)) isInHeading = headings.push('') > 0;
    },
    close: (name) => {
      if (name === 'main') isInMain = false;
      if (apart) {
        apart.depth -= name === apart.name ? 1 : 0;
        if (apart.depth === 0) apart = undefined;
        if (apart) return;
      }
      if (isHeading.test(name)) isInHeading = false;
      if (isInMain && isBlock.test(name)) add(' ');
    },
    text: (said) => {
      if (isInMain && !apart) add(decodeText(said));
    },
    result: () => ({ headings: tidy(headings.join(' ')), text: tidy(text) }),
  };
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
