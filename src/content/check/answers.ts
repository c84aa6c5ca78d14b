import { counts, type CountName } from '../../data/queries/counts.ts';
import { placesWithVotes } from '../../data/queries/place-votes.ts';
import type { Dataset } from '../../data/schema/index.ts';
import type { ProseProblem } from './finding.ts';

type Values = Record<string, string | true>;
type AnswerProblem = Omit<ProseProblem, 'line'>;

/**
 * What a component can't answer although every record that it names is there. Unseen, it would stop a build.
 * @param values the attributes of the component, which fit the vocabulary.
 */
export function answerProblems(name: string, values: Values, dataset: Dataset): AnswerProblem[] {
  return Object.hasOwn(rules, name) ? rules[name]!(values, dataset) : [];
}

const rules: Record<string, (values: Values, dataset: Dataset) => AnswerProblem[]> = {
  Count({ what, of }, dataset) {
    try {
      counts[what as CountName](dataset, String(of).split(' '));
      return [];
    } catch (error) {
      const expected = 'expected the records that this number is counted in';
      return [{ field: '<Count>', found: (error as Error).message, expected }];
    }
  },

  Day({ of }, { statutes }) {
    const law = statutes.find(({ id }) => id === of);
    if (!law || law.effective) return [];
    const found = `the day that "${law.id}" took effect is not in data/statutes.json`;
    return [{ field: '<Day> of', found, expected: 'expected a law with its field "effective"' }];
  },

  Quorum({ of }, { bodies }) {
    const body = bodies.find(({ id }) => id === of);
    if (body?.quorum !== 'not-found') return [];
    const found = `the quorum of "${body.id}" was not found`;
    return [{ field: '<Quorum> of', found, expected: 'expected a body whose quorum is known' }];
  },

  /** Places without votes are listed by hand, and one of them may vote. */
  PlaceVotes({ reported, none }, dataset) {
    const votes = placesWithVotes(dataset);
    const asked = Object.entries({ reported, none }).flatMap(([key, value]) =>
      String(value)
        .split(' ')
        .map((geoid) => ({ field: `<PlaceVotes> ${key}`, geoid })),
    );
    return asked.flatMap(({ field, geoid }, index): AnswerProblem[] => {
      const place = dataset.places.find((each) => each.geoid === geoid);
      // A place that is not there is another rule's matter.
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
      const isRepeated = asked.findIndex((each) => each.geoid === geoid) < index;
      return isRepeated
        ? [{ field, found: `"${geoid}" (${place.id}) stands twice`, expected: 'expected it once' }]
        : [];
    });
  },
};
