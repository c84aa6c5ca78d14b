/** A page with this many parts has a list of them. */
const fewest = 4;

/** Figures have headings of their own; what is left out of the offline edition has no anchor there. */
const apart = /<figure\b.*?<\/figure>|<section data-online.*?<\/section>/gs;
const heading = /<h2\b([^>]*)>(.*?)<\/h2>/gs;

/** A part of a page: its anchor and its heading, as HTML text. */
interface Part {
  id: string;
  name: string;
}

/**
 * The parts of a page that a reader can go to, in order; none where there are too few to list.
 * @param html what the page shows. Headings without an anchor, and of figures, are no parts.
 */
export function partsOf(html: string): Part[] {
  const parts = [...html.replace(apart, '').matchAll(heading)].flatMap(
    ([, attributes = '', inner = '']) => {
      const id = /\sid="([^"]+)"/.exec(attributes)?.[1];
      // A mark of a source is no part of the heading.
      const name = inner
        .replace(/<(sup|button|svg)\b.*?<\/\1>/gs, '')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      return id && name ? [{ id, name }] : [];
    },
  );
  return parts.length < fewest ? [] : parts;
}

/** Puts the list of parts below the headline of a page; before all else where there is none. */
export function withContents(html: string, contents: string): string {
  const end = html.indexOf('</header>');
  const at = end === -1 ? 0 : end + '</header>'.length;
  return html.slice(0, at) + contents + html.slice(at);
}

/** A page in two: to the end of what its headline says, and the rest; all of it first where it has no headline. */
export function splitAtHeadline(html: string): [head: string, rest: string] {
  const start = html.indexOf('<header class="title"');
  const end = start === -1 ? html.length : html.indexOf('</header>', start);
  return [html.slice(0, end), html.slice(end)];
}
