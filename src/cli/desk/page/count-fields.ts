import type { VoteAnswers } from './api.ts';
import { field, freshId, h } from './dom.ts';
import { optionsInOrder, type Option } from './seat-row.ts';
import { capital } from './words.ts';

type Count = NonNullable<VoteAnswers['count']>;

const usual = ['yes', 'no', 'absent', 'recused', 'abstain', 'vacant'] as const;

/** The count as a source states it. It follows the seats until somebody types another. */
export class CountFields {
  readonly element: HTMLElement;
  private readonly isStated = h('input', {
    ...{ type: 'checkbox', checked: true, 'data-key': 'isCountStated' },
  });
  private readonly inputs: Record<string, HTMLInputElement>;
  private readonly words = h('p', { class: 'count', role: 'status' });
  private readonly hint = h('p', { class: 'help hint', role: 'status' });
  private readonly quote = h('input', {});
  private seats: readonly Option[] = [];

  constructor() {
    this.isStated.id = freshId('field');
    this.inputs = Object.fromEntries(
      usual.map((option) => [option, h('input', { type: 'number', min: '0' })]),
    );
    const counts = h(
      'div',
      { class: 'counts' },
      ...Object.entries(this.inputs).map(([option, input]) =>
        field(capital(option), input, { name: `count-${option}` }),
      ),
      field('The words that state it', this.quote, {
        name: 'quote',
        help: 'If you have them: at most 25 words, exactly as the source has them.',
      }),
    );
    this.isStated.addEventListener('change', () => {
      counts.hidden = !this.isStated.checked;
      if (this.isStated.checked) this.fill();
    });
    this.element = h(
      'div',
      { 'data-name': 'count' },
      this.words,
      this.hint,
      h(
        'p',
        { class: 'tick' },
        this.isStated,
        h('label', { for: this.isStated.id }, 'The source states the count'),
      ),
      counts,
    );
  }

  /** What the answers have of the count. */
  get value(): Pick<VoteAnswers, 'isCountStated' | 'count' | 'quote'> {
    const isCountStated = this.isStated.checked;
    const quote = this.quote.value.trim();
    const typed = Object.entries(this.inputs).filter(([, { value }]) => value !== '');
    return {
      isCountStated,
      ...(isCountStated && typed.length > 0 && this.isOwn() && { count: this.typed() }),
      ...(isCountStated && quote && { quote }),
    };
  }

  /**
   * Counts the seats, and says what is odd about them.
   * @param result how it came out, as far as it is chosen.
   */
  read(seats: readonly Option[], result: string): void {
    const wasOwn = this.isOwn();
    this.seats = seats;
    const counts = Map.groupBy(seats, (option) => option);
    this.words.textContent = [...counts]
      .sort(([a], [b]) => optionsInOrder.indexOf(a) - optionsInOrder.indexOf(b))
      .map(([option, own]) => `${own.length} ${option}`)
      .join(', ');
    if (!wasOwn) this.fill();
    const { yes = 0, no = 0 } = this.isStated.checked ? this.typed() : this.counted();
    const usually = yes > no ? 'pass' : 'fail';
    const isOdd = yes + no > 0 && ['pass', 'fail'].includes(result) && result !== usually;
    this.hint.textContent = isOdd
      ? `With ${yes} yes and ${no} no, a measure usually ${usually === 'pass' ? 'passes' : 'fails'}, and you chose “${capital(result)}”. If both are right, add the rule to the record of the vote, under “Requirement”.`
      : '';
  }

  private fill(): void {
    const isAllKnown = !this.seats.some((option) => option === 'unknown');
    const counted = this.counted();
    for (const [option, input] of Object.entries(this.inputs))
      input.value = isAllKnown ? String(counted[option as Option as keyof Count] ?? 0) : '';
  }

  /** Whether the numbers are not those of the seats. */
  private isOwn(): boolean {
    const counted = this.counted();
    const isAllKnown = !this.seats.some((option) => option === 'unknown');
    return Object.entries(this.inputs).some(
      ([option, { value }]) =>
        value !== '' && (!isAllKnown || Number(value) !== (counted[option as keyof Count] ?? 0)),
    );
  }

  private typed(): Count {
    return Object.fromEntries(
      Object.entries(this.inputs)
        .filter(([, { value }]) => value !== '')
        .map(([option, { value }]) => [option, Number(value)]),
    );
  }

  private counted(): Count {
    const counts = Map.groupBy(this.seats, (option) => option);
    return Object.fromEntries([...counts].map(([option, own]) => [option, own.length]));
  }
}
