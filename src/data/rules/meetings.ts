import type { Problem } from '../load/problem.ts';
import { languages, type Dataset, type Motion } from '../schema/index.ts';

const ofMotion = (
  record: string,
  path: (string | number)[],
  found: string,
  expected: string,
): Problem => ({
  collection: 'motions',
  record,
  path,
  found,
  expected,
});

/** A title names the place that voted, and belongs to one vote alone. */
function titlesTellVotesApart({ motions, bodies, places }: Dataset): Problem[] {
  return motions.flatMap(({ id, body, title }) => {
    const home = places.find(
      ({ geoid }) => geoid === bodies.find((each) => each.id === body)?.place,
    );
    return [
      ...(home && !title.en.includes(home.name)
        ? [ofMotion(id, ['title'], `found "${title.en}"`, `expected "${home.name}" in it`)]
        : []),
      ...languages.flatMap((language) => {
        const first = motions.find((each) => each.title[language] === title[language]);
        if (!first || first.id === id) return [];
        return ofMotion(
          id,
          ['title', language],
          `found "${title[language]}", as in "${first.id}"`,
          'expected a title that tells this vote from every other',
        );
      }),
    ];
  });
}

/** A motion needs what its body's motions need, or says by which rule it does not. */
function requirementsHaveReasons({ motions, bodies }: Dataset): Problem[] {
  return motions.flatMap(({ id, body: name, requirement, requirementBasis }) => {
    const body = bodies.find((each) => each.id === name);
    if (!body || (requirement === body.requirement) === (requirementBasis === undefined)) return [];
    return requirementBasis
      ? ofMotion(
          id,
          ['requirementBasis'],
          'it is there',
          `expected none, since motions of ${name} need a ${requirement} anyway`,
        )
      : ofMotion(
          id,
          ['requirement'],
          `found "${requirement}"`,
          `expected "${body.requirement}", as for other motions of ${name}; or a requirementBasis`,
        );
  });
}

/** A measure takes effect on the day of its vote or after it. */
function effectsFollowVotes({ motions }: Dataset): Problem[] {
  return motions.flatMap(({ id, when, effective }) =>
    effective === 'not-found' || effective.slice(0, when.date.length) >= when.date
      ? []
      : ofMotion(
          id,
          ['effective'],
          `found ${effective}`,
          `expected no earlier than ${when.date}, the day of the vote`,
        ),
  );
}

/** Who sponsors a motion sits in the body. */
function sponsorsAreMembers({ motions, officials }: Dataset): Problem[] {
  return motions.flatMap(({ id, body, sponsor }) => {
    const member = officials.find((official) => official.id === sponsor);
    if (!member || member.terms.some((term) => term.body === body)) return [];
    return ofMotion(
      id,
      ['sponsor'],
      `"${sponsor}" has no seat in ${body}`,
      'expected a member of the body, or "not-found"',
    );
  });
}

/** The agency whose agreement a motion is about is of the body's place, by its name. */
function agenciesAreOfTheirPlaces({ motions, bodies, places }: Dataset): Problem[] {
  return motions.flatMap(({ id, body, agency }) => {
    const home = places.find(
      ({ geoid }) => geoid === bodies.find((each) => each.id === body)?.place,
    );
    if (agency === undefined || !home || agency.startsWith(`${home.name} `)) return [];
    return ofMotion(
      id,
      ['agency'],
      `found "${agency}"`,
      `expected an agency of ${home.name}, where ${body} is`,
    );
  });
}

/** A body is named for its place, and its quorum is what its rule makes of its seats. */
function bodiesFitTheirPlaces({ bodies, places }: Dataset): Problem[] {
  return bodies.flatMap(({ id, name, place, seats, quorum, passes }): Problem[] => {
    const at = { collection: 'bodies' as const, record: id };
    const home = places.find(({ geoid }) => geoid === place);
    const half = Math.floor(seats.length / 2) + 1;
    return [
      ...(home && !name.en.includes(home.name)
        ? [
            {
              ...at,
              path: ['place'],
              found: `${place} is ${home.name}`,
              expected: `expected the place of "${name.en}"`,
            },
          ]
        : []),
      ...(quorum !== 'not-found' &&
      /more than half of the (members|commissioners)/i.test(passes.en) &&
      quorum !== half
        ? [
            {
              ...at,
              path: ['quorum'],
              found: `found ${quorum}`,
              expected: `expected ${half}, more than half of ${seats.length} seats`,
            },
          ]
        : []),
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
          .map(({ when }) => when.date),
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

/** A role that is for a district or a ward is for the one of its seat. */
function rolesFitTheirSeats({ officials, bodies }: Dataset): Problem[] {
  const nameOf = (body: string, seat: string) =>
    bodies.find(({ id }) => id === body)?.seats.find(({ id }) => id === seat)?.name.en ?? '';
  return officials.flatMap(({ id, terms }) =>
    terms.flatMap(({ body, seat, role }, index) => {
      const [district] = /(?:District|Ward) \d+/.exec(nameOf(body, seat)) ?? [];
      const [said] = /(?:District|Ward) \d+/.exec(role.en) ?? [];
      if (district === said) return [];
      return {
        collection: 'officials' as const,
        record: id,
        path: ['terms', index, 'role', 'en'],
        found: `found "${role.en}"`,
        expected: `expected ${district ?? 'no district or ward'}, as in the name of the seat "${seat}" of ${body}`,
      };
    }),
  );
}

/** A tally that words give beside a motion is the motion's. */
function talliesInWordsAgree({ rollCalls, motions, events, claims }: Dataset): Problem[] {
  const talliesOf = new Map(
    rollCalls.flatMap(({ id, tally }) =>
      tally === 'not-found' ? [] : [[id, `${tally.yes}-${tally.no}`] as const],
    ),
  );
  const check = (
    motion: Motion['id'] | undefined,
    at: Omit<Problem, 'found' | 'expected'>,
    text: string | undefined,
  ): Problem[] => {
    const tally = talliesOf.get(motion ?? '');
    const [, said] = /(?<![\d-])(\d{1,2}[-–]\d{1,2})(?![\d-])/.exec(text ?? '') ?? [];
    if (tally === undefined || said === undefined || said.replace('–', '-') === tally) return [];
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
    ...motions.flatMap(({ id, title, note, did }) => [
      ...check(id, { collection: 'motions', record: id, path: ['title'] }, title.en),
      ...check(id, { collection: 'motions', record: id, path: ['note'] }, note?.en),
      ...did.flatMap(({ text }, index) =>
        check(id, { collection: 'motions', record: id, path: ['did', index, 'text'] }, text.en),
      ),
    ]),
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
  effectsFollowVotes,
  requirementsHaveReasons,
  sponsorsAreMembers,
  agenciesAreOfTheirPlaces,
  attestedDaysHaveSources,
  rolesFitTheirSeats,
  bodiesFitTheirPlaces,
  talliesInWordsAgree,
  titlesTellVotesApart,
};
