import type { WebSite } from 'schema-dts';
import type { Language } from '../../data/schema/index.ts';
import { fullAddress } from '../../urls/site-address.ts';
import { useTranslations } from '../../i18n/index.ts';
import { localPath } from '../../urls/routes.ts';
import { commonProperties } from './common.ts';

/** The site, in one of its languages. */
export function webSiteOf(language: Language, site?: string) {
  const t = useTranslations(language);
  const url = fullAddress(localPath(language, '/'), site);
  return {
    '@type': 'WebSite',
    name: t('site.name'),
    description: t('site.description'),
    ...commonProperties(language),
    ...(url ? { url } : {}),
  } as const satisfies WebSite;
}
