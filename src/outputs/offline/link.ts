/**
 * A link as it must be where no server adds the file's name: `../votes/` becomes `../votes/index.html`.
 * Other sites, places on the same page and links to files stay as they are.
 * @throws RangeError when the link starts at the root, which a folder on a disk does not have.
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
