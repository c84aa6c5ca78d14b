import { expect, test } from 'vitest';
import { describeRule, fault } from './describe-rule.ts';

const id = 'statutes/example-law-1';

describeRule('dutiesFitTheSection', (faults) => {
  test('a duty of somebody whom the section does not bind is reported', () => {
    expect(faults(({ statutes }) => (statutes[0]!.duties[0]!.who = ['sheriffs']))).toEqual([
      fault(`${id} › duties[0].who`, '"sheriffs" is not among', 'municipalities'),
    ]);
  });

  test('a section that orders without saying what is reported', () => {
    expect(faults(({ statutes }) => (statutes[0]!.duties = []))).toEqual([
      fault(`${id} › duties`, 'no duty says "must"', 'who, and what'),
    ]);
  });

  test('a section that only defines, and an act that changed other sections, say nothing', () => {
    const silent = (change: object) =>
      faults(({ statutes }) => Object.assign(statutes[0]!, { duties: [], ...change }));
    expect(silent({ verb: 'defines' })).toEqual([]);
    expect(silent({ kind: 'session-law' })).toEqual([]);
  });
});

describeRule('disputedDutiesAreOpenQuestions', (faults) => {
  const disputed = (claim?: string) =>
    faults(({ statutes }) =>
      statutes[0]!.duties.push({
        who: ['municipalities'],
        verb: 'disputed',
        what: { en: 'whether it binds', es: 'si obliga' },
        ...(claim ? { claim } : {}),
      }),
    );

  test('a dispute without its row in the ledger is reported', () => {
    expect(disputed()).toEqual([
      fault(`${id} › duties[1].claim`, 'it is missing', 'an unresolved claim'),
    ]);
  });

  test('a dispute that the record has settled is reported', () => {
    expect(disputed('june-tally')).toEqual([
      fault(`${id} › duties[1].claim`, '"june-tally" is named', 'an unresolved claim'),
    ]);
    expect(disputed('votes-bind')).toEqual([]);
  });

  test('a plain duty that names a row of the ledger is reported', () => {
    expect(faults(({ statutes }) => (statutes[0]!.duties[0]!.claim = 'votes-bind'))).toEqual([
      fault(`${id} › duties[0].claim`, 'named on "must"', 'none on another'),
    ]);
  });
});
