import { byId } from '../../data/queries/lookup.ts';
import type { Citation, Source } from '../../data/schema/index.ts';
import { formatDate } from '../../i18n/format.ts';
import type { PageContext } from '../../i18n/page.ts';
import { publisherName } from '../../i18n/sources.ts';

/** A citation in words: what its link says, and what follows it. */
export interface CitationLabel {
  source: Source;
  name: string;
  /** The place in the source with its comma, and what tells it from another of the same name and place. */
  place: string;
}

/**
 * Citations for a line of text. Two documents of one publisher that would read the same are told apart by
 * their dates, or by their titles where a date is missing or the same.
 * @param brief each publisher once, without the places.
 */
export function citationLabels(
  { t, at, language }: PageContext,
  sources: readonly Source[],
  citations: readonly Citation[],
  brief = false,
): CitationLabel[] {
  const cited = citations.map((citation) => {
    const source = byId(sources, citation.source);
    return { source, name: publisherName(source, t), place: brief ? '' : `, ${at(citation)}` };
  });
  if (brief)
    return cited.filter(
      ({ name }, index) => cited.findIndex((each) => each.name === name) === index,
    );
  const different = cited.filter(
    ({ source, place }, index) =>
      cited.findIndex((each) => each.source === source && each.place === place) === index,
  );
  const dateOf = ({ published }: Source) =>
    published === 'not-found' ? '' : formatDate(published, language);
  const [open, close] = language === 'es' ? ['«', '»'] : ['“', '”'];
  return different.map((label) => {
    const alike = different.filter(
      ({ name, place }) => name === label.name && place === label.place,
    );
    if (alike.length === 1) return label;
    const dates = alike.map(({ source }) => dateOf(source));
    const isDated = dates.every(Boolean) && new Set(dates).size === dates.length;
    const mark = isDated
      ? dateOf(label.source)
      : `${open}${innerMarks(label.source.title)}${close}`;
    return { ...label, place: `${label.place} (${mark})` };
  });
}

/** A title within quotation marks has single ones. */
function innerMarks(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’');
}
