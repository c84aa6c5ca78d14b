import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes } from 'mdast';
import type { Language } from '../../data/schema/index.ts';
import { afterColon } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import type { LessonContext } from '../context.ts';
import type { Block } from './document.ts';

/** The page for an administrator, with the state rules that bind teachers. */
export function administratorPage({ dataset, language }: LessonContext): Block[] {
  const t = useTranslations(language);
  // A rule whose text we did not read is no help to a school.
  const rules = dataset.statutes.filter(
    ({ binds, confidence }) =>
      binds.some((who) => who === 'educators' || who === 'school-districts') &&
      confidence !== 'low',
  );
  return [
    ...proseBlocks(language, 'administrator'),
    { type: 'heading', level: 2, text: t('teach.rules') },
    {
      type: 'list',
      items: rules.map(({ id, title, citation, plain }) => [
        { text: title[language], to: `/law/${id}/` },
        `, ${citation}: ${afterColon(plain[language], language)}`,
      ]),
    },
  ];
}

/** A page of prose for teachers that has no components, as blocks. */
function proseBlocks(language: Language, name: string): Block[] {
  const text = readFileSync(`src/content/teach/${language}/${name}.mdx`, 'utf8');
  const [, body = ''] = /^---\n.*?\n---\n(.*)$/s.exec(text) ?? [];
  return unified()
    .use(remarkParse)
    .parse(body)
    .children.flatMap((node): Block[] => {
      if (node.type === 'heading') return [{ type: 'heading', level: 2, text: wordsOf(node) }];
      if (node.type === 'list')
        return [{ type: 'list', items: node.children.map((item) => [wordsOf(item)]) }];
      return node.type === 'paragraph' ? [{ type: 'text', text: [wordsOf(node)] }] : [];
    });
}

/** The words of a part of a text, without its marks. */
function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}
