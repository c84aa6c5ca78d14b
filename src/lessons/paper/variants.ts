import type { Lesson } from '../../data/schema/index.ts';
import { useTranslations, type Key } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import type { Block, Paper, PrintStyle } from './document.ts';
import { bilingualSheet, shorterSheet, supportedSheet } from './levels.ts';

interface Variant {
  /** Names it, and its file. */
  title: Key;
  blocks?: (context: LessonContext, lesson: Lesson) => Block[];
  print?: PrintStyle;
}

const variants: readonly Variant[] = [
  { title: 'pack.sheet.supported', blocks: supportedSheet },
  { title: 'pack.sheet.shorter', blocks: shorterSheet },
  { title: 'pack.sheet.bilingual', blocks: bilingualSheet },
  { title: 'pack.sheet.large', print: 'large' },
  { title: 'pack.sheet.clear', print: 'clear' },
];

/**
 * The sheet of a lesson for other readers, as Word files. Questions keep their numbers, so that one key fits all.
 * @param sheet the sheet for most readers.
 */
export function sheetVariants(context: LessonContext, lesson: Lesson, sheet: Paper): Paper[] {
  const t = useTranslations(context.language);
  return variants.map(({ title, blocks, print }) => ({
    ...sheet,
    title: t(title),
    blocks: blocks?.(context, lesson) ?? sheet.blocks,
    ...(print && { print }),
  }));
}
