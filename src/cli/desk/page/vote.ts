import type { Made, State, VoteAnswers } from './api.ts';
import { ask, kindOf } from './api.ts';
import type { Changes } from './changes.ts';
import { capital, field, freshId, h, select, tell } from './dom.ts';
import { MoreFields, pickList } from './more-fields.ts';
import { NewSource } from './new-source.ts';
import { optionsInOrder, SeatRow, type Option } from './seat-row.ts';
import { TextPair } from './text-pair.ts';

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

/**
 * The way to add a vote, from the body to the roll.
 * @param done called when its records are among the changes.
 */
export function voteView(state: State, changes: Changes, done: () => void): HTMLElement {
  const form = h('form', { class: 'vote', novalidate: true });
  const vote = new VoteForm(state, changes);
  const faults = h('div', { class: 'faults', tabindex: '-1' });
  form.append(
    h('h1', {}, 'Add a vote'),
    h(
      'p',
      {},
      'Fill in what your source says, and leave out the rest: what is left out is shown as not known. Nothing is written yet.',
    ),
    faults,
    ...vote.sections,
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Check this vote')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void (async () => {
      const made = await vote.make().catch((error: unknown): Made => ({
        faults: [(error as Error).message],
      }));
      if ('drafts' in made) {
        changes.put(...made.drafts);
        tell('The vote is among your changes.');
        done();
        return;
      }
      faults.replaceChildren(
        h('h2', {}, 'Before it can be checked'),
        h('ul', {}, ...made.faults.map((fault) => faultLine(form, fault))),
      );
      faults.focus();
    })();
  });
  return form;
}

/** A fault, as a link to its field: "--date: it is missing". */
function faultLine(form: HTMLElement, fault: string): HTMLLIElement {
  const [, name, text] = /^(?:--)?([a-zA-Z]+)[.:]\s*(.*)$/s.exec(fault) ?? [];
  const place = form.querySelector(`[data-name="${CSS.escape(name ?? '')}"]`);
  const input = place?.querySelector<HTMLElement>('input, select, textarea');
  if (!place || !input) return h('li', {}, fault.replace(/^--/, ''));
  const label = place.querySelector('label, legend')?.textContent ?? name!;
  const jump = (event: Event) => {
    event.preventDefault();
    input.focus();
  };
  return h('li', {}, h('a', { href: `#${input.id}`, click: jump }, label), `: ${text ?? ''}`);
}

class VoteForm {
  readonly sections: HTMLElement[];
  private readonly state: State;
  private readonly changes: Changes;
  private readonly body: HTMLSelectElement;
  private readonly date = h('input', { type: 'date', required: true });
  private readonly effect = select([
    ['', 'Choose'] as const,
    ...Object.entries(effects).map(([value, [label]]) => [value, label] as const),
  ]);
  private readonly result: HTMLSelectElement;
  private readonly id = h('input', { spellcheck: 'false', autocomplete: 'off' });
  private readonly texts: Record<'title' | 'question' | 'yes', TextPair>;
  private readonly source = h('input', {
    list: 'vote-sources',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  private readonly sourceName = h('p', { class: 'picked' });
  private readonly newSource: NewSource;
  private readonly at = h('input', { placeholder: 'article, page 4, lines 10-12' });
  private readonly quote = h('input', {});
  private readonly isCountStated = h('input', { type: 'checkbox', checked: true });
  private readonly roll = h('div', { class: 'roll' });
  private readonly count = h('p', { class: 'count', role: 'status' });
  private readonly more: MoreFields;
  private seats: SeatRow[] = [];
  private isIdOwn = false;

  constructor(state: State, changes: Changes) {
    this.state = state;
    this.changes = changes;
    const kind = kindOf(state, 'vote');
    this.body = select([
      ['', 'Choose'],
      ...state.bodies.map(({ id, name }) => [id, name.en] as const),
    ]);
    this.result = select([
      ['', 'Choose'],
      ...(kind.choices.result ?? []).map((word) => [word, capital(word)] as const),
    ]);
    this.newSource = new NewSource(state);
    this.texts = {
      title: new TextPair('Headline', 'title', 'Who did what, and the count.'),
      question: new TextPair('The question', 'question', 'In plain words, as a question.'),
      yes: new TextPair('What a yes meant', 'yes', 'One sentence.'),
    };
    this.more = new MoreFields(state);
    this.sections = [this.about(), this.where(), this.who(), this.words(), this.more.element];
    for (const each of [this.body, this.date, this.effect]) {
      each.addEventListener('change', () => void this.readSeats());
      each.addEventListener('input', () => this.suggestId());
    }
    this.id.addEventListener('input', () => (this.isIdOwn = this.id.value !== ''));
    this.source.addEventListener('input', () => this.nameSource());
  }

  /** Asks the server for the records that the answers make. */
  async make(): Promise<Made> {
    const faults = this.missing();
    if (faults.length > 0) return { faults };
    return ask('vote', { answers: this.answers(), drafts: this.changes.drafts });
  }

  private about(): HTMLElement {
    return h(
      'fieldset',
      {},
      h('legend', {}, '1. The vote'),
      field('Who voted', this.body, {
        name: 'body',
        help: 'A council that is not here is added first: Add a record, body.',
      }),
      field('Day', this.date, { name: 'date' }),
      field('A yes vote', this.effect, { name: 'effect' }),
      field('How it came out', this.result, { name: 'result' }),
    );
  }

  private where(): HTMLElement {
    return h(
      'fieldset',
      {},
      h('legend', {}, '2. Where it says so'),
      pickList(this.state, 'sources'),
      field('Source', this.source, {
        name: 'source',
        help: 'Type a word of its title and choose it. For a new document, open the next line.',
      }),
      this.sourceName,
      this.newSource.element,
      field('Where in it', this.at, { name: 'at' }),
    );
  }

  private who(): HTMLElement {
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
    return h(
      'fieldset',
      { 'data-name': 'seats' },
      h('legend', {}, '3. Who voted how'),
      this.roll,
      h('p', { class: 'buttons' }, all('yes'), all('no')),
      this.count,
      h(
        'p',
        { class: 'tick' },
        this.isCountStated,
        h(
          'label',
          { for: (this.isCountStated.id = freshId('field')) },
          'The source states this count',
        ),
      ),
      field('The words that state it', this.quote, {
        name: 'quote',
        help: 'If you have them: at most 25 words, exactly as the source has them.',
      }),
    );
  }

  private words(): HTMLElement {
    return h(
      'fieldset',
      {},
      h('legend', {}, '4. In words, in both languages'),
      ...Object.values(this.texts).map(({ element }) => element),
      field('ID', this.id, { name: 'id', help: 'It becomes the address of the page, for good.' }),
    );
  }

  private nameSource(): void {
    const known = this.state.picks.sources?.find(({ value }) => value === this.source.value);
    this.sourceName.textContent = known?.label ?? '';
  }

  private suggestId(): void {
    if (this.isIdOwn || !this.body.value || !this.date.value || !this.effect.value) return;
    const place = this.body.value.replace(
      /-(city|village|town|county)?-?(council|commission|board)$/,
      '',
    );
    this.id.value = `${place}-${this.date.value}-${effects[this.effect.value]![1]}`;
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
      const row = new SeatRow(seat, () => this.showCount());
      const old = before.get(seat.seat);
      if (old) row.choose(old.option);
      return row;
    });
    this.roll.replaceChildren(
      ...(seats.length > 0
        ? this.seats.map(({ element }) => element)
        : [h('p', {}, 'The body has no seats on that day.')]),
    );
    for (const [name, text] of Object.entries(this.texts)) text.offer(example?.[name as 'title']);
    this.showCount();
  }

  private showCount(): void {
    const counts = Map.groupBy(this.seats, ({ option }) => option);
    this.count.textContent = [...counts]
      .sort(([a], [b]) => optionsInOrder.indexOf(a) - optionsInOrder.indexOf(b))
      .map(([option, rows]) => `${rows.length} ${option}`)
      .join(', ');
  }

  private missing(): string[] {
    const needed = {
      body: this.body,
      date: this.date,
      effect: this.effect,
      result: this.result,
      at: this.at,
    };
    return [
      ...Object.entries(needed)
        .filter(([, control]) => control.value.trim() === '')
        .map(([name]) => `${name}: it is missing`),
      ...(this.source.value || this.newSource.isUsed ? [] : ['source: it is missing']),
      ...(this.newSource.isUsed && !this.source.value ? this.newSource.missing() : []),
      ...this.seats.flatMap((row) => row.missing()),
      ...Object.entries(this.texts)
        .filter(([, text]) => !text.isFull)
        .map(([name]) => `${name}: expected it in both languages`),
    ];
  }

  private answers(): VoteAnswers {
    return {
      ...{ id: this.id.value, body: this.body.value, date: this.date.value },
      effect: this.effect.value as VoteAnswers['effect'],
      result: this.result.value as VoteAnswers['result'],
      ...{ title: this.texts.title.value, question: this.texts.question.value },
      yes: this.texts.yes.value,
      source: this.source.value || this.newSource.value,
      at: this.at.value.trim(),
      ...(this.quote.value && { quote: this.quote.value.trim() }),
      isCountStated: this.isCountStated.checked,
      seats: this.seats.map((row) => row.value),
      ...this.more.value,
    };
  }
}
