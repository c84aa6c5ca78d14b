import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;
export type Node = Root | RootContent;

/** A parsed MDX file: front matter lines and syntax tree. Line numbers are those of the file. */
export interface MdxFile {
  frontmatter: string;
  tree: Root;
}

const parser = unified().use(remarkParse).use(remarkMdx);

const known = new Map<string, MdxFile>();

/**
 * Parses MDX text. Cached.
 * @throws an error with a `line` when the text is not valid MDX.
 */
export function parseMdx(content: string): MdxFile {
  const file = known.get(content) ?? read(content);
  known.set(content, file);
  return file;
}

function read(content: string): MdxFile {
  const frontmatter = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(content)?.[0] ?? '';
  const blank = frontmatter.replace(/[^\n]/g, '');
  return { frontmatter, tree: parser.parse(blank + content.slice(frontmatter.length)) };
}

export function isElement(node: Node): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** All descendants in document order, starting with the node itself. */
export function descendants(node: Node): Node[] {
  return [
    node,
    ...('children' in node ? node.children.flatMap((child) => descendants(child)) : []),
  ];
}

/** The attributes of a component that are written as plain text. */
export function attributesOf(element: Element): Record<string, string | true> {
  return Object.fromEntries(
    element.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      (attribute.value === null ||
        attribute.value === undefined ||
        typeof attribute.value === 'string')
        ? [[attribute.name, attribute.value ?? (true as const)]]
        : [],
    ),
  );
}

export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}
