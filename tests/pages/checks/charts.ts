import { charts } from '../../../src/charts/registry.ts';
import { getDataset } from '../../../src/data/load/dataset.ts';
import { isEmbed, languageOf, target, type Check } from './check.ts';

// The map is one drawing for every width, with its table beside it on the page; its own tests hold it.
const isMap = (id: string | undefined) => id === 'florida-map';
// A tree has no columns: the same data is a list in lists. Alone, its rows are those of its file.
const isTree = (id: string | undefined, path: string) =>
  id === 'lineage' && !/^\/(es\/)?(charts|embed)\//.test(path);
const hasChart = (html: string) => html.includes('<figure');

const whole: Check = {
  name: 'every chart has a finding for a title, a caption with date and source, two drawings and a table',
  page: ({ path, html, $ }) =>
    !hasChart(html)
      ? []
      : $('figure')
          .get()
          .filter((figure) => {
            const $figure = $(figure);
            const title = $figure.find('h1, h2, h3').first();
            const isLabeled = $figure.attr('aria-labelledby') === title.attr('id');
            const caption = $figure.find('figcaption').text();
            // Some charts are tables and lists, at every width.
            const isWritten = $figure.find('table.duties, ol.rail').length > 0;
            const drawings = $figure.find('.wide svg[role], .narrow svg[role]').length;
            const table = isTree($figure.attr('id'), path)
              ? $figure.find('details ul ul > li > a').length > 0
              : $figure.find('details table caption').length === 1 &&
                $figure.find('details th[scope]').length > 0;
            // A drawing of a printed paper has its table beside it, too.
            if (isMap($figure.attr('id')) || $figure.closest('.paper, .slide').length > 0)
              return !(isLabeled && /20\d\d/.test(caption) && $('main table caption').length > 0);
            return !(
              isLabeled &&
              title.text().length > 10 &&
              /20\d\d/.test(caption) &&
              (drawings === 2 || isWritten) &&
              table
            );
          })
          .map((figure) => $(figure).attr('id') ?? 'a figure without an id'),
};

const described: Check = {
  name: 'every drawing is named and described by elements that are there',
  page: ({ html, $ }) => {
    if (!html.includes('<svg')) return [];
    const named = $('svg[role]')
      .get()
      .flatMap((svg) => ($(svg).attr('aria-labelledby') ?? 'nothing').split(' '));
    const texts = new Map(
      $('svg [id], figure [id]')
        .get()
        .map((element) => [element.attribs['id']!, $(element).text().trim()]),
    );
    return named.filter((id) => (texts.get(id) ?? $(`[id="${id}"]`).text().trim()).length < 10);
  },
};

function legible(): Check {
  const sizes: number[] = [];
  return {
    name: 'no label in a drawing is smaller than 12 pixels',
    page: ({ html }) => {
      if (!hasChart(html)) return [];
      const css = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
      const found = [...css.matchAll(/svg [^{}]*\{[^}]*font-size:(?:calc\()?(\d+)px/g)].map(
        ([, size]) => Number(size),
      );
      sizes.push(...found);
      return found.filter((size) => size < 12).map((size) => `a label of ${size} pixels`);
    },
    end: () => (sizes.length > 3 ? [] : ['no page gives the size of a label']),
  };
}

function framed(): Check {
  const known = new Set(
    charts(getDataset()).flatMap(({ id }) => [`/embed/${id}/`, `/es/embed/${id}/`]),
  );
  return {
    name: 'every chart has a page for frames: one chart, its source, its date and the way home, and nothing else',
    page: ({ path, $ }) => {
      if (!isEmbed(path)) return [];
      if (!known.delete(path)) return ['is of no chart'];
      const entry = charts(getDataset()).find(({ id }) => path.endsWith(`/embed/${id}/`))!;
      const home = target($('main > p a').attr('href') ?? '', path);
      const prefix = languageOf(path) === 'es' ? '/es' : '';
      const isWhole =
        $('figure').length === 1 &&
        $('header, footer, nav, script, iframe').length === 0 &&
        $('main > *').length === 2 &&
        $('base').attr('target') === '_top' &&
        $('base').attr('href') === undefined &&
        $('meta[name=robots]').attr('content') === 'noindex' &&
        $('details').attr('open') === undefined &&
        /20\d\d/.test($('figcaption').text()) &&
        /(?:Sources?|Fuentes?): \S/.test($('figcaption').text()) &&
        home.pathname + home.hash === `${prefix}${entry.home}`;
      return isWhole ? [] : [`is not as expected; its way home is ${home.pathname}${home.hash}`];
    },
    end: () => [...known].map((path) => `${path} is missing`),
  };
}

const read: Check = {
  name: 'what marks stand for is read out by the script where rows are drawn, and pages without them don’t ask for it',
  page: ({ path, html, $ }) => {
    const isCarried = /<script defer src="[./]*charts\/details\.js">/.test(html);
    const isDrawn = html.includes('<p class="row-said');
    const faults =
      isCarried === isDrawn ? [] : [isCarried ? 'asks for the script' : 'has no script'];
    if (!isDrawn || isEmbed(path)) return faults;
    const out = $('figure')
      .get()
      .filter((figure) => $(figure).find('.row-said').length > 0)
      .flatMap((figure) => {
        const rows = $(figure).find('tbody tr, section li').length;
        return $(figure)
          .find('[data-row]')
          .get()
          .map((mark) => Number($(mark).attr('data-row')))
          .filter((row) => !(row >= 0 && row < rows))
          .map((row) => `stands for row ${row} of ${rows}`);
      });
    return [...faults, ...new Set(out)];
  },
};

/** Checks of charts, wherever they are. */
export const chartChecks: Check[] = [whole, described, legible(), framed(), read];
