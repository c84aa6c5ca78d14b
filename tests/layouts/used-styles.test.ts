import { describe, expect, test } from 'vitest';
import { usedStyles } from '../../src/layouts/used-styles.ts';

const page = '<main class="mx-auto max-w-[46rem]"><p class="note">Text</p></main>';

describe('the styles that a page carries', () => {
  test('are the rules whose elements and classes are on it', () => {
    expect(
      usedStyles(['p{margin:0}.note{color:red}.gone{color:blue}table{width:100%}'], page),
    ).toBe('p{margin:0}.note{color:red}');
  });

  test('keep of a list of selectors what can apply', () => {
    expect(usedStyles(['p,table,.note:hover,.gone p{margin:0}'], page)).toBe(
      'p,.note:hover{margin:0}',
    );
  });

  test('keep a class whose name is written with escapes', () => {
    const rule = '.max-w-\\[46rem\\]{max-width:46rem}';
    expect(usedStyles([rule], page)).toBe(rule);
  });

  test('keep what is asked of states, of attributes and inside :not() without looking there', () => {
    const css = 'p:not(.gone){margin:0}[popover]{color:red}p:focus-visible{outline:0}';
    expect(usedStyles([css], page)).toBe(css);
  });

  test('keep a group only while a rule is left in it', () => {
    expect(
      usedStyles(['@media print{.note{color:#000}}@media print{.gone{color:#000}}'], page),
    ).toBe('@media print{.note{color:#000}}');
  });

  test('keep what a script may add', () => {
    expect(usedStyles(['.ready output{color:red}'], page)).toBe('');
    expect(
      usedStyles(['.ready output{color:red}'], page, "e.classList.add('ready');make('output')"),
    ).toBe('.ready output{color:red}');
  });

  test('declare a property only where a rule asks for it', () => {
    const first = '@property --tw-a{syntax:"*";inherits:false}';
    const fallback = '@layer properties{*,:before{--tw-a:initial;--tw-b:initial}}';
    expect(usedStyles([`${fallback}.note{color:red}${first}`], page)).toBe('.note{color:red}');
    const kept = usedStyles([`${fallback}.note{color:var(--tw-a)}${first}`], page);
    expect(kept).toContain(first);
    expect(kept).toContain('--tw-a:initial');
    expect(kept).not.toContain('--tw-b');
  });

  test('declare a color only where a rule asks for it, in every theme', () => {
    const css = ':root{--a:red;--b:blue}@media print{:root{--a:#000}}@media (x){:root{--b:#fff}}';
    expect(usedStyles([`${css}.note{color:var(--a)}`], page)).toBe(
      ':root{--a:red;}@media print{:root{--a:#000;}}.note{color:var(--a)}',
    );
  });

  test('keep the order of the sheets, and tell pages with other names apart', () => {
    const sheets = ['p{margin:0}.gone{margin:1px}', '.note{margin:2px}p{margin:3px}'];
    expect(usedStyles(sheets, page)).toBe('p{margin:0}.note{margin:2px}p{margin:3px}');
    expect(usedStyles([...sheets].reverse(), page)).toBe(
      '.note{margin:2px}p{margin:3px}p{margin:0}',
    );
    expect(usedStyles(sheets, '<p class="gone">')).toBe(
      'p{margin:0}.gone{margin:1px}p{margin:3px}',
    );
  });
});
