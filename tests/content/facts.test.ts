import { describe, expect, test } from 'vitest';
import { ends, starts } from '../fixtures/example.ts';
import { cite, page, problemsIn, problemsOf } from './page.ts';

describe('a correct page', () => {
  const title = `title: '{Days ${ends} ${starts}} days, {tally ${ends}}'`;
  const body = (words: string) => `<Brief>

- ${words}.<Cite of="example-agreement@page 9, example-gazette@article" />

</Brief>

## ${words}

${words} <Term id="quorum">x</Term>, <Tally of="${ends}" /> on <Day of="${ends}" style="short" />.${cite}
<Claim id="june-tally">${words}.</Claim>

<Signpost>${words}?</Signpost> ${words}: <Count what="changed" of="${ends} ${starts}" start />.${cite}

<VoteShift before="${ends}" after="${starts}" />

<Happened of="2025-06-10-vote" />

<Said of="rivera-2025-06-10" />`;

  test('has no problems', () => {
    const pages = { en: page(body('It voted'), title), es: page(body('Votó'), title) };
    expect(problemsOf(pages)).toEqual([]);
  });
});

describe('every sentence carries a source', () => {
  test('a sentence without a source is reported with its line', () => {
    expect(problemsIn(`It voted.${cite}\n\nIt ended. It began.${cite}`)).toEqual([
      expect.stringMatching(
        /^en\.mdx:6: "It ended\." carries no source; expected a <Cite> or <Claim>/,
      ),
    ]);
  });

  test.each([
    ['in a list', `- It voted.${cite}\n- It ended.`],
    ['in a quotation', '> It ended.'],
    ['in a brief', '<Brief>\n\nIt ended.\n\n</Brief>'],
    ['with a component that is no source', `It ended on <Day of="${ends}" />.`],
    ['with a source in the sentence before', `It voted.${cite} It ended.`],
    ['after a signpost', '<Signpost>Why?</Signpost> It ended.'],
  ])('one %s as well', (_, body) => {
    expect(problemsIn(body)).toEqual([expect.stringMatching(/"It ended.*" carries no source/)]);
  });

  test.each([
    ['a heading', '## It ended'],
    ['a signpost', '<Signpost>Why did it end?</Signpost>'],
    ['a signpost of its own lines', '<Signpost>\n\nWhy did it end?\n\n</Signpost>'],
    ['a sentence around a claim', 'It <Claim id="june-tally">ended</Claim> then.'],
  ])('%s needs no other', (_, body) => {
    expect(problemsIn(body)).toEqual([]);
  });

  test('pages other than explainers need no sources', () => {
    expect(problemsOf({ en: page('We read 7 records.') }, { isExplainer: false })).toEqual([]);
  });
});

describe('numbers come from data', () => {
  const number = (found: string, line = 4) =>
    expect.stringMatching(
      new RegExp(
        `^en\\.mdx:${line}: the number "${found}" is written into the prose; expected <Count>`,
      ),
    ) as unknown;

  test.each([
    ['7', 'The vote was 7 to none.'],
    ['6-1', 'The vote was 6-1 then.'],
    ['2025', 'In June 2025 it voted.'],
    ['six', 'Then six voted yes.'],
    ['Eight', 'Eight days passed.'],
    ['twenty', 'It took twenty days.'],
    ['half', 'By half of them.'],
  ])('"%s" is reported', (found, sentence) => {
    expect(problemsIn(`${sentence}${cite}`)).toEqual([number(found)]);
  });

  test.each(['sixteen', 'nineteen', 'forty', 'ninety', 'million'])('so is "%s"', (word) => {
    expect(problemsIn(`It took ${word} days.${cite}`)).toEqual([number(word)]);
  });

  test.each([
    ['seis', 'Votaron (seis).'],
    ['dieciséis', 'Votaron dieciséis.'],
    ['cuarenta', 'Pasaron cuarenta días.'],
  ])('so is "%s" in Spanish', (word, sentence) => {
    expect(problemsOf({ es: page(`${sentence}${cite}`) })).toEqual([
      expect.stringContaining(`the number "${word}" is written`),
    ]);
  });

  test('numbers are reported in titles, headings and claims too', () => {
    const body = `## The 7\n\n<Claim id="june-tally">It was six.</Claim>`;
    expect(problemsIn(body, "title: '9 days'")).toEqual([
      number('9', 2),
      number('7'),
      number('six', 6),
    ]);
  });

  test('numbers are reported in code and in alternative text', () => {
    expect(problemsIn(`It was \`6\` then.${cite}`)).not.toEqual([]);
    expect(problemsIn(`It was ![6 of them](x.png) then.${cite}`)).not.toEqual([]);
  });

  test('"287(g)" is a name, and "one" and "once" are words', () => {
    expect(problemsIn(`Once one had a 287(g) agreement.${cite}`)).toEqual([]);
  });
});

describe('numbers in a title', () => {
  const titled = (title: string) => problemsIn('', `title: '${title}'`);

  test('must refer to records that exist', () => {
    expect(titled(`{days ${ends} example-city-2025-06-24-stat}`)).toEqual([
      `en.mdx:2 › title: "example-city-2025-06-24-stat" is not there; did you mean "${starts}"?; expected a value that data can give`,
    ]);
  });

  test('must be of a known kind', () => {
    expect(titled(`{dayz ${ends}}`)).toEqual([
      expect.stringMatching(/^en\.mdx:2 › title: there is no value "dayz"; did you mean "day"/),
    ]);
  });

  test.each(['{days}', '{}', `{days ${ends}}`])('%s lacks a record', (title) => {
    const found = titled(`In ${title}`);
    expect(found).toEqual([expect.stringMatching(/^en\.mdx:2 › title: .*; expected a value/)]);
    expect(found[0]).not.toContain('undefined');
  });
});
