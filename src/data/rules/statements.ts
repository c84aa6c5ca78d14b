import type { Problem } from '../load/problem.ts';
import { sides } from '../schema/statements.ts';
import { reasonsOn, roomOf } from '../queries/reasons.ts';
import { stanceOf } from '../queries/votes.ts';
import { languages, type Dataset, type Statement } from '../schema/index.ts';

/** The least share that the smaller side must have of the larger: statements, words, sources. */
const leastShare = 0.8;

/** Where reasons for and against having an agreement are shown, both sides have much the same room. */
function sidesAreBalanced(dataset: Dataset): Problem[] {
  const argued = new Set(dataset.statements.flatMap(({ argues }) => argues?.agreement ?? []));
  return [...argued].flatMap((agreement) => {
    const reasons = reasonsOn(dataset, agreement);
    const rooms = { for: roomOf(reasons.for), against: roomOf(reasons.against) };
    return (['statements', 'en', 'es', 'sources'] as const)
      .filter((what) => {
        const [less, more] = [rooms.for[what], rooms.against[what]].sort((a, b) => a - b) as [
          number,
          number,
        ];
        return less < leastShare * more;
      })
      .map((what) => ({
        collection: 'statements' as const,
        record: (reasons.for.at(-1) ?? reasons.against.at(-1))!.id,
        path: ['argues'],
        found: `on "${agreement}" the side for has ${rooms.for[what]} ${nameOf[what]}, the side against ${rooms.against[what]}`,
        expected: `expected the smaller side to have at least ${leastShare * 100} % of the larger`,
      }));
  });
}

const nameOf = {
  statements: 'statements',
  en: 'English words',
  es: 'Spanish words',
  sources: 'sources',
};

/** The least share that the smaller side must have of the larger in what stands open, and in what is folded: in words. */
const leastSharePart = 0.75;

/**
 * Of the reasons on an agreement, as many stand open on each side, and as many are folded, with much the same
 * number of words; no speaker has two that stand open, and none of the side with fewer speakers has none.
 */
function leadsAreBalanced({ statements }: Dataset): Problem[] {
  const argued = new Set(
    statements.flatMap(({ argues }) => (argues?.leads ? argues.agreement : [])),
  );
  return [...argued].flatMap((agreement) => {
    const reasons = reasonsOn({ statements }, agreement);
    const at = (id: string) => ({
      ...{ collection: 'statements' as const, record: id, path: ['argues', 'leads'] },
    });
    const last = (reasons.for.at(-1) ?? reasons.against.at(-1))!.id;
    const uneven = (['open', 'folded'] as const).flatMap((part) => {
      const [pro, contra] = [reasons.for, reasons.against].map((side) =>
        side.filter(({ argues }) => (argues?.leads ?? false) === (part === 'open')),
      ) as [Statement[], Statement[]];
      const rooms = { for: roomOf(pro), against: roomOf(contra) };
      const words = languages
        .filter((language) => {
          const [less, more] = [rooms.for[language], rooms.against[language]].sort(
            (a, b) => a - b,
          ) as [number, number];
          return less < leastSharePart * more;
        })
        .map((language) => ({
          ...at(last),
          found: `on "${agreement}" the side for has ${rooms.for[language]} ${nameOf[language]} ${part}, the side against ${rooms.against[language]}`,
          expected: `expected the smaller side to have at least ${leastSharePart * 100} % of the larger`,
        }));
      return pro.length === contra.length
        ? words
        : [
            {
              ...at(last),
              found: `on "${agreement}" the side for has ${pro.length} reasons ${part}, the side against ${contra.length}`,
              expected: 'expected as many on each side',
            },
          ];
    });
    const spoken = sides.map((side) => Map.groupBy(reasons[side], speakerOf));
    const fewest = Math.min(...spoken.map(({ size }) => size));
    const speakers = spoken.flatMap((own) =>
      [...own.values()].flatMap((said) => {
        const leading = said.filter(({ argues }) => argues?.leads);
        if (leading.length > 1)
          return [
            {
              ...at(leading[1]!.id),
              found: `"${leading[0]!.id}" of the same speaker leads, too`,
              expected: 'expected one reason of each speaker at most',
            },
          ];
        return leading.length === 0 && own.size === fewest
          ? [
              {
                ...at(said[0]!.id),
                found: 'no reason of this speaker leads',
                expected: 'expected one of each speaker of the side with fewer speakers',
              },
            ]
          : [];
      }),
    );
    return [...uneven, ...speakers];
  });
}

/** Whoever said it: a member's id, or the name. */
function speakerOf({ speaker }: Statement): string {
  if (typeof speaker === 'string') return speaker;
  return typeof speaker.name === 'string' ? speaker.name : speaker.name.en;
}

/** A member speaks on a motion of their body, on its day if in the meeting, and for the side of their vote, unless the record says that they voted the other way. */
function statementsFitMotions({ statements, motions, rollCalls, officials }: Dataset): Problem[] {
  return statements.flatMap(
    ({ id, speaker, motion: about, when, channel, argues, said, citations }): Problem[] => {
      const at = { collection: 'statements' as const, record: id };
      const motion = motions.find((each) => each.id === about);
      const vote = rollCalls
        .find((each) => each.id === about)
        ?.votes.find(({ official }) => official === speaker);
      const member = officials.find((each) => each.id === speaker);
      const stance = vote && motion ? stanceOf(vote.option, motion.effect) : undefined;
      return [
        ...(motion && member && !member.terms.some(({ body }) => body === motion.body)
          ? [
              {
                ...at,
                path: ['speaker'],
                found: `"${member.id}" has no seat in ${motion.body}`,
                expected: `expected a member who took part in "${motion.id}"`,
              },
            ]
          : []),
        ...(motion &&
        channel === 'meeting' &&
        !sameTime(when.date, motion.when.date) &&
        when.date !== motion.meetingBegan
          ? [
              {
                ...at,
                path: ['when', 'date'],
                found: `found ${when.date}`,
                expected: `expected ${motion.when.date}, the day of the meeting on "${motion.id}"`,
              },
            ]
          : []),
        ...(argues && motion?.agreement !== undefined && argues.agreement !== motion.agreement
          ? [
              {
                ...at,
                path: ['argues', 'agreement'],
                found: `found "${argues.agreement}"`,
                expected: `expected "${motion.agreement}", as in "${motion.id}"`,
              },
            ]
          : []),
        ...(argues &&
        (stance === 'for' || stance === 'against') &&
        (stance !== argues.side) !== (argues.despiteVote ?? false)
          ? [
              {
                ...at,
                path: ['argues', 'side'],
                found: `found "${argues.side}"`,
                expected: `expected "${stance}", as "${member?.id ?? ''}" voted on "${motion!.id}"; "despiteVote" is for a speaker who voted the other way, and for no other`,
              },
            ]
          : []),
        ...('by' in said && !citations.some(({ source }) => source === said.by)
          ? [
              {
                ...at,
                path: ['said', 'by'],
                found: `"${said.by}" is not among the citations`,
                expected: `expected one of: ${citations.map(({ source }) => source).join(', ')}`,
              },
            ]
          : []),
      ];
    },
  );
}

function sameTime(one: string, two: string): boolean {
  return one.startsWith(two) || two.startsWith(one);
}

/** Words of a title that not every member of a body has. */
const titles = {
  en: /\b(?:mayor|chair|vice|deputy)/giu,
  es: /(?<!\p{L})(?:alcald|vicealcald|president|vicepresident)/giu,
} as const;

/** A member who is called mayor, chair or deputy in a statement has been that in a term of office, by role or seat. */
function officesFitTheirTerms({ statements, officials, bodies }: Dataset): Problem[] {
  return statements.flatMap(({ id, speaker, office }) => {
    const member = officials.find((official) => official.id === speaker);
    if (!member) return [];
    return languages.flatMap((language) => {
      const roles = member.terms.flatMap(({ role, body, seat }) =>
        [
          role[language],
          bodies.find(({ id: name }) => name === body)?.seats.find((each) => each.id === seat)
            ?.name[language] ?? [],
        ].flat(),
      );
      const titlesIn = (text: string) =>
        new Set([...text.matchAll(titles[language])].map(([word]) => word.toLowerCase()));
      const [odd] = titlesIn(office[language]).difference(titlesIn(roles.join(' ')));
      if (odd === undefined) return [];
      return {
        ...{ collection: 'statements' as const, record: id, path: ['office', language] },
        found: `found "${office[language]}"`,
        expected: `expected an office that "${member.id}" has had in data/officials.json: ${[...new Set(roles)].join('; ')}`,
      };
    });
  });
}

export const statementsRules = {
  leadsAreBalanced,
  officesFitTheirTerms,
  sidesAreBalanced,
  statementsFitMotions,
};
