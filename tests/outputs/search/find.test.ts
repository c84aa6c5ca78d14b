import { describe, expect, test } from 'vitest';
import { unpackNames } from '../../../src/outputs/look-up/match.ts';
import { Search } from '../../../src/outputs/search/find.ts';
import type { AskedFile } from '../../../src/outputs/search/asked-file.ts';
import type { SearchRecord } from '../../../src/outputs/search/records.ts';
import { textFile } from '../../../src/outputs/search/text-file.ts';
import type { TitlesFile } from '../../../src/outputs/search/titles-file.ts';

const say = {
  ...{ county: '{name} County', isCounty: 'county', agency: 'agency', share: '{percent}%' },
  ...{ outside: 'outside cities, {place}', outsideOf: 'outside cities of {place}' },
  ...{ inside: '{place}', part: 'part of {place}' },
};
const names = unpackNames(
  {
    words: say,
    kinds: [],
    statuses: ['listed', 'not listed'],
    places: [
      ['Lake', 'lake-county', [], 0],
      ['Tampa', 'tampa', [], 0, [0]],
      ['St. Marks', 'st-marks', ['Saint Marks'], 1, [0]],
      ['Havana', 'havana', [], 1, [0]],
      ['De Soto', 'de-soto', [], 1, [0]],
      ['Tampico', 'tampico', [], 1, [0]],
    ],
    names: [
      ['Brandon', 'o0'],
      ['Old Marsh', 'o0'],
    ],
    zips: '33510 o0.75,i1.25\n33602 i1',
    agencies: [['Lake College Police Department', 'lake-college-police-department', ['LC'], 0]],
  },
  '',
  (message, values) => message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
);

const titles: TitlesFile = {
  pages: [
    [
      'explainer',
      'Explainer',
      'explainers/',
      [['story/', 'The story of Tampa', ['what happened']]],
    ],
    [
      'answer',
      'Common question',
      'answers/#',
      [['sign', 'Do cities have to sign?', ['is it mandatory'], 'It is in dispute.']],
    ],
    [
      'vote',
      'Vote',
      'votes/',
      [
        ['a/', 'Tampa ends its agreement, June 30, 2025', ['Tampa City Council']],
        ['b/', 'Havana approves an agreement, June 30, 2025', ['Havana City Council']],
      ],
    ],
    ['term', 'Term', 'glossary/#', [['quorum', 'Quorum']]],
    ['official', 'Official', 'officials/', [['x/', 'Ana Tampa']]],
    ['page', 'Page', 'student/', [['', 'For students']]],
  ],
  agencies: [
    ['Tampa Police Department', 1],
    ['Lake County Sheriff’s Office', 1],
    ['Lake College Police Department', 1],
  ],
  answers: ['The police of {} had an agreement.', 'As of May, the {} had one.'],
  places: [0, 0, 0, 0, 0, 0],
  also: [['places/st-marks/', ['San Marcos']]],
  words: [
    [['cop', 'law enforcement'], ['police']],
    [['get out of'], ['ends']],
    [['who signed'], ['signatures']],
  ],
  beside: ['ice', 'police', 'work', 'signed'],
};

const record = (kind: SearchRecord['kind'], path: string, text: string): SearchRecord => ({
  ...{ kind, path, title: path, phrases: [], about: `About ${path}.`, headings: '', text },
});
const records = [
  record('explainer', 'explainers/story/', 'A long text on zebras and quorums.'),
  record('answer', 'answers/#sign', ''),
  record('vote', 'votes/a/', 'Somebody spoke of zebras.'),
  record('vote', 'votes/b/', ''),
  record('term', 'glossary/#quorum', 'How many must be there.'),
  record('official', 'officials/x/', ''),
  record('page', 'student/', ''),
  { ...record('source', 'sources/z/', ''), title: 'The zebra report' },
  { ...record('signer', 'who-signed/t/', ''), title: 'Tampa Police Department: its signatures' },
  { ...record('paper', 'teach/vote/key/', ''), title: 'Read a vote: Answer key' },
  { ...record('paper', 'teach/vote/slides/', ''), title: 'Read a vote: Slides' },
  { ...record('paper', 'teach/vote/plan/', ''), title: 'Read a vote: Quiz, with a key' },
  { ...record('paper', 'student/vote/quiz/', ''), title: 'Read a vote: Quiz' },
];

const asked: AskedFile = {
  called: [['explainers/story/', ['the whole story']]],
  stems: 'how many vote pass sign who talk to officer i can',
  // "how many vote pass", "who sign", "can i talk officer".
  asked: [
    ['votes/a/', '0 1 2 3'],
    ['answers/#sign', '5 4'],
    ['glossary/#quorum', 'a 9 6 8'],
  ],
  alike: [
    ['officer', 'deputy'],
    ['ana', 'annie'],
    ['bill', 'william'],
  ],
  counties: [[], [0], [0], [0], [0], [0]],
  agencies: [
    ['municipal-police', [0]],
    ['sheriff', [0]],
    ['university-police', [0]],
  ],
  nouns: [
    ['municipal-police', ['chief']],
    ['sheriff', ['sheriff', 'sherif']],
    ['county-corrections', ['jail']],
    ['airport-or-port', ['airport']],
  ],
  people: [
    ['Ana Tampa', 'officials/x/', 'Havana City Council', 'Vice Mayor, Seat 2', 3],
    ['William Gualtieri, Jr.', 'agencies/lake-county-sheriffs-office/'],
  ],
  besidePerson: ['mayor', 'sheriff'],
};

const opened = (hasText = false) => {
  const search = new Search(titles, names, 'en');
  if (hasText) search.read(textFile(records, 'en'), asked);
  return search;
};
const paths = (query: string, hasText = false) =>
  opened(hasText)
    .find(query)
    .found.map(({ path }) => path);

describe('a name', () => {
  test.each([
    ['Tampa', 'places/tampa/'],
    ['TAMPA', 'places/tampa/'],
    ['lake county', 'places/lake-county/'],
    ['Saint Marks', 'places/st-marks/'],
    ['st marks', 'places/st-marks/'],
    ['San Marcos', 'places/st-marks/'],
    ['DeSoto', 'places/de-soto/'],
    ['Brandon', 'places/lake-county/#outside-brandon'],
    ['33510', 'places/lake-county/#outside-33510'],
    ['LC', 'agencies/lake-college-police-department/'],
    ['quorum', 'glossary/#quorum'],
    ['is it mandatory', 'answers/#sign'],
    ['What happened?', 'explainers/story/'],
  ])('"%s" leads to %s first, and is exact', (query, path) => {
    expect(paths(query)[0]).toBe(path);
    expect(opened().find(query)).toMatchObject({ isExact: true, isGuess: false, isPartial: false });
  });

  test('of a place leads to the place before a member or a vote of that name', () => {
    expect(opened().find('Tampa').found[0]).toMatchObject({
      kind: 'place',
      about: 'The police of Tampa had an agreement.',
      isAnswer: true,
    });
  });

  test('beside words that ask for nothing else leads to the place', () => {
    for (const query of [
      'does Havana work with ICE',
      'Havana police',
      'ice in havana',
      'havana cop',
    ])
      expect(paths(query)[0], query).toBe('places/havana/');
  });

  test('with the word for its agency leads to the agency', () => {
    expect(paths('tampa police')[0]).toBe('agencies/tampa-police-department/');
    expect(opened().find('tampa police').found[0]!.about).toBe(
      'As of May, the Tampa Police Department had one.',
    );
  });

  test('of a ZIP code that is begun leads to those that begin so', () => {
    expect(paths('335')).toContain('places/lake-county/#outside-33510');
  });
});

describe('a question', () => {
  test('that asks for a measure does not ask for a place of that word', () => {
    for (const query of ['how old is the quorum', 'how old is a quorum'])
      expect(paths(query), query).toEqual(['glossary/#quorum']);
    expect(paths('Old Marsh')).toEqual(['places/lake-county/#outside-old-marsh']);
  });

  test('with a word of a longer name asks for other pages first', () => {
    expect(paths('what was the old agreement of tampa')[0]).toBe('votes/a/');
  });
});

describe('a campus that we do not know', () => {
  const kinds = ['of', '*college', '*university', '*airport', 'police'];
  const search = new Search(titles, names, 'en', kinds);

  test.each(['University of Tampa', 'Tampa airport', 'Tampa College police'])(
    '"%s" is not the city of that name',
    (query) => {
      const { found, isGuess, isExact } = search.find(query);
      expect(found.filter(({ kind }) => kind === 'place')).toEqual([]);
      expect({ isGuess: isGuess || found.length === 0, isExact }).toEqual({
        isGuess: true,
        isExact: false,
      });
    },
  );

  test('in a question, the words around it count', () => {
    expect(search.find('Lake College').found[0]!.path).toBe(
      'agencies/lake-college-police-department/',
    );
    expect(search.find('has tampa signed').found[0]!.path).toBe('places/tampa/');
  });
});

describe('another spelling', () => {
  test.each(['Tamppa', 'Tampaa', 'Tmapa'])('"%s" is a guess', (query) => {
    const found = opened().find(query);
    expect(found.found[0]!.path).toBe('places/tampa/');
    expect(found).toMatchObject({ isExact: false, isGuess: true });
  });

  test('two letters may be wrong, unless the texts have the word', () => {
    expect(opened().find('mandatary').isGuess).toBe(true);
    expect(opened().find('manditary').isGuess).toBe(true);
    const search = opened();
    const known = { ...records[0]!, text: 'manditary' };
    search.read(textFile([known, ...records.slice(1)], 'en'), asked);
    expect(search.find('manditary').isGuess).toBe(false);
  });

  test('a place that lacks a word of the name is a guess', () => {
    expect(opened().find('Little Havana')).toMatchObject({ isGuess: true, isPartial: true });
  });

  test('a word that is begun is none', () => {
    expect(opened().find('tamp')).toMatchObject({ isGuess: false, isPartial: false });
    expect(paths('tamp')).toEqual(expect.arrayContaining(['places/tampa/', 'places/tampico/']));
  });

  test('numbers are exact', () => {
    expect(paths('June 31')[0]).not.toBe(undefined);
    expect(opened().find('june 31')).toMatchObject({ isPartial: true });
  });
});

describe('words', () => {
  test('of a vote and its place lead to the vote', () => {
    expect(paths('tampa vote')[0]).toBe('votes/a/');
    expect(paths('havana june 30')[0]).toBe('votes/b/');
  });

  test('may be others than the page has', () => {
    expect(paths('tampa cop')[0]).toBe('agencies/tampa-police-department/');
    expect(paths('get out of the tampa agreement')[0]).toBe('votes/a/');
  });

  test('that together ask for something do not ask for the place', () => {
    expect(paths('has tampa signed', true)[0]).toBe('places/tampa/');
    expect(paths('who signed in tampa', true)[0]).toBe('who-signed/t/');
  });

  test('of a handout lead to it, once texts are read', () => {
    expect(paths('vote answer key', true)[0]).toBe('teach/vote/key/');
    expect(paths('vote slides', true)[0]).toBe('teach/vote/slides/');
  });

  test('for students lead to their papers', () => {
    expect(paths('vote quiz students', true)[0]).toBe('student/vote/quiz/');
  });

  test('beside the name of an agency lead to the agency', () => {
    expect(paths('does LC work with ICE')[0]).toBe('agencies/lake-college-police-department/');
  });

  test('that ask for a meaning lead to the term', () => {
    for (const query of ['quorum meaning', 'whats a quorum', 'definition of quorum'])
      expect(paths(query)[0], query).toBe('glossary/#quorum');
  });

  test('that are nowhere find nothing', () => {
    expect(opened(true).find('xyzzyqqq')).toEqual({
      ...{ found: [], isExact: false, isGuess: false, isPartial: true },
    });
    expect(opened(true).find(' … ').found).toEqual([]);
  });

  test('of texts count once those are read, and sources come last', () => {
    expect(paths('zebra')).toEqual([]);
    expect(paths('zebra', true)).toEqual(['explainers/story/', 'votes/a/', 'sources/z/']);
    expect(opened(true).find('quorum').found[0]).toMatchObject({
      about: 'About glossary/#quorum.',
    });
  });

  test('of texts are read once', () => {
    const search = opened(true);
    search.read(textFile(records, 'en'), asked);
    expect(search.find('zebra').found).toHaveLength(3);
  });
});

describe('a question in a reader’s own words, once the ways to ask are read', () => {
  test.each([
    ['how many votes does it take to pass', 'votes/a/'],
    ['who is going to sign', 'answers/#sign'],
    ['can i talk with a deputy', 'glossary/#quorum'],
    ['cann i tlak to an oficer', 'glossary/#quorum'],
    ['The whole story', 'explainers/story/'],
  ])('"%s" leads to %s', (query, path) => {
    expect(paths(query, true)[0]).toBe(path);
  });

  test('with a name that no way has, asks for the page of that name', () => {
    expect(paths('who signed in tampa', true)[0]).toBe('who-signed/t/');
  });
});

describe('a name beside words that ask for nothing else', () => {
  const first = (query: string) => opened(true).find(query).found[0]?.path;

  test.each([
    ['sheriff of tampa', 'agencies/lake-county-sheriffs-office/'],
    ['tampa sherif ice', 'agencies/lake-county-sheriffs-office/'],
    ['Havana jail', 'agencies/lake-county-sheriffs-office/'],
    ['lcso ice', 'agencies/lake-county-sheriffs-office/'],
    ['TPD', 'agencies/tampa-police-department/'],
    ['mayor annie tampa', 'officials/x/'],
    ['ana tampa havana', 'officials/x/'],
    ['sheriff gualtieri', 'agencies/lake-county-sheriffs-office/'],
    ['bill gualtieri', 'agencies/lake-county-sheriffs-office/'],
    ['havanna ice police', 'places/havana/'],
    ['tampa police chief', 'agencies/tampa-police-department/'],
    ['havana police chief', 'places/havana/'],
    ['who is the vice mayor of havana', 'officials/x/'],
    ['police in saint', 'places/st-marks/'],
  ])('"%s" leads to %s', (query, path) => {
    expect(first(query)).toBe(path);
  });

  test('of an office that nobody has there leads to no official', () => {
    for (const query of ['mayor of havana', 'vice mayor of tampico'])
      expect(first(query), query).not.toBe('officials/x/');
  });

  test('with a letter wrong is a guess', () => {
    expect(opened(true).find('havanna ice police').isGuess).toBe(true);
    expect(opened(true).find('sheriff of tampa').isGuess).toBe(false);
  });

  test('does not stand for the airport of a county that has none', () => {
    expect(first('tampa airport')).not.toBe('agencies/lake-county-sheriffs-office/');
  });
});
