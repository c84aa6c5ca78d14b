/** Thrown for an invalid setting. The message says what was found and what was expected. */
export class SettingError extends Error {
  override name = 'SettingError';
}

/**
 * The site's address from `SITE_URL`, with a final slash, or undefined. Pages work without it; it enables
 * what needs full addresses.
 * @throws SettingError when it is not a plain web address.
 */
export function siteAddress(setting = process.env.SITE_URL): string | undefined {
  if (setting === undefined || setting === '') return undefined;
  const isGood = isHost.test(setting) && isFolder(setting.replace(isHost, ''));
  if (!isGood || !URL.canParse(setting))
    throw new SettingError(
      `SITE_URL: found "${setting}"; expected the address of the first page, as https://example.org/ or https://example.org/ledger/`,
    );
  return new URL(setting).href.replace(/\/?$/, '/');
}

/**
 * The path of the site on its host: `/` or `/ledger/`. Taken from `BASE_PATH` or, without it, from the
 * site's address.
 * @throws SettingError when it is not a plain path.
 */
export function basePath(setting = process.env.BASE_PATH, site = siteAddress()): string {
  if (!setting) return site ? new URL(site).pathname : '/';
  const path = `/${setting}`.replace(/^\/\//, '/').replace(/\/?$/, '/');
  if (!isFolder(path))
    throw new SettingError(
      `BASE_PATH: found "${setting}"; expected the path of the first page on its host, as / or /ledger/`,
    );
  return new URL(path, 'https://example.org').pathname;
}

/**
 * Whether a path consists of plain folder names: letters, digits, hyphens and the like; no `..` and no
 * file.
 */
function isFolder(path: string): boolean {
  const [first, ...names] = path.replace(/\/$/, '').split('/');
  return (
    first === '' &&
    names.every((name) => isName.test(decoded(name)) && !isNoFolder.test(decoded(name)))
  );
}

const isHost = /^https?:\/\/(?:[\p{L}\p{N}.-]+|\[[\da-f:]+\])(?::\d+)?(?=\/|$)/iu;
const isName = /^[\p{L}\p{M}\p{N}._~-]+$/u;
const isNoFolder = /^\.+$|\.html?$/i;

/** Decodes percent encoding; empty if it is invalid. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

/** The full address of a page or file, given from the root (`/votes/`); undefined where the site's is. */
export function fullAddress(path: string, site = siteAddress()): string | undefined {
  return site === undefined ? undefined : new URL(path.replace(/^\//, ''), site).href;
}

/** An address as print has it, without the scheme; undefined where the site's is, since a path alone leads nowhere. */
export function printedAddress(path: string, site = siteAddress()): string | undefined {
  const full = fullAddress(path, site);
  return full?.replace(/^https?:\/\//, '');
}
