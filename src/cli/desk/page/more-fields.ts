import { kindOf, type State, type VoteAnswers } from './api.ts';
import { capital, field, h, select } from './dom.ts';

const labels: Readonly<Record<string, string>> = {
  order: 'Its place that day',
  kind: 'Kind of measure',
  method: 'How it was taken',
};

const help: Readonly<Record<string, string>> = {
  agency: 'The agency whose agreement it is about. Needed, unless the agreement is one of ours.',
  agreement: 'The agreement itself, if it is one of ours.',
  order: 'Where the body voted more than once that day: 1, 2, 3.',
  mover: 'Type a part of the name, and choose.',
  seconder: 'Type a part of the name, and choose.',
};

/** The records of a part, for a field to offer. */
export function pickList({ picks }: State, name: string): HTMLElement {
  const options = (picks[name] ?? []).map(({ value, label }) => h('option', { value }, label));
  return h('datalist', { id: `vote-${name}` }, ...options);
}

/** What is asked about a vote only if somebody knows it. */
export class MoreFields {
  readonly element: HTMLDetailsElement;
  private readonly fields: Record<string, HTMLInputElement | HTMLSelectElement>;

  constructor(state: State) {
    const { choices } = kindOf(state, 'vote');
    const menu = (words: readonly string[]) =>
      select([['', 'Not given'], ...words.map((word) => [word, capital(word)] as const)]);
    const pick = (list: string) =>
      h('input', { list: `vote-${list}`, autocomplete: 'off', spellcheck: 'false' });
    this.fields = {
      agency: pick('agencyNames'),
      agreement: pick('agreements'),
      kind: menu(choices.kind ?? []),
      method: menu(choices.method ?? []),
      meeting: menu(['regular', 'special', 'emergency']),
      order: h('input', { type: 'number', min: '1' }),
      mover: pick('officials'),
      seconder: pick('officials'),
    };
    this.element = h(
      'details',
      { class: 'more' },
      h('summary', {}, 'More, if you know it'),
      ...['agreements', 'agencyNames', 'officials'].map((name) => pickList(state, name)),
      ...Object.entries(this.fields).map(([name, control]) =>
        field(labels[name] ?? capital(name), control, {
          name,
          help: help[name],
        }),
      ),
    );
  }

  get value(): Partial<VoteAnswers> {
    return Object.fromEntries(
      Object.entries(this.fields)
        .filter(([, { value }]) => value !== '')
        .map(([name, { value }]) => [name, name === 'order' ? Number(value) : value]),
    );
  }
}
