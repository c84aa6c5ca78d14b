import { problemIn, type Problem } from '../load/problem.ts';
import { references } from '../references.ts';
import type { Dataset, Statute } from '../schema/index.ts';

const problem = problemIn('statutes');

/** How laws of each kind are cited: the form, and whose law it is. */
const forms: readonly {
  form: RegExp;
  kind: Statute['kind'];
  jurisdiction: Statute['jurisdiction'];
}[] = [
  { form: /^s\. .*Fla\. Stat\.$/, kind: 'statute', jurisdiction: 'florida' },
  { form: /^\d+ U\.S\.C\. § /, kind: 'statute', jurisdiction: 'federal' },
  { form: /^\d+ C\.F\.R\. § /, kind: 'regulation', jurisdiction: 'federal' },
  { form: /Fla\. Admin\. Code$/, kind: 'regulation', jurisdiction: 'florida' },
  { form: /^Ch\. .*Laws of Fla\./, kind: 'session-law', jurisdiction: 'florida' },
  { form: /^(HB|SB) \d/, kind: 'session-law', jurisdiction: 'florida' },
  { form: /^Pub\. L\. /, kind: 'session-law', jurisdiction: 'federal' },
  { form: /^Executive Order /, kind: 'executive-order', jurisdiction: 'federal' },
  { form: /^Fla\. Const\. /, kind: 'constitution', jurisdiction: 'florida' },
  { form: /^U\.S\. Const\. /, kind: 'constitution', jurisdiction: 'federal' },
  { form: / v\. .*Circuit Court/, kind: 'case', jurisdiction: 'florida' },
  { form: / v\. .*(U\.S\.|Cir\.)/, kind: 'case', jurisdiction: 'federal' },
];

/** The form of a citation says what kind of law it is, and whose. */
function citationsHaveTheirForm({ statutes }: Dataset): Problem[] {
  return statutes.flatMap(({ id, citation, kind, jurisdiction }) => {
    const form = forms.find((each) => each.form.test(citation));
    if (!form) return [];
    return [
      ...(form.kind === kind
        ? []
        : [problem(id, ['kind'], `found "${kind}"`, `expected "${form.kind}", for "${citation}"`)]),
      ...(form.jurisdiction === jurisdiction
        ? []
        : [
            problem(
              id,
              ['jurisdiction'],
              `found "${jurisdiction}"`,
              `expected "${form.jurisdiction}", for "${citation}"`,
            ),
          ]),
    ];
  });
}

const roman = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];

/** The section's numbers in a citation: `908.105` as `908 105`, without subsections and bill numbers. */
function numbersOf(citation: string): string[] {
  const main = citation.replace(/\((?!\d|[a-z]\))[^()]*\)?.*$/, '').replace(/\(\d{4}\)$/, '');
  const sections = /(?:s\. |§ |Ch\. |Rule |amend\. |art\. |HB |Order |Pub\. L\. )([\w.-]+)/g;
  return [...main.matchAll(sections)].flatMap(([, number]) =>
    (roman.includes(number!) ? String(roman.indexOf(number!)) : number!.toLowerCase())
      .split(/[.-]/)
      .filter(Boolean),
  );
}

/** The id, the citation and the official page are of one section. */
function sectionsAreNumberedAlike({ statutes }: Dataset): Problem[] {
  return statutes.flatMap(({ id, citation, url, kind }) => {
    if (kind === 'case') return [];
    const parts = id.split('-');
    const unnamed = numbersOf(citation).filter((number) => !parts.includes(number));
    if (unnamed.length > 0 && !id.startsWith('iirira'))
      return [
        problem(
          id,
          ['citation'],
          `found "${citation}"`,
          `expected the section that the id names: ${parts.filter((part) => /\d/.test(part)).join(' ')}`,
        ),
      ];
    const told: string[] = [
      ...numbersOf(citation),
      ...(citation.toLowerCase().match(/\d+[a-z]?/g) ?? []),
    ];
    if (parts.some((part) => /^\d/.test(part) && !told.includes(part)))
      return [
        problem(
          id,
          ['citation'],
          `found "${citation}"`,
          `expected the section that the id names: ${parts.filter((part) => /\d/.test(part)).join(' ')}`,
        ),
      ];
    const section = /^s\. (\d+\.\d+)|§ (\d+(?:\.\d+)?)/.exec(citation);
    const exact = section?.[1] ?? section?.[2];
    const isNumbered =
      url !== undefined && /flsenate.*Statutes|ecfr|uscode/i.test(url) && exact !== undefined;
    const wanted = isNumbered
      ? [exact]
      : kind === 'executive-order'
        ? []
        : numbersOf(citation.replace(/^(Pub\. L\. [\d-]+),.*/, '$1'));
    const lacking = wanted.find(
      (number) =>
        !new RegExp(`(^|[^\\d.])0*${number.replaceAll('.', '\\.')}(?!\\.?\\d)`, 'i').test(
          url ?? number,
        ),
    );
    if (url === undefined || lacking === undefined) return [];
    return [
      problem(
        id,
        ['url'],
        `found ${url}`,
        `expected the page of "${citation}", with ${lacking} in its address`,
      ),
    ];
  });
}

/** A section of Florida's statutes took effect with a law that is here, if its day is known. */
function sectionsTakeEffectWithLaws({ statutes }: Dataset): Problem[] {
  const days = [
    ...new Set(
      statutes
        .filter(({ kind, effective }) => kind === 'session-law' && effective)
        .map(({ effective }) => effective!),
    ),
  ];
  return statutes.flatMap(({ id, kind, jurisdiction, effective }) => {
    if (
      kind !== 'statute' ||
      jurisdiction !== 'florida' ||
      effective?.length !== 10 ||
      days.includes(effective)
    )
      return [];
    return [
      problem(
        id,
        ['effective'],
        `found ${effective}`,
        `expected the day of a law in data/statutes.json: ${days.join(', ')}`,
      ),
    ];
  });
}

/** Where a source is a section of law, what is cited in it lies in that section. */
function sectionsStandInTheirSources(dataset: Dataset): Problem[] {
  return references(dataset).flatMap(({ collection, record, path, id, at }) => {
    const [, chapter, section] = /^florida-statutes-(\d+)-(\d+)$/.exec(id) ?? [];
    const [, number] = /^section (\d+\.\d+)/.exec(at ?? '') ?? [];
    const isWhole = section === undefined || /^20\d\d$/.test(section);
    if (isWhole || number === undefined || number === `${chapter}.${section}`) return [];
    return [
      {
        collection,
        record,
        path: [...path.slice(0, -1), 'at'],
        found: `found "${at!}" in "${id}"`,
        expected: `expected section ${chapter}.${section}`,
      },
    ];
  });
}

export const lawRules = {
  citationsHaveTheirForm,
  sectionsAreNumberedAlike,
  sectionsStandInTheirSources,
  sectionsTakeEffectWithLaws,
};
