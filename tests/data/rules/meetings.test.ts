import { expect, test } from 'vitest';
import { ends, starts } from '../../fixtures/example.ts';
import type { Body, Motion } from '../../../src/data/schema/index.ts';
import type { Fate } from '../../../src/data/schema/motions.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { describeRule, fault } from './describe-rule.ts';

const event = 'events/2025-06-10-vote';
const statement = 'statements/rivera-2025-06-10';

describeRule('titlesTellVotesApart', (faults) => {
  test('a title without the place is reported', () => {
    const title = { en: 'The agreement ends, 3-2', es: 'El acuerdo termina, 3-2' };
    expect(faults(({ motions }) => (motions[0]!.title = title))).toEqual([
      fault(`motions/${ends} › title`, 'The agreement ends', '"Example City" in it'),
    ]);
  });

  test('the title of another vote is reported in the language that has it', () => {
    expect(faults(({ motions }) => (motions[2]!.title.es = motions[0]!.title.es))).toEqual([
      fault(`motions/${starts} › title.es`, `as in "${ends}"`, 'from every other'),
    ]);
  });
});

const cited = [{ source: 'example-minutes-2025-06-10', at: 'page 2' }];
const twoThirds = {
  of: 'present',
  share: 'two-thirds',
  setBy: 'charter',
  citations: cited,
} as const;

describeRule('requirementsAreTheirOwn', (faults) => {
  test('the rule that every resolution of the body has is reported', () => {
    const usual = { of: 'present', share: 'majority', setBy: 'motion', citations: cited } as const;
    expect(faults(({ motions }) => (motions[0]!.requirement = usual))).toEqual([
      fault(`motions/${ends} › requirement`, 'found the rule of', 'data/bodies.json has'),
    ]);
  });

  test('"not-found" is reported where the body has no rule for that kind anyway', () => {
    const found = faults(({ motions }) =>
      Object.assign(motions[0]!, { kind: 'motion', requirement: 'not-found' }),
    );
    expect(found).toEqual([
      fault(`motions/${ends} › requirement`, 'found "not-found"', 'expected none'),
    ]);
  });

  test('another share, and a rule not found where the body has one, are fine', () => {
    expect(faults(({ motions }) => (motions[0]!.requirement = twoThirds))).toEqual([]);
    expect(faults(({ motions }) => (motions[0]!.requirement = 'not-found'))).toEqual([]);
  });
});

describeRule('requirementsDoNotOverlap', (faults) => {
  test('two rules for one kind of measure are reported', () => {
    const found = faults(({ bodies }) =>
      bodies[0]!.requirements.push({ ...twoThirds, for: ['motion', 'ordinance'] }),
    );
    expect(found).toEqual([
      fault('bodies/example-city-commission › requirements[1].for', '"ordinance"', 'one rule'),
    ]);
  });
});

describeRule('meetingsBeginBefore', (faults) => {
  test.each(['2025-06-08', '2025-06-10', '2025-06-11'])('a meeting that began on %s', (began) => {
    expect(faults(({ motions }) => (motions[0]!.meetingBegan = began))).toEqual([
      fault(`motions/${ends} › meetingBegan`, `found ${began}`, 'the day before 2025-06-10'),
    ]);
  });

  test('a meeting of the evening before is fine', () => {
    expect(faults(({ motions }) => (motions[0]!.meetingBegan = '2025-06-09'))).toEqual([]);
  });
});

describeRule('effectsFollowVotes', (faults) => {
  test('a measure in force before its vote is reported', () => {
    expect(faults(({ motions }) => (motions[0]!.effective = '2025-06-09'))).toEqual([
      fault(`motions/${ends} › effective`, 'found 2025-06-09', 'no earlier than 2025-06-10'),
    ]);
  });

  test.each(['fail', 'withdrawn', 'no-second', 'tabled'] as const)(
    'a measure that came out as %s and took effect',
    (result) => {
      expect(faults(({ motions }) => (motions[0]!.result = result))).toEqual([
        fault(`motions/${ends} › effective`, 'found 2025-06-10', 'expected none'),
      ]);
    },
  );

  test('a vetoed measure that took effect is reported, unless the veto was overridden', () => {
    const fate = (...what: ('vetoed' | 'veto-overridden')[]) =>
      faults(({ motions }) => (motions[0]!.fate = what.map(fateOn('2025-06-12'))));
    expect(fate('vetoed')).toEqual([
      fault(`motions/${ends} › effective`, 'found 2025-06-10', 'a veto or a reconsideration'),
    ]);
    expect(fate('vetoed', 'veto-overridden')).toEqual([]);
  });

  test('a measure that took effect after it was rescinded is reported', () => {
    const rescinded = (date: string) =>
      faults(({ motions }) => (motions[0]!.fate = [fateOn(date)('rescinded')]));
    const late = faults(({ motions }) =>
      Object.assign(motions[0]!, {
        ...{ effective: '2025-07-15', fate: [fateOn('2025-07-01')('rescinded')] },
      }),
    );
    expect(rescinded('2025-06-10')).toEqual([]);
    expect(late).toEqual([
      fault(`motions/${ends} › effective`, 'found 2025-07-15', 'no later than 2025-07-01'),
    ]);
  });

  test('a measure that passed and never took effect is reported without a reason', () => {
    const found = faults(({ motions }) => {
      delete motions[0]!.effective;
    });
    expect(found).toEqual([
      fault(`motions/${ends} › effective`, 'it is not there', 'say under "fate"'),
    ]);
  });
});

const fateOn = (date: string) => (what: Fate) => ({
  what,
  when: { date, precision: 'day' as const },
  text: { en: 'The mayor did it.', es: 'Lo hizo la alcaldesa.' },
  confidence: 'high' as const,
  citations: cited,
});

describeRule('fatesFollowVotes', (faults) => {
  test('a veto before the vote is reported, and an override before the veto', () => {
    const found = faults(
      ({ motions }) =>
        (motions[0]!.fate = [
          fateOn('2025-06-09')('vetoed'),
          fateOn('2025-06-01')('veto-overridden'),
        ]),
    );
    expect(found).toEqual([
      fault(`motions/${ends} › fate[0].when.date`, 'found 2025-06-09', '2025-06-10'),
      fault(`motions/${ends} › fate[1].when.date`, 'found 2025-06-01', '2025-06-09'),
    ]);
  });

  test('a measure rescinded by an earlier motion, or by itself, is reported', () => {
    const by = (motion: string) =>
      faults(
        ({ motions }) =>
          (motions[2]!.fate = [{ ...fateOn('2025-06-30')('rescinded'), by: motion }]),
      );
    expect(by(ends)).toEqual([
      fault(`motions/${starts} › fate[0].by`, `"${ends}" was on`, 'a later motion'),
    ]);
    expect(by(starts)).toHaveLength(1);
  });

  test('a day that is not that of the motion which did it is reported', () => {
    const found = faults(
      ({ motions }) => (motions[0]!.fate = [{ ...fateOn('2025-06-20')('rescinded'), by: starts }]),
    );
    expect(found).toEqual([
      fault(`motions/${ends} › fate[0].when.date`, 'found 2025-06-20', `the day of "${starts}"`),
    ]);
  });

  test('an earlier motion of the same evening is reported', () => {
    const found = faults(({ motions }) => {
      const [park, start] = [motions[1]!, motions[2]!];
      Object.assign(park, {
        order: 2,
        fate: [{ ...fateOn('2025-06-24')('rescinded'), by: starts }],
      });
      start.order = 1;
    });
    expect(found).toEqual([
      fault(
        'motions/example-city-2025-06-24-park › fate[0].by',
        `"${starts}" was on`,
        'a later motion',
      ),
    ]);
  });

  test('a motion of which the month alone is known may be later', () => {
    const found = faults(({ motions }) => {
      motions[2]!.when = { date: '2025-06', precision: 'month' };
      motions[0]!.fate = [{ ...fateOn('2025-06-20')('rescinded'), by: starts }];
    });
    expect(found).toEqual([]);
  });
});

describeRule('fatesMakeSense', (faults) => {
  const fates = (result: Motion['result'], ...what: Fate[]) =>
    faults(({ motions }) =>
      Object.assign(motions[0]!, { result, fate: what.map(fateOn('2025-06-12')) }),
    );

  test('a vetoed measure that failed, or that nobody voted on, is reported', () => {
    for (const result of ['fail', 'withdrawn'] as const)
      expect(fates(result, 'vetoed')).toEqual([
        fault(
          `motions/${ends} › fate[0].what`,
          `of a measure that came out as "${result}"`,
          'the result "pass"',
        ),
      ]);
    expect(fates('fail', 'reconsidered')).toEqual([]);
    expect(fates('tabled', 'expired')).toEqual([]);
  });

  test('an override without a veto, and the end of a stay that was not there, are reported', () => {
    expect(fates('pass', 'veto-overridden')).toEqual([
      fault(`motions/${ends} › fate[0].what`, 'without "vetoed"', '"vetoed" first'),
    ]);
    expect(fates('pass', 'stay-lifted')).toHaveLength(1);
    expect(fates('pass', 'stayed', 'stay-lifted', 'upheld')).toEqual([]);
  });

  test('a vetoed measure that was rescinded is reported, unless the veto was overridden', () => {
    expect(fates('pass', 'vetoed', 'rescinded')).toEqual([
      fault(`motions/${ends} › fate[1].what`, 'of a measure that was vetoed', '"veto-overridden"'),
    ]);
    expect(fates('pass', 'vetoed', 'veto-overridden', 'rescinded')).toEqual([]);
  });
});

describeRule('moversHoldSeats', (faults) => {
  test('a mover who had left by then is reported', () => {
    const found = faults((data) => {
      byId(data.officials, 'chen').terms[0]!.ended = '2025-06-12';
      byId(data.officials, 'chen').terms[0]!.attested.to = '2025-06-10';
      Object.assign(byId(data.motions, ends), { mover: 'chen' });
      Object.assign(byId(data.motions, starts), { mover: 'chen' });
    });
    expect(found).toEqual([
      fault(
        `motions/${starts} › mover`,
        '"chen" is not known to have had a seat',
        'covers that day',
      ),
    ]);
  });
});

describeRule('sponsorsAreMembers', (faults) => {
  test('a sponsor who sits in another body is reported', () => {
    const found = faults(({ officials }) => (officials[4]!.terms[0]!.body = 'elsewhere'));
    expect(found).toEqual([
      fault(
        `motions/${ends} › sponsor`,
        '"rivera" has no seat in example-city-commission',
        'a member',
      ),
    ]);
  });

  test('a mover who seconds their own motion is reported', () => {
    const found = faults(({ motions }) =>
      Object.assign(motions[0]!, { mover: 'chen', seconder: 'chen' }),
    );
    expect(found).toEqual([
      fault(`motions/${ends} › seconder`, '"chen" moved it', 'another member'),
    ]);
  });

  const sponsors = (list: Motion['sponsors'], sponsor?: string) =>
    faults(({ motions }) => {
      const { sponsor: _, ...motion } = motions[0]!;
      motions[0] = { ...motion, ...(sponsor && { sponsor }), ...(list && { sponsors: list }) };
    });
  const manager = {
    name: 'Lee Park',
    office: { en: 'City manager', es: 'Administrador de la ciudad' },
    citations: cited,
  };

  test('a member and the city manager together are fine', () => {
    expect(sponsors([{ official: 'chen', citations: cited }, manager])).toEqual([]);
  });

  test('no sponsor is reported, and so are both ways to name one at once', () => {
    expect(sponsors(undefined)).toEqual([
      fault(`motions/${ends} › sponsor`, 'it has no sponsor', '"not-found"'),
    ]);
    expect(sponsors([manager], 'chen')).toEqual([
      fault(`motions/${ends} › sponsor`, 'it has "sponsors", too', '"sponsors" where there are'),
    ]);
  });

  test('a sponsor outside the body without an office is reported', () => {
    expect(sponsors([{ name: 'Lee Park', citations: cited }])).toEqual([
      fault(`motions/${ends} › sponsors[0].office`, 'it is not there', 'the office'),
    ]);
  });
});

describeRule('agenciesAreOfTheirPlaces', (faults) => {
  test('the agency of another city is reported', () => {
    expect(faults(({ motions }) => (motions[0]!.agency = 'Fort Myers Police Department'))).toEqual([
      fault(`motions/${ends} › agency`, 'found "Fort Myers', 'an agency of Example City'),
    ]);
  });
});

describeRule('bodiesFitTheirPlaces', (faults) => {
  const body = 'bodies/example-city-commission';

  test('a body that is not named for its place is reported', () => {
    const name = { en: 'Fort Myers City Council', es: 'Concejo Municipal de Fort Myers' };
    expect(faults(({ bodies }) => (bodies[0]!.name = name))).toEqual([
      fault(`${body} › place`, '1299901 is Example City', 'the place of "Fort Myers City Council"'),
    ]);
  });

  test('a city’s body without its place, or called a county’s, is reported', () => {
    const change = (made: Partial<Body>) => faults(({ bodies }) => Object.assign(bodies[0]!, made));
    expect(
      faults(({ bodies }) => {
        delete bodies[0]!.place;
      }),
    ).toEqual([fault(`${body} › place`, 'it is not there', 'the place that the municipal body')]);
    expect(change({ kind: 'county' })).toEqual([
      fault(`${body} › kind`, 'found "county" for Example City', 'expected "municipal"'),
    ]);
  });

  test('a port authority needs no place, and acts in counties', () => {
    const port = (change: Partial<Body>) =>
      faults(({ bodies }) => {
        const { place: _, ...rest } = bodies[0]!;
        bodies[0] = { ...rest, kind: 'district', name: named('Harbor Port Authority'), ...change };
      });
    const named = (name: string) => ({ en: name, es: name });
    expect(port({ counties: ['12999'] })).toEqual([]);
    expect(port({})).toEqual([]);
    expect(port({ place: '1299901' })).toEqual([
      fault(`${body} › place`, 'for a district body', 'expected "counties"'),
    ]);
    expect(port({ counties: ['1299901'] })).toEqual([
      fault(`${body} › counties[0]`, 'found 1299901', 'expected a county'),
    ]);
  });
});

describeRule('eventsStandWithMotions', (faults) => {
  test('an event at another place than the body is reported', () => {
    expect(faults(({ events }) => (events[0]!.place = '12999'))).toEqual([
      fault(
        `${event} › place`,
        'found 12999',
        'expected 1299901, the place of example-city-commission',
      ),
    ]);
  });

  test('an event on another agreement than the motion is reported', () => {
    expect(faults(({ events }) => (events[0]!.agreement = 'other'))).toEqual([
      fault(`${event} › agreement`, 'found "other"', `expected "example-city", as in "${ends}"`),
    ]);
  });
});

describeRule('eventsNameTheirPlaces', (faults) => {
  test('an event at a place that no word of it names is reported', () => {
    const found = faults(({ places }) => (places[0]!.name = 'Fort Myers'));
    expect(found).toEqual([
      fault(`${event} › place`, '1299901 is Fort Myers', 'the event or its sources'),
    ]);
  });
});

describeRule('attestedDaysHaveSources', (faults) => {
  test('a day on which nothing shows the member is reported', () => {
    const found = faults(({ officials }) => (officials[0]!.terms[0]!.attested.to = '2025-06-25'));
    expect(found).toEqual([
      fault(
        'officials/chen › terms[0].attested.to',
        'found 2025-06-25',
        '2025-06-10, 2025-06-17, 2025-06-24',
      ),
    ]);
  });

  test('the day of an unknown vote that no source of the term reports is reported', () => {
    const found = faults(({ officials, rollCalls }) => {
      officials.find(({ id }) => id === 'chen')!.terms[0]!.citations = [
        { source: 'example-herald', at: 'article' },
      ];
      for (const vote of rollCalls.flatMap(({ votes }) => votes))
        if (vote.official === 'chen') vote.option = 'unknown';
    });
    expect(found).toContainEqual(
      fault('officials/chen › terms[0].attested.from', 'found 2025', 'of a known vote'),
    );
  });
});

describeRule('rolesFitTheirSeats', (faults) => {
  const withNames = (role: string, seat: string) =>
    faults(({ officials, bodies }) => {
      const [term] = officials[0]!.terms;
      term!.role.en = role;
      const { seats } = byId(bodies, term!.body);
      byId(seats, term!.seat).name.en = seat;
    });

  test('a role with another number than the name of its seat is reported', () => {
    expect(withNames('Commissioner, District 4', 'District 2')).toEqual([
      fault(
        'officials/chen › terms[0].role.en',
        'found 4 in "Commissioner, District 4"',
        'expected no number but 2',
      ),
    ]);
    expect(withNames('Commissioner, District 4', 'Mayor')).toHaveLength(1);
  });

  test('a role with the number of its seat, or in other words, is accepted', () => {
    expect(withNames('Commissioner, Ward 3', 'Ward 3')).toEqual([]);
    expect(withNames('Commissioner for the third ward', 'Ward 3')).toEqual([]);
  });
});

describeRule('statementsFitMotions', (faults) => {
  const with1st = (change: object) =>
    faults(({ statements }) => Object.assign(statements[0]!, { motion: ends, ...change }));

  test('words at a meeting on another day are reported', () => {
    expect(with1st({ when: { date: '2025-06-11', precision: 'day' } })).toEqual([
      fault(
        `${statement} › when.date`,
        'found 2025-06-11',
        'expected 2025-06-10, the day of the meeting',
      ),
    ]);
  });

  test('a member who argued one way and voted the other is accepted where the record says so', () => {
    expect(
      with1st({ argues: { agreement: 'example-city', side: 'for', despiteVote: true } }),
    ).toEqual([]);
    expect(
      with1st({ argues: { agreement: 'example-city', side: 'against', despiteVote: true } }),
    ).toEqual([fault(`${statement} › argues.side`, 'found "against"', 'for no other')]);
  });

  test('a member who argues for the side that they voted against is reported', () => {
    expect(with1st({ argues: { agreement: 'example-city', side: 'for' } })).toEqual([
      fault(`${statement} › argues.side`, 'found "for"', 'expected "against", as "rivera" voted'),
    ]);
  });

  test('a paraphrase by a source that is not cited is reported', () => {
    const said = {
      paraphrase: { en: 'She agreed.', es: 'Estuvo de acuerdo.' },
      by: 'example-herald',
    };
    expect(with1st({ said })).toEqual([
      fault(`${statement} › said.by`, '"example-herald" is not among the citations', 'one of:'),
    ]);
  });

  test('a member of another body is reported', () => {
    const found = faults(({ statements, officials }) => {
      statements[0]!.motion = ends;
      officials[4]!.terms[0]!.body = 'elsewhere';
    });
    expect(found).toEqual([
      fault(`${statement} › speaker`, '"rivera" has no seat', 'took part in'),
    ]);
  });
});

describeRule('talliesInWordsAgree', (faults) => {
  test('a text with another tally is reported', () => {
    const text = { en: 'Example City voted 4-1.', es: 'Example City votó 4-1.' };
    expect(faults(({ events }) => (events[0]!.text = text))).toEqual([
      fault(`${event} › text`, 'the text says 4-1', `expected 3-2, the tally of "${ends}"`),
    ]);
  });

  test('a title with another tally is reported', () => {
    const title = { en: 'Example City ends its agreement, 4-1', es: 'Example City: fin, 4-1' };
    expect(faults(({ motions }) => (motions.find(({ id }) => id === ends)!.title = title))).toEqual(
      [
        fault(
          `motions/${ends} › title`,
          'the text says 4-1',
          `expected 3-2, the tally of "${ends}"`,
        ),
      ],
    );
  });

  test('a settled claim about the tally that says another is reported', () => {
    const finding = { en: 'It was 4–1.', es: 'Fue 4–1.' };
    expect(faults(({ claims }) => (claims[0]!.finding = finding))).toEqual([
      fault('claims/june-tally › finding', 'the text says 4–1', 'expected 3-2'),
    ]);
  });
});
