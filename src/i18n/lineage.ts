import type { Voice, VoiceCount } from '../data/queries/voices.ts';
import type { Claim, Source } from '../data/schema/index.ts';
import { byId } from '../data/queries/lookup.ts';
import { capitalize, formatDate, formatList } from './format.ts';
import type { PageContext } from './page.ts';
import { numberedPublishers, publisherName } from './sources.ts';

/** The shapes of the charts, for tables and lists. */
export const voiceGlyphs: Record<Voice, string> = {
  agrees: '●',
  partly: '◐',
  differs: '◆',
  open: '○',
  silent: '·',
};

/** When a source was published, or that its date was not found. */
export function publishedText({ t, language }: PageContext, { published }: Source): string {
  return published === 'not-found' ? t('source.dateNotFound') : formatDate(published, language);
}

/** A source by its publisher and date, for labels. */
export function sourceLabel(page: PageContext, source: Source): string {
  return `${publisherName(source, page)}, ${publishedText(page, source)}`;
}

/** How many sources speak in a row, how many are independent, and how these stand; empty where there is one. */
export function countText(
  { t, language }: Pick<PageContext, 't' | 'language'>,
  { assertions, status }: Claim,
  { sources, independent, by, several }: VoiceCount,
): string {
  if (sources === 1) return '';
  const areSome = independent < sources;
  const isAnyCopy = assertions.some(({ repeats }) => repeats !== undefined);
  const counted = areSome
    ? t('lineage.count.some', { sources, count: independent })
    : independent > sources
      ? // One publication that repeats several sources counts as each of them.
        t('lineage.count.more', { count: independent })
      : isAnyCopy
        ? // A copy of a source that we do not quote counts as that source.
          t('lineage.count.traced', { sources, count: independent })
        : t('lineage.count.all', { sources });
  if (status === 'unresolved') return `${counted} ${t('lineage.part.open')}`;
  const voices = formatList(
    (['agrees', 'partly', 'differs'] as const)
      .filter((voice) => voice !== 'partly' || by.partly > 0)
      .map((voice) => t(`lineage.part.${voice}`, { count: by[voice] })),
    language,
  );
  const parts = areSome ? t('lineage.count.stand.some', { parts: voices }) : capitalize(voices);
  return `${counted} ${t('lineage.count.stand', { parts, several })}`;
}

/** The names of the sources of a claim by id, those that it quotes first; `others` are drawn beside them. */
export function namesOf(
  page: PageContext,
  claim: Pick<Claim, 'assertions'>,
  sources: readonly Source[],
  others: readonly string[] = [],
): ReadonlyMap<string, string> {
  const ids = new Set([...claim.assertions.map(({ source }) => source), ...others]);
  return numberedPublishers(
    [...ids].map((id) => byId(sources, id)),
    page,
  );
}
