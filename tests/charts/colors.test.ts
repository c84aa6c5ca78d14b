import { globSync, readFileSync } from 'node:fs';
import { parse, type Rule } from 'postcss';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import type { Mark } from '../../src/charts/scene/scene.ts';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { usePage } from '../../src/i18n/page.ts';

/** The style sheets of pages by name; the desk and slides are no part of the site’s charts. */
const sheets = new Map(
  globSync('src/styles/*.css').map((path) => [path.split('/').at(-1)!, readFileSync(path, 'utf8')]),
);

/** Every rule that uses one of these custom properties, with where it stands. */
function usesOf(...properties: string[]): string[] {
  const found: string[] = [];
  for (const [name, css] of sheets)
    parse(css).walkDecls((declaration) => {
      if (!properties.some((each) => declaration.value.includes(`var(${each})`))) return;
      found.push(`${name}: ${(declaration.parent as Rule).selector.replace(/\s+/g, ' ')}`);
    });
  return found;
}

describe('colors have one meaning each', () => {
  test('purple is for what is on ICE’s list or has an application for it', () => {
    const other = usesOf('--listed').filter(
      (rule) =>
        !/listed|pending|growth|\.in\b|\.dots|\.on\b| b$|: b$/.test(rule.replace('not-listed', '')),
    );
    expect(other).toEqual([]);
  });

  test('orange and blue are for stance', () => {
    // The ring around what has the focus is as blue as a stance, on nothing that is drawn.
    const other = usesOf('--for', '--against').filter(
      (rule) => !/\.(for|against)\b/.test(rule) && !/focus-visible/.test(rule),
    );
    expect(other).toEqual([]);
  });

  test('the colors of lists and land are set in one style sheet', () => {
    const set = [...sheets].flatMap(([name, css]) =>
      /--(listed|land)\s*:/.test(css) ? [name] : [],
    );
    expect(set).toEqual(['colors.css']);
  });

  test('no other style sheet of charts and maps writes a color down', () => {
    const names = [
      'charts',
      'map',
      'map-page',
      'map-slider',
      'map-counties',
      'votes',
      'places',
      'lists',
      'home',
    ];
    const written = [...names, 'ledger', 'signers', 'forms', 'roll'].flatMap((name) =>
      [...sheets.get(`${name}.css`)!.matchAll(/#[0-9a-f]{3,8}\b(?=[\s;,)])/gi)].map(
        ([color]) => `${name}.css: ${color}`,
      ),
    );
    expect(written).toEqual([]);
  });
});

/** The charts that draw the votes of people; a body has no stance of its own. */
const ofPeople = ['vote-shift', 'tally', 'seats'];

test('only the votes of people are drawn in the colors of stance', () => {
  const facts = siteFacts();
  const page = usePage({ url: new URL('https://a.example/charts/x/') });
  const colored = charts(facts.dataset).flatMap(({ id, kind, model }) => {
    const chart = model(page, facts);
    const marks = 'scenes' in chart ? chart.scenes.wide.marks : chart.state.marks;
    return !ofPeople.includes(kind) && hasStance(marks) ? [id] : [];
  });
  expect(colored).toEqual([]);
});

function hasStance(marks: readonly Mark[]): boolean {
  return marks.some(
    (mark) =>
      ('class' in mark && /(^| )(for|against)( |$)/.test(mark.class)) ||
      ('marks' in mark && hasStance(mark.marks)),
  );
}
