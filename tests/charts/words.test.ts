import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { wrapText } from '../../src/charts/scene/text-width.ts';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { formatDate } from '../../src/i18n/format.ts';
import { usePage } from '../../src/i18n/page.ts';

/** The column of the widest drawing, and the type size of captions. */
const column = 696;
const caption = { size: 14 };

describe.each(['en', 'es'] as const)('in %s, the words around a chart', (language) => {
  const prefix = language === 'en' ? '' : '/es';
  const facts = siteFacts();
  const models = charts(facts.dataset).map(({ id, model }) => {
    const page = usePage({ url: new URL(`https://a.example${prefix}/charts/${id}/`) });
    return { id, page, chart: model(page, facts) };
  });

  test('take two lines below it, with the date; what else there is to know is folded', () => {
    const long = models.flatMap(({ id, page, chart }) => {
      const date = page.t('chart.asOf', { date: formatDate(chart.asOf, language) });
      const lines = wrapText([chart.caption, date].join(' '), column, caption);
      return lines.length > 2 ? [`${id}: ${lines.join(' / ')}`] : [];
    });
    expect(long).toEqual([]);
  });

  test('take three lines above it at most, since its key is inside', () => {
    const long = models.flatMap(({ id, chart }) => {
      const lines = wrapText(chart.how, column, { size: 16 });
      return lines.length > 3 ? [`${id}: ${chart.how}`] : [];
    });
    expect(long).toEqual([]);
  });

  test('are said once: the title, what it is about and the name of the table differ', () => {
    const twice = models.flatMap(({ id, chart }) => {
      const said = [chart.finding, chart.subject, chart.table.caption, chart.how];
      return new Set(said).size < said.length ? [`${id}: ${said.join(' / ')}`] : [];
    });
    expect(twice).toEqual([]);
  });
});
