import { pageBeyond } from '../../data/rules/agreements.ts';
import { recordKey } from '../../data/references.ts';
import { didYouMean } from '../../data/did-you-mean.ts';
import { isoDate, locatorInSource } from '../../data/schema/shared.ts';
import type { CollectionName, Dataset } from '../../data/schema/index.ts';
import type { SiteFacts } from '../../data/queries/site-facts.ts';
import type { ProseProblem } from './finding.ts';
import { attributesOf, descendants, isElement, lineOf, type Element, type Node } from './mdx.ts';
import { citedPlaces } from './prose.ts';
import { vocabulary, type Attribute } from '../vocabulary.ts';
import { answerProblems } from './answers.ts';

/** Valid values of attributes: ids, and days that have a list of agreements. */
type Known = Pick<SiteFacts, 'dataset' | 'lists'>;

/** Prose has components of the vocabulary only, with attributes that name existing records. No code. */
export function componentProblems(tree: Node, isExplainer: boolean, known: Known): ProseProblem[] {
  return descendants(tree).flatMap((node): ProseProblem[] => {
    if (isElement(node)) return elementProblems(node, isExplainer, known);
    if (
      node.type === 'mdxjsEsm' ||
      node.type === 'mdxFlowExpression' ||
      node.type === 'mdxTextExpression'
    )
      return [
        {
          line: lineOf(node),
          field: '',
          found: 'there is code in the prose',
          expected: 'expected prose and the components of the vocabulary',
        },
      ];
    return [];
  });
}

function elementProblems(element: Element, isExplainer: boolean, data: Known): ProseProblem[] {
  const line = lineOf(element);
  const name = element.name ?? '';
  const component = isExplainer && Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (!component) {
    const known = isExplainer ? Object.keys(vocabulary) : [];
    return [
      {
        line,
        field: '',
        found: `<${name}> is not a component for this page`,
        expected: known.length > 0 ? didYouMean(name, known) : 'expected prose alone',
      },
    ];
  }
  const attributes = attributesOf(element);
  const written = element.attributes.flatMap((attribute) => {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
    const expected = component.attributes[key];
    const field = `<${name}> ${key}`;
    if (!expected)
      return [
        {
          line,
          field,
          found: 'there is no such attribute',
          expected: didYouMean(key, Object.keys(component.attributes)),
        },
      ];
    const value = attributes[key];
    if (value === undefined)
      return [{ line, field, found: 'it holds code', expected: 'expected plain text' }];
    return valueProblems(expected, value, data).map((fault) => ({ line, field, ...fault }));
  });
  const missing = Object.entries(component.attributes)
    .filter(
      ([key, { isOptional }]) =>
        !isOptional &&
        !element.attributes.some(
          (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === key,
        ),
    )
    .map(([key]) => ({
      line,
      field: `<${name}> ${key}`,
      found: 'it is missing',
      expected: 'expected it in quotes',
    }));
  const faults = [...written, ...missing];
  if (faults.length > 0) return faults;
  return answerProblems(name, attributes, data).map((fault) => ({ line, ...fault }));
}

function valueProblems(
  attribute: Attribute,
  value: string | true,
  { dataset, lists }: Known,
): Pick<ProseProblem, 'found' | 'expected'>[] {
  if ('flag' in attribute)
    return value === true ? [] : [{ found: `found "${value}"`, expected: 'expected no value' }];
  if (value === true) return [{ found: 'it has no value', expected: 'expected text in quotes' }];
  if ('asked' in attribute) return [];
  if ('anchor' in attribute)
    return /^[\p{Ll}\p{M}\p{N}]+(-[\p{Ll}\p{M}\p{N}]+)*$/u.test(value)
      ? []
      : [{ found: `found "${value}"`, expected: 'expected an anchor, such as "the-story"' }];
  if ('oneOf' in attribute)
    return attribute.oneOf.includes(value)
      ? []
      : [{ found: `found "${value}"`, expected: didYouMean(value, attribute.oneOf) }];
  if ('places' in attribute)
    return citedPlaces(value).flatMap(({ source, at }) => [
      ...idProblems(['sources'], source, dataset),
      ...[pageBeyond(dataset, source, at) ?? []].flat(),
      ...(locatorInSource.safeParse(at).success
        ? []
        : [
            {
              found: `"${at}" is not a place in a source`,
              expected: 'expected a place such as "page 9", after an @',
            },
          ]),
    ]);
  if ('day' in attribute) {
    const listDays = [...new Set(lists.lists.participating.map(({ date }) => date))];
    if (attribute.day === 'any' ? isoDate.safeParse(value).success : listDays.includes(value))
      return [];
    const expected =
      attribute.day === 'any' ? 'expected a day, YYYY-MM-DD' : didYouMean(value, listDays);
    return [{ found: `found "${value}"`, expected }];
  }
  return (attribute.many ? value.split(' ') : [value]).flatMap((id) =>
    idProblems(attribute.ids, id, dataset),
  );
}

function idProblems(collections: readonly CollectionName[], id: string, dataset: Dataset) {
  const known = collections.flatMap((name) =>
    (dataset[name] as readonly { id: string }[]).map((record) => recordKey(name, record)),
  );
  return known.includes(id)
    ? []
    : [{ found: `"${id}" is not in ${collections.join(' or ')}`, expected: didYouMean(id, known) }];
}
