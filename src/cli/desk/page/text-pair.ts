import type { Localized } from './api.ts';
import { field, h } from './dom.ts';

/** A text in both languages, with another vote's as an example. */
export class TextPair {
  readonly element: HTMLElement;
  private readonly name: string;
  private readonly en = h('textarea', { rows: '2', lang: 'en' });
  private readonly es = h('textarea', { rows: '2', lang: 'es' });
  private readonly example = h('p', { class: 'help' });

  constructor(label: string, name: string, help: string) {
    this.name = name;
    this.element = h(
      'fieldset',
      { class: 'pair' },
      h('legend', {}, label),
      h('p', { class: 'help' }, help),
      field('English', this.en, { name: `${name}-en` }),
      field('Spanish', this.es, { name: `${name}-es` }),
      this.example,
    );
    for (const control of [this.en, this.es])
      control.setAttribute(
        'aria-label',
        `${label}, ${control === this.en ? 'English' : 'Spanish'}`,
      );
  }

  get value(): Localized {
    return { en: this.en.value.trim(), es: this.es.value.trim() };
  }

  /** Which of the two languages is not written yet. */
  missing(): string[] {
    const { value, name } = this;
    return (['en', 'es'] as const)
      .filter((language) => value[language] === '')
      .map((language) => `${name}-${language}: it is missing`);
  }

  /** Shows how another vote says it, to be taken over and changed. */
  offer(example: Localized | undefined): void {
    if (!example) return this.example.replaceChildren();
    const take = () => {
      [this.en.value, this.es.value] = [example.en, example.es];
      for (const control of [this.es, this.en])
        control.dispatchEvent(new Event('input', { bubbles: true }));
      this.en.focus();
    };
    this.example.replaceChildren(
      `Another vote says: “${example.en}” `,
      h('button', { type: 'button', click: take }, 'Start from it'),
    );
  }
}
