import { byId } from '../../data/queries/lookup.ts';
import type { Statement } from '../../data/schema/index.ts';
import { capitalize, formatMoment } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import { plainText, type Run, type PaperText } from '../paper/document.ts';
import { publisherOf } from '../sources.ts';

/** The name of whoever made a statement. */
export function speakerOf(
  { dataset, language }: Pick<LessonContext, 'dataset' | 'language'>,
  { speaker }: Statement,
): string {
  if (typeof speaker === 'string') return byId(dataset.officials, speaker).name;
  return typeof speaker.name === 'string' ? speaker.name : speaker.name[language];
}

/** When and where it was said: "July 8, 2025, at the meeting". */
function occasionOf({ language }: LessonContext, { when, channel }: Statement): string {
  return `${formatMoment(when, language)}, ${useTranslations(language)(`channel.${channel}`)}`;
}

/** The words of a statement: the quote, or the paraphrase and who made it. */
function wordsOf({ said }: Statement, context: LessonContext): PaperText {
  const { language } = context;
  const t = useTranslations(language);
  if ('paraphrase' in said) {
    const source = publisherOf(context, said.by);
    const by = { text: t('paraphrase.by', { source }), to: `/sources/${said.by}/` };
    return [`${said.paraphrase[language]} (`, by, ')'];
  }
  const { words, translation, language: original } = said.quote;
  const exact: Run = { text: `“${words}”`, ...(original !== language && { lang: original }) };
  return original === language
    ? [exact]
    : [`«${translation}» (${t('teach.translationOf')} `, exact, ')'];
}

/** What stands around a quote; nothing around a paraphrase. */
function frameOf({ said }: Statement, { language }: LessonContext): PaperText {
  return 'quote' in said ? [said.context[language]] : [];
}

/** The words of a statement and what stands around them, as plain text. */
export function plainStatement(statement: Statement, context: LessonContext): string {
  return [frameOf(statement, context), wordsOf(statement, context)]
    .map(plainText)
    .filter(Boolean)
    .join(' ');
}

/** The documents that a statement is in, other than the one whose paraphrase it is. */
function documentsOf({ citations, said }: Statement, context: LessonContext): PaperText {
  const by = 'by' in said ? said.by : undefined;
  const ids = [...new Set(citations.map(({ source }) => source))].filter((id) => id !== by);
  return ids.flatMap((id, index): Run[] => [
    ...(index === 0 ? [] : ['; ']),
    { text: publisherOf(context, id), to: `/sources/${id}/` },
  ]);
}

/** A statement as paragraphs of a card: when and where, the words, the documents; then the frame of a quote. */
export function paragraphsOf(context: LessonContext, statement: Statement): PaperText[] {
  const occasion = {
    text: `${capitalize(occasionOf(context, statement))}. `,
    strong: true,
  } as const;
  const documents = documentsOf(statement, context);
  const frame = frameOf(statement, context);
  return [
    [
      occasion,
      ...wordsOf(statement, context),
      ...(documents.length > 0 ? [' [', ...documents, ']'] : []),
    ],
    ...(frame.length > 0 ? [frame] : []),
  ];
}
