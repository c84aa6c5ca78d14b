import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../../src/outputs/citations/bibtex.ts';
import { citationOf, type Citable } from '../../../src/outputs/citations/citation.ts';

const page: Citable = {
  title: 'Key West voted twice',
  site: 'Sunshine Ledger',
  asOf: '2026-11-22',
  language: 'en',
  address: 'https://example.org/votes/',
};

describe('how a page is cited', () => {
  test('follows the American Psychological Association', () => {
    expect(citationOf(page, 'apa')).toBe(
      'Sunshine Ledger. (2026, November 22). <i>Key West voted twice</i>. https://example.org/votes/',
    );
  });

  test('follows the Modern Language Association, which leaves out an author that is the site', () => {
    expect(citationOf(page, 'mla')).toBe(
      '“Key West voted twice.” <i>Sunshine Ledger</i>, 22 Nov. 2026, https://example.org/votes/.',
    );
  });

  test('follows Chicago', () => {
    expect(citationOf(page, 'chicago')).toBe(
      'Sunshine Ledger. 2026. “Key West voted twice.” November 22, 2026. https://example.org/votes/.',
    );
  });

  test('is in the language of the page', () => {
    const spanish = { ...page, language: 'es', title: 'Cayo Hueso votó dos veces' } as const;
    expect(citationOf(spanish, 'apa')).toBe(
      'Sunshine Ledger. (2026, 22 de noviembre). <i>Cayo Hueso votó dos veces</i>. https://example.org/votes/',
    );
    expect(citationOf(spanish, 'mla')).toBe(
      '«Cayo Hueso votó dos veces». <i>Sunshine Ledger</i>, 22 de noviembre de 2026, https://example.org/votes/.',
    );
    expect(citationOf(spanish, 'chicago')).toBe(
      'Sunshine Ledger. 2026. «Cayo Hueso votó dos veces». 22 de noviembre de 2026. https://example.org/votes/.',
    );
  });

  test('shortens months as the Modern Language Association does: May to July in full, Sept. in four letters', () => {
    const monthOf = (month: string) =>
      / (\d+ \S+) 2026/.exec(citationOf({ ...page, asOf: `2026-${month}-03` }, 'mla'))?.[1];
    expect(['01', '05', '06', '07', '09', '12'].map(monthOf)).toEqual([
      '3 Jan.',
      '3 May',
      '3 June',
      '3 July',
      '3 Sept.',
      '3 Dec.',
    ]);
  });

  test('names no address where the site’s is not known', () => {
    const { address: _, ...nowhere } = page;
    for (const style of ['apa', 'mla', 'chicago'] as const)
      expect(citationOf(nowhere, style)).not.toMatch(/https?:|invalid|undefined/);
    expect(bibtexOf(nowhere, 'votes')).not.toMatch(/url/);
  });

  test('puts no period after a title that ends a sentence itself', () => {
    const asked = { ...page, title: 'Who decides?' };
    expect(citationOf(asked, 'mla')).toContain('“Who decides?” <i>');
    expect(citationOf(asked, 'apa')).toContain('<i>Who decides?</i> https');
    expect(citationOf({ ...asked, language: 'es' }, 'chicago')).toContain('«Who decides?» 22');
  });

  test('turns quotation marks inside a title that stands between them', () => {
    const quoting = { ...page, title: 'What “void” did' };
    expect(citationOf(quoting, 'chicago')).toContain('“What ‘void’ did.”');
    expect(citationOf(quoting, 'apa')).toContain('<i>What “void” did</i>');
    const spanish = { ...page, language: 'es' as const, title: 'Qué hizo «nulo»' };
    expect(citationOf(spanish, 'mla')).toContain('«Qué hizo “nulo”».');
  });

  test('lets no title become markup', () => {
    const hostile = { ...page, title: '<script>alert("1")</script> $& $1' };
    for (const style of ['apa', 'mla', 'chicago'] as const) {
      expect(citationOf(hostile, style)).not.toContain('<script');
      expect(citationOf(hostile, style)).toContain('$&amp; $1');
    }
  });
});

describe('the entry for a list of works', () => {
  test('has a key of its own, the title, the date and the address', () => {
    expect(bibtexOf(page, 'votes')).toBe(
      [
        '@misc{votes,',
        '  author = {{Sunshine Ledger}},',
        '  year = {2026},',
        '  month = {nov 22},',
        '  title = {Key {West} voted twice},',
        '  url = {https://example.org/votes/},',
        '}',
      ].join('\n'),
    );
  });

  const titleIn = (title: string) =>
    /title = \{(.*)\},/.exec(bibtexOf({ ...page, title }, 'x'))?.[1];

  test('escapes what would be a command', () => {
    expect(titleIn('Fees & costs: 50% #1 of $2 {a_b} \\c')).toBe(
      'Fees \\& costs: 50\\% \\#1 of \\textdollar{}2 \\textbraceleft{}a\\textunderscore{}b\\textbraceright{} \\textbackslash{}c',
    );
  });

  test('writes accents and quotation marks as commands, and leaves a sign that it has none for', () => {
    expect(titleIn('¿Qué “votó” la señora? – § 908')).toBe(
      "\\textquestiondown{}{Qu}{\\' e} ``vot{\\' o}'' la se{\\~ n}ora? -- \\textsection{} 908",
    );
    expect(titleIn('a ≤ b')).toBe('a ≤ b');
  });

  test('keeps capitals, but for the first word of a part', () => {
    expect(titleIn('Key West’s MOA: ICE signs in McIntosh')).toBe(
      'Key {West}\\textquoteright{}s {MOA}: ICE signs in {McIntosh}',
    );
  });
});
