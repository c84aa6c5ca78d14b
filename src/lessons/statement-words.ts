import { byId } from '../data/queries/lookup.ts';
import type { Statement } from '../data/schema/index.ts';
import { formatMoment } from '../i18n/format.ts';
import { useTranslations } from '../i18n/index.ts';
import type { LessonContext } from './context.ts';
import { plainText, type Run, type Text } from './document.ts';

/** The name of whoever made a statement. */
export function speakerOf(
  { dataset }: Pick<LessonContext, 'dataset'>,
  { speaker }: Statement,
): string {
  return typeof speaker === 'string' ? byId(dataset.officials, speaker).name : speaker.name;
}

/** When and where it was said: "July 8, 2025, at the meeting". */
export function occasionOf({ language }: LessonContext, { when, channel }: Statement): string {
  return `${formatMoment(when, language)}, ${useTranslations(language)(`channel.${channel}`)}`;
}

/** A statement as a card has it: the quote with its frame, or the paraphrase and who made it. */
export function runsOf({ said }: Statement, { dataset, language }: LessonContext): Text {
  const t = useTranslations(language);
  if ('paraphrase' in said) {
    const source = byId(dataset.sources, said.by).publisher;
    return [`${said.paraphrase[language]} (${t('paraphrase.by', { source })})`];
  }
  const { words, translation, language: original } = said.quote;
  const exact: Run = { text: `“${words}”`, ...(original !== language && { lang: original }) };
  return original === language
    ? [`${said.context[language]} `, exact]
    : [`${said.context[language]} «${translation}» (${t('quote.ours')}. `, exact, ')'];
}

/** As `runsOf`, without its runs. */
export function wordsOf(statement: Statement, context: LessonContext): string {
  return plainText(runsOf(statement, context));
}

/** The documents that a statement is in. */
export function documentsOf({ citations }: Statement, { dataset }: LessonContext): Text {
  const ids = [...new Set(citations.map(({ source }) => source))];
  return ids.flatMap((id, index): Run[] => [
    ...(index === 0 ? [] : ['; ']),
    { text: byId(dataset.sources, id).publisher, to: `/sources/${id}/` },
  ]);
}
