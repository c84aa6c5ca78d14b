import { describe, expect, test } from 'vitest';
import { ends } from '../fixtures/example.ts';
import { cite, page, problemsOf } from './page.ts';

const term = '<Term id="quorum">x</Term>';
const event = '<Happened of="2025-06-10-vote" />';
const both = (en: string, es: string) => problemsOf({ en: page(en), es: page(es) });

describe('languages mirror each other', () => {
  test('a page missing in one language is reported', () => {
    expect(problemsOf({ en: page(''), es: undefined })).toEqual([
      'es.mdx:1: the file is missing; expected the page in every language',
    ]);
  });

  test('components in another order are reported', () => {
    expect(both(`${event}\n\n${term}${cite}`, `${term}${cite}\n\n${event}`)).toEqual([
      'es.mdx:4: here stands <Cite of="example-law@section 1">; expected <Happened of="2025-06-10-vote">, as in en.mdx:4',
    ]);
  });

  test('a component with another record is reported', () => {
    expect(both(`${term}${cite}`, `${term.replace('quorum', 'commission')}${cite}`)).toEqual([
      'es.mdx:4: here stands <Term id="commission">; expected <Term id="quorum">, as in en.mdx:4',
    ]);
  });

  test('a missing component is reported', () => {
    expect(both(`${event}\n\n${event}`, event)).toEqual([
      'es.mdx:4: here stands the end; expected <Happened of="2025-06-10-vote">, as in en.mdx:6',
    ]);
  });

  test('an extra component is reported', () => {
    expect(both(event, `${event}\n\n${event}`)).toEqual([
      'es.mdx:6: here stands <Happened of="2025-06-10-vote">; expected the end, as in en.mdx:4',
    ]);
  });

  test('a heading of another level is reported', () => {
    expect(both(`## A\n\n${event}`, `### A\n\n${event}`)).toEqual([
      'es.mdx:4: here stands a heading of level 3; expected a heading of level 2, as in en.mdx:4',
    ]);
  });

  test('the order within a paragraph may follow the language', () => {
    const tally = `<Tally of="${ends}" />`;
    expect(both(`It voted ${tally} ${term}.${cite}`, `${term} votó ${tally}.${cite}`)).toEqual([]);
  });

  test('a number that starts a sentence in one language need not in the other', () => {
    const count = (start: string) => `<Count what="pages" of="example-city"${start} />`;
    expect(both(`${count(' start')} pages.${cite}`, `Son ${count('')} páginas.${cite}`)).toEqual(
      [],
    );
  });
});

describe('loaded words', () => {
  const caved = '"caved" stands outside quotation marks; expected: voted, changed';
  const cedio = '"cedió" stands outside quotation marks; expected: votó, cambió';

  test('are found in the language of the page', () => {
    expect(both(`The city caved.${cite}`, `La ciudad cedió.${cite}`)).toEqual([
      `en.mdx:4: ${caved}`,
      `es.mdx:4: ${cedio}`,
    ]);
  });

  test('are found in headings, claims and pages that are no explainers', () => {
    const body = '## It caved\n\n<Claim id="june-tally">It caved</Claim>';
    expect(problemsOf({ en: page(body) })).toEqual([`en.mdx:4: ${caved}`, `en.mdx:6: ${caved}`]);
    expect(problemsOf({ en: page('It caved.') }, { isExplainer: false })).toHaveLength(1);
  });

  test.each(["'The city caved'", '"The city caved"', 'The city caved'])(
    'in a title: %s',
    (title) => {
      expect(problemsOf({ en: page('', `title: ${title}`) })).toEqual([`en.mdx:2: ${caved}`]);
    },
  );

  test('are allowed in quotations', () => {
    expect(problemsOf({ en: page(`He said “it caved.”${cite}`, "title: 'It “caved”'") })).toEqual(
      [],
    );
  });
});

describe('text that is not MDX', () => {
  test.each([
    ['an open component', `It voted.${cite}\n\n<Claim id="june-tally">It ended.`, 6],
    ['an open quote', `It voted.\n\n<Cite of="example-law@section 1 />`, 6],
    ['an open brace', 'It voted.\n\nIt {ended.', 6],
  ])('%s gives its file and a line', (_, body, line) => {
    const [problem, ...others] = problemsOf({ en: page(body) });
    expect(problem).toMatch(new RegExp(`^en\\.mdx:(${line}|${line + 1}|${line + 2}): `));
    expect(problem).toContain('; expected MDX: check the brackets and quotes on this line');
    expect(others).toEqual([]);
  });

  test('does not hide the problems of the other language', () => {
    const found = problemsOf({ en: page('It <Claim'), es: page('Votó.') });
    expect(found.map((line) => line.split(':')[0])).toEqual(['en.mdx', 'es.mdx']);
  });
});
