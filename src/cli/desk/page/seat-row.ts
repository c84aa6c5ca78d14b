import { distance } from 'fastest-levenshtein';
import type { Pick, SeatToFill, VoteAnswers } from './api.ts';
import { field, freshId, h, select } from './dom.ts';
import { capital } from './words.ts';

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
  private readonly details: HTMLElement;
  private readonly radios: HTMLInputElement[];
  private readonly other: HTMLSelectElement;
  private readonly likeness = h('p', { class: 'help hint', role: 'status' });
  private readonly officials: readonly Pick[];
  /** Whether somebody chose the member; one who is only likely counts with a vote. */
  private isChosen = false;

  constructor(seat: SeatToFill, officials: readonly Pick[], change: () => void) {
    this.seat = seat;
    this.officials = officials;
    const key = (name: string) => `seat-${seat.seat}-${name}`;
    this.member = select(
      [
        ['', 'Not known'],
        ...seat.members.map((member) => [member.id, memberLabel(member)] as const),
        [somebodyNew, 'Somebody new …'],
      ],
      seat.held ?? seat.likely ?? '',
    );
    this.newMember = {
      name: h('input', {}),
      short: h('input', {}),
      en: h('input', { value: seat.role.en }),
      es: h('input', { value: seat.role.es, lang: 'es' }),
    };
    for (const [name, input] of Object.entries(this.newMember)) input.dataset.key = key(name);
    this.details = h(
      'div',
      { class: 'new-member', hidden: true },
      field('Name, as the body spells it', this.newMember.name),
      this.likeness,
      field('Last name, for charts', this.newMember.short),
      field('Office in English', this.newMember.en),
      field('Office in Spanish', this.newMember.es),
    );
    this.newMember.name.addEventListener('input', () => this.readName());
    this.member.addEventListener('change', () => {
      this.isChosen = true;
      this.details.hidden = this.member.value !== somebodyNew;
    });
    const group = freshId('option');
    this.other = select(others.map((word) => [word, capital(word)] as const));
    this.other.setAttribute('aria-label', `Another option for ${seat.name.en}`);
    this.other.hidden = true;
    this.other.dataset.key = key('other');
    this.radios = [...usual, 'other'].map((value) => {
      const radio = h('input', {
        ...{ type: 'radio', name: group, value, checked: value === 'unknown' },
        ...{ id: freshId('radio'), 'data-key': key(value) },
        change: () => {
          this.other.hidden = !this.radios.at(-1)!.checked;
          change();
        },
      });
      return radio;
    });
    this.other.addEventListener('change', change);
    this.element = h(
      'fieldset',
      { class: 'seat', 'data-name': key('row') },
      h('legend', {}, seat.name.en),
      field('Member', this.member, { name: key('member') }),
      this.details,
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
    const isOnlyLikely =
      !this.isChosen && this.member.value === this.seat.likely && option === 'unknown';
    return {
      seat,
      option,
      ...(this.member.value && !isOnlyLikely && { member: this.member.value }),
    };
  }

  choose(option: Option): void {
    const isUsual = usual.includes(option);
    for (const radio of this.radios) radio.checked = radio.value === (isUsual ? option : 'other');
    this.other.hidden = isUsual;
    if (!isUsual) this.other.value = option;
    const chosen = this.radios.find(({ checked }) => checked);
    chosen?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  missing(): string[] {
    const at = `seat-${this.seat.seat}-row`;
    const isTold = !['unknown', 'unrecorded', 'vacant'].includes(this.option);
    if (this.member.value === '')
      return isTold ? [`${at}: choose the member, or “Somebody new”`] : [];
    if (this.member.value !== somebodyNew) return [];
    const isFull = Object.values(this.newMember).every(({ value }) => value.trim() !== '');
    return isFull ? [] : [`${at}: the new member’s name and office are missing`];
  }

  /** Takes the last name from the name, and says so if somebody is called nearly that. */
  private readName(): void {
    const name = this.newMember.name.value.trim();
    this.newMember.short.value = name.split(/\s+/).at(-1) ?? '';
    const near = this.officials.find(
      ({ label }) => name.length > 4 && distance(label.toLowerCase(), name.toLowerCase()) <= 2,
    );
    if (!near) return this.likeness.replaceChildren();
    const take = () => {
      if (![...this.member.options].some(({ value }) => value === near.value))
        this.member.append(h('option', { value: near.value }, near.label));
      this.member.value = near.value;
      this.member.dispatchEvent(new Event('change', { bubbles: true }));
      this.member.focus();
    };
    this.likeness.replaceChildren(
      `We have a record of ${near.label}. `,
      h('button', { type: 'button', click: take }, `It is ${near.label}`),
    );
  }
}

function memberLabel({ name, isKnown, seen }: SeatToFill['members'][number]): string {
  if (isKnown) return name;
  if (seen === undefined) return `${name} (in another seat)`;
  const month = new Date(`${seen}T00:00:00Z`).toLocaleDateString('en-US', {
    ...{ month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
  return `${name} (last seen ${month})`;
}
