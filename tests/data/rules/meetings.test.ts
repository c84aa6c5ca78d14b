import { expect, test } from 'vitest';
import { ends, starts } from '../../fixtures/example.ts';
import { byId } from '../../../src/data/queries/lookup.ts';
import { describeRule, fault } from './describe-rule.ts';

const event = 'events/2025-06-10-vote';
const statement = 'statements/rivera-2025-06-10';

describeRule('titlesTellVotesApart', (faults) => {
  test('a title without the place', () => {
    const title = { en: 'The agreement ends, 3-2', es: 'El acuerdo termina, 3-2' };
    expect(faults(({ motions }) => (motions[0]!.title = title))).toEqual([
      fault(`motions/${ends} › title`, 'The agreement ends', '"Example City" in it'),
    ]);
  });

  test('the title of another vote, in one language', () => {
    expect(faults(({ motions }) => (motions[2]!.title.es = motions[0]!.title.es))).toEqual([
      fault(`motions/${starts} › title.es`, `as in "${ends}"`, 'from every other'),
    ]);
  });
});

describeRule('requirementsHaveReasons', (faults) => {
  const requirementBasis = { en: 'The charter asks for it.', es: 'Lo exige la carta.' };

  test('two-thirds by no rule', () => {
    expect(faults(({ motions }) => (motions[0]!.requirement = 'two-thirds'))).toEqual([
      fault(`motions/${ends} › requirement`, 'found "two-thirds"', 'expected "majority"'),
    ]);
  });

  test('a rule for what every motion needs', () => {
    expect(faults(({ motions }) => (motions[0]!.requirementBasis = requirementBasis))).toEqual([
      fault(`motions/${ends} › requirementBasis`, 'it is there', 'need a majority anyway'),
    ]);
  });

  test('two-thirds by a rule, in whatever words, is fine', () => {
    const found = faults(({ motions }) =>
      Object.assign(motions[0]!, { requirement: 'two-thirds', requirementBasis }),
    );
    expect(found).toEqual([]);
  });
});

describeRule('effectsFollowVotes', (faults) => {
  test('a measure in force before its vote', () => {
    expect(faults(({ motions }) => (motions[0]!.effective = '2025-06-09'))).toEqual([
      fault(`motions/${ends} › effective`, 'found 2025-06-09', 'no earlier than 2025-06-10'),
    ]);
  });
});

describeRule('sponsorsAreMembers', (faults) => {
  test('a sponsor who sits in another body', () => {
    const found = faults(({ officials }) => (officials[4]!.terms[0]!.body = 'elsewhere'));
    expect(found).toEqual([
      fault(
        `motions/${ends} › sponsor`,
        '"rivera" has no seat in example-city-commission',
        'a member',
      ),
    ]);
  });
});

describeRule('agenciesAreOfTheirPlaces', (faults) => {
  test('the agency of another city', () => {
    expect(faults(({ motions }) => (motions[0]!.agency = 'Fort Myers Police Department'))).toEqual([
      fault(`motions/${ends} › agency`, 'found "Fort Myers', 'an agency of Example City'),
    ]);
  });
});

describeRule('bodiesFitTheirPlaces', (faults) => {
  const body = 'bodies/example-city-commission';

  test('a body that is not named for its place', () => {
    const name = { en: 'Fort Myers City Council', es: 'Concejo Municipal de Fort Myers' };
    expect(faults(({ bodies }) => (bodies[0]!.name = name))).toEqual([
      fault(`${body} › place`, '1299901 is Example City', 'the place of "Fort Myers City Council"'),
    ]);
  });

  test('a quorum that is not more than half, where the rule says so', () => {
    const found = faults(({ bodies }) => {
      bodies[0]!.passes.en = 'A quorum is more than half of the members.';
      bodies[0]!.quorum = 2;
    });
    expect(found).toEqual([
      fault(`${body} › quorum`, 'found 2', 'expected 3, more than half of 5'),
    ]);
  });
});

describeRule('eventsStandWithMotions', (faults) => {
  test('an event at another place than the body', () => {
    expect(faults(({ events }) => (events[0]!.place = '12999'))).toEqual([
      fault(
        `${event} › place`,
        'found 12999',
        'expected 1299901, the place of example-city-commission',
      ),
    ]);
  });

  test('an event on another agreement than the motion', () => {
    expect(faults(({ events }) => (events[0]!.agreement = 'other'))).toEqual([
      fault(`${event} › agreement`, 'found "other"', `expected "example-city", as in "${ends}"`),
    ]);
  });
});

describeRule('eventsNameTheirPlaces', (faults) => {
  test('an event at a place that no word of it names', () => {
    const found = faults(({ places }) => (places[0]!.name = 'Fort Myers'));
    expect(found).toEqual([
      fault(`${event} › place`, '1299901 is Fort Myers', 'the event or its sources'),
    ]);
  });
});

describeRule('attestedDaysHaveSources', (faults) => {
  test('a day on which nothing shows the member', () => {
    const found = faults(({ officials }) => (officials[0]!.terms[0]!.attested.to = '2025-06-25'));
    expect(found).toEqual([
      fault(
        'officials/chen › terms[0].attested.to',
        'found 2025-06-25',
        '2025-06-10, 2025-06-17, 2025-06-24',
      ),
    ]);
  });

  test('the day of a vote that no source of the term reports, where the vote is not known', () => {
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

  test('a role for another district than the seat’s', () => {
    expect(withNames('Commissioner, District 4', 'District 2')).toContainEqual(
      fault(
        'officials/chen › terms[0].role.en',
        'found "Commissioner, District 4"',
        'expected District 2',
      ),
    );
  });

  test('a role without the ward that its seat has', () => {
    expect(withNames('Commissioner', 'Ward 3')).toHaveLength(1);
    expect(withNames('Commissioner, Ward 3', 'Ward 3')).toEqual([]);
  });
});

describeRule('statementsFitMotions', (faults) => {
  const with1st = (change: object) =>
    faults(({ statements }) => Object.assign(statements[0]!, { motion: ends, ...change }));

  test('words at a meeting on another day', () => {
    expect(with1st({ when: { date: '2025-06-11', precision: 'day' } })).toEqual([
      fault(
        `${statement} › when.date`,
        'found 2025-06-11',
        'expected 2025-06-10, the day of the meeting',
      ),
    ]);
  });

  test('a member who argued one way and voted the other, where the record says so', () => {
    expect(
      with1st({ argues: { agreement: 'example-city', side: 'for', despiteVote: true } }),
    ).toEqual([]);
    expect(
      with1st({ argues: { agreement: 'example-city', side: 'against', despiteVote: true } }),
    ).toEqual([fault(`${statement} › argues.side`, 'found "against"', 'for no other')]);
  });

  test('a member who argues for the side that they voted against', () => {
    expect(with1st({ argues: { agreement: 'example-city', side: 'for' } })).toEqual([
      fault(`${statement} › argues.side`, 'found "for"', 'expected "against", as "rivera" voted'),
    ]);
  });

  test('a paraphrase by a source that is not cited', () => {
    const said = {
      paraphrase: { en: 'She agreed.', es: 'Estuvo de acuerdo.' },
      by: 'example-herald',
    };
    expect(with1st({ said })).toEqual([
      fault(`${statement} › said.by`, '"example-herald" is not among the citations', 'one of:'),
    ]);
  });

  test('a member of another body', () => {
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
  test('a text with another tally', () => {
    const text = { en: 'Example City voted 4-1.', es: 'Example City votó 4-1.' };
    expect(faults(({ events }) => (events[0]!.text = text))).toEqual([
      fault(`${event} › text`, 'the text says 4-1', `expected 3-2, the tally of "${ends}"`),
    ]);
  });

  test('a title with another tally', () => {
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

  test('a settled claim about the tally that says another', () => {
    const finding = { en: 'It was 4–1.', es: 'Fue 4–1.' };
    expect(faults(({ claims }) => (claims[0]!.finding = finding))).toEqual([
      fault('claims/june-tally › finding', 'the text says 4–1', 'expected 3-2'),
    ]);
  });
});
