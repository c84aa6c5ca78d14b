import { expect, test } from 'vitest';
import { useTranslations } from '../../src/i18n/index.ts';
import { ofCounties, printedName } from '../../src/i18n/places.ts';
import { county } from '../fixtures/places-of.ts';

const counties = [county('gilchrist', '12041'), county('levy', '12075')];
const said = (count: number) =>
  (['en', 'es'] as const).map((language) =>
    ofCounties(counties.slice(0, count), { t: useTranslations(language), language }),
  );

test('the counties of a place that is in two share one word', () => {
  expect(said(1)).toEqual(['in Gilchrist County', 'del condado de Gilchrist']);
  expect(said(2)).toEqual([
    'in Gilchrist and Levy counties',
    'de los condados de Gilchrist y Levy',
  ]);
});

test('a name has the apostrophe that we print', () => {
  expect(printedName("Town 'n' Country")).toBe('Town ’n’ Country');
});
