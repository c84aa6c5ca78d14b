import type { Statement } from '../../../src/data/schema/index.ts';
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

describeRule('leadsAreBalanced', (faults) => {
  /** Two speakers a side with two reasons each, of which the first leads. */
  const lead = (data: Draft, change: (statements: Statement[]) => void) => {
    const room = { count: 4, words: 10, sources: 1 };
    argue(data, { for: room, against: room });
    const changed = data.statements.map(({ argues, ...rest }, index) => ({
      ...rest,
      speaker: { name: `Speaker ${Math.floor(index / 2)}` },
      argues: { ...argues!, ...(index % 2 === 0 ? { leads: true as const } : {}) },
    }));
    change(changed);
    data.statements = changed;
  };

  test('as many open and as many folded on each side are accepted', () => {
    expect(faults((data) => lead(data, () => undefined))).toEqual([]);
  });

  test('a reason more that stands open on one side is reported, open and folded', () => {
    const found = faults((data) =>
      lead(data, (statements) => {
        statements[1]!.speaker = { name: 'A third speaker' };
        statements[1]!.argues!.leads = true;
      }),
    );
    expect(found).toEqual([
      fault('statements/for-3 › argues.leads', '3 reasons open, the side against 2', 'as many'),
      fault('statements/for-3 › argues.leads', '1 reasons folded, the side against 2', 'as many'),
    ]);
  });

  test('a side with far fewer words in what stands open is reported in each language', () => {
    const text = 'word '.repeat(3).trim();
    const found = faults((data) =>
      lead(data, (statements) => {
        for (const statement of statements.slice(0, 3))
          if (statement.argues!.leads)
            statement.said = { paraphrase: { en: text, es: text }, by: 'example-gazette' };
      }),
    );
    expect(found).toEqual([
      fault('statements/for-3 › argues.leads', '6 English words open, the side against 20', '75 %'),
      fault('statements/for-3 › argues.leads', '6 Spanish words open', '75 %'),
    ]);
  });

  test('a second leading reason of one speaker is reported, and a speaker without one', () => {
    const found = faults((data) =>
      lead(data, (statements) => {
        delete statements[2]!.argues!.leads;
        statements[1]!.argues!.leads = true;
      }),
    );
    expect(found).toEqual([
      fault('statements/for-1 › argues.leads', '"for-0" of the same speaker', 'one reason'),
      fault('statements/for-2 › argues.leads', 'no reason of this speaker', 'one of each speaker'),
    ]);
  });

  test('where no reason leads, nothing is asked', () => {
    const room = { count: 3, words: 10, sources: 1 };
    expect(faults((data) => argue(data, { for: room, against: { ...room, count: 2 } }))).toEqual(
      [],
    );
  });
});

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
