import type { Pick } from './api.ts';
import { freshId, h } from './dom.ts';

/** How many records the list shows; more are found by another word. */
const most = 40;

/** What a combobox is made from. */
interface ComboboxOptions {
  picks: readonly Pick[];
  /** Whether a text that is none of the records is an answer, too. */
  takesText?: boolean;
}

/**
 * A field that finds a record by its name, as somebody types, and holds its id. It shows the name. The keyboard
 * opens the list (↓), moves in it (↑ ↓), chooses (Enter) and closes it (Esc).
 */
export class Combobox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  private readonly list: HTMLUListElement;
  private readonly picks: readonly Pick[];
  private readonly takesText: boolean;
  private shown: readonly Pick[] = [];
  private active = -1;

  constructor({ picks, takesText = false }: ComboboxOptions, input = h('input', {})) {
    this.picks = picks;
    this.takesText = takesText;
    this.list = h('ul', { id: freshId('list'), role: 'listbox', hidden: true });
    this.input = input;
    const attributes = {
      ...{ role: 'combobox', autocomplete: 'off', spellcheck: 'false' },
      ...{ 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id },
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    this.element = h('div', { class: 'combobox' }, input, this.list);
    input.addEventListener('input', (event) => {
      if (!event.isTrusted) return;
      // A field that was emptied asks for nothing; what is below it shall be seen.
      if (input.value.trim() === '') this.show(false);
      else this.open();
    });
    input.addEventListener('keydown', (event) => this.press(event));
    input.addEventListener('blur', () => this.leave());
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** The id of the record that the field names, or the text where any is taken; empty where it is neither. */
  get value(): string {
    const text = this.input.value.trim();
    return this.named(text)?.value ?? (this.takesText ? text : '');
  }

  /** Shows the record with an id; a text that is none as it is. */
  set value(id: string) {
    this.input.value = this.labelOf(id);
  }

  /** What was typed and is no record; undefined where the field is empty or holds one. */
  get unknown(): string | undefined {
    const text = this.input.value.trim();
    return text === '' || this.named(text) ? undefined : text;
  }

  private labelOf(id: string): string {
    const pick = this.picks.find(({ value }) => value === id);
    return pick ? nameOf(pick, this.picks) : id;
  }

  private named(text: string): Pick | undefined {
    return (
      this.picks.find(({ value }) => value === text) ??
      this.picks.find((pick) => nameOf(pick, this.picks) === text) ??
      this.picks.find(({ label }) => plain(label) === plain(text) && text !== '')
    );
  }

  private open(): void {
    const words = plain(this.input.value).split(/\s+/).filter(Boolean);
    const fits = this.picks.filter(({ value, label }) =>
      words.every((word) => plain(`${label} ${value}`).includes(word)),
    );
    this.shown = fits.slice(0, most);
    this.active = -1;
    this.list.replaceChildren(
      ...this.shown.map((pick, index) =>
        h(
          'li',
          {
            ...{ role: 'option', id: `${this.list.id}-${index}`, 'aria-selected': 'false' },
            click: () => this.choose(index),
          },
          pick.label || pick.value,
          pick.label ? h('span', { class: 'where' }, pick.value) : undefined,
        ),
      ),
      ...(fits.length > most
        ? [h('li', { class: 'rest' }, `… and ${fits.length - most} more: type another word.`)]
        : []),
    );
    this.show(this.shown.length > 0);
  }

  private show(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) this.input.removeAttribute('aria-activedescendant');
  }

  private press(event: KeyboardEvent): void {
    const isOpen = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) this.open();
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isOpen) {
      // One that is left is the one that is meant.
      const index = this.active < 0 && this.shown.length === 1 ? 0 : this.active;
      if (index < 0) return;
      event.preventDefault();
      this.choose(index);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.show(false);
    }
  }

  private move(step: number): void {
    if (this.shown.length === 0) return;
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.active = (from + step + this.shown.length) % this.shown.length;
    [...this.list.children].forEach((item, index) =>
      item.setAttribute('aria-selected', String(index === this.active)),
    );
    const item = this.list.children[this.active]!;
    item.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', item.id);
  }

  private choose(index: number): void {
    this.value = this.shown[index]!.value;
    this.show(false);
    for (const name of ['input', 'change'])
      this.input.dispatchEvent(new Event(name, { bubbles: true }));
  }

  private leave(): void {
    this.show(false);
    const pick = this.named(this.input.value.trim());
    if (pick) this.value = pick.value;
  }
}

/** A record by its name; where others have it too, with its id. */
function nameOf({ value, label }: Pick, picks: readonly Pick[]): string {
  if (label === '') return value;
  const isOnlyOne = picks.filter((each) => each.label === label).length === 1;
  return isOnlyOne ? label : `${label} (${value})`;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
