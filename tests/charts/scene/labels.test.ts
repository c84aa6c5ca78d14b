import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/registry.ts';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import { usePage } from '../../../src/i18n/page.ts';
import { crosses, labelsOf, linesOf, overlap } from './geometry.ts';

/** What is drawn faintly behind everything: a label on it reads well, and has a ground of its own. */
const isGround = (classes: string) => /\b(month|zoom|grid|row)\b/.test(classes);
/** A mark that stands for a text, such as a number in a dot, or a stroke through a mark. */
const isMark = (classes: string) => /\b(strike|tick|cast|full|other)\b/.test(classes);

describe.each(['en', 'es'] as const)('in %s, with the data of the site,', (language) => {
  const prefix = language === 'en' ? '' : '/es';
  const facts = siteFacts();
  const drawings = charts(facts.dataset).flatMap(({ id, model }) => {
    const page = usePage({ url: new URL(`https://a.example${prefix}/charts/${id}/`) });
    const chart = model(page, facts);
    return 'scenes' in chart
      ? Object.entries(chart.scenes).map(([width, scene]) => ({ name: `${id} ${width}`, scene }))
      : [];
  });

  test('no label of a chart leaves its drawing', () => {
    const found = drawings.flatMap(({ name, scene }) =>
      labelsOf(scene)
        .filter(
          ({ left, right, top, bottom }) =>
            left < -0.5 || right > scene.width + 0.5 || top < -0.5 || bottom > scene.height + 0.5,
        )
        .map(
          ({ text, left, right }) => `${name}: "${text}" ${Math.round(left)}–${Math.round(right)}`,
        ),
    );
    expect(found).toEqual([]);
  });

  test('no line of a chart runs through a label', () => {
    const found = drawings.flatMap(({ name, scene }) => {
      const lines = linesOf(scene).filter(({ classes }) => !isMark(classes));
      // A number stands in a dot of its own.
      const labels = labelsOf(scene).filter(({ classes }) => !/\bnumber\b/.test(classes));
      return labels.flatMap((label) =>
        lines
          .filter((line) => !(isGround(line.classes) && /\bhalo\b/.test(label.classes)))
          .filter((line) => crosses(line, label))
          .map(({ classes }) => `${name}: ${classes} through "${label.text}"`),
      );
    });
    expect([...new Set(found)]).toEqual([]);
  });

  test('no label of a chart covers another', () => {
    const found = drawings.flatMap(({ name, scene }) => {
      const labels = labelsOf(scene);
      return labels.flatMap((label, index) =>
        labels
          .slice(index + 1)
          .filter((other) => overlap(label, other))
          .map((other) => `${name}: "${label.text}" and "${other.text}"`),
      );
    });
    expect(found).toEqual([]);
  });
});
