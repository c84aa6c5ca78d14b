import { z } from 'astro/zod';
import { getOrThrow } from '../../data/queries/lookup.ts';
import { describeProblems } from '../../data/load/problem.ts';
import { fileOf, type DataPart, type Dataset } from '../../data/schema/index.ts';
import { Names } from '../diff/names.ts';
import { correctionFromForm } from '../new-record/correction-form.ts';
import { recordKinds } from '../new-record/kinds.ts';
import { begin, type NewRecord } from '../new-record/scaffold.ts';
import { pageOfRecord } from '../record-pages.ts';
import { joinFiles, type Disk, type Files } from './disk.ts';
import {
  digestOfRecord,
  draft,
  draftOf,
  editableParts,
  partName,
  recordIn,
  recordsIn,
  withDrafts,
  type AnyRecord,
  type Draft,
} from './drafts.ts';
import { formOf } from './form.ts';
import { picksOf } from './picks.ts';
import { problemsIn } from './problems.ts';
import { reviewDrafts, snapshotOf } from './review.ts';
import { save, savedLast, undoSave } from './save.ts';
import { exampleVote, makeVote, seatsToFill } from './vote.ts';
import { faultsOfVote } from './vote-faults.ts';
import { voteAnswers } from './vote-answers.ts';

/** What the routes work with. */
export interface DeskContext {
  disk: Disk;
  /** The folder whose pages and lessons must agree with the facts; left out, they are not read. */
  prose?: string;
  /** Today, YYYY-MM-DD. */
  today: () => string;
  /** Shows the site as drafts would have it, and gives the address of a page. */
  preview: (files: Files, path: string) => Promise<string>;
}

const drafts = z.array(draft).max(500);
const withDraftsOnly = z.strictObject({ drafts });

/** A route: the form of its request, and what it answers. */
interface Route<Request extends z.ZodType> {
  request: Request;
  answer: (context: DeskContext, request: z.infer<Request>) => unknown;
}
const route = <Request extends z.ZodType>(
  request: Request,
  answer: Route<Request>['answer'],
): Route<Request> => ({ request, answer });

/** Everything that the desk's page can ask, by the last part of its address. */
export const routes = {
  state: route(withDraftsOnly, stateOf),
  record: route(
    z.strictObject({ part: partName, id: z.string(), drafts }),
    ({ disk }, { part, id, drafts: made }) => {
      const files = disk.read();
      const own = made.find((each) => each.part === part && each.id === id);
      const onDisk = recordIn(files, part, id);
      return {
        record: own ? own.record : (onDisk ?? null),
        was: own ? own.was : digestOfRecord(onDisk),
        original: onDisk ?? null,
        form: formOf(part),
        picks: picksOf(snapshotOf(usable(files, made))),
        page: pageOfRecord(part, id) ?? null,
      };
    },
  ),
  begin: route(
    z.strictObject({
      kind: z.string(),
      id: z.string(),
      options: z.record(z.string(), z.string()),
      drafts,
    }),
    ({ disk }, { kind, id, options, drafts: made }) => {
      const files = disk.read();
      return draftsOf(files, begin(datasetOf(files, made), kind, id, options));
    },
  ),
  seats: route(
    z.strictObject({ body: z.string(), date: z.string(), effect: z.string(), drafts }),
    ({ disk }, { body, date, effect, drafts: made }) => {
      const dataset = datasetOf(disk.read(), made);
      return {
        seats: seatsToFill(dataset, body, date),
        example: exampleVote(dataset, effect) ?? null,
      };
    },
  ),
  vote: route(z.strictObject({ answers: voteAnswers, drafts }), ({ disk }, request) => {
    const { answers, drafts: made } = request;
    const files = disk.read();
    const result = draftsOf(files, makeVote(datasetOf(files, made), answers));
    if ('faults' in result) return result;
    const others = made.filter((each) => !result.drafts.some((own) => isOneRecord(each, own)));
    const problems = problemsIn(withDrafts(files, [...others, ...result.drafts]), files);
    const own = problems.filter(
      ({ isOld, part, record }) =>
        !isOld && result.drafts.some((each) => each.part === part && each.id === record),
    );
    return { ...result, faultsOfCheck: faultsOfVote(own, answers) };
  }),
  correction: route(
    z.strictObject({ form: z.string().max(100_000), drafts }),
    ({ disk, today }, { form, drafts: made }) => {
      const files = disk.read();
      const { agencies } = joinFiles(files).roster;
      const result = correctionFromForm({ ...datasetOf(files, made), agencies }, form, today());
      if ('faults' in result) return result;
      return { ...draftsOf(files, result), unread: result.unread };
    },
  ),
  check: route(withDraftsOnly, ({ disk }, { drafts: made }) => {
    const files = disk.read();
    return { problems: problemsIn(withDrafts(files, made), files) };
  }),
  review: route(withDraftsOnly, ({ disk, prose }, { drafts: made }) => {
    const files = disk.read();
    const after = withDrafts(files, made);
    return { report: reviewDrafts(files, made), problems: problemsIn(after, files, prose) };
  }),
  save: route(
    z.strictObject({
      ...{ drafts, digests: z.partialRecord(partName, z.string()) },
      names: z.array(z.string()).default([]),
    }),
    ({ disk, prose }, { drafts: made, digests, names }) => save(disk, made, digests, prose, names),
  ),
  undo: route(z.strictObject({}), ({ disk }) => undoSave(disk)),
  preview: route(
    z.strictObject({ part: partName, id: z.string(), language: z.enum(['en', 'es']), drafts }),
    async ({ disk, preview }, { part, id, language, drafts: made }) => {
      const files = withDrafts(disk.read(), made);
      const page = pageOfRecord(part, id);
      if (page === undefined)
        throw new RangeError(`${fileOf(part)} › ${id}: expected a record that has a page`);
      const { length } = problemsIn(files);
      if (length > 0)
        throw new DeskRefusal(
          `The page can be shown when the check finds nothing wrong. It finds ${length === 1 ? 'a problem' : `${length} problems`} now.`,
        );
      return { address: await preview(files, language === 'en' ? page : `/es${page}`) };
    },
  ),
};

/** What the desk's first page shows: every record by its name, the kinds that can be begun, and the files’ digests. */
function stateOf({ disk, today }: DeskContext, { drafts: made }: { drafts: Draft[] }): object {
  const files = disk.read();
  const after = usable(files, made);
  const names = new Names(snapshotOf(after));
  return {
    today: today(),
    saved: savedLast(disk) ?? null,
    problems: joinFiles(files).problems,
    parts: editableParts.map((part) => ({
      part,
      file: fileOf(part),
      digest: getOrThrow(files, part).digest,
      records: recordsIn(after, part).map((record) => ({
        id: String(record.id),
        title: titleOf(names, part, record),
      })),
    })),
    bodies: recordsIn(after, 'bodies').map(({ id, name }) => ({ id, name })),
    kinds: Object.entries(recordKinds).map(
      ([kind, { needs, takes, choices = {}, names: refers, next }]) => ({
        ...{ kind, needs, takes, choices, refers },
        ...(next !== undefined && { next }),
      }),
    ),
    picks: picksOf(snapshotOf(after)),
  };
}

function titleOf(names: Names, part: DataPart, record: AnyRecord): string {
  return names.title(part, record as AnyRecord & { id: string }).en;
}

/** The files with drafts, but for those whose drafts the schema does not hold for. */
function usable(files: Files, made: readonly Draft[]): Files {
  const after = withDrafts(files, made);
  return new Map(
    [...after].map(([part, file]) => [
      part,
      file.reading.problems.length > 0 ? getOrThrow(files, part) : file,
    ]),
  );
}

/** @throws DeskRefusal when the files themselves can't be read. */
function datasetOf(files: Files, made: readonly Draft[]): Dataset {
  const { dataset, problems } = joinFiles(usable(files, made));
  if (problems.length > 0) throw new DeskRefusal(describeProblems(problems));
  return dataset;
}

/** What was asked for can't be done: a message for the person at the desk. */
export class DeskRefusal extends Error {
  override name = 'DeskRefusal';
}

function isOneRecord(one: Draft, other: Draft): boolean {
  return one.part === other.part && one.id === other.id;
}

function draftsOf(
  files: Files,
  result: { begun: NewRecord[] } | { faults: string[] },
): { drafts: Draft[] } | { faults: string[] } {
  if ('faults' in result) return result;
  return {
    drafts: result.begun.map(({ collection, record }) =>
      draftOf(files, collection, record as AnyRecord & { id: string }),
    ),
  };
}
