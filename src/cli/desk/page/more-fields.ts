import { kindOf, type State, type VoteAnswers } from './api.ts';
import { Combobox } from './combobox.ts';
import { field, h, select } from './dom.ts';
import { capital } from './words.ts';

type Name = 'agreement' | 'kind' | 'meeting' | 'order' | 'mover' | 'seconder';

/** What is asked about a vote only if somebody knows it. */
export class MoreFields {
  readonly element: HTMLDetailsElement;
  private readonly menus: Record<string, HTMLInputElement | HTMLSelectElement>;
  private readonly records: Record<string, Combobox>;

  constructor(state: State) {
    const { choices } = kindOf(state, 'vote');
    const menu = (words: readonly string[]) =>
      select([['', 'Not given'], ...words.map((word) => [word, capital(word)] as const)]);
    const pick = (list: string) => new Combobox({ picks: state.picks[list] ?? [] });
    this.records = {
      agreement: pick('agreements'),
      mover: pick('officials'),
      seconder: pick('officials'),
    };
    this.menus = {
      kind: menu(choices.kind ?? []),
      meeting: menu(['regular', 'special', 'emergency']),
      order: h('input', { type: 'number', min: '1' }),
    };
    const control = (name: Name) => this.records[name]?.element ?? this.menus[name]!;
    const asked = (name: Name, label: string, help?: string) =>
      field(label, control(name), { name, help });
    this.element = h(
      'details',
      { class: 'more' },
      h('summary', {}, 'More, if you know it'),
      asked('agreement', 'Agreement', 'The agreement itself, if we have read it.'),
      asked('kind', 'Kind of measure'),
      asked('meeting', 'Meeting'),
      asked('order', 'Its place that day', 'Where the council voted more than once: 1, 2, 3.'),
      asked('mover', 'Mover'),
      asked('seconder', 'Seconder'),
    );
  }

  get value(): Partial<VoteAnswers> {
    const given = [...Object.entries(this.records), ...Object.entries(this.menus)]
      .map(([name, { value }]) => [name, value] as const)
      .filter(([, value]) => value !== '');
    return Object.fromEntries(
      given.map(([name, value]) => [name, name === 'order' ? Number(value) : value]),
    );
  }

  /** What was typed and is no record. */
  faults(): string[] {
    return Object.entries(this.records).flatMap(([name, { unknown }]) =>
      unknown === undefined
        ? []
        : `${name}: found “${unknown}”, which is none of the list; choose one, or leave it out`,
    );
  }
}
