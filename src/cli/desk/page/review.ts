import { ask, type Draft, type State } from './api.ts';
import type { Changes } from './changes.ts';
import { h, tell } from './dom.ts';
import { problemList } from './record.ts';
import { reportView } from './report.ts';
import { capital } from './words.ts';

/** What would be written, what the check says, and the button that writes it. */
export async function reviewView(
  state: State,
  changes: Changes,
  go: (hash: string) => void,
): Promise<HTMLElement> {
  const { drafts } = changes;
  if (drafts.length === 0)
    return h(
      'div',
      {},
      h('h1', {}, 'Changes'),
      h('p', {}, 'There is nothing to save. What you change or add appears here first.'),
    );
  const { report, problems } = await ask('review', { drafts });
  const fresh = problems.filter(({ isOld }) => !isOld);
  const outcome = h('div', { class: 'faults', tabindex: '-1' });
  const button = h(
    'button',
    { type: 'button', class: 'main', disabled: fresh.length > 0, click: () => void save() },
    'Save',
  );
  const save = async () => {
    button.disabled = true;
    const digests = Object.fromEntries(
      state.parts
        .filter(({ part }) => drafts.some((draft) => draft.part === part))
        .map(({ part, digest }) => [part, digest]),
    );
    const names = headings(state, changes);
    const saved = await ask('save', { drafts, digests, names }).catch((error: unknown) => ({
      isSaved: false as const,
      text: (error as Error).message,
      problems: [],
    }));
    if (saved.isSaved) {
      changes.clear();
      go('#/');
      return;
    }
    outcome.replaceChildren(
      h('h2', {}, 'Nothing was saved'),
      h('p', {}, saved.text),
      problemList(saved.problems),
      h('button', { type: 'button', click: () => go('#/review') }, 'Look at the files again'),
    );
    outcome.focus();
  };
  const discard = (gone: readonly Draft[]) => {
    const undo = changes.discard(gone);
    tell('Discarded.', [
      'Undo',
      () => {
        undo();
        go('#/review');
      },
    ]);
    go('#/review');
  };
  return h(
    'div',
    {},
    h('h1', {}, 'Review and save'),
    ...groups(changes).map(([title, own]) => groupView(state, title, own, () => discard(own))),
    h(
      'p',
      {},
      h('button', { type: 'button', click: () => discard(drafts) }, 'Discard all changes'),
    ),
    h('h2', {}, 'What the check says'),
    h(
      'p',
      { class: fresh.length > 0 ? 'bad' : 'good' },
      fresh.length === 0
        ? 'Nothing is wrong.'
        : `${fresh.length === 1 ? 'One problem' : `${fresh.length} problems`} to mend before it can be saved:`,
    ),
    problemList(fresh),
    outcome,
    h('p', {}, button),
    h('h2', {}, 'What changes'),
    reportView(report),
  );
}

/** The drafts by what was made together; one that was made alone has no title of its own. */
function groups(changes: Changes): [title: string | undefined, drafts: Draft[]][] {
  const byTitle = Map.groupBy(
    changes.drafts,
    (draft) => changes.groupOf(draft)?.title ?? `${draft.part}/${draft.id}`,
  );
  return [...byTitle.values()].map((own) => [changes.groupOf(own[0]!)?.title, own]);
}

/** What was made, for the message that says that it is saved. */
function headings(state: State, changes: Changes): string[] {
  return groups(changes).map(([title, [first]]) => title ?? titleOf(state, first!));
}

function titleOf({ parts }: State, { part, id }: Draft): string {
  const records = parts.find((each) => each.part === part)?.records;
  return records?.find((each) => each.id === id)?.title ?? id;
}

function groupView(
  state: State,
  title: string | undefined,
  drafts: readonly Draft[],
  discard: () => void,
): HTMLElement {
  const what = title ?? titleOf(state, drafts[0]!);
  return h(
    'section',
    { class: 'group' },
    h(
      'h2',
      {},
      what,
      ' ',
      h(
        'button',
        { type: 'button', 'aria-label': `Discard: ${what}`, click: discard },
        drafts.length > 1 ? `Discard all ${drafts.length}` : 'Discard',
      ),
    ),
    h(
      'ul',
      { class: 'found' },
      ...drafts.map((draft) => {
        const { part, id, record, was } = draft;
        return h(
          'li',
          {},
          h('a', { href: `#/record/${part}/${encodeURIComponent(id)}` }, titleOf(state, draft)),
          ` ${record === null ? 'goes' : was === null ? 'is new' : 'changes'}`,
          h('span', { class: 'where' }, `${capital(part)} › ${id}`),
        );
      }),
    ),
  );
}
