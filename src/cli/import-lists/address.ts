/**
 * The address of a link to ICE's site, over https, or nothing. Mail filters and browser extensions wrap
 * addresses, and a wrapper can contain an employee's email address, so wrapped links are dropped.
 */
export function readAddress(link: string): string | undefined {
  const found = unwrap(link.trim(), 3);
  if (found === undefined) return undefined;
  let address: URL;
  try {
    address = new URL(found.replace(/^https?:\/+(?=\S)/i, 'https://'));
  } catch {
    return undefined;
  }
  if (address.protocol !== 'https:' || !/^(?:[a-z0-9-]+\.)*ice\.gov$/.test(address.hostname))
    return undefined;
  if (address.username || address.password || address.port) return undefined;
  const text = `https://${address.hostname}${address.pathname}`.replaceAll("'", '%27');
  return /@|%40/.test(text) ? undefined : text;
}

function unwrap(link: string, depth: number): string | undefined {
  if (depth === 0) return undefined;
  const extension = /^[a-z]+-extension:\/\/[^/]+\/(https?:.*)$/is.exec(link)?.[1];
  if (extension !== undefined) return unwrap(extension, depth - 1);
  if (!/^https?:\/+[^/?#]*\.safelinks\.protection\.outlook\.com\//i.test(link)) return link;
  try {
    const inner = new URL(link).searchParams.get('url');
    return inner === null ? undefined : unwrap(inner, depth - 1);
  } catch {
    return undefined;
  }
}
