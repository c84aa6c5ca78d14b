import { describe, expect, test } from 'vitest';
import { historiesHaveHappened } from '../../../src/data/rules/listed.ts';
import { rosterRules } from '../../../src/data/rules/roster-index.ts';
import { ends, exampleDataset } from '../../fixtures/example.ts';
import { exampleRoster } from '../../fixtures/example-roster.ts';
import { describeRule, fault } from './describe-rule.ts';

describeRule('recordsReferToOthers', (faults) => {
  test('a term that is related to itself is reported', () => {
    const found = faults(({ glossary }) => {
      glossary[0]!.related = [glossary[0]!.id];
    });
    expect(found).toEqual([
      {
        ...fault('', 'is this record itself', 'another one'),
        at: expect.stringMatching(/^glossary\/.+ › related\[0\]$/) as string,
      },
    ]);
  });
});

describeRule('recordedVotesAreNotPlanned', (faults) => {
  test('a vote that is recorded was not only planned', () => {
    const found = faults(({ events }) => {
      events.find(({ motion }) => motion)!.scheduled = true;
    });
    expect(found).toEqual([fault('events/2025-06-10-vote › scheduled', 'planned', 'one or')]);
  });
});

describeRule('daysInIdsAreDays', (faults) => {
  test('a month under an id with a day is reported', () => {
    const found = faults(({ motions }) => {
      motions[0]!.when = { date: '2025-06', precision: 'month' };
    });
    expect(found).toEqual([
      fault(`motions/${ends} › when.precision`, 'found "month"', 'as the id has a day'),
    ]);
  });

  test('a best reading of the day is one', () => {
    const found = faults(({ motions }) => {
      motions[0]!.when = { date: '2025-06-10', precision: 'about' };
    });
    expect(found).toEqual([]);
  });
});

describeRule('minutesAreRecords', (faults) => {
  test('a report is no minutes', () => {
    const found = faults(({ sources }) => {
      Object.assign(sources[0]!, { minutes: 'approved', kind: 'local-news' });
    });
    expect(found).toEqual([
      {
        ...fault('', 'minutes of kind "local-news"', 'expected minutes'),
        at: expect.stringMatching(/ › minutes$/) as string,
      },
    ]);
  });
});

describeRule('hostsAreNoImitations', (faults) => {
  const addresses = (first: string, second: string) =>
    faults(({ sources }) => {
      sources[0]!.url = first;
      sources[1]!.url = second;
    });

  test('an address that begins with another publisher’s host is reported', () => {
    const found = addresses('https://www.ice.gov/a', 'https://www.ice.gov.evil.example/b');
    expect(found).toEqual([
      {
        ...fault('', 'ice.gov.evil.example', 'expected ice.gov'),
        at: expect.stringMatching(/ › url$/) as string,
      },
    ]);
  });

  test.each([
    ['https://example.org/a', 'https://news.example.org/b'],
    ['https://example.org/a', 'https://example.com/b'],
    ['https://wusf.example/a', 'https://wusf.usf.example/b'],
  ])('%s and %s are two hosts', (first, second) => {
    expect(addresses(first, second)).toEqual([]);
  });
});

describeRule('questionsAreAskedOnce', (faults) => {
  test('two terms of one name are reported', () => {
    const found = faults(({ glossary }) => {
      glossary.push({ ...glossary[0]!, id: 'another' });
    });
    expect(found).toEqual([
      fault('glossary/another › term.en', 'is in', 'in one record'),
      fault('glossary/another › term.es', 'is in', 'in one record'),
    ]);
  });

  test('an answer asks what the answer before it asked', () => {
    const found = faults(({ answers }) => {
      const [first] = answers;
      answers.push({ ...first!, id: 'later' });
      Object.assign(first!, { supersededBy: 'later', validTo: first!.validFrom });
    });
    expect(found).toEqual([]);
  });
});

describeRule('correctionsChangeSomething', (faults) => {
  test('a correction that changes nothing is reported', () => {
    const found = faults(({ corrections }) => {
      corrections[0]!.is.es = corrections[0]!.was.es;
    });
    expect(found).toEqual([
      {
        ...fault('', 'said before', 'says now'),
        at: expect.stringMatching(/ › is\.es$/) as string,
      },
    ]);
  });

  test('its day is the one in its id', () => {
    const found = faults(({ corrections }) => {
      corrections[0]!.id = '2025-12-01-example';
      corrections[0]!.date = '2025-12-02';
    });
    expect(found).toEqual([
      fault('corrections/2025-12-01-example › date', '2025-12-02', '2025-12-01'),
    ]);
  });
});

describeRule('countsAreOfPastYears', (faults) => {
  test('officers of a year that has not come are reported', () => {
    const found = faults(({ places, edition }) => {
      const place = places.find(({ policing }) => policing?.by === 'own-department')!;
      place.policing!.officers = { count: 20, year: Number(edition.asOf.slice(0, 4)) + 1 };
    });
    expect(found).toEqual([
      {
        ...fault('', 'found 2026', 'no later than 2025'),
        at: expect.stringMatching(/ › policing\.officers\.year$/) as string,
      },
    ]);
  });
});

describeRule('agreementsAreCitedOnTheirPages', (faults) => {
  test('a page that the agreement does not have is reported', () => {
    const found = faults(({ agreements }) => {
      agreements[0]!.citations[0]!.source = 'example-agreement';
      agreements[0]!.citations[0]!.at = 'page 10';
    });
    expect(found).toEqual([
      fault(
        'agreements/example-city › citations[0].at',
        'found page 10 of "example-agreement"',
        'at most 9',
      ),
    ]);
  });

  test('its last page and its sections are not', () => {
    const found = faults(({ agreements }) => {
      agreements[0]!.citations = [
        { source: 'example-agreement', at: 'page 9' },
        { source: 'example-agreement', at: 'section XI' },
      ];
    });
    expect(found).toEqual([]);
  });
});

describe('an agency', () => {
  const { places, ...dataset } = exampleDataset();
  const [police, sheriff] = exampleRoster().agencies;
  const reach = (agency: object) =>
    rosterRules.agenciesReachAsFarAsTheirKind({
      roster: { ...exampleRoster(), agencies: [{ ...police!, ...agency }] },
      places,
    });

  test('of the whole state is of no county and no place', () => {
    expect(reach({})).toEqual([]);
    expect(reach({ ...sheriff!, place: undefined })).toEqual([]);
    expect(reach({ kind: 'state-agency' })).toMatchObject([
      { path: ['counties'], found: 'found 12999 on an agency of the whole state' },
      { path: ['place'] },
    ]);
  });

  test('has a history that has happened', () => {
    const citations = [{ source: 'example-census', at: 'summary' }];
    const told = (date: string) =>
      historiesHaveHappened(
        { ...dataset, places },
        {
          ...exampleRoster(),
          agencies: [{ ...police!, history: [{ date, act: 'signed', citations }] }],
        },
      );
    expect(told('2025-12')).toEqual([]);
    expect(told('2026')).toMatchObject([{ path: ['history', 0, 'date'], found: 'found 2026' }]);
  });
});
