/**
 * The site's own address, ending in a slash, as the host sets it in `SITE_URL` when building, or
 * undefined. Nothing on the pages needs it: it adds what only a full address can say.
 * @throws Error when it is not a web address, or says more than one.
 */
export function siteAddress(setting = process.env.SITE_URL): string | undefined {
  if (setting === undefined || setting === '') return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new Error(
      `SITE_URL: found "${setting}"; expected the address of the first page, as https://example.org/ or https://example.org/ledger/`,
    );
  return url.href.replace(/\/?$/, '/');
}

/**
 * Where the site stands on its host: `/` or `/ledger/`. `BASE_PATH` says it; without it, the path of the
 * site's address does.
 */
export function basePath(setting = process.env.BASE_PATH, site = siteAddress()): string {
  const path = setting || (site ? new URL(site).pathname : '/');
  return `/${path}/`.replace(/\/+/g, '/');
}

/** The full address of a page or file, given from the root (`/votes/`); undefined where the site's is. */
export function fullAddress(path: string, site = siteAddress()): string | undefined {
  return site === undefined ? undefined : new URL(path.replace(/^\//, ''), site).href;
}
