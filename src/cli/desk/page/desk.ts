import { ask, takeToken, type State } from './api.ts';
import { Changes } from './changes.ts';
import { forgetTold, h } from './dom.ts';
import { homeView, listView } from './home.ts';
import { correctionView, newView } from './new.ts';
import { recordView } from './record.ts';
import { reviewView } from './review.ts';
import { voteView } from './vote.ts';

takeToken();
const main = document.querySelector('main')!;
const nav = document.querySelector('#nav')!;
const changes = new Changes();

/** Where the views lead, after the #. */
const views: Record<
  string,
  (state: State, ...words: string[]) => HTMLElement | Promise<HTMLElement>
> = {
  '': (state) => homeView(state, changes, go),
  list: (state, part) => listView(state, part),
  vote: (state) => voteView(state, changes, () => go('#/review')),
  new: (state, kind) => newView(state, changes, kind, go),
  correction: () => correctionView(changes, go),
  record: ({ parts }, part, id) => {
    const records = parts.find((each) => each.part === part)?.records;
    const title = records?.find((each) => each.id === id)?.title ?? id;
    return recordView(changes, part as State['parts'][number]['part'], id, title, go);
  },
  review: (state) => reviewView(state, changes, go),
};

function go(hash: string): void {
  if (location.hash === hash) void show();
  else location.hash = hash;
}

let turn = 0;

/** Shows the view that the address names. Of two that were asked for, the later one stays. */
async function show(): Promise<void> {
  turn += 1;
  const own = turn;
  // What was typed last is taken over, and nobody types into a form that is about to go.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  main.setAttribute('aria-busy', 'true');
  main.inert = true;
  const [name = '', ...words] = location.hash.slice(2).split('/').map(decodeURIComponent);
  const view = views[name] ?? views['']!;
  try {
    const state = await ask('state', { drafts: changes.drafts });
    if (state.problems.length > 0) {
      showBroken(state);
      return;
    }
    const element = await view(state, ...words);
    if (own !== turn) return;
    main.replaceChildren(element);
    main.inert = false;
    const heading = main.querySelector('h1');
    document.title = `${heading?.textContent ?? 'The desk'} · Sunshine Ledger`;
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  } catch (error) {
    if (own === turn)
      main.replaceChildren(
        h('h1', {}, 'The desk can’t go on'),
        h('p', {}, (error as Error).message),
      );
  } finally {
    if (own === turn) {
      main.removeAttribute('aria-busy');
      main.inert = false;
    }
  }
}

/** Files that nobody can read are mended in an editor. */
function showBroken({ problems }: State): void {
  main.replaceChildren(
    h('h1', {}, 'A file can’t be read'),
    h('p', {}, 'Mend it in an editor, then reload this page. Your changes stay.'),
    h(
      'ul',
      {},
      ...problems.map(({ file, line, found, expected }) =>
        h('li', {}, `${file}:${line}: ${found}; ${expected}`),
      ),
    ),
  );
}

function showNav(): void {
  const count = changes.drafts.length;
  nav.replaceChildren(
    h('a', { href: '#/vote' }, 'Add a vote'),
    h('a', { href: '#/new' }, 'Add a record'),
    h('a', { href: '#/correction' }, 'A reader’s correction'),
    h('a', { href: '#/review', class: count > 0 ? 'main' : '' }, `Changes (${count})`),
  );
}

changes.listen(showNav);
addEventListener('hashchange', () => {
  forgetTold();
  void show();
});
showNav();
void show();
