import type { DataPart, Localized } from '../../../data/schema/index.ts';
import type { LocatedProblem } from '../../../data/load/problem.ts';
import type { Report } from '../../diff/report.ts';
import type { AnyRecord, Draft } from '../drafts.ts';
import type { FormSchema } from '../form.ts';
import type { Pick } from '../picks.ts';
import type { FieldProblem } from '../problems.ts';
import type { Saved } from '../save.ts';
import type { SeatToFill } from '../vote.ts';
import type { VoteAnswers } from '../vote-answers.ts';

export type { AnyRecord, DataPart, Draft, FieldProblem, FormSchema, Localized, Pick, Report };
export type { SeatToFill, VoteAnswers };

/** A kind of record that can be begun, as the command line knows it. */
export interface Kind {
  kind: string;
  needs: Record<string, string>;
  takes: Record<string, string>;
  choices: Record<string, string[]>;
  refers: Record<string, string>;
  next?: string;
}

/**
 * A kind of record by its name.
 * @throws RangeError when there is none.
 */
export function kindOf({ kinds }: State, name: string): Kind {
  const kind = kinds.find((each) => each.kind === name);
  if (kind) return kind;
  throw new RangeError(`found no kind "${name}"; expected one that npm run new knows`);
}

/** What there is to work on. */
export interface State {
  today: string;
  problems: LocatedProblem[];
  parts: {
    part: DataPart;
    file: string;
    digest: string;
    records: { id: string; title: string }[];
  }[];
  bodies: { id: string; name: Localized }[];
  kinds: Kind[];
  picks: Record<string, Pick[]>;
  /** What was saved last and can be taken back. */
  saved: string[] | null;
}

/** A record with what its form needs. */
interface RecordForForm {
  record: AnyRecord | null;
  was: string | null;
  original: AnyRecord | null;
  form: FormSchema;
  picks: Record<string, Pick[]>;
  page: string | null;
}

/** Drafts that were made, or why there are none. */
export type Made =
  { drafts: Draft[]; unread?: string[]; faultsOfCheck?: string[] } | { faults: string[] };

interface Answers {
  state: State;
  record: RecordForForm;
  begin: Made;
  seats: {
    seats: SeatToFill[];
    example: { title: Localized; question: Localized; yes: Localized } | null;
  };
  vote: Made;
  correction: Made;
  check: { problems: FieldProblem[] };
  review: { report: Report; problems: FieldProblem[] };
  save: Saved;
  undo: { isUndone: boolean; text: string };
  preview: { address: string };
}

const kept = 'desk-token';

/** Takes the token from the address, where the command printed it, and out of sight. */
export function takeToken(): void {
  const [, token] = /^#token=([\w-]+)$/.exec(location.hash) ?? [];
  if (token === undefined) return;
  sessionStorage.setItem(kept, token);
  history.replaceState(null, '', '#/');
}

/**
 * Asks the desk's server.
 * @throws Error with its words when it refuses, or with what to do when it has stopped.
 */
export async function ask<Name extends keyof Answers>(
  name: Name,
  request: object,
): Promise<Answers[Name]> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-desk-token': sessionStorage.getItem(kept) ?? '',
    },
    body: JSON.stringify(request),
  }).catch(() => {
    throw new Error(
      'The desk has stopped. Your changes are kept in this tab: start "npm run desk" again, and open the address that it prints here.',
    );
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answers[Name];
}
