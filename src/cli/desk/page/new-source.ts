import { kindOf, type State, type VoteAnswers } from './api.ts';
import { capital, field, h, select } from './dom.ts';

/** A document that is not among the sources. */
export class NewSource {
  readonly element: HTMLDetailsElement;
  private readonly fields: Record<string, HTMLInputElement | HTMLSelectElement>;

  constructor(state: State) {
    const { choices } = kindOf(state, 'source');
    const menu = (name: string) =>
      select((choices[name] ?? []).map((word) => [word, capital(word)] as const));
    this.fields = {
      title: h('input', {}),
      publisher: h('input', {}),
      kind: menu('kind'),
      language: select([
        ['en', 'English'],
        ['es', 'Spanish'],
      ]),
      url: h('input', { type: 'url', placeholder: 'https://' }),
      published: h('input', { type: 'date' }),
      id: h('input', { spellcheck: 'false' }),
    };
    const help: Record<string, string> = {
      url: 'Leave it out if you don’t know it.',
      published: 'Leave it out if it is not printed.',
      id: 'Publisher and date, such as example-news-2025-06-10.',
    };
    this.element = h(
      'details',
      {},
      h('summary', {}, 'It is a new document'),
      ...Object.entries(this.fields).map(([name, control]) =>
        field(name === 'url' ? 'Address' : name === 'id' ? 'ID' : capital(name), control, {
          help: help[name],
          name: `source-${name}`,
        }),
      ),
    );
    const suggest = () => {
      const words = `${this.text('publisher')} ${this.text('published')}`;
      const id = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      this.fields.id!.value = id
        .replace(/^the /, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    };
    for (const name of ['publisher', 'published'])
      this.fields[name]!.addEventListener('input', suggest);
  }

  get isUsed(): boolean {
    return this.element.open && this.text('title') !== '';
  }

  get value(): Exclude<VoteAnswers['source'], string> {
    const [url, published] = [this.text('url'), this.text('published')];
    return {
      ...{ id: this.text('id'), title: this.text('title'), publisher: this.text('publisher') },
      kind: this.text('kind') as 'local-news',
      language: this.text('language') as 'en',
      ...(url && { url }),
      ...(published && { published }),
    };
  }

  missing(): string[] {
    return ['publisher', 'id']
      .filter((name) => this.text(name) === '')
      .map((name) => `the new document’s ${name}: it is missing`);
  }

  private text(name: string): string {
    return this.fields[name]!.value.trim();
  }
}
