/**
 * Adds the file name to a link, for use without a server: `../votes/` becomes `../votes/index.html`.
 * External links, fragments and links to files are unchanged.
 * @throws RangeError when the link starts at the root, which does not exist in a folder.
 */
export function offlineLink(href: string): string {
  if (href === '' || /^([#?]|\/\/|[a-z][a-z0-9+.-]*:)/i.test(href)) return href;
  if (href.startsWith('/'))
    throw new RangeError(`found a link to "${href}"; expected a link relative to the page`);
  const end = href.search(/[?#]/);
  const path = end === -1 ? href : href.slice(0, end);
  if (!/(^|\/)\.{0,2}$/.test(path)) return href;
  return `${path}${path.endsWith('/') ? '' : '/'}index.html${href.slice(path.length)}`;
}
