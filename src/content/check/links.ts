import type { Language } from '../../data/schema/index.ts';
import { localPath, splitPath } from '../../urls/routes.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { ProseProblem } from './finding.ts';
import { descendants, isElement, lineOf, type Node } from './mdx.ts';

/** What links are compared with. */
export interface LinkTargets {
  /** Whether the site has something at an address, without its language. */
  hasAddress: (address: string) => boolean;
  agreements: SiteFacts['dataset']['agreements'];
}

/**
 * Links of a page that lead nowhere, or off the site: other sites are cited as sources, which readers can
 * check. Pictures are components, with words in both languages.
 * @param address the page's own, without its language.
 */
export function linkProblems(
  tree: Node,
  address: string,
  language: Language,
  targets: LinkTargets,
): ProseProblem[] {
  const nodes = descendants(tree);
  return nodes.flatMap((node): ProseProblem[] => {
    if (node.type === 'image' || node.type === 'imageReference')
      return [
        {
          line: lineOf(node),
          field: 'image',
          found: node.type === 'image' ? `found "${node.url}"` : 'found a picture',
          expected: 'expected prose and components: a picture is a chart, or has a component',
        },
      ];
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const fault = faultOf(node.url, nodes, address, language, targets);
    return fault ? [{ line: lineOf(node), field: 'link', ...fault }] : [];
  });
}

type Fault = Pick<ProseProblem, 'found' | 'expected'>;

function faultOf(
  url: string,
  nodes: readonly Node[],
  address: string,
  language: Language,
  { hasAddress, agreements }: LinkTargets,
): Fault | undefined {
  const found = `found "${url}"`;
  if (url === '') return { found: 'it leads nowhere', expected: 'expected the way to a page' };
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
    return {
      found,
      expected:
        'expected a page of this site, such as ../who-decides/; other sites are sources, <Cite>',
    };
  if (url.startsWith('/'))
    return { found, expected: 'expected the way from this page, such as ../../votes/' };
  const own = localPath(language, address);
  const { pathname, hash } = new URL(url, `https://site${own}`);
  const target = splitPath(decodeURI(pathname));
  if (!hasAddress(target.path))
    return {
      found: `${found}, which is ${target.path}`,
      expected: hasAddress(`${target.path}/`)
        ? 'expected a slash at its end'
        : 'expected a page that the site has',
    };
  const isPage = target.path.endsWith('/');
  if (isPage && target.language !== language)
    return {
      found: `${found}, a page in another language`,
      expected: `expected one below ${localPath(language, '/')}`,
    };
  if (hash === '') return undefined;
  const anchors =
    target.path === address ? headingAnchors(nodes) : clausesAt(target.path, agreements);
  if (!anchors || anchors.includes(decodeURIComponent(hash.slice(1)))) return undefined;
  return {
    found: `${found}, where nothing is called "${hash.slice(1)}"`,
    expected: `expected one of: ${anchors.slice(0, 8).join(', ')}${anchors.length > 8 ? ', …' : ''}`,
  };
}

/** The parts of an agreement's page; of other pages, they are not known here. */
function clausesAt(path: string, agreements: LinkTargets['agreements']): string[] | undefined {
  const [, id] = /^\/agreements\/([^/]+)\/$/.exec(path) ?? [];
  return agreements.find((each) => each.id === id)?.clauses.map((clause) => clause.id);
}

function headingAnchors(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    node.type === 'heading'
      ? [
          textOf(node)
            .toLowerCase()
            .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
            .replaceAll(' ', '-'),
        ]
      : [],
  );
}

/** A title is the page's, and headings below it go down one level at a time. */
export function headingProblems(tree: Node): ProseProblem[] {
  let before = 1;
  return descendants(tree).flatMap((node): ProseProblem[] => {
    if (node.type !== 'heading') return [];
    const { depth } = node;
    const last = before;
    before = Math.max(depth, 2);
    const at = { line: lineOf(node), field: 'heading' };
    if (depth === 1)
      return [
        { ...at, found: 'found #', expected: 'expected ##: the title is in the front matter' },
      ];
    if (depth > last + 1)
      return [
        {
          ...at,
          found: `found a heading of level ${depth} after one of level ${last}`,
          expected: `expected ${'#'.repeat(last + 1)}`,
        },
      ];
    if (textOf(node).trim() === '')
      return [{ ...at, found: 'the heading is empty', expected: 'expected its words' }];
    return [];
  });
}

function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (isElement(node) && node.children.length === 0) return '·';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
