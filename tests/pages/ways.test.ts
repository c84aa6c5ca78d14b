import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { getDataset } from '../../src/data/load/dataset.ts';
import { requirementOf } from '../../src/data/queries/thresholds.ts';
import { useTranslations } from '../../src/i18n/index.ts';
import { requirementText } from '../../src/i18n/requirements.ts';

const { motions, claims, bodies } = getDataset();
const read = (path: string) => readFileSync(`dist/${path}index.html`, 'utf8');
const page = (path: string) => load(read(path));

describe.each(['', 'es/'])('at /%s', (prefix) => {
  const language = prefix ? 'es' : 'en';
  test('a story and the page of its place lead to one another', () => {
    const story = page(`${prefix}explainers/key-west/`);
    expect(story('main a[href$="places/key-west/"]').length).toBeGreaterThan(0);
    const place = page(`${prefix}places/key-west/`);
    expect(place('main a[href$="explainers/key-west/"]')).toHaveLength(1);
    expect(page(`${prefix}places/tampa/`)('main a[href*="explainers/key-west"]')).toHaveLength(0);
  });

  test('the menu marks where the reader is, by more than a color', () => {
    const html = read(`${prefix}map/`);
    expect(load(html)('header nav [aria-current=page]')).toHaveLength(1);
    const marked = page(`${prefix}votes/${motions[0]!.id}/`)('header nav [aria-current]');
    expect(marked).toHaveLength(1);
    expect(marked.text().trim()).toBe(useTranslations(language)('nav.records'));
    const [, rule] = /nav \[aria-current\]\{([^}]*)\}/.exec(html)!;
    expect(rule).toMatch(/text-decoration:underline 3px/);
    expect(rule).toContain('font-weight:600');
  });

  test('every chart has its files right below its drawing, and its table folded', () => {
    const faults = charts(getDataset()).flatMap(({ id }) => {
      const $ = page(`${prefix}charts/${id}/`);
      const next = $('#files').next().prop('tagName');
      const links = $('#files a')
        .map((_, link) => $(link).attr('href')!.replace(/^.*\//, ''))
        .get();
      const isFine =
        next === 'FIGCAPTION' &&
        links.join() === 'chart.svg,data.csv,metadata.json,#embed,#cite' &&
        $('#files button').attr('data-png')?.endsWith('chart.svg') &&
        $('figure details').attr('open') === undefined;
      return isFine ? [] : [id];
    });
    expect(faults).toEqual([]);
  });

  test('every vote has a title of its own, and states the rule it passes by once', () => {
    const titles = motions.map(({ id }) => page(`${prefix}votes/${id}/`)('h1').text());
    expect(new Set(titles).size).toBe(motions.length);
    for (const { id, body } of motions) {
      const $ = page(`${prefix}votes/${id}/`);
      const motion = motions.find((each) => each.id === id)!;
      const rule = requirementOf(
        motion,
        bodies.find((each) => each.id === body)!,
      );
      const t = useTranslations(language);
      const needed = $('#needed').text();
      expect(needed).toContain(
        rule ? requirementText(t, rule) : t(`requirement.unknown.${motion.kind}`),
      );
      expect($('#needed sup, #needed a').length > 0, id).toBe(rule !== undefined);
      // Without a rule no line is drawn.
      expect($('#tally').text().includes(t('tally.caption.mark')) && !rule, id).toBe(false);
    }
  });

  test('a county’s page tells the votes of its cities apart', () => {
    const votes = page(`${prefix}places/miami-dade-county/`)('#votes + ul a')
      .get()
      .map((link) => load(link).text());
    expect(votes.length).toBeGreaterThan(4);
    expect(new Set(votes).size).toBe(votes.length);
  });

  test('how sure a finding is, is said of those that are settled alone', () => {
    const word = prefix ? 'Nivel de certeza' : 'Confidence';
    for (const { id, status } of claims) {
      const said = page(`${prefix}ledger/${id}/`)('#finding ~ p.text-sm').first().text();
      expect(said.includes(word), id).toBe(status !== 'unresolved');
    }
  });

  test('the number of votes stands in the page, not only in its styles', () => {
    expect(page(`${prefix}votes/`)('.shown').text()).toContain(`${motions.length} `);
  });
});
