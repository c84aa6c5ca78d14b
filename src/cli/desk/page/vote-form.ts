import type { Made, State, VoteAnswers } from './api.ts';
import { ask, kindOf } from './api.ts';
import type { Changes } from './changes.ts';
import { Combobox } from './combobox.ts';
import { CountFields } from './count-fields.ts';
import { field, h, select } from './dom.ts';
import type { KeptForm } from './kept-form.ts';
import { MoreFields } from './more-fields.ts';
import { NewSource } from './new-source.ts';
import { SeatRow, type Option } from './seat-row.ts';
import { TextPair } from './text-pair.ts';
import { capital } from './words.ts';

/** What a yes does to the agreement, as a person would say it, and the word for it in an id. */
const effects: Record<string, [label: string, verb: string]> = {
  starts: ['starts an agreement', 'enter'],
  renews: ['renews an agreement', 'renew'],
  keeps: ['keeps an agreement', 'keep'],
  refuses: ['refuses an agreement', 'refuse'],
  ends: ['ends an agreement', 'end'],
  asks: ['asks another office to act', 'ask'],
  none: ['does nothing to an agreement', 'decide'],
};

/** What each result means, in a few words. */
const resultLabels: Record<string, string> = {
  pass: 'Passed',
  fail: 'Failed',
  disputed: 'Sources differ on it',
  withdrawn: 'Withdrawn before a vote',
  'no-second': 'Nobody seconded it',
  tabled: 'Tabled',
  continued: 'Continued to another day',
};
const votedOn = ['pass', 'fail', 'disputed', ''];

/** The fields of a vote, and what they hold. */
export class VoteForm {
  readonly sections: HTMLElement[];
  private readonly state: State;
  private readonly changes: Changes;
  private readonly kept: KeptForm;
  private readonly body: HTMLSelectElement;
  private readonly date = h('input', { type: 'date' });
  private readonly effect = select([
    ['', 'Choose'] as const,
    ...Object.entries(effects).map(([value, [label]]) => [value, label] as const),
  ]);
  private readonly result: HTMLSelectElement;
  private readonly method: HTMLSelectElement;
  private readonly agency: Combobox;
  private readonly id = h('input', { spellcheck: 'false', autocomplete: 'off' });
  private readonly texts: Record<'title' | 'question' | 'yes', TextPair>;
  private readonly source: Combobox;
  private readonly newSource: NewSource;
  private readonly at = h('input', { placeholder: 'article, page 4, lines 10-12' });
  private readonly roll = h('div', { class: 'roll' });
  private readonly buttons: HTMLElement;
  private readonly count = new CountFields();
  private readonly more: MoreFields;
  private seats: SeatRow[] = [];
  private suggested = '';

  constructor(state: State, changes: Changes, kept: KeptForm) {
    this.state = state;
    this.changes = changes;
    this.kept = kept;
    const { choices } = kindOf(state, 'vote');
    this.body = select([
      ['', 'Choose'],
      ...state.bodies.map(({ id, name }) => [id, name.en] as const),
    ]);
    this.result = select([
      ['', 'Choose'],
      ...(choices.result ?? []).map((word) => [word, resultLabels[word] ?? capital(word)] as const),
    ]);
    this.method = select([
      ['', 'The source does not say'],
      ...(choices.method ?? []).map((word) => [word, capital(word)] as const),
    ]);
    this.source = new Combobox({ picks: state.picks.sources ?? [] });
    this.agency = new Combobox({ picks: state.picks.agencyNames ?? [], takesText: true });
    this.newSource = new NewSource(state);
    this.texts = {
      title: new TextPair('Headline', 'title', 'Who did what, and the count.'),
      question: new TextPair('The question', 'question', 'In plain words, as a question.'),
      yes: new TextPair('What a yes meant', 'yes', 'One sentence.'),
    };
    this.more = new MoreFields(state);
    this.buttons = this.allButtons();
    this.sections = [this.about(), this.where(), this.who(), this.words(), this.more.element];
    for (const each of [this.body, this.date, this.effect])
      each.addEventListener('change', () => {
        this.suggestId();
        void this.readSeats();
      });
    this.result.addEventListener('change', () => this.showRoll());
    this.count.element.addEventListener('input', () => this.showCount());
    this.showRoll();
  }

  /** What the vote is called among the changes. */
  get title(): string {
    return `The vote “${this.texts.title.value.en}”`;
  }

  /** Asks the server for the records that the answers make. */
  async make(): Promise<Made> {
    const faults = this.missing();
    if (faults.length > 0) return { faults };
    return ask('vote', { answers: this.answers(), drafts: this.changes.drafts });
  }

  private about(): HTMLElement {
    const help = h('p', { class: 'help' }, 'A council that is not here is added first: ');
    help.append(h('a', { href: '#/new/body' }, 'add it'), '. What you fill in here stays.');
    return h(
      'fieldset',
      {},
      h('legend', {}, '1. The vote'),
      field('Who voted', this.body, { name: 'body' }),
      help,
      field('Day', this.date, { name: 'date' }),
      field('A yes vote', this.effect, { name: 'effect' }),
      field('Whose agreement it is about', this.agency.element, {
        name: 'agency',
        help: 'The police department or sheriff’s office. Choose it if it is on the list; else write its name.',
      }),
      field('How it came out', this.result, { name: 'result' }),
      field('How the vote was taken', this.method, { name: 'method' }),
    );
  }

  private where(): HTMLElement {
    return h(
      'fieldset',
      {},
      h('legend', {}, '2. Where it says so'),
      field('Source', this.source.element, {
        name: 'source',
        help: 'Type a word of its title and choose it (↓ and Enter). For a new document, open the next line.',
      }),
      this.newSource.element,
      field('Where in it', this.at, { name: 'at' }),
    );
  }

  private allButtons(): HTMLElement {
    const all = (option: Option) =>
      h(
        'button',
        {
          type: 'button',
          click: () => {
            for (const seat of this.seats) seat.choose(option);
            this.showCount();
          },
        },
        `All ${option}`,
      );
    return h('p', { class: 'buttons' }, all('yes'), all('no'));
  }

  private who(): HTMLElement {
    return h(
      'fieldset',
      { 'data-name': 'seats' },
      h('legend', {}, '3. Who voted how'),
      this.roll,
      this.buttons,
      this.count.element,
    );
  }

  private words(): HTMLElement {
    return h(
      'fieldset',
      {},
      h('legend', {}, '4. In words, in both languages'),
      ...Object.values(this.texts).map(({ element }) => element),
      field('ID', this.id, {
        name: 'id',
        help: 'It becomes the address of the page, for good. It is filled in for you.',
      }),
    );
  }

  private suggestId(): void {
    const isOwn = this.id.value !== this.suggested && this.id.value !== '';
    if (isOwn || !this.body.value || !this.date.value || !this.effect.value) return;
    const place = this.body.value.replace(
      /-(city|village|town|county)?-?(council|commission|board)$/,
      '',
    );
    this.suggested = `${place}-${this.date.value}-${effects[this.effect.value]![1]}`;
    this.id.value = this.suggested;
  }

  private async readSeats(): Promise<void> {
    if (!this.body.value || !this.date.value) return;
    const { seats, example } = await ask('seats', {
      body: this.body.value,
      date: this.date.value,
      effect: this.effect.value,
      drafts: this.changes.drafts,
    });
    const before = new Map(this.seats.map((row) => [row.seat.seat, row]));
    this.seats = seats.map((seat) => {
      const row = new SeatRow(seat, this.state.picks.officials ?? [], () => this.showCount());
      const old = before.get(seat.seat);
      if (old) row.choose(old.option);
      return row;
    });
    for (const [name, text] of Object.entries(this.texts)) text.offer(example?.[name as 'title']);
    this.showRoll();
    this.kept.restore(this.roll);
    this.showCount();
  }

  private get isVotedOn(): boolean {
    return votedOn.includes(this.result.value);
  }

  private showRoll(): void {
    const why = !this.isVotedOn
      ? 'Nobody voted on it, so there is no roll to fill in.'
      : this.body.value && this.date.value
        ? 'The council has no seats on that day.'
        : 'Choose the council and the day above, and its seats appear here.';
    const hasRoll = this.isVotedOn && this.seats.length > 0;
    this.roll.replaceChildren(
      ...(hasRoll ? this.seats.map(({ element }) => element) : [h('p', {}, why)]),
    );
    this.buttons.hidden = !hasRoll;
    this.count.element.hidden = !hasRoll;
    this.showCount();
  }

  private showCount(): void {
    this.count.read(
      this.seats.map(({ option }) => option),
      this.result.value,
    );
  }

  private missing(): string[] {
    const { body, date, effect, result, at } = this;
    const needed = Object.entries({ body, date, effect, result, at });
    const { unknown } = this.source;
    const isNew = this.newSource.isUsed && !this.source.input.value;
    return [
      ...needed
        .filter(([, control]) => control.value.trim() === '')
        .map(([name]) => `${name}: it is missing`),
      ...(this.agency.value || this.effect.value === 'none' || this.more.value.agreement
        ? []
        : ['agency: it is missing']),
      ...(unknown === undefined
        ? []
        : [
            `source: found “${unknown}”, which is none of the documents; choose one of the list, or empty the field and open “It is a new document”`,
          ]),
      ...(this.source.value || isNew || unknown !== undefined ? [] : ['source: it is missing']),
      ...(isNew ? this.newSource.missing() : []),
      ...(this.isVotedOn ? this.seats.flatMap((row) => row.missing()) : []),
      ...Object.values(this.texts).flatMap((text) => text.missing()),
      ...this.more.faults(),
    ];
  }

  private answers(): VoteAnswers {
    const [agency, method] = [this.agency.value, this.method.value];
    return {
      ...{ id: this.id.value, body: this.body.value, date: this.date.value },
      effect: this.effect.value as VoteAnswers['effect'],
      result: this.result.value as VoteAnswers['result'],
      ...{ title: this.texts.title.value, question: this.texts.question.value },
      yes: this.texts.yes.value,
      source: this.source.value || this.newSource.value,
      at: this.at.value.trim(),
      seats: this.isVotedOn ? this.seats.map((row) => row.value) : [],
      ...this.count.value,
      ...(agency && { agency }),
      ...(method && { method: method as NonNullable<VoteAnswers['method']> }),
      ...this.more.value,
    };
  }
}
