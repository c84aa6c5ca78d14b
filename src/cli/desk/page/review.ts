import { ask, type State } from './api.ts';
import type { Changes } from './changes.ts';
import { capital, h, tell } from './dom.ts';
import { problemList } from './record.ts';
import { reportView } from './report.ts';

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
  const save = async () => {
    const digests = Object.fromEntries(
      state.parts
        .filter(({ part }) => drafts.some((draft) => draft.part === part))
        .map(({ part, digest }) => [part, digest]),
    );
    const saved = await ask('save', { drafts, digests }).catch((error: unknown) => ({
      isSaved: false as const,
      text: (error as Error).message,
      problems: [],
    }));
    if (saved.isSaved) {
      changes.clear();
      go('#/');
      tell(`Saved: ${saved.files.join(', ')}. “npm run diff” shows it again before you commit.`);
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
  return h(
    'div',
    {},
    h('h1', {}, 'Review and save'),
    h(
      'ul',
      { class: 'found' },
      ...drafts.map(({ part, id, record, was }) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: `#/record/${part}/${encodeURIComponent(id)}` },
            `${capital(part)} › ${id}`,
          ),
          ` ${record === null ? 'goes' : was === null ? 'is new' : 'changes'} `,
          h(
            'button',
            {
              type: 'button',
              'aria-label': `Discard the change of ${id}`,
              click: () => {
                changes.discard(part, id);
                go('#/review');
              },
            },
            'Discard',
          ),
        ),
      ),
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
    h(
      'p',
      {},
      h(
        'button',
        { type: 'button', class: 'main', disabled: fresh.length > 0, click: () => void save() },
        'Save',
      ),
    ),
    h('h2', {}, 'What changes'),
    reportView(report),
  );
}
