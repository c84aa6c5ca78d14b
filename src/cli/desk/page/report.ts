import type { Report } from './api.ts';
import { h } from './dom.ts';
import { capital } from './words.ts';

type Row = Report['sections'][number]['entries'][number]['changes'][number]['rows'][number];

/** What changes, in words: each record with what was and what is. */
export function reportView({ summary, sections }: Report): HTMLElement {
  return h(
    'div',
    { class: 'report' },
    h('p', {}, summary.slice(1).join(' ')),
    ...sections.map(({ title, entries }) =>
      h(
        'section',
        {},
        h('h3', {}, title),
        ...entries.map(({ act, kind, title: name, where, changes }) =>
          h(
            'details',
            { open: true },
            h(
              'summary',
              {},
              typeof name === 'string' ? name : name.en,
              ` (${kind}${act ? `, ${act}` : ''})`,
            ),
            h('p', { class: 'where' }, where),
            h(
              'dl',
              {},
              ...changes.flatMap(({ label, rows }) => [
                h('dt', {}, label.split(' › ').map(capital).join(' › ')),
                ...rows.map(rowView),
              ]),
            ),
          ),
        ),
      ),
    ),
  );
}

function rowView({ language, before, after, note }: Row): HTMLElement {
  const pieces = (list: NonNullable<Row['after']>, mark: 'ins' | 'del') =>
    list.map(({ text, isChanged }) => (isChanged ? h(mark, {}, text) : text));
  return h(
    'dd',
    {},
    language
      ? h('span', { class: 'language' }, language === 'en' ? 'English' : 'Spanish')
      : undefined,
    before ? h('span', { class: 'was' }, 'was ', ...pieces(before, 'del')) : undefined,
    after ? h('span', { class: 'is' }, before ? 'is ' : '', ...pieces(after, 'ins')) : undefined,
    note ? h('span', { class: 'note' }, note) : undefined,
  );
}
