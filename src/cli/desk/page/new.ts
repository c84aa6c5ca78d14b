import { ask, type Kind, type Made, type State } from './api.ts';
import type { Changes } from './changes.ts';
import { capital, field, h, select, tell } from './dom.ts';

type Go = (hash: string) => void;

/** Begins a record of a kind: asks what the command line asks. */
export function newView(
  state: State,
  changes: Changes,
  name: string | undefined,
  go: Go,
): HTMLElement {
  const kind = state.kinds.find((each) => each.kind === name);
  if (!kind)
    return h(
      'div',
      {},
      h('h1', {}, 'Add a record'),
      h('p', {}, 'What is new?'),
      h(
        'ul',
        { class: 'parts' },
        ...state.kinds.map((each) =>
          h(
            'li',
            {},
            h(
              'a',
              { href: each.kind === 'vote' ? '#/vote' : `#/new/${each.kind}` },
              capital(each.kind),
            ),
          ),
        ),
      ),
    );
  return beginForm(state, changes, kind, go);
}

function beginForm(state: State, changes: Changes, kind: Kind, go: Go): HTMLElement {
  const id = h('input', { spellcheck: 'false', autocomplete: 'off' });
  const controls = new Map<string, HTMLInputElement | HTMLSelectElement>();
  const asked = (name: string, what: string, isNeeded: boolean) => {
    const control = controlFor(kind, name, isNeeded);
    controls.set(name, control);
    return field(capital(name), control, { name, help: capitalized(what) });
  };
  const faults = h('div', { class: 'faults', tabindex: '-1' });
  const submit = async () => {
    const options = Object.fromEntries(
      [...controls]
        .filter(([, { value }]) => value !== '')
        .map(([name, { value }]) => [name, value]),
    );
    const made = await ask('begin', {
      kind: kind.kind,
      id: id.value,
      options,
      drafts: changes.drafts,
    });
    take(made, changes, faults, go);
  };
  const takes = Object.entries(kind.takes);
  return h(
    'form',
    { novalidate: true, submit: (event) => void (event.preventDefault(), submit()) },
    h('h1', {}, `Add a record: ${kind.kind}`),
    faults,
    h(
      'fieldset',
      {},
      h('legend', {}, 'What is needed'),
      field('ID', id, {
        name: 'id',
        help: 'Lower-case words and digits joined by hyphens. It becomes an address, for good.',
      }),
      ...Object.entries(kind.needs).map(([name, what]) => asked(name, what, true)),
    ),
    takes.length > 0 &&
      h(
        'fieldset',
        {},
        h('legend', {}, 'What is known besides'),
        ...takes.map(([name, what]) => asked(name, what, false)),
      ),
    ...Object.values(kind.refers).map((list) =>
      h(
        'datalist',
        { id: `new-${list}` },
        ...(state.picks[list] ?? []).map(({ value, label }) => h('option', { value }, label)),
      ),
    ),
    kind.next !== undefined && h('p', { class: 'help' }, kind.next),
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Begin it')),
  );
}

function controlFor(
  kind: Kind,
  name: string,
  isNeeded: boolean,
): HTMLInputElement | HTMLSelectElement {
  const words = kind.choices[name];
  if (words)
    return select([
      ['', isNeeded ? 'Choose' : 'Not given'],
      ...words.map((word) => [word, capital(word)] as const),
    ]);
  const list = kind.refers[name];
  return h('input', { autocomplete: 'off', spellcheck: 'false', list: list && `new-${list}` });
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Puts what was made among the changes and opens it, or says why nothing was made. */
function take(made: Made, changes: Changes, faults: HTMLElement, go: Go): void {
  if ('faults' in made) {
    faults.replaceChildren(
      h('h2', {}, 'It can’t be begun yet'),
      h('ul', {}, ...made.faults.map((fault) => h('li', {}, fault.replace(/^--/, '')))),
    );
    faults.focus();
    return;
  }
  changes.put(...made.drafts);
  const [first] = made.drafts;
  tell('The draft is among your changes. Fill in what is marked [TODO].');
  if (first) go(`#/record/${first.part}/${encodeURIComponent(first.id)}`);
}

/** Makes a draft from the text of a reader's form. */
export function correctionView(changes: Changes, go: Go): HTMLElement {
  const text = h('textarea', { rows: '14', spellcheck: 'false' });
  const faults = h('div', { class: 'faults', tabindex: '-1' });
  const submit = async () => {
    const made = await ask('correction', { form: text.value, drafts: changes.drafts });
    take(made, changes, faults, go);
    if ('unread' in made)
      tell(
        `The draft is among your changes. What the form does not say: ${made.unread.join('. ')}.`,
      );
  };
  return h(
    'form',
    { novalidate: true, submit: (event) => void (event.preventDefault(), submit()) },
    h('h1', {}, 'A reader’s correction'),
    h(
      'p',
      {},
      'Open the issue, choose “Edit” or “Quote reply”, and copy all of its text. The record is found by the address of its page.',
    ),
    faults,
    field('The text of the issue', text),
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Make a draft of it')),
  );
}
