import { languages } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { localPath } from '../../urls/routes.ts';

const style =
  ':root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}body{max-width:38rem;margin:3rem auto;padding:0 1.25rem}section+section{margin-top:3rem;border-top:1px solid;padding-top:1rem}.open{font-size:1.375rem;font-weight:600}';

/**
 * The start page next to the site's folder.
 * @param asOf the date of the edition.
 */
export function startHere(asOf: string): string {
  const sections = languages.map((language) => {
    const t = useTranslations(language);
    return `<section lang="${language}">
<h1>${t('site.name')}</h1>
<p class="open"><a href="site${localPath(language, '/')}index.html">${t('offline.open')}</a></p>
<p>${t('offline.what', { date: formatDate(asOf, language) })}</p>
<p>${t('offline.unpack')}</p>
<p>${t('offline.needs')}</p>
</section>`;
  });
  return `<!doctype html>
<html lang="${languages[0]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${useTranslations(languages[0])('site.name')}</title>
<style>${style}</style>
</head>
<body>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}
