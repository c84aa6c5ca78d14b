import type { Legislation, WebPage } from 'schema-dts';
import type { Language, Statute } from '../../data/schema/index.ts';
import { commonProperties } from './common.ts';

const jurisdictions = {
  federal: { '@type': 'Country', name: 'United States' },
  florida: { '@type': 'State', name: 'Florida' },
} as const;

/**
 * JSON-LD of a page about a section of law. The page has its own language and license; the law has a
 * citation and is in English. Court rulings get none, because they are not legislation.
 */
export function lawPageOf(
  { kind, citation, title, jurisdiction, url, effective }: Statute,
  language: Language,
) {
  if (kind === 'case') return undefined;
  const legislation = {
    '@type': 'Legislation',
    name: citation,
    legislationIdentifier: citation,
    legislationType: kind.replace('-', ' '),
    inLanguage: 'en',
    ...(jurisdiction === 'local' ? {} : { legislationJurisdiction: jurisdictions[jurisdiction] }),
    ...(effective?.length === 10 ? { legislationDateOfApplicability: effective } : {}),
    ...(url ? { url } : {}),
  } as const satisfies Legislation;
  return {
    '@type': 'WebPage',
    name: title[language],
    ...commonProperties(language),
    mainEntity: legislation,
  } as const satisfies WebPage;
}
