import type { SeatToFill, VoteAnswers } from './api.ts';
import { capital, field, freshId, h, select } from './dom.ts';

/** What a member can have done. */
export type Option = VoteAnswers['seats'][number]['option'];

const usual: readonly Option[] = ['yes', 'no', 'absent', 'recused', 'abstain', 'unknown'];
const others: readonly Option[] = ['present', 'nonvoting', 'vacant', 'unrecorded'];
/** All of them, the usual ones first. */
export const optionsInOrder = [...usual, ...others];
const somebodyNew = '+';

/** A seat, its member and what the member did. */
export class SeatRow {
  readonly element: HTMLFieldSetElement;
  readonly seat: SeatToFill;
  private readonly member: HTMLSelectElement;
  private readonly newMember: Record<'name' | 'short' | 'en' | 'es', HTMLInputElement>;
  private readonly radios: HTMLInputElement[];
  private readonly other: HTMLSelectElement;

  constructor(seat: SeatToFill, change: () => void) {
    this.seat = seat;
    this.member = select(
      [
        ['', 'Not known'],
        ...seat.members.map(
          ({ id, name, isKnown }) =>
            [id, isKnown ? name : `${name} (not known to sit here then)`] as const,
        ),
        [somebodyNew, 'Somebody new …'],
      ],
      seat.held ?? '',
    );
    this.newMember = {
      name: h('input', {}),
      short: h('input', {}),
      en: h('input', { value: seat.role.en }),
      es: h('input', { value: seat.role.es, lang: 'es' }),
    };
    const details = h(
      'div',
      { class: 'new-member', hidden: true },
      field('Name, as the body spells it', this.newMember.name),
      field('Last name, for charts', this.newMember.short),
      field('Office in English', this.newMember.en),
      field('Office in Spanish', this.newMember.es),
    );
    this.newMember.name.addEventListener('input', () => {
      this.newMember.short.value = this.newMember.name.value.trim().split(/\s+/).at(-1) ?? '';
    });
    this.member.addEventListener('change', () => {
      details.hidden = this.member.value !== somebodyNew;
    });
    const name = freshId('option');
    this.other = select(others.map((word) => [word, capital(word)] as const));
    this.other.setAttribute('aria-label', `Another option for ${seat.name.en}`);
    this.other.hidden = true;
    this.radios = [...usual, 'other'].map((value) =>
      h('input', {
        ...{ type: 'radio', name, value, checked: value === 'unknown', id: freshId('radio') },
        change: () => {
          this.other.hidden = !this.radios.at(-1)!.checked;
          change();
        },
      }),
    );
    this.other.addEventListener('change', change);
    this.element = h(
      'fieldset',
      { class: 'seat' },
      h('legend', {}, seat.name.en),
      field('Member', this.member),
      details,
      h(
        'div',
        { class: 'radios', role: 'radiogroup', 'aria-label': `Vote of ${seat.name.en}` },
        ...this.radios.map((radio) =>
          h('span', {}, radio, h('label', { for: radio.id }, capital(radio.value))),
        ),
        this.other,
      ),
    );
  }

  get option(): Option {
    const value = this.radios.find(({ checked }) => checked)?.value ?? 'unknown';
    return (value === 'other' ? this.other.value : value) as Option;
  }

  get value(): VoteAnswers['seats'][number] {
    const { seat, option } = { seat: this.seat.seat, option: this.option };
    const { name, short, en, es } = this.newMember;
    if (this.member.value === somebodyNew)
      return {
        ...{ seat, option },
        member: {
          ...{ name: name.value.trim(), short: short.value.trim() },
          role: { en: en.value.trim(), es: es.value.trim() },
        },
      };
    return { seat, option, ...(this.member.value && { member: this.member.value }) };
  }

  choose(option: Option): void {
    const isUsual = usual.includes(option);
    for (const radio of this.radios) radio.checked = radio.value === (isUsual ? option : 'other');
    this.other.hidden = isUsual;
    if (!isUsual) this.other.value = option;
  }

  missing(): string[] {
    if (this.member.value !== somebodyNew) return [];
    const isFull = Object.values(this.newMember).every(({ value }) => value.trim() !== '');
    return isFull ? [] : [`seats: ${this.seat.name.en}: expected the new member’s name and office`];
  }
}
