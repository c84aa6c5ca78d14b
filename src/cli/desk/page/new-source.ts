import { kindOf, type State, type VoteAnswers } from './api.ts';
import { field, h, select } from './dom.ts';
import { capital, slug } from './words.ts';

/** A document that is not among the sources. */
export class NewSource {
  readonly element: HTMLDetailsElement;
  private readonly fields: Record<string, HTMLInputElement | HTMLSelectElement>;

  constructor(state: State) {
    const { choices } = kindOf(state, 'source');
    this.fields = {
      title: h('input', {}),
      publisher: h('input', {}),
      kind: select([
        ['', 'Choose'],
        ...(choices.kind ?? []).map((word) => [word, capital(word)] as const),
      ]),
      language: select([
        ['en', 'English'],
        ['es', 'Spanish'],
      ]),
      url: h('input', { type: 'url', placeholder: 'https://' }),
      published: h('input', { type: 'date' }),
      id: h('input', { spellcheck: 'false' }),
    };
    const help: Record<string, string> = {
      kind: 'Minutes and recordings are primary records. It decides how sure we can be.',
      url: 'Leave it out if you don’t know it.',
      published: 'Leave it out if it is not printed.',
      id: 'Publisher and day; it is filled in for you.',
    };
    const labels: Record<string, string> = { url: 'Address', id: 'ID', published: 'Day' };
    this.element = h(
      'details',
      {},
      h('summary', {}, 'It is a new document'),
      ...Object.entries(this.fields).map(([name, control]) =>
        field(labels[name] ?? capital(name), control, {
          help: help[name],
          name: `source-${name}`,
        }),
      ),
    );
    const suggest = () => {
      const words = `${this.text('publisher')} ${this.text('published')}`;
      this.fields.id!.value = slug(words.replace(/^the /i, ''));
    };
    for (const name of ['publisher', 'published'])
      this.fields[name]!.addEventListener('input', suggest);
    this.element.addEventListener('input', () => (this.element.open = true));
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
    return ['publisher', 'kind', 'id']
      .filter((name) => this.text(name) === '')
      .map((name) => `source-${name}: it is missing`);
  }

  private text(name: string): string {
    return this.fields[name]!.value.trim();
  }
}
