import type { SiteFacts } from '../../data/queries/site-facts.ts';
import { placesWithVotes } from '../../data/queries/place-votes.ts';
import { proseContext } from '../values/context.ts';
import { valueNamed } from '../values/index.ts';
import { notFoundValue } from '../values/value.ts';
import type { ProseProblem } from './finding.ts';

type Values = Record<string, string | true>;
type Facts = Pick<SiteFacts, 'dataset' | 'lists'>;
type AnswerProblem = Omit<ProseProblem, 'line'>;

/**
 * Problems of a component whose records all exist but that has nothing to show. Without this check it would
 * stop the build.
 * @param values the attributes of the component, already checked against the vocabulary.
 */
export function answerProblems(name: string, values: Values, facts: Facts): AnswerProblem[] {
  return Object.hasOwn(rules, name) ? rules[name]!(values, facts) : [];
}

/** Asks for a value as the component will. */
const asksFor =
  (component: string, request: (values: Values) => [name: string, ...args: string[]]) =>
  (values: Values, facts: Facts): AnswerProblem[] => {
    const [name, ...args] = request(values);
    const faulty = (found: string): AnswerProblem[] => [
      { field: `<${component}>`, found, expected: 'expected records that have this value' },
    ];
    try {
      // A value is found in every language or in none.
      const value = valueNamed(proseContext(facts, 'en'), name, args);
      return value === notFoundValue ? faulty(`{${[name, ...args].join(' ')}} was not found`) : [];
    } catch (error) {
      return faulty((error as Error).message);
    }
  };

const rules: Record<string, (values: Values, facts: Facts) => AnswerProblem[]> = {
  Count: asksFor('Count', ({ what, of }) => [String(what), ...String(of).split(' ')]),

  Voters: asksFor('Voters', ({ of, option, change }) => [
    `named-${String(change ?? option)}`,
    ...String(of).split(' '),
  ]),

  Day: asksFor('Day', ({ of }) => ['day', String(of)]),

  Quorum({ of }, { dataset: { bodies } }) {
    const body = bodies.find(({ id }) => id === of);
    if (body?.quorum !== 'not-found') return [];
    const found = `the quorum of "${body.id}" was not found`;
    return [{ field: '<Quorum> of', found, expected: 'expected a body whose quorum is known' }];
  },

  /** Places without votes are listed by hand, so the list goes stale when one of them votes. */
  PlaceVotes({ reported, none }, { dataset }) {
    const votes = placesWithVotes(dataset);
    const asked = Object.entries({ reported, none }).flatMap(([key, value]) =>
      String(value)
        .split(' ')
        .map((geoid) => ({ field: `<PlaceVotes> ${key}`, geoid })),
    );
    return asked.flatMap(({ field, geoid }, index): AnswerProblem[] => {
      const place = dataset.places.find((each) => each.geoid === geoid);
      // Another rule reports unknown places.
      if (!place) return [];
      const [vote] = votes.get(place) ?? [];
      if (vote)
        return [
          {
            field,
            found: `"${geoid}" is ${place.id}, whose vote ${vote.id} is in data/motions.json`,
            expected: 'expected a place without votes there: take it out, the table shows it then',
          },
        ];
      if (field.endsWith('reported') && !dataset.events.some((event) => event.place === geoid))
        return [
          {
            field,
            found: `"${geoid}" (${place.id}) has no event that says who reported its vote`,
            expected:
              'expected an event of the place in data/events.json, or the place under "none"',
          },
        ];
      const isRepeated = asked.findIndex((each) => each.geoid === geoid) < index;
      return isRepeated
        ? [{ field, found: `"${geoid}" (${place.id}) stands twice`, expected: 'expected it once' }]
        : [];
    });
  },
};
