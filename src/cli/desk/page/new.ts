import { ask, type Draft, type Kind, type Made, type State } from './api.ts';
import type { Changes } from './changes.ts';
import { Combobox } from './combobox.ts';
import { field, h, select, tell } from './dom.ts';
import { showFaults } from './faults.ts';
import { KeptForm } from './kept-form.ts';
import { capital, inWords, isoDay, slug } from './words.ts';

type Go = (hash: string) => void;

/** What each kind is, for somebody who has not met it. */
const kindHelp: Record<string, string> = {
  vote: 'What a council decided, and who voted how.',
  signer: 'Who signed an agreement, read from its signature page.',
  source: 'A document that we cite: minutes, a letter, an article.',
  claim: 'A question on which sources differ, and what each says.',
  event: 'Something that happened on a day, for the timeline.',
  statement: 'What somebody said in public about an agreement.',
  statute: 'A section of law.',
  official: 'A member of a council that we have already.',
  body: 'A council, commission or board that votes, with its seats.',
  answer: 'An entry of the common questions.',
  term: 'A word of the glossary.',
  correction: 'A mistake that we published and put right.',
};

/** Options whose name says too little. */
const labels: Record<string, string> = {
  checked: 'Day it was checked',
  date: 'Day',
  ice: 'Day of ICE’s signature',
  motion: 'Vote',
  name: 'Name in English',
  nombre: 'Name in Spanish',
  'body.office': 'Office in English',
  cargo: 'Office in Spanish',
  page: 'Page with the signatures',
  pages: 'Pages of the file',
  seats: 'How many seats it has',
  signed: 'Day of the agency’s signature',
  url: 'Address (https)',
  verb: 'Must, may or decides',
};
const days = ['date', 'checked', 'signed', 'ice'];

/** Options that refer to a record the command line knows only by its file. */
const moreRefers: Record<string, string> = { agency: 'agencies', record: 'records' };

/** How an id is made of the answers, where it follows from them. */
const idFrom: Record<string, (value: (name: string) => string) => string> = {
  body: (value) => slug(value('name')),
  signer: (value) => [value('agency'), value('model')].filter(Boolean).join('-'),
  statement: (value) =>
    [slug(value('speaker') || value('name')), value('date')].filter(Boolean).join('-'),
  correction: (value) =>
    [value('date'), value('record').split('/')[1] ?? ''].filter(Boolean).join('-'),
};

/** Begins a record of a kind: asks what the command line asks. */
export function newView(
  state: State,
  changes: Changes,
  name: string | undefined,
  go: Go,
): HTMLElement {
  const kind = state.kinds.find((each) => each.kind === name);
  if (kind) return beginForm(state, changes, kind, go);
  const link = (each: Kind) => (each.kind === 'vote' ? '#/vote' : `#/new/${each.kind}`);
  return h(
    'div',
    {},
    h('h1', {}, 'Add a record'),
    h('p', {}, 'What is new?'),
    h(
      'ul',
      { class: 'found' },
      ...state.kinds.map((each) =>
        h(
          'li',
          {},
          h('a', { href: link(each) }, capital(each.kind)),
          h('span', { class: 'where' }, kindHelp[each.kind] ?? ''),
        ),
      ),
    ),
  );
}

function beginForm(state: State, changes: Changes, kind: Kind, go: Go): HTMLElement {
  const kept = new KeptForm(`new-${kind.kind}`);
  const id = h('input', { spellcheck: 'false', autocomplete: 'off' });
  const controls = new Map<string, { value: string }>();
  const value = (name: string) => {
    const said = controls.get(name)?.value.trim() ?? '';
    return days.includes(name) ? isoDay(said) : said;
  };
  let suggested = '';
  const suggestId = () => {
    if (id.value !== suggested && id.value !== '') return;
    suggested = idFrom[kind.kind]?.(value) ?? '';
    if (suggested !== '') id.value = suggested;
  };
  const asked = ([name, what]: [string, string], isNeeded: boolean) => {
    const { control, element, help } = controlFor(state, kind, name, isNeeded);
    controls.set(name, control);
    return field(labels[`${kind.kind}.${name}`] ?? labels[name] ?? capital(name), element, {
      name,
      help: help ?? sentence(what),
    });
  };
  const faults = h('div', { class: 'faults', tabindex: '-1' });
  const submit = async () => {
    const options = Object.fromEntries(
      [...controls.keys()].map((name) => [name, value(name)]).filter(([, said]) => said !== ''),
    ) as Record<string, string>;
    const made = await ask('begin', {
      ...{ kind: kind.kind, id: id.value.trim(), options, drafts: changes.drafts },
    });
    if ('faults' in made) {
      showFaults(form, faults, 'It can’t be begun yet', made.faults);
      return;
    }
    kept.forget();
    open(made, changes, go, {
      title: `${capital(kind.kind)}: ${value('name') || id.value.trim()}`,
    });
  };
  const takes = Object.entries(kind.takes);
  const form: HTMLFormElement = h(
    'form',
    { novalidate: true, submit: (event) => void (event.preventDefault(), submit()) },
    h('h1', {}, `Add a record: ${kind.kind}`),
    h('p', {}, kindHelp[kind.kind]),
    faults,
    h(
      'fieldset',
      {},
      h('legend', {}, 'What is needed'),
      ...Object.entries(kind.needs).map((option) => asked(option, true)),
      ...(kind.kind === 'body' ? takes.filter(([name]) => bodyFirst.includes(name)) : []).map(
        (option) => asked(option, false),
      ),
      field('ID', id, {
        name: 'id',
        help: `Lower-case words and digits joined by hyphens. It becomes an address, for good.${idFrom[kind.kind] ? ' It is filled in for you.' : ''}`,
      }),
    ),
    takes.length > 0 &&
      h(
        'fieldset',
        {},
        h('legend', {}, 'What is known besides'),
        ...takes.filter(([name]) => !controls.has(name)).map((option) => asked(option, false)),
      ),
    kind.next !== undefined && h('p', { class: 'help' }, inWords(kind.next)),
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Begin it')),
  );
  for (const name of ['input', 'change']) form.addEventListener(name, suggestId);
  if (kept.restore(form)) tell('What you had filled in before is here again.');
  kept.watch(form);
  return form;
}

/** What a council is asked first, though the command line can do without. */
const bodyFirst = ['name', 'nombre', 'place'];

interface AskedControl {
  control: { value: string };
  element: HTMLElement;
  help?: string;
}

function controlFor(state: State, kind: Kind, name: string, isNeeded: boolean): AskedControl {
  const words = kind.choices[name];
  if (words) {
    const menu = select([
      ['', isNeeded ? 'Choose' : 'Not given'],
      ...words.map((word) => [word, capital(word)] as const),
    ]);
    return { control: menu, element: menu, help: '' };
  }
  const list = kind.refers[name] ?? moreRefers[name];
  if (list !== undefined) {
    // A mistyped name is told by the check, with the nearest one.
    const combobox = new Combobox({ picks: state.picks[list] ?? [], takesText: true });
    return {
      control: combobox,
      element: combobox.element,
      help: 'Type a part of its name, and choose (↓ and Enter).',
    };
  }
  if (name === 'members') {
    const lines = h('textarea', { rows: '5' });
    return {
      control: lines,
      element: lines,
      help: 'The names of its members, one a line, in the order of the seats.',
    };
  }
  const input = h('input', {
    ...{ autocomplete: 'off', spellcheck: 'false' },
    placeholder: days.includes(name) ? 'July 20, 2026' : undefined,
  });
  return { control: input, element: input };
}

function sentence(text: string): string {
  const words = inWords(text).replace(/,? ?YYYY-MM-DD/, '');
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Puts drafts among the changes and opens the first. */
function open(
  made: { drafts: Draft[] },
  changes: Changes,
  go: Go,
  group: { title: string; notes?: readonly string[] },
): void {
  changes.put(made.drafts, group);
  const [first] = made.drafts;
  tell('The draft is among your changes. Fill in what is still empty.');
  if (first) go(`#/record/${first.part}/${encodeURIComponent(first.id)}`);
}

/** Makes a draft from the text of a reader's form. */
export function correctionView(changes: Changes, go: Go): HTMLElement {
  const kept = new KeptForm('correction');
  const text = h('textarea', { rows: '14', spellcheck: 'false' });
  const faults = h('div', { class: 'faults', tabindex: '-1' });
  const submit = async () => {
    const made: Made = await ask('correction', { form: text.value, drafts: changes.drafts });
    if ('faults' in made) {
      showFaults(form, faults, 'No draft can be made of it', made.faults);
      return;
    }
    kept.forget();
    const notes = (made.unread ?? []).map(inWords);
    open(made, changes, go, { title: `A reader’s correction: ${made.drafts[0]?.id ?? ''}`, notes });
  };
  const form: HTMLFormElement = h(
    'form',
    { novalidate: true, submit: (event) => void (event.preventDefault(), submit()) },
    h('h1', {}, 'A reader’s correction'),
    h(
      'p',
      {},
      'Open the issue, choose “Edit” or “Quote reply”, and copy all of its text. The record is found by the address of its page.',
    ),
    faults,
    field('The text of the issue', text, { name: 'form' }),
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Make a draft of it')),
  );
  kept.restore(form);
  kept.watch(form);
  return form;
}
