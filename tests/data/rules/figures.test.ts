import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

const whole = 'figures/example-arrests-2025-06-11';
const part = `${whole}-agreement`;

describeRule('figuresRunForward', (faults) => {
  test('a count that ends before it began is reported', () => {
    const found = faults(({ figures }) => (figures[0]!.since = '2025-06-12'));
    expect(found).toEqual([
      fault(`${whole} › asOf`, 'found 2025-06-11, before 2025-06-12', 'the last day'),
    ]);
  });

  test('a count of one day needs no first day', () => {
    expect(faults(({ figures }) => delete figures[0]!.since)).toEqual([]);
  });
});

describeRule('partsFitTheirWholes', (faults) => {
  test('a part that is larger than its whole is reported', () => {
    const found = faults(({ figures }) => (figures[1]!.value = 41));
    expect(found).toEqual([
      fault(`${part} › value`, 'found 41, more than the 40', 'no larger than the whole'),
    ]);
  });

  test('a part that was counted over other days is reported', () => {
    const found = faults(({ figures }) => (figures[1]!.asOf = '2025-06-10'));
    expect(found).toEqual([
      fault(`${part} › partOf`, '2025-06-01 to 2025-06-10', 'counted over the same days'),
    ]);
  });

  test('a part as large as its whole is no fault', () => {
    expect(faults(({ figures }) => (figures[1]!.value = 40))).toEqual([]);
  });
});

describeRule('figuresComeBeforeTheirSources', (faults) => {
  test('a source that was published before the last day counted is reported', () => {
    const found = faults(({ figures, sources }) => {
      figures[0]!.citations[0]!.source = 'example-gazette';
      sources.find(({ id }) => id === 'example-gazette')!.published = '2025-06-09';
    });
    expect(found).toEqual([
      fault(
        `${whole} › citations[0].source`,
        'published on 2025-06-09, before 2025-06-11',
        'from the day of the figure or later',
      ),
    ]);
  });

  test('a source known only to its month is compared by the month', () => {
    expect(
      faults(({ sources }) => {
        sources.find(({ id }) => id === 'example-herald')!.published = '2025-06';
      }),
    ).toEqual([]);
  });
});
