import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { vocabulary } from '../../src/content/vocabulary.ts';
import type { Dataset } from '../../src/data/schema/index.ts';
import { ends, exampleDataset, starts } from '../fixtures/example.ts';
import { cite, page, problemsIn, problemsOf } from './page.ts';

describe('prose uses only components of the vocabulary', () => {
  test('an unknown component is reported with the closest name', () => {
    expect(problemsIn(`It voted, <Taly of="${ends}" />.${cite}`)).toEqual([
      'en.mdx:4: <Taly> is not a component for this page; did you mean "Tally"?',
    ]);
  });

  test('an HTML element is reported', () => {
    expect(problemsIn(`It <b>voted</b>.${cite}`)[0]).toContain(
      '<b> is not a component for this page',
    );
  });

  test('a page that is no explainer has none', () => {
    expect(problemsOf({ en: page(`It voted.${cite}`) }, { isExplainer: false })).toEqual([
      'en.mdx:4: <Cite> is not a component for this page; expected prose alone',
    ]);
  });

  test('the vocabulary and the implemented components are the same', () => {
    const drawn = readFileSync('src/components/prose/index.ts', 'utf8');
    const names = /export const prose = \{([^}]*)\}/.exec(drawn)![1]!.match(/^ {2}\w+/gm)!;
    expect(names.map((name) => name.trim()).sort()).toEqual(Object.keys(vocabulary).sort());
  });
});

describe('attributes', () => {
  test.each([
    ['<Term id="quorom" />', 'Term', 'id', 'not in glossary; did you mean "quorum"?'],
    ['<Claim id="june-taly" />', 'Claim', 'id', 'not in claims; did you mean "june-tally"?'],
    [`<Tally of="${ends}s" />`, 'Tally', 'of', `not in motions; did you mean "${ends}"?`],
    ['<Statute id="example-law-2" />', 'Statute', 'id', 'did you mean "example-law-1"?'],
    ['<Happened of="2025-06-10-v" />', 'Happened', 'of', 'did you mean "2025-06-10-vote"?'],
    ['<Said of="rivera" />', 'Said', 'of', 'not in statements; expected one of: rivera-2025-06-10'],
    [
      '<Day of="2025-06-10-v" />',
      'Day',
      'of',
      'not in motions or events or statements or statutes or figures; did',
    ],
    [
      '<Figure of="example-arrests-2025-06-1" />',
      'Figure',
      'of',
      'did you mean "example-arrests-2025-06-11"?',
    ],
    [`<Day of="${ends}" style="longer" />`, 'Day', 'style', 'did you mean "long"?'],
    [`<Voters of="${ends}" option="aye" />`, 'Voters', 'option', 'did you mean "yes"?'],
    ['<Count what="page" of="example-city" />', 'Count', 'what', 'did you mean "pages"?'],
    ['<Count what="pages" of="example-city" start="x" />', 'Count', 'start', 'expected no value'],
    ['<Former part="The story" />', 'Former', 'part', 'expected an anchor, such as "the-story"'],
  ])('%s names nothing', (body, component, attribute, message) => {
    const [problem, ...others] = problemsIn(body);
    expect(problem).toContain(`en.mdx:4 › <${component}> ${attribute}: `);
    expect(problem).toContain(message);
    expect(others).toEqual([]);
  });

  test('every id of a list must exist', () => {
    expect(problemsIn(`<Voters of="${ends} ${starts}x" change="same" />`)).toEqual([
      `en.mdx:4 › <Voters> of: "${starts}x" is not in motions; did you mean "${starts}"?`,
    ]);
  });

  test('an unknown attribute is reported', () => {
    expect(problemsIn(`<VoteShift befor="${ends}" before="${ends}" after="${starts}" />`)).toEqual([
      'en.mdx:4 › <VoteShift> befor: there is no such attribute; did you mean "before"?',
    ]);
  });

  test('an attribute without a value is reported', () => {
    expect(problemsIn('<Happened of />')).toEqual([
      'en.mdx:4 › <Happened> of: it has no value; expected text in quotes',
    ]);
  });

  test.each([
    ['Cite of', `It voted.<Cite />`],
    ['Claim id', `<Claim>It voted.</Claim>`],
    ['Tally of', `It voted, <Tally />.${cite}`],
    ['VoteShift after', `<VoteShift before="${ends}" />`],
    ['Count of', `It took <Count what="days" /> days.${cite}`],
  ])('<%s> is left out', (attribute, body) => {
    const [name, key] = attribute.split(' ');
    expect(problemsIn(body)).toEqual([
      expect.stringMatching(new RegExp(`^en\\.mdx:4 › <${name}> ${key}: it is missing`)),
    ]);
  });

  test.each([
    ['of a record of another kind', `what="seats" of="example-city"`],
    ['of too few records', `what="days" of="${ends}"`],
  ])('a count %s can’t be given', (_, attributes) => {
    expect(problemsIn(`It took <Count ${attributes} /> days.${cite}`)).toEqual([
      expect.stringMatching(/^en\.mdx:4 › <Count>/),
    ]);
  });
});

describe('records that exist but lack what the component shows', () => {
  const data = exampleDataset();
  const problemsWith = (body: string, changed: Partial<Dataset>) =>
    problemsOf({ en: page(body) }, { data: { ...data, ...changed } });

  const reported = { ...data.events[0]!, id: 'report', place: '12999' };
  const withReport = { events: [...data.events, reported] };

  test('a place that has voted is not among those that have not', () => {
    for (const [key, other] of [
      ['none', 'reported'],
      ['reported', 'none'],
    ])
      expect(problemsWith(`<PlaceVotes ${other}="12999" ${key}="1299901" />`, withReport)).toEqual([
        `en.mdx:4 › <PlaceVotes> ${key}: "1299901" is example-city, whose vote ${ends} is in data/motions.json; expected a place without votes there: take it out, the table shows it then`,
      ]);
  });

  test('a place without votes is listed once', () => {
    expect(problemsIn('<PlaceVotes reported="12888" none="12888" />')).toEqual([
      expect.stringContaining('"12888" is not in places'),
      expect.stringContaining('"12888" is not in places'),
    ]);
    expect(problemsWith('<PlaceVotes reported="12999" none="12999" />', withReport)).toEqual([
      'en.mdx:4 › <PlaceVotes> none: "12999" (example-county) stands twice; expected it once',
    ]);
    expect(
      problemsWith('<PlaceVotes reported="12999" none="1299901" />', {
        ...withReport,
        motions: [],
      }),
    ).toEqual([]);
  });

  test('a place whose vote is reported has an event that says by whom', () => {
    const body = '<PlaceVotes reported="12999" none="1299901" />';
    expect(problemsWith(body, { motions: [] })).toEqual([
      'en.mdx:4 › <PlaceVotes> reported: "12999" (example-county) has no event that says who reported its vote; expected an event of the place in data/events.json, or the place under "none"',
    ]);
  });

  test('a law without the day that it took effect has no day', () => {
    const law = data.statutes.find(({ effective }) => effective)!;
    const { effective: _, ...undated } = law;
    const body = `It came into force on <Day of="${law.id}" />.${cite}`;
    expect(problemsIn(body)).toEqual([]);
    expect(
      problemsWith(body, {
        statutes: data.statutes.map((each) => (each === law ? undated : each)),
      }),
    ).toEqual([
      `en.mdx:4 › <Day>: {day ${law.id}} was not found; expected records that have this value`,
    ]);
  });

  test('a body whose quorum was not found has no table of it', () => {
    const [body] = data.bodies;
    const bodies = [{ ...body!, quorum: 'not-found' as const }];
    expect(problemsIn(`<Quorum of="${body!.id}" />`)).toEqual([]);
    expect(problemsWith(`<Quorum of="${body!.id}" />`, { bodies })).toEqual([
      `en.mdx:4 › <Quorum> of: the quorum of "${body!.id}" was not found; expected a body whose quorum is known`,
    ]);
  });
});

describe('places in a source', () => {
  test.each([
    ['example-law', '"" is not a place in a source'],
    ['example-law@p. 3', '"p. 3" is not a place in a source; expected a place such as "page 9"'],
    ['example-lau@page 3', '"example-lau" is not in sources; did you mean "example-law"?'],
    ['example-law@page 3, example-census@column 2', '"column 2" is not a place in a source'],
  ])('%s', (of, message) => {
    expect(problemsIn(`It voted.<Cite of="${of}" />`)).toEqual([
      expect.stringContaining(`en.mdx:4 › <Cite> of: ${message}`),
    ]);
  });
});

describe('code in the prose', () => {
  test.each([
    ['an import', `import x from 'y'`],
    ['a value', `It voted {1 + 1} times.${cite}`],
    ['a block', '{1 + 1}'],
  ])('%s', (_, body) => {
    expect(problemsIn(body)).toEqual([
      'en.mdx:4: there is code in the prose; expected prose and the components of the vocabulary',
    ]);
  });

  test('a value in an attribute', () => {
    expect(problemsIn('<Happened of={today} />')).toEqual([
      'en.mdx:4 › <Happened> of: it holds code; expected plain text',
    ]);
  });

  test('attributes spread from code', () => {
    expect(problemsIn('<Happened {...all} of="2025-06-10-vote" />')).not.toEqual([]);
  });
});
