import type { Problem } from '../load/problem.ts';
import type { Benchmark } from '../schema/benchmarks.ts';
import type { CollectionName, Dataset } from '../schema/index.ts';

/** A day, a month or a year that stands in an id between hyphens. */
const dateInId =
  /(?:^|-)((?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?=-|$)/;

/** Sources whose ids contain the date of the report; a law or list can be named for another year. */
const reports = new Set(['local-news', 'national-news', 'aggregator', 'advocacy', 'opinion']);

/** A date in an id is the record's date. Ids are permanent, so one of the two is wrong. */
function idsCarryTheirDates({ motions, events, statements, sources }: Dataset): Problem[] {
  const check = (
    collection: CollectionName,
    id: string,
    path: string[],
    date: string,
  ): Problem[] => {
    const named = dateInId.exec(id)?.[1];
    if (
      named === undefined ||
      date === 'not-found' ||
      named.startsWith(date) ||
      date.startsWith(named)
    )
      return [];
    return [
      {
        collection,
        record: id,
        path,
        found: `found ${date}`,
        expected: `expected ${named}, the date in the id`,
      },
    ];
  };
  return [
    // A vote after midnight may go by the day on which its meeting began.
    ...motions.flatMap(({ id, when, meetingBegan }) =>
      meetingBegan !== undefined && id.includes(meetingBegan)
        ? []
        : check('motions', id, ['when', 'date'], when.date),
    ),
    ...events.flatMap(({ id, when }) => check('events', id, ['when', 'date'], when.date)),
    ...statements.flatMap(({ id, when }) => check('statements', id, ['when', 'date'], when.date)),
    ...sources
      .filter(({ kind }) => reports.has(kind))
      .flatMap(({ id, published }) => check('sources', id, ['published'], published)),
  ];
}

/** Turns a name into an id, without accents and short words. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’“”".]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** An id that is a name fits the name: of members, places, speakers and benchmarks. */
function idsFitTheirNames({ officials, places, statements, benchmarks }: Dataset): Problem[] {
  const unfit = (
    collection: CollectionName,
    record: string,
    path: (string | number)[],
    name: string,
    expected: string,
  ): Problem => ({
    collection,
    record,
    path,
    found: `found "${name}"`,
    expected,
  });
  // Two members with one full name are told apart by what stands in parentheses, as their seats.
  const isNamesake = (name: string) =>
    officials.filter((official) => official.name === name).length > 1;
  const shorts = new Map(
    officials.map(({ id, short, formerNames = [] }) => [
      id,
      [short, ...formerNames.map((former) => former.short)],
    ]),
  );
  return [
    ...officials.flatMap(({ id, name, short, aliases, formerNames = [], formerIds = [] }) => {
      // An id that was given under an earlier name stays.
      const names = [
        name,
        ...aliases.map((alias) => alias.name),
        ...formerNames.map((each) => each.name),
      ];
      const ids = [id, ...formerIds];
      const isOfName = names.some((each) => ids.some((one) => hasWord(slugOf(each), one)));
      return [
        ...(isPartOf(isNamesake(name) ? short.replace(/ \([^()]+\)$/, '') : short, name)
          ? []
          : [unfit('officials', id, ['short'], short, `expected a part of the name "${name}"`)]),
        ...(isOfName
          ? []
          : [unfit('officials', id, ['name'], name, 'expected the name that the id is made of')]),
      ];
    }),
    ...places.flatMap(({ id, name }) =>
      id === slugOf(name) || id.startsWith(`${slugOf(name)}-`) || slugOf(name).startsWith(`${id}-`)
        ? []
        : [unfit('places', id, ['name'], name, 'expected the name that the id is made of')],
    ),
    ...statements.flatMap(({ id, speaker }) => {
      const names =
        typeof speaker === 'string'
          ? (shorts.get(speaker) ?? [])
          : [typeof speaker.name === 'string' ? speaker.name : speaker.name.en];
      const [name] = names;
      if (name === undefined || names.some((each) => hasWord(slugOf(each), id))) return [];
      return [unfit('statements', id, ['speaker'], name, 'expected the speaker whom the id names')];
    }),
    ...benchmarks.flatMap(({ id, code }) =>
      id.endsWith(slugOf(code.replace(/^Topic /, '').replaceAll('.', '-')))
        ? []
        : [unfit('benchmarks', id, ['code'], code, 'expected the code that the id is made of')],
    ),
  ];
}

/** Whether a short name is made of words of the full one, in their order, or of their first letters: `D. Crane`. */
function isPartOf(short: string, name: string): boolean {
  const words = slugOf(name).split('-');
  let from = 0;
  return slugOf(short)
    .split('-')
    .every((part) => {
      const at = words.findIndex(
        (word, index) =>
          index >= from && (word === part || (part.length === 1 && word.startsWith(part))),
      );
      from = at + 1;
      return at >= 0;
    });
}

/** Whether a word of the name is in the id: `alley-2025-03-21`, `owners-and-churches`; for a name of short words alone, one of them: `bo-li`. */
function hasWord(name: string, id: string): boolean {
  const words = new Set(id.split('-').filter((word) => !/^\d+$/.test(word)));
  const parts = name.split('-');
  const long = parts.filter((word) => word.length > 2);
  return (long.length > 0 ? long : parts).some((word) => words.has(word));
}

const frameworks: readonly { code: RegExp; framework: Benchmark['framework'] }[] = [
  { code: /^SS\.7\.CG?\./, framework: 'florida-civics-7' },
  { code: /^SS\.7\.G\./, framework: 'florida-geography-7' },
  { code: /^SS\.912\.CG?\./, framework: 'florida-civics-9-12' },
  { code: /^ELA\./, framework: 'florida-ela' },
  { code: /^R[HI]\./, framework: 'common-core' },
  { code: /^D\d\./, framework: 'c3' },
  { code: /^Topic /, framework: 'ap-us-government' },
];

/** A benchmark's code tells the framework it is from; one whose words were not seen has none. */
function benchmarksFitTheirCodes({ benchmarks }: Dataset): Problem[] {
  return benchmarks.flatMap(({ id, code, framework, check, words }): Problem[] => {
    const at = { collection: 'benchmarks' as const, record: id };
    const known = frameworks.find((each) => each.code.test(code))?.framework;
    return [
      ...(known === undefined || known === framework
        ? []
        : [
            {
              ...at,
              path: ['framework'],
              found: `found "${framework}" for "${code}"`,
              expected: `expected "${known}"`,
            },
          ]),
      ...((check === 'verified' || check === 'transcription') && words === undefined
        ? [
            {
              ...at,
              path: ['check'],
              found: `found "${check}" without words`,
              expected: 'expected "partial" or "unverified", or the words that were checked',
            },
          ]
        : []),
    ];
  });
}

export const idsRules = {
  idsCarryTheirDates,
  idsFitTheirNames,
  benchmarksFitTheirCodes,
};
