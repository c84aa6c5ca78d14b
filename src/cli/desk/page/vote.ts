import type { Draft, Made, State } from './api.ts';
import type { Changes } from './changes.ts';
import { h, tell } from './dom.ts';
import { clearFaults, showFaults } from './faults.ts';
import { KeptForm } from './kept-form.ts';
import { VoteForm } from './vote-form.ts';

/**
 * The way to add a vote, from the body to the roll. What is typed is kept until the vote is among the changes.
 * @param done called then.
 */
export function voteView(state: State, changes: Changes, done: () => void): HTMLElement {
  const kept = new KeptForm('vote');
  const form = h('form', { class: 'vote', novalidate: true });
  const vote = new VoteForm(state, changes, kept);
  const faults = h('div', { class: 'faults', tabindex: '-1' });
  const button = h('button', { type: 'submit', class: 'main' }, 'Check this vote');
  const again = h(
    'button',
    {
      type: 'button',
      click: () => {
        kept.forget();
        form.replaceWith(voteView(state, changes, done));
      },
    },
    'Empty the form',
  );
  form.append(
    h('h1', {}, 'Add a vote'),
    h(
      'p',
      {},
      'Fill in what your source says, and leave out the rest: what is left out is shown as not known. Nothing is written yet.',
    ),
    faults,
    ...vote.sections,
    h('p', { class: 'buttons' }, button, again),
  );
  const submit = async () => {
    button.textContent = 'Checking …';
    clearFaults(form, faults);
    const made = await vote.make().catch((error: unknown): Made => ({
      faults: [(error as Error).message],
    }));
    button.textContent = 'Check this vote';
    if ('faults' in made) {
      showFaults(form, faults, 'Before it can be checked', made.faults);
      return;
    }
    const { faultsOfCheck = [] } = made;
    if (faultsOfCheck.length > 0) {
      showFaults(form, faults, 'What the check finds', faultsOfCheck);
      const anyway = () => takeOver(made.drafts);
      faults.append(
        h(
          'p',
          {},
          'If the form has no field to mend it in: ',
          h('button', { type: 'button', click: anyway }, 'Put it among the changes as it is'),
        ),
      );
      return;
    }
    takeOver(made.drafts);
  };
  const takeOver = (drafts: readonly Draft[]) => {
    kept.forget();
    changes.put(drafts, { title: vote.title });
    tell('The vote is among your changes. Nothing is written yet.');
    done();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.textContent !== 'Checking …') void submit();
  });
  if (kept.restore(form)) tell('What you had filled in before is here again.');
  kept.watch(form);
  return form;
}
