import { ask, type State } from './api.ts';
import type { Changes } from './changes.ts';
import { field, h, tell } from './dom.ts';
import { capital } from './words.ts';

/** How many records a list shows before something is typed. */
const most = 60;

/** The first page: what can be done, and where the records are. */
export function homeView(
  { parts, saved }: State,
  changes: Changes,
  go: (hash: string) => void,
): HTMLElement {
  const all = parts.flatMap(({ part, records }) => records.map((record) => ({ part, ...record })));
  const { input, list } = finder(all, 0);
  const count = changes.drafts.length;
  return h(
    'div',
    {},
    h('h1', {}, 'What would you like to do?'),
    saved !== null && savedView(saved, go),
    count > 0 &&
      h(
        'p',
        { class: 'open' },
        h(
          'a',
          { href: '#/review' },
          `Review ${count === 1 ? 'a change' : `${count} changes`} that nobody saved yet`,
        ),
      ),
    h(
      'ul',
      { class: 'doors' },
      door('#/vote', 'Add a vote', 'From the council and the day to who voted how.'),
      door('#/new', 'Add a record', 'A source, an event, a statement, a council …'),
      door(
        '#/correction',
        'A reader’s correction',
        'Paste the text of an issue; the draft fills itself.',
      ),
    ),
    h('h2', {}, 'Correct a record'),
    field('Find it by its name, its title or its id', input),
    list,
    h(
      'details',
      {},
      h('summary', {}, 'All records by kind'),
      h(
        'ul',
        { class: 'parts' },
        ...parts.map(({ part, records }) =>
          h('li', {}, h('a', { href: `#/list/${part}` }, capital(part)), ` ${records.length}`),
        ),
      ),
    ),
  );
}

/** What was saved last, and the way back. */
function savedView(names: readonly string[], go: (hash: string) => void): HTMLElement {
  const undo = async () => {
    const { isUndone, text } = await ask('undo', {});
    go('#/');
    tell(isUndone ? 'The files are as they were before.' : text);
  };
  return h(
    'section',
    { class: 'check' },
    h('p', { class: 'good' }, 'Saved:'),
    h('ul', {}, ...names.map((name) => h('li', {}, name))),
    h('p', {}, 'It is in the files of this machine. Whoever publishes the site commits it.'),
    h('p', {}, h('button', { type: 'button', click: () => void undo() }, 'Undo this save')),
  );
}

function door(href: string, title: string, text: string): HTMLElement {
  return h('li', {}, h('a', { href }, title), h('p', {}, text));
}

/** The records of one kind. */
export function listView({ parts }: State, part: string): HTMLElement {
  const own = parts.find((each) => each.part === part);
  const records = own?.records.map((record) => ({ part, ...record })) ?? [];
  const { input, list } = finder(records, most);
  return h(
    'div',
    {},
    h('h1', {}, capital(part)),
    field('Find one by its name or its id', input),
    list,
  );
}

interface Found {
  part: string;
  id: string;
  title: string;
}

/** A field that narrows a list down as somebody types. */
function finder(records: readonly Found[], atFirst: number) {
  const input = h('input', { type: 'search', autocomplete: 'off' });
  const list = h('ul', { class: 'found', 'aria-live': 'polite' });
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const show = () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    const fits = records.filter(({ id, title }) =>
      words.every((word) => plain(`${title} ${id}`).includes(word)),
    );
    const shown = words.length === 0 ? fits.slice(0, atFirst) : fits.slice(0, most);
    const rest = (words.length === 0 && atFirst === 0 ? 0 : fits.length) - shown.length;
    list.replaceChildren(
      ...shown.map(({ part, id, title }) =>
        h(
          'li',
          {},
          h('a', { href: `#/record/${part}/${encodeURIComponent(id)}` }, title),
          h('span', { class: 'where' }, `${capital(part)} › ${id}`),
        ),
      ),
      ...(rest > 0 ? [h('li', {}, `… and ${rest} more: type another word.`)] : []),
      ...(words.length > 0 && fits.length === 0 ? [h('li', {}, 'No record has these words.')] : []),
    );
  };
  input.addEventListener('input', show);
  show();
  return { input, list };
}
