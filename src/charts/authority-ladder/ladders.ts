import { attributesOf, descendants, isElement, parseMdx } from '../../content/check/mdx.ts';

/** The attributes of a ladder in an explainer. */
export interface Ladder {
  slug: string;
  /** Statutes, separated by spaces. */
  of: string;
  agreement: string;
}

// English is enough: a check ensures that translations have the same components.
const texts = import.meta.glob<string>('../../content/explainers/en/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All ladders in explainers. */
export function ladders(): Ladder[] {
  return Object.entries(texts)
    .filter(([, text]) => text.includes('<AuthorityLadder '))
    .flatMap(([file, text]) => {
      const slug = file.replace(/^.*\/|\.mdx$/g, '');
      return descendants(parseMdx(text).tree).flatMap((node) => {
        if (!isElement(node) || node.name !== 'AuthorityLadder') return [];
        const { of, agreement } = attributesOf(node);
        return typeof of === 'string' && typeof agreement === 'string'
          ? [{ slug, of, agreement }]
          : [];
      });
    });
}
