import { SettingError } from './site-address.ts';

/** Who answers for a copy of the site, and where to write to them. */
interface Publisher {
  name: string;
  /** `https://…` or `mailto:…`. */
  contact: string;
}

/** What a host sets beside the address, for all pages. */
export interface SiteSettings {
  publisher: Publisher | undefined;
  /** The day of the build, `YYYY-MM-DD`, from which pages tell how old ICE's list is. */
  builtOn: string;
  /** Whether the site holds its offline edition: some hosts take no file of that size. */
  hasOfflineZip: boolean;
}

/**
 * Settings of this build, from `SITE_PUBLISHER`, `BUILD_DATE` and `OFFLINE_ZIP`.
 * @param asOf the day of the edition, which counts where no later day is set: a build asks no clock.
 * @throws SettingError for a setting that can't be read.
 */
export function siteSettings(
  asOf: string,
  { SITE_PUBLISHER, BUILD_DATE, OFFLINE_ZIP }: Record<string, string | undefined> = process.env,
): SiteSettings {
  const day = buildDate(BUILD_DATE);
  return {
    publisher: publisher(SITE_PUBLISHER),
    builtOn: day !== undefined && day > asOf ? day : asOf,
    hasOfflineZip: offlineZip(OFFLINE_ZIP),
  };
}

/** The publisher, as `Name, address`: an e-mail address or one on the web. */
function publisher(setting: string | undefined): Publisher | undefined {
  if (!setting?.trim()) return undefined;
  const [, name, address = ''] = /^\s*([^<>]*[^<>\s,])\s*,\s*([^<>\s,]+)\s*$/.exec(setting) ?? [];
  const contact = /^[^@:/]+@[^@:/]+$/.test(address) ? `mailto:${address}` : address;
  if (name && /^(https|mailto):/.test(contact) && URL.canParse(contact)) return { name, contact };
  throw new SettingError(
    `SITE_PUBLISHER: found "${setting}"; expected a name and an address, as "Example League, ledger@example.org" or "Example League, https://example.org/contact"`,
  );
}

function buildDate(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(setting) &&
    !Number.isNaN(Date.parse(setting)) &&
    new Date(setting).toISOString().startsWith(setting);
  if (isDay) return setting;
  throw new SettingError(`BUILD_DATE: found "${setting}"; expected a day, as 2026-11-30`);
}

function offlineZip(setting: string | undefined): boolean {
  if (!setting || setting === 'yes') return true;
  if (setting === 'no') return false;
  throw new SettingError(`OFFLINE_ZIP: found "${setting}"; expected no, or yes`);
}
