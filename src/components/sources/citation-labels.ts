import { byId } from '../../data/queries/lookup.ts';
import type { Citation, Source } from '../../data/schema/index.ts';
import { formatDate, formatList } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { placeInSource, publisherName, sourceTitle } from '../../i18n/sources.ts';

/** The label of a citation: the link text, and the text after it. */
export interface CitationLabel {
  source: Source;
  name: string;
  /** The locators after a comma, and what distinguishes it from a citation that would read the same. */
  place: string;
}

/**
 * Labels for a list of citations, one for each source. Two documents of the same publisher that would
 * read the same are distinguished by date, or by title if dates are missing or equal.
 * @param brief each publisher once, without locators.
 */
export function citationLabels(
  page: PageContext,
  sources: readonly Source[],
  citations: readonly Citation[],
  brief = false,
): CitationLabel[] {
  const { language, t } = page;
  const cited = [...Map.groupBy(citations, ({ source }) => source)].map(([id, ofSource]) => {
    const source = byId(sources, id);
    const state = source.minutes === 'draft' ? ` (${t('source.minutes.mark')})` : '';
    const places = [...new Set(ofSource.map(({ at }) => placeInSource(page, source, at)))];
    return {
      source,
      name: publisherName(source, page),
      place: brief ? '' : `, ${formatList(places, language)}${state}`,
    };
  });
  if (brief)
    return cited.filter(
      ({ name }, index) => cited.findIndex((each) => each.name === name) === index,
    );
  const dateOf = ({ published }: Source) =>
    published === 'not-found' ? '' : formatDate(published, language);
  const [open, close] = language === 'es' ? ['«', '»'] : ['“', '”'];
  return cited.map((label) => {
    const alike = cited.filter(({ name, place }) => name === label.name && place === label.place);
    if (alike.length === 1) return label;
    const dates = alike.map(({ source }) => dateOf(source));
    const isDated = dates.every(Boolean) && new Set(dates).size === dates.length;
    const title = `${open}${innerMarks(sourceTitle(label.source, language).text)}${close}`;
    // A title can have parentheses of its own.
    const mark = isDated ? ` (${dateOf(label.source)})` : `, ${title}`;
    return { ...label, place: `${label.place}${mark}` };
  });
}

/** Single quotation marks inside double ones. */
function innerMarks(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}
