import { problemIn, type Problem } from '../load/problem.ts';
import { extractNumberWords } from './prose/quantities.ts';
import type { Dataset } from '../schema/index.ts';

/** Rows of the ledger are numbered from 1, with none left out. */
function ledgerNumbersRunOn({ claims }: Dataset): Problem[] {
  const numbers = claims.map(({ number }) => Number(number.slice(2))).sort((a, b) => a - b);
  const gap = numbers.findIndex((number, index) => number > index + 1);
  const after =
    gap === -1 ? undefined : claims.find(({ number }) => Number(number.slice(2)) === numbers[gap]);
  if (!after) return [];
  return [
    {
      collection: 'claims',
      record: after.id,
      path: ['number'],
      found: `found ${after.number}, with no row D-${String(gap + 1).padStart(2, '0')} before it`,
      expected: 'expected numbers without a gap',
    },
  ];
}

/** What is said in the same words meets a finding in the same way. */
function identicalAssertionsAgree({ claims }: Dataset): Problem[] {
  return claims.flatMap(({ id, assertions }) =>
    assertions.flatMap(({ says, standing }, index) => {
      const first = assertions.findIndex((each) => each.says.en === says.en);
      if (first === index || assertions[first]!.standing === standing) return [];
      return {
        collection: 'claims' as const,
        record: id,
        path: ['assertions', index, 'standing'],
        found: `found "${standing ?? 'none'}" for "${says.en.slice(0, 40)}"`,
        expected: `expected "${assertions[first]!.standing ?? 'none'}", as for the same words of "${assertions[first]!.source}"`,
      };
    }),
  );
}

const problem = problemIn('agreements');

/** Clauses stand in the order of the pages, to the last one. */
function clausesFollowThePages({ agreements }: Dataset): Problem[] {
  return agreements.flatMap(({ id, clauses, pages }) => {
    const back = clauses.findIndex(
      ({ page }, index) => index > 0 && page < clauses[index - 1]!.page,
    );
    const last = clauses.at(-1);
    return [
      ...(back === -1
        ? []
        : [
            problem(
              id,
              ['clauses', back, 'page'],
              `found page ${clauses[back]!.page}, after page ${clauses[back - 1]!.page}`,
              'expected clauses in the order of the pages',
            ),
          ]),
      ...(last && last.page !== pages
        ? [
            problem(
              id,
              ['pages'],
              `found ${pages}`,
              `expected ${last.page}, the page of the last clause`,
            ),
          ]
        : []),
    ];
  });
}

/** Numbered parts of a section run from 1, are all powers if one is, and are as many as the section says. */
function powersAreCounted({ agreements }: Dataset): Problem[] {
  return agreements.flatMap(({ id, clauses }) => {
    const parts = clauses.flatMap(({ section, role }, index) => {
      const [, head, number] = /^(\S+) \((\d+)\)$/.exec(section) ?? [];
      return head === undefined ? [] : [{ head, number: Number(number), role, index }];
    });
    const misplaced = clauses.flatMap(({ role, section }, index) => {
      const isPart = parts.some((part) => part.index === index);
      if ((role === 'power') === isPart) return [];
      return problem(
        id,
        ['clauses', index, 'role'],
        `found "${role ?? 'none'}" for section ${section}`,
        isPart
          ? 'expected "power" for a numbered part'
          : 'expected "power" for numbered parts only',
      );
    });
    const gaps = parts.flatMap(({ head, number, index }) => {
      const before = parts.filter((part) => part.head === head && part.index < index).length;
      return number === before + 1
        ? []
        : problem(
            id,
            ['clauses', index, 'section'],
            `found (${number})`,
            `expected (${before + 1}): parts run on without a gap`,
          );
    });
    const uncounted = clauses.flatMap(({ section, plain }, index) => {
      const [, said = ''] = /\b(\w+) powers\b/i.exec(plain.en) ?? [];
      const [number] = extractNumberWords(said, 'en');
      const count = parts.filter(({ head }) => head === section).length;
      if (number === undefined || count === 0 || number === count) return [];
      return problem(
        id,
        ['clauses', index, 'plain'],
        `the text says ${said} powers, and ${count} follow`,
        'expected each power as a clause of its own',
      );
    });
    return [...misplaced, ...gaps, ...uncounted];
  });
}

/** Who signs is a party; a stamp or a mark is of neither. */
function partiesSign({ agreements }: Dataset): Problem[] {
  return agreements.flatMap(({ id, signatures }) =>
    signatures.flatMap(({ act, party }, index) =>
      (act === 'signed') === (party !== 'neither')
        ? []
        : problem(
            id,
            ['signatures', index, 'party'],
            `found "${party}" for "${act}"`,
            'expected a party for a signature, and neither for anything else',
          ),
    ),
  );
}

/** ICE signs last: what the agency signed. */
function iceSignsLast({ agreements }: Dataset): Problem[] {
  return agreements.flatMap(({ id, signatures }) => {
    const dates = (party: string) =>
      signatures
        .flatMap(({ date, act, ...each }) =>
          each.party === party && act === 'signed' && date ? [date] : [],
        )
        .sort();
    const [ice] = dates('ice');
    const agency = dates('agency').at(-1);
    if (ice === undefined || agency === undefined || agency <= ice) return [];
    return [
      problem(
        id,
        ['signatures'],
        `the agency signed on ${agency}, after ICE on ${ice}`,
        'expected ICE to sign what the agency had signed',
      ),
    ];
  });
}

/** A timeline that tells of an agreement's beginning has each signature on its day. */
function signaturesAreInTheTimeline({ agreements, events }: Dataset): Problem[] {
  return agreements.flatMap(({ id, signatures, effective }) => {
    const days = events
      .filter(({ agreement, when }) => agreement === id && when.date <= effective)
      .map(({ when }) => when.date);
    if (days.length === 0) return [];
    return signatures.flatMap(({ date }, index) =>
      date === undefined || days.includes(date)
        ? []
        : problem(
            id,
            ['signatures', index, 'date'],
            `found ${date}`,
            `expected a day that data/events.json tells of: ${days.join(', ')}`,
          ),
    );
  });
}

export const ledgerRules = {
  ledgerNumbersRunOn,
  identicalAssertionsAgree,
  clausesFollowThePages,
  powersAreCounted,
  partiesSign,
  iceSignsLast,
  signaturesAreInTheTimeline,
};
