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

describeRule('officesFitTheirTerms', (faults) => {
  const called = (office: { en: string; es: string }, role?: { en: string; es: string }) =>
    faults(({ statements, officials }) => {
      const member = officials.find(({ terms }) => terms[0]!.seat !== 'mayor')!;
      Object.assign(statements[0]!, { speaker: member.id, office });
      member.terms[0]!.role = role ?? { en: 'Commissioner', es: 'Comisionada' };
    });
  const mayor = { en: 'mayor of Example City', es: 'alcaldesa de Example City' };

  test('a commissioner who is called the mayor is reported, in each language', () => {
    const at = 'statements/rivera-2025-06-10 › office';
    expect(called(mayor)).toEqual([
      fault(`${at}.en`, 'found "mayor of Example City"', 'Commissioner; Seat'),
      fault(`${at}.es`, 'found "alcaldesa de Example City"', 'Comisionada; '),
    ]);
    expect(called({ en: 'commissioner', es: 'comisionada; vicealcaldesa' })).toHaveLength(1);
  });

  test('a mayor, and a member called by a common word, are in order', () => {
    expect(called(mayor, { en: 'Mayor', es: 'Alcaldía' })).toEqual([]);
    expect(
      called({ en: 'council member', es: 'concejal' }, { en: 'Vice Mayor', es: 'Vicealcalde' }),
    ).toEqual([]);
  });
});
