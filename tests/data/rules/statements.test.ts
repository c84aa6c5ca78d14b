import type { Draft } from '../../fixtures/example.ts';
import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

/** As many reasons on each side, each of as many words as asked for and with as many sources. */
function argue(
  data: Draft,
  rooms: Record<'for' | 'against', { count: number; words: number; sources: number }>,
) {
  const [model] = data.statements;
  data.statements = (['for', 'against'] as const).flatMap((side) =>
    Array.from({ length: rooms[side].count }, (_, index) => {
      const text = 'word '.repeat(rooms[side].words).trim();
      return {
        ...model!,
        id: `${side}-${index}`,
        said: { paraphrase: { en: text, es: text }, by: model!.citations[0]!.source },
        citations: Array.from({ length: rooms[side].sources }, () => model!.citations[0]!),
        argues: { agreement: 'example-city', side },
      };
    }),
  );
}

describeRule('sidesAreBalanced', (faults) => {
  const room = { count: 5, words: 10, sources: 1 };

  test('a side with fewer reasons is reported', () => {
    const found = faults((data) => argue(data, { for: room, against: { ...room, count: 3 } }));
    expect(found[0]).toEqual(
      fault('statements/for-4 › argues', 'for has 5 statements, the side against 3', '80 %'),
    );
  });

  test('a side with fewer words is reported in each language', () => {
    const found = faults((data) => argue(data, { for: { ...room, words: 7 }, against: room }));
    expect(found).toEqual([
      fault('statements/for-4 › argues', '35 English words, the side against 50', '80 %'),
      fault('statements/for-4 › argues', '35 Spanish words', '80 %'),
    ]);
  });

  test('a side with fewer sources is reported', () => {
    const found = faults((data) => argue(data, { for: { ...room, sources: 2 }, against: room }));
    expect(found).toEqual([
      fault('statements/for-4 › argues', '10 sources, the side against 5', '80 %'),
    ]);
  });

  test('a side that is not heard at all is reported', () => {
    const found = faults((data) => argue(data, { for: room, against: { ...room, count: 0 } }));
    expect(found).toHaveLength(4);
  });

  test('sides that differ by a fifth are accepted', () => {
    expect(faults((data) => argue(data, { for: room, against: { ...room, count: 4 } }))).toEqual(
      [],
    );
  });
});
