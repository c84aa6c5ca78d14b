import type { Dataset } from '../../data/schema/index.ts';
import { id as idSchema } from '../../data/schema/shared.ts';
import { didYouMean } from '../../data/did-you-mean.ts';
import { recordKinds } from './kinds.ts';
import { faultOfAnswer } from './scaffold.ts';

/** Puts a question to a person and gives the answer. */
export type Ask = (question: string) => Promise<string>;

/** What was given on the command line. */
export interface Given {
  kind?: string | undefined;
  id?: string | undefined;
  options: Readonly<Record<string, string>>;
}

/** Whether something that the kind needs was not given. */
export function isIncomplete({ kind, id, options }: Given): boolean {
  if (options.from !== undefined) return false;
  const needs = kind === undefined ? undefined : recordKinds[kind]?.needs;
  if (kind !== undefined && !needs) return false;
  return id === undefined || Object.keys(needs ?? {}).some((name) => options[name] === undefined);
}

/**
 * Asks for what is missing, one question at a time: what is needed until the answer fits, then what may be
 * left out. An answer that does not fit is told why, and the question comes again.
 * @returns the words of a command line that has it all.
 */
export async function askForRest(dataset: Dataset, given: Given, ask: Ask): Promise<string[]> {
  const kinds = Object.keys(recordKinds);
  const kind =
    given.kind ??
    (await until(ask, `What is new? (${kinds.join(', ')})`, (answer) =>
      kinds.includes(answer) ? undefined : `found "${answer}"; ${didYouMean(answer, kinds)}`,
    ));
  const recordKind = recordKinds[kind]!;
  const id =
    given.id ??
    (await until(
      ask,
      'Its id: lower-case words and digits joined by hyphens, for good',
      (answer) =>
        idSchema.safeParse(answer).success
          ? undefined
          : `found "${answer}"; expected lower-case words and digits joined by hyphens`,
    ));
  const options: Record<string, string> = { ...given.options };
  for (const [name, what] of Object.entries(recordKind.needs))
    options[name] ??= await until(ask, `${name}: ${what}`, (answer) =>
      answer === '' ? `expected ${what}` : faultOfAnswer(dataset, recordKind, name, answer),
    );
  for (const [name, what] of Object.entries(recordKind.takes)) {
    if (options[name] !== undefined) continue;
    const answer = await until(ask, `${name}: ${what} (Enter: leave it out)`, (said) =>
      said === '' ? undefined : faultOfAnswer(dataset, recordKind, name, said),
    );
    if (answer !== '') options[name] = answer;
  }
  return [kind, id, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)];
}

/** Asks until the answer has no fault. */
async function until(
  ask: Ask,
  question: string,
  faultOf: (answer: string) => string | undefined,
): Promise<string> {
  for (let before = ''; ;) {
    const answer = (await ask(`${before}${question}\n> `)).trim();
    const fault = faultOf(answer);
    if (fault === undefined) return answer;
    before = `  ${fault}\n`;
  }
}
