import type { Problem } from '../load/problem.ts';
import { extractNumbers } from './prose/quantities.ts';
import { motionProblem } from './roll-call-cases.ts';
import { daysBetween } from '../queries/days.ts';
import { isCounted } from '../queries/votes.ts';
import { languages, type Dataset, type Motion } from '../schema/index.ts';

/** A title names the place that voted, and belongs to one vote alone. */
function titlesTellVotesApart({ motions, bodies, places }: Dataset): Problem[] {
  return motions.flatMap(({ id, body, title }) => {
    const home = places.find(
      ({ geoid }) => geoid === bodies.find((each) => each.id === body)?.place,
    );
    return [
      ...(home && !title.en.includes(home.name)
        ? [motionProblem(id, ['title'], `found "${title.en}"`, `expected "${home.name}" in it`)]
        : []),
      ...languages.flatMap((language) => {
        const first = motions.find((each) => each.title[language] === title[language]);
        if (!first || first.id === id) return [];
        return motionProblem(
          id,
          ['title', language],
          `found "${title[language]}", as in "${first.id}"`,
          'expected a title that tells this vote from every other',
        );
      }),
    ];
  });
}

/** A meeting begins on the day of its vote, or on the day before. */
function meetingsBeginBefore({ motions }: Dataset): Problem[] {
  return motions.flatMap(({ id, when, meetingBegan }) => {
    if (meetingBegan === undefined) return [];
    if (when.precision !== 'month' && daysBetween(meetingBegan, when.date) === 1) return [];
    return motionProblem(
      id,
      ['meetingBegan'],
      `found ${meetingBegan}`,
      `expected the day before ${when.date}; leave it out where the meeting began on the day of the vote`,
    );
  });
}

/**
 * The agency whose agreement a motion is about is of the body's place, by its name, or of its county, where a city
 * asks the sheriff; a body without a place may have any.
 */
function agenciesAreOfTheirPlaces({ motions, bodies, places }: Dataset): Problem[] {
  return motions.flatMap(({ id, body, agency, effect }) => {
    const home = places.find(
      ({ geoid }) => geoid === bodies.find((each) => each.id === body)?.place,
    );
    if (agency === undefined || !home) return [];
    const around = places.filter(({ geoid }) => effect === 'asks' && home.counties.includes(geoid));
    if ([home, ...around].some(({ name }) => agency.startsWith(`${name} `))) return [];
    return motionProblem(
      id,
      ['agency'],
      `found "${agency}"`,
      `expected an agency of ${home.name}, where ${body} is`,
    );
  });
}

/** A city's or county's body is named for its place; any other has none, and says in which counties it acts. */
function bodiesFitTheirPlaces({ bodies, places }: Dataset): Problem[] {
  return bodies.flatMap(({ id, name, kind, place, counties = [] }): Problem[] => {
    const at = { collection: 'bodies' as const, record: id };
    const isLocal = kind === 'municipal' || kind === 'county';
    const home = places.find(({ geoid }) => geoid === place);
    const expectedKind = home && (home.kind === 'county' ? 'county' : 'municipal');
    return [
      ...(isLocal && place === undefined
        ? [
            {
              ...at,
              path: ['place'],
              found: 'it is not there',
              expected: `expected the place that the ${kind} body governs`,
            },
          ]
        : []),
      ...(isLocal && home && kind !== expectedKind
        ? [
            {
              ...at,
              path: ['kind'],
              found: `found "${kind}" for ${home.name}`,
              expected: `expected "${expectedKind}"`,
            },
          ]
        : []),
      ...(isLocal && home && !name.en.includes(home.name)
        ? [
            {
              ...at,
              path: ['place'],
              found: `${place} is ${home.name}`,
              expected: `expected the place of "${name.en}"`,
            },
          ]
        : []),
      ...(!isLocal && place !== undefined
        ? [
            {
              ...at,
              path: ['place'],
              found: `found ${place} for a ${kind} body`,
              expected: 'expected "counties" in its place: where the body acts',
            },
          ]
        : []),
      ...counties.flatMap((geoid, index) =>
        places.find((each) => each.geoid === geoid)?.kind === 'county'
          ? []
          : [
              {
                ...at,
                path: ['counties', index],
                found: `found ${geoid}`,
                expected: 'expected a county',
              },
            ],
      ),
    ];
  });
}

/** A member is attested on the day of a source that the term cites, or of a vote that is known to be theirs or that such a source reports. */
function attestedDaysHaveSources({ officials, motions, rollCalls, sources }: Dataset): Problem[] {
  const published = new Map(sources.map((source) => [source.id, source.published]));
  const hasKnownVote = (member: string, motion: string) =>
    rollCalls
      .find(({ id }) => id === motion)
      ?.votes.some(({ official, option }) => official === member && option !== 'unknown') ?? false;
  return officials.flatMap(({ id, terms }) =>
    terms.flatMap(({ body, attested, citations }, index) => {
      const cited = new Set(citations.map(({ source }) => source));
      const days = [
        ...motions
          .filter(
            (motion) =>
              motion.body === body &&
              (hasKnownVote(id, motion.id) ||
                motion.citations.some(({ source }) => cited.has(source))),
          )
          .flatMap(({ when, meetingBegan }) => [when.date, meetingBegan ?? '']),
        ...citations.flatMap(({ source }) => [
          published.get(source) ?? '',
          /\d{4}-\d{2}(-\d{2})?$/.exec(source)?.[0] ?? '',
        ]),
      ].filter((day) => day !== '' && day !== 'not-found');
      return (['from', 'to'] as const).flatMap((end) =>
        days.length === 0 || days.includes(attested[end])
          ? []
          : {
              collection: 'officials' as const,
              record: id,
              path: ['terms', index, 'attested', end],
              found: `found ${attested[end]}`,
              expected: `expected the day of a known vote or of a cited source: ${[...new Set(days)].sort().join(', ')}`,
            },
      );
    }),
  );
}

/** A role has no other number, as of a district, than the name of its seat. */
function rolesFitTheirSeats({ officials, bodies }: Dataset): Problem[] {
  return officials.flatMap(({ id, terms }) =>
    terms.flatMap(({ body, seat, role }, index) => {
      const name = bodies.find((each) => each.id === body)?.seats.find((each) => each.id === seat);
      return languages.flatMap((language) => {
        const ofSeat = extractNumbers(name?.name[language] ?? '');
        const [odd] = extractNumbers(role[language]).difference(ofSeat);
        if (odd === undefined) return [];
        return {
          collection: 'officials' as const,
          record: id,
          path: ['terms', index, 'role', language],
          found: `found ${odd} in "${role[language]}"`,
          expected: `expected no number but ${[...ofSeat].join(', ') || 'none'}, that of the seat "${seat}" of ${body}`,
        };
      });
    }),
  );
}

/** Words before a number that is of a document or a law, and no count. */
const numbered = /(?:resolution|ordinance|no\.|number|item|bill|section|chapter) $/i;

/**
 * The first tally that words give beside a motion is the motion's; in a note, it may also be one that was announced,
 * or one of a vote that it answers, that answers it, or that undid it.
 */
function talliesInWordsAgree({ rollCalls, motions, events, claims }: Dataset): Problem[] {
  const talliesOf = new Map(
    rollCalls.flatMap(({ id, tally }) =>
      isCounted(tally) ? [[id, `${tally.yes}-${tally.no}`] as const] : [],
    ),
  );
  const besides = ({ id, follows, fate = [] }: Motion) => [
    ...(rollCalls.find((rollCall) => rollCall.id === id)?.announced ?? []).flatMap(({ tally }) =>
      tally ? `${tally.yes}-${tally.no}` : [],
    ),
    ...[
      follows,
      ...motions.filter((motion) => motion.follows === id).map((motion) => motion.id),
      ...fate.map(({ by }) => by),
    ].flatMap((other) => talliesOf.get(other ?? '') ?? []),
  ];
  const check = (
    motion: Motion['id'] | undefined,
    at: Omit<Problem, 'found' | 'expected'>,
    text: string | undefined,
    others: readonly string[] = [],
  ): Problem[] => {
    const tally = talliesOf.get(motion ?? '');
    const said = [...(text ?? '').matchAll(/(?<![\d-])(\d{1,2}[-–]\d{1,2})(?![\d-])/g)].find(
      ({ index }) => !numbered.test(text!.slice(0, index)),
    )?.[1];
    if (tally === undefined || said === undefined) return [];
    if ([tally, ...others].includes(said.replace('–', '-'))) return [];
    return [
      {
        ...at,
        found: `the text says ${said}`,
        expected: `expected ${tally}, the tally of "${motion!}" in data/roll-calls.json`,
      },
    ];
  };
  return [
    ...events.flatMap(({ id, motion, text, title }) => [
      ...check(motion, { collection: 'events', record: id, path: ['text'] }, text.en),
      ...check(motion, { collection: 'events', record: id, path: ['title'] }, title.en),
    ]),
    ...motions.flatMap((motion) => {
      const { id, title, note, did } = motion;
      const at = (path: (string | number)[]) => ({
        ...{ collection: 'motions' as const, record: id, path },
      });
      return [
        ...check(id, at(['title']), title.en),
        ...check(id, at(['note']), note?.en, besides(motion)),
        ...did.flatMap(({ text }, index) =>
          check(id, at(['did', index, 'text']), text.en, besides(motion)),
        ),
      ];
    }),
    ...claims
      .filter(({ status }) => status === 'settled-by-record')
      .flatMap(({ id, about, finding }) =>
        about.flatMap((target) => {
          const [, motion] = /^rollCalls\/([^/]+)\/(?:tally|votes)$/.exec(target) ?? [];
          return check(motion, { collection: 'claims', record: id, path: ['finding'] }, finding.en);
        }),
      ),
  ];
}

export const meetingsRules = {
  meetingsBeginBefore,
  agenciesAreOfTheirPlaces,
  attestedDaysHaveSources,
  rolesFitTheirSeats,
  bodiesFitTheirPlaces,
  talliesInWordsAgree,
  titlesTellVotesApart,
};
