import { describe, expect, test } from 'vitest';
import { getDataset } from '../../src/data/load/dataset.ts';
import { reasonsOn } from '../../src/data/queries/reasons.ts';
import { readPage, readPages } from './pages.ts';

const explainers = readPages()
  .map(({ path }) => path)
  .filter((path) => /\/explainers\/[^/]+\/$/.test(path));

describe.each(explainers)('%s', (path) => {
  const { $ } = readPage(path);

  test('says at the top when it was updated and how long it takes to read', () => {
    expect($('header.title .kicker').text()).toMatch(/\d+ min (to read|de lectura)$/);
    expect($('header.title time').attr('datetime')).toBe(getDataset().edition.asOf);
  });

  test('has one mark of sources a sentence, joined to its last word', () => {
    const marks = $('.cite').get();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      const before = mark.prev && 'data' in mark.prev ? mark.prev.data : '';
      expect(before.endsWith('\u2060'), $(mark).parent().text().slice(0, 80)).toBe(true);
      expect($(mark.next!).is('.cite')).toBe(false);
    }
  });

  test('says its main points once, in one box that no other list repeats', () => {
    const headings = $('article h2')
      .map((_, heading) => $(heading).text())
      .get();
    expect(headings.filter((heading) => /^(Key points|Puntos clave)$/.test(heading))).toEqual([]);
    // A guide is no story: its parts stand on the first level, so that they are listed.
    if (!path.endsWith('/key-west/'))
      expect(headings.filter((heading) => /^(The story|La historia)$/.test(heading))).toEqual([]);
    if ($('.brief').length > 0) expect($('.brief li').length).toBeGreaterThanOrEqual(5);
  });

  test('keeps the anchors of parts that it has taken in', () => {
    const former = path.startsWith('/es/')
      ? ['puntos-clave', 'la-historia']
      : ['key-points', 'the-story'];
    if ($('.brief a[id]').length > 0)
      for (const id of former)
        expect($(`[id="${id}"]`).length, id).toBe(
          path.includes('other-places') && id === former[1] ? 0 : 1,
        );
  });

  test('folds its sources after the eighth, and numbers them on', () => {
    const all = $('.cite-list > li').get();
    expect(all.map((row) => $(row).attr('id'))).toEqual(all.map((_, index) => `s${index + 1}`));
    const rest = $('.rest .cite-list');
    if (all.length > 10) {
      expect($('.cite-list').first().children()).toHaveLength(8);
      expect(rest.attr('start')).toBe('9');
    } else expect(rest).toHaveLength(0);
  });

  test('lists the points where sources differ at its end, in a fold', () => {
    const marked = new Set(
      $('.differ')
        .get()
        .map((mark) => $(mark).attr('href')),
    );
    const listed = $('#differ li a')
      .get()
      .map((link) => $(link).attr('href'));
    expect(new Set(listed)).toEqual(marked);
    expect(listed.length > 0 ? $('#differ').is('details') : true).toBe(true);
  });

  test('ends with what to read next, and none of it is this page', () => {
    const ways = $('#next + ul a')
      .map((_, link) => new URL($(link).attr('href')!, `https://site.example${path}`).pathname)
      .get();
    expect(ways.length).toBeGreaterThanOrEqual(4);
    expect(new Set(ways).size).toBe(ways.length);
    expect(ways).not.toContain(path);
    expect($('#next').closest('nav').nextAll('h2[id]').first().attr('id')).toBe('sources');
  });
});

describe.each(['', '/es'])('the story of Key West, at %s/', (prefix) => {
  const { $ } = readPage(`${prefix}/explainers/key-west/`);

  test('shows as many reasons of each side, and folds as many', () => {
    const reasons = reasonsOn(getDataset(), 'key-west');
    for (const side of ['against', 'for'] as const) {
      const part = $(`section[aria-labelledby="reasons-${side}"]`);
      const open = part.children('ul').children('li').length;
      const folded = part.find('details li').length;
      expect([open, folded]).toEqual([5, reasons[side].length - 5]);
      expect(part.find('summary').text()).toContain(String(folded));
    }
    expect(reasons.for).toHaveLength(reasons.against.length);
  });

  test('has who voted how, what is in effect now and the brief before the story, in this order', () => {
    const ids = $('article h2[id]')
      .map((_, heading) => $(heading).attr('id'))
      .get();
    expect(ids.slice(0, 3)).toEqual(['votes', 'now', 'brief']);
  });

  test('has its reasons cited by the numbers of the page, as all of its text', () => {
    const reasons = $('.reasons .statements > li').get();
    expect(reasons.length).toBeGreaterThan(10);
    for (const reason of reasons) {
      expect($(reason).find('.cite a[href^="#s"]').length).toBeGreaterThan(0);
      expect($(reason).find('a[href*="/sources/"]')).toHaveLength(0);
    }
  });

  test('keeps the anchors of parts that moved', () => {
    const former = prefix
      ? ['negocios-e-iglesias', 'qué-se-pronosticó-y-qué-pasó', 'differ']
      : ['businesses-and-churches', 'what-people-predicted-and-what-happened', 'differ'];
    for (const id of former) expect($(`[id="${id}"]`), id).toHaveLength(1);
  });

  test('lists who changed position first, with the office of each', () => {
    const groups = $('#vote-shift tbody').get();
    expect(groups.map((group) => $(group).find('tr:has(td)').length)).toEqual([3, 3, 1]);
    expect($('#vote-shift tbody small')).toHaveLength(7);
    const marks = $('#vote-shift thead th')
      .map((_, head) => $(head).find('.strip i').length)
      .get();
    expect(marks).toEqual([0, 7, 7]);
  });
});
