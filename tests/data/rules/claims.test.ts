import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { ends } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const id = 'claims/june-tally';
const gazette = { source: 'example-gazette', at: 'article' };
const herald = { source: 'example-herald', at: 'article' };

describeRule('openClaimsSayWhatWouldSettleThem', (faults) => {
  test('an open question without the record that would close it is reported', () => {
    const found = faults(({ claims }) => (claims[0]!.status = 'unresolved'));
    expect(found).toEqual([
      fault(`${id} › wouldSettle`, 'it is missing', 'the record that would close the question'),
    ]);
  });

  test('an open question that names the record is accepted', () => {
    const wouldSettle = { en: 'The official minutes.', es: 'El acta oficial.' };
    const open = { status: 'unresolved', wouldSettle };
    expect(faults(({ claims }) => Object.assign(claims[0]!, open))).toEqual([]);
  });
});

describeRule('bothTrueIsChecked', (faults) => {
  const said = (en: string) =>
    faults(({ claims }) =>
      Object.assign(claims[0]!, {
        status: 'both-true-of-different-things',
        finding: { en, es: 'Firmar y ratificar son dos pasos.' },
      }),
    );

  test('a finding that both accounts are true, and that we could not check one, is reported', () => {
    expect(said('It signed first, but we could not check the rest.')).toEqual([
      fault(`${id} › finding.en`, 'calls both accounts true', 'only what was checked'),
    ]);
    expect(said('Signing and ratifying are two steps.')).toEqual([]);
  });
});

describeRule('findingsAreMetByEverySource', (faults) => {
  test('a source without a standing is reported where there is a finding', () => {
    const found = faults(({ claims }) => delete claims[0]!.assertions[1]!.standing);
    expect(found).toEqual([
      fault(
        `${id} › assertions[1].standing`,
        'it is missing for "example-gazette"',
        'agrees, partly, differs',
      ),
    ]);
  });

  test('a source that agrees with a finding that does not exist is reported', () => {
    const found = faults(({ claims }) => (claims[0]!.status = 'unresolved'));
    expect(found).toHaveLength(3);
    expect(found[0]).toEqual(
      fault(`${id} › assertions[0].standing`, '"example-minutes-2025-06-10" agrees', 'no standing'),
    );
  });
});

describeRule('settledClaimsRestOnRecords', (faults) => {
  const resting = (...citations: { source: string; at: string }[]) =>
    faults(({ claims }) => (claims[0]!.reasons[0]!.citations = citations));

  test('a question settled by one report is reported', () => {
    expect(resting(gazette)).toEqual([
      fault(`${id} › reasons`, 'settled by example-gazette alone', 'or a second source'),
    ]);
  });

  test('one report cited twice is still one report', () => {
    expect(resting(gazette, { ...gazette, at: 'headline' })).toHaveLength(1);
  });

  test('two reports, or one data set, are enough', () => {
    expect(resting(gazette, herald)).toEqual([]);
    expect(resting({ source: 'example-census', at: 'row 1' })).toEqual([]);
  });

  test('a question that is not settled may rest on one report', () => {
    const found = faults(({ claims }) => {
      claims[0]!.status = 'superseded';
      claims[0]!.reasons[0]!.citations = [gazette];
    });
    expect(found).toEqual([]);
  });
});

describeRule('repeatedAssertionsHaveLineage', (faults) => {
  test('a repetition of which the source’s own record says nothing is reported', () => {
    const found = faults(({ sources }) => delete byId(sources, 'example-herald').derivedFrom);
    expect(found).toEqual([
      fault(
        `${id} › assertions[2].repeats`,
        '"example-herald" repeats "example-gazette" here, but not in data/sources.json',
        '"derivedFrom"',
      ),
    ]);
  });
});

describeRule('claimsStandWhereTheirFactsAre', (faults) => {
  test('a question about a vote is of the place of its body', () => {
    const at = (place: string | undefined) =>
      faults(({ claims, bodies, places }) => {
        claims[0]!.about = [`rollCalls/${ends}/tally`];
        claims[0]!.place = place === 'own' ? bodies[0]!.place : place;
        if (place === undefined) delete claims[0]!.place;
        expect(places.length).toBeGreaterThan(1);
      });
    expect(at('own')).toEqual([]);
    expect(at(undefined)).toEqual([]);
    expect(at('12999')).toEqual([
      fault(`${id} › place`, 'found 12999', 'where what it is about happened'),
    ]);
  });

  test('one about an event and an agreement is where they are; a port has no place of its own', () => {
    const of = (about: string) =>
      faults(({ claims, bodies, events, agreements }) => {
        delete bodies[0]!.place;
        bodies[0]!.counties = ['12998'];
        events[0]!.place = '12998';
        agreements[0]!.place = '12998';
        Object.assign(claims[0]!, { about: [about], place: '12998' });
        expect(about).not.toContain('undefined');
      });
    for (const about of [`motions/${ends}/when`, 'events/nothing/when', 'sources/any/title'])
      expect(of(about)).toEqual([]);
    const elsewhere = faults(({ claims, agreements }) => {
      claims[0]!.about = [`agreements/${agreements[0]!.id}/effective`];
      claims[0]!.place = '12998';
    });
    expect(elsewhere.map(({ at }) => at)).toEqual([`${id} › place`]);
  });
});
