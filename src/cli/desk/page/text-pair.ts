import type { Localized } from './api.ts';
import { field, h } from './dom.ts';

/** A text in both languages, with another vote's as an example. */
export class TextPair {
  readonly element: HTMLElement;
  private readonly en = h('textarea', { rows: '2', lang: 'en' });
  private readonly es = h('textarea', { rows: '2', lang: 'es' });
  private readonly example = h('p', { class: 'help' });

  constructor(label: string, name: string, help: string) {
    this.element = h(
      'fieldset',
      { class: 'pair', 'data-name': name },
      h('legend', {}, label),
      h('p', { class: 'help' }, help),
      field('English', this.en),
      field('Spanish', this.es),
      this.example,
    );
  }

  get value(): Localized {
    return { en: this.en.value.trim(), es: this.es.value.trim() };
  }

  get isFull(): boolean {
    return this.value.en !== '' && this.value.es !== '';
  }

  /** Shows how another vote says it, to be taken over and changed. */
  offer(example: Localized | undefined): void {
    if (!example) return this.example.replaceChildren();
    const take = () => {
      [this.en.value, this.es.value] = [example.en, example.es];
      this.en.focus();
    };
    this.example.replaceChildren(
      `Another vote says: “${example.en}” `,
      h('button', { type: 'button', click: take }, 'Start from it'),
    );
  }
}
