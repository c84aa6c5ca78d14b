import { indexRoster } from '../data/queries/roster-index.ts';
import type { Problem } from '../data/load/problem.ts';
import { languages, type Dataset, type Lesson, type Localized } from '../data/schema/index.ts';
import type { Roster } from '../data/schema/roster.ts';
import { byId } from '../data/queries/lookup.ts';
import { refOf } from '../content/values/context.ts';
import { askedFor } from '../content/values/template.ts';
import type { LessonContext } from './context.ts';
import { fill, holds } from './template.ts';
import { lessonCounties, lessonContext } from './lessons.ts';
import { makes } from './makes.ts';
import { sheetNames } from './paper/steps.ts';
import { checkPlan } from './check-plan.ts';
import { problemAt, type Path } from './problem-at.ts';

/** Problems of lessons: values that don't exist, and minutes or ids that don't add up. */
export function checkLessons(dataset: Dataset, roster: Roster): Problem[] {
  const facts = { dataset, lists: indexRoster(roster) };
  return dataset.lessons.flatMap((lesson) => {
    const county = lessonCounties(dataset, lesson)[0];
    const contexts = languages.map((language) => lessonContext(facts, lesson, language, county));
    return [
      ...checkPlan(lesson),
      ...ordersDiffer(lesson, dataset.lessons),
      ...gradesRunForward(lesson),
      ...namesResolve(lesson, contexts[0]!),
      ...namesAreGiven(lesson),
      ...idsStandOnce(lesson),
      ...stepsNameParts(lesson),
      ...wrongIsNotRight(lesson),
      ...valuesAreThere(lesson, contexts),
    ];
  });
}

function ordersDiffer(lesson: Lesson, lessons: readonly Lesson[]): Problem[] {
  const twin = lessons.find(({ id, order }) => id < lesson.id && order === lesson.order);
  return twin
    ? [
        problemAt(
          lesson,
          ['order'],
          `${lesson.order} is the place of "${twin.id}", too`,
          'expected a place of its own',
        ),
      ]
    : [];
}

function gradesRunForward(lesson: Lesson): Problem[] {
  const { from, to } = lesson.grades;
  if (from <= to) return [];
  return [
    problemAt(lesson, ['grades'], `found ${from} to ${to}`, 'expected the lower grade first'),
  ];
}

/** The names under `from` are defined in the lesson's `refs`. */
function namesAreGiven(lesson: Lesson): Problem[] {
  return lists(lesson, [], 'from').flatMap(({ path, value }) =>
    value.flatMap((name, index) =>
      Object.hasOwn(lesson.refs, String(name))
        ? []
        : [
            problemAt(
              lesson,
              [...path, index],
              `the lesson names no "${String(name)}"`,
              `expected one of: ${Object.keys(lesson.refs).join(', ')}`,
            ),
          ],
    ),
  );
}

/** No two questions of a sheet, handouts of a lesson or questions of its quiz have one id. */
function idsStandOnce(lesson: Lesson): Problem[] {
  return ['questions', 'handouts', 'quiz'].flatMap((field) =>
    lists(lesson, [], field).flatMap(({ path, value }) => {
      const ids = value.map((each) => (each as { id: string }).id);
      return ids.flatMap((id, index) =>
        ids.indexOf(id) === index
          ? []
          : [
              problemAt(
                lesson,
                [...path, index, 'id'],
                `"${id}" stands twice`,
                'expected each id once',
              ),
            ],
      );
    }),
  );
}

/** What a step works on is on the sheet. */
function stepsNameParts(lesson: Lesson): Problem[] {
  const names = sheetNames(lesson);
  return lesson.steps.flatMap(({ sheet = [] }, step) =>
    sheet.flatMap((name, index) =>
      names.includes(name)
        ? []
        : [
            problemAt(
              lesson,
              ['steps', step, 'sheet', index],
              `the sheet has no part or question "${name}"`,
              `expected one of: ${names.join(', ')}`,
            ),
          ],
    ),
  );
}

/** A wrong quiz answer does not ask for the same value as the right one. */
function wrongIsNotRight(lesson: Lesson): Problem[] {
  return lesson.quiz.flatMap(({ right, wrong }, index) =>
    wrong.flatMap((answer, place) =>
      languages.some((language) => answer.text[language] === right[language])
        ? [
            problemAt(
              lesson,
              ['quiz', index, 'wrong', place],
              `found "${answer.text.en}"`,
              'expected another answer than the right one',
            ),
          ]
        : [],
    ),
  );
}

/** Every list that stands under a field, wherever that is in a record. */
function lists(value: unknown, path: Path, field: string): { path: Path; value: unknown[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    lists(item, [...path, Array.isArray(value) ? Number(key) : key], field),
  );
  return path.at(-1) === field && Array.isArray(value)
    ? [{ path, value: value as unknown[] }, ...inner]
    : inner;
}

function namesResolve(lesson: Lesson, context: LessonContext): Problem[] {
  return Object.keys(lesson.refs).flatMap((name) =>
    faultOf(() => {
      const { collection, id } = refOf(context, name);
      byId(context.dataset[collection] as readonly { id: string }[], id);
    }).map((fault) =>
      problemAt(lesson, ['refs', name], fault, 'expected collection/id of a record'),
    ),
  );
}

/** Every value, condition and made part exists, and both languages ask for the same values. */
function valuesAreThere(lesson: Lesson, contexts: readonly LessonContext[]): Problem[] {
  return leaves(lesson, []).flatMap((leaf) => {
    const { path, value } = leaf;
    const field = path.at(-1);
    if (field === 'when' && typeof value === 'string')
      return faultOf(() => holds(contexts[0]!, value)).map((fault) =>
        problemAt(lesson, path, fault, 'expected a condition on a record of the lesson'),
      );
    if (typeof value === 'object' && 'make' in value)
      return madeParts(lesson, path, value as { make: string; of: string[] }, contexts[0]!);
    if (typeof value !== 'object' || !('en' in value && 'es' in value)) return [];
    const text = value as { en: string; es: string };
    const faults = contexts.flatMap((context) =>
      textFaults(context, leaf).map((fault) =>
        problemAt(
          lesson,
          [...path, context.language],
          fault,
          'expected a value of a record of the lesson',
        ),
      ),
    );
    const [en, es] = [askedFor(text.en), askedFor(text.es)].map((asked) =>
      [...new Set(asked)].sort().join(', '),
    );
    return en === es
      ? faults
      : [
          ...faults,
          problemAt(
            lesson,
            [...path, 'es'],
            `it asks for ${es || 'nothing'}`,
            `expected what the English asks for: ${en || 'nothing'}`,
          ),
        ];
  });
}

/** What a text asks for and is not there, or was not found and would be said. */
function textFaults(context: LessonContext, { path, value, when }: Leaf): string[] {
  const text = value as Localized;
  // A question whose values do not apply is not asked; any other sentence would go missing unseen.
  const mayBeLeftOut = path.some((key) => key === 'questions' || key === 'quiz');
  const missing: string[] = [];
  const faults = faultOf(() => {
    const filled = fill(context, text);
    missing.push(...filled.missing.map((asked) => `{${asked}} was not found`));
    if (!mayBeLeftOut) missing.push(...filled.unfit.map((asked) => `{${asked}} has no value here`));
  });
  // A condition that does not exist is told at its own place.
  faultOf(() => {
    if (when !== undefined && !holds(context, when)) missing.length = 0;
  });
  return [...faults, ...missing];
}

function madeParts(
  lesson: Lesson,
  path: Path,
  { make, of }: { make: string; of: string[] },
  context: LessonContext,
): Problem[] {
  const maker = Object.hasOwn(makes, make) ? makes[make] : undefined;
  if (!maker)
    return [
      problemAt(
        lesson,
        [...path, 'make'],
        `nothing is made by "${make}"`,
        `expected one of: ${Object.keys(makes).join(', ')}`,
      ),
    ];
  const faults = (['students', 'key'] as const).flatMap((audience) =>
    faultOf(() => maker(context, of, audience)),
  );
  const unread = of.filter(
    (name) =>
      !Object.hasOwn(context.refs, name) &&
      faultOf(() =>
        maker(
          context,
          of.map((each) => (each === name ? '' : each)),
          'key',
        ),
      ).length === 0,
  );
  if (faults.length === 0)
    faults.push(
      ...unread.map((name) => `the lesson names no "${name}", and "${make}" does not ask for it`),
    );
  return [...new Set(faults)].map((fault) =>
    problemAt(lesson, [...path, 'of'], fault, 'expected names of records of the lesson'),
  );
}

/** The message of a failed lookup; undefined if it succeeds. */
function faultOf(lookUp: () => unknown): string[] {
  try {
    lookUp();
    return [];
  } catch (error) {
    if (error instanceof RangeError) return [error.message];
    throw error;
  }
}

interface Leaf {
  path: Path;
  value: string | object;
  /** The condition of the answer that it is in. */
  when: string | undefined;
}

/** Every value of a record with its path; texts in two languages and made parts as a whole. */
function leaves(value: unknown, path: Path, when?: string): Leaf[] {
  if (typeof value === 'string') return [{ path, value, when }];
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value || 'make' in value) return [{ path, value, when }];
  const own = 'when' in value && typeof value.when === 'string' ? value.when : undefined;
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, [...path, Array.isArray(value) ? Number(key) : key], own),
  );
}
