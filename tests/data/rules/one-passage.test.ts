import { expect, test } from 'vitest';
import type { Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('onePassageSetsOneRule', (faults) => {
  /** Two more bodies with the rules of the first. */
  const withTwins = (change: (twin: Draft['bodies'][number]) => void) =>
    faults(({ bodies }) => {
      const [body] = bodies;
      body!.quorum = { of: 'seats', share: 'majority', citations: body!.citations };
      for (const requirement of body!.requirements) requirement.statute = 'fl-166-041';
      bodies.push(...['one', 'two'].map((id) => ({ ...structuredClone(body!), id })));
      change(bodies[2]!);
    });

  test('bodies that take the same from a section are in order', () => {
    expect(withTwins(() => undefined)).toEqual([]);
  });

  test('a body that takes another quorum or another threshold from it is reported', () => {
    const quorum = withTwins((twin) => Object.assign(twin.quorum, { share: 'two-thirds' }));
    expect(quorum).toEqual([
      fault('bodies/two › quorum', 'found two-thirds of seats', 'expected majority of seats'),
    ]);
    const threshold = withTwins((twin) => (twin.requirements[0]!.share = 'four-fifths'));
    expect(new Set(threshold.map(({ at }) => at))).toEqual(
      new Set(['bodies/two › requirements[0]']),
    );
  });

  test('a body with a rule from a passage of its own may have any', () => {
    const own = withTwins((twin) => {
      twin.quorum = { of: 'fixed', members: 4, citations: [{ source: 'charter', at: 'page 3' }] };
      delete twin.requirements[0]!.statute;
      twin.requirements[0]!.share = 'four-fifths';
    });
    expect(own).toEqual([]);
  });
});
