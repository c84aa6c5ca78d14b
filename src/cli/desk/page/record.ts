import { ask, type AnyRecord, type DataPart, type FieldProblem } from './api.ts';
import type { Changes } from './changes.ts';
import { h, tell } from './dom.ts';
import { recordForm, type RecordForm } from './record-form.ts';
import { capital, grouped, pathInWords, problemInWords } from './words.ts';

/** How long somebody pauses before the check runs, in milliseconds. */
const pause = 500;

/** The form of one record, with the check beside its fields and its page below. */
export async function recordView(
  changes: Changes,
  part: DataPart,
  id: string,
  title: string,
  go: (hash: string) => void,
): Promise<HTMLElement> {
  const found = await ask('record', { part, id, drafts: changes.drafts });
  if (!found.record)
    return h(
      'div',
      {},
      h('h1', {}, capital(part)),
      h('p', {}, `There is no record “${id}” here, or you are about to delete it.`),
    );
  const summary = h('div', { class: 'check', role: 'status' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const check = async (form: RecordForm) => {
    turn += 1;
    const own = turn;
    summary.replaceChildren(h('p', {}, 'Checking …'));
    const { problems } = await ask('check', { drafts: changes.drafts });
    if (own === turn) showCheck(summary, form, problems, part, currentId);
  };
  let currentId = id;
  const form = recordForm(found.form, found.picks, found.record, (record: AnyRecord) => {
    currentId = typeof record.id === 'string' ? record.id : id;
    const isAsBefore = JSON.stringify(record) === JSON.stringify(found.original);
    if (isAsBefore) changes.discard([{ part, id }]);
    else changes.put([{ part, id, record, was: found.was }]);
    clearTimeout(timer);
    timer = setTimeout(() => void check(form), pause);
  });
  void check(form);
  const isNew = found.original === null;
  const notes = changes.groupOf({ part, id })?.notes ?? [];
  return h(
    'div',
    {},
    h('h1', {}, title === id ? `${capital(part)}: ${id}` : title),
    h(
      'p',
      { class: 'where' },
      `${capital(part)} › ${id}. `,
      isNew ? 'New; nothing is written yet.' : 'What you change is kept here until you save.',
    ),
    notes.length > 0 &&
      h(
        'section',
        { class: 'check' },
        h('h2', {}, 'What the form does not say'),
        h('ul', {}, ...notes.map((note) => h('li', {}, note))),
      ),
    summary,
    form.holder,
    h(
      'p',
      { class: 'buttons' },
      h('a', { class: 'button main', href: '#/review' }, 'Review and save'),
      h(
        'button',
        {
          type: 'button',
          click: () => {
            const undo = changes.discard([{ part, id }]);
            const back = location.hash;
            tell('Discarded.', [
              'Undo',
              () => {
                undo();
                go(back);
              },
            ]);
            go(isNew ? '#/review' : `#/list/${part}`);
          },
        },
        'Discard my changes to it',
      ),
      !isNew &&
        h(
          'button',
          {
            type: 'button',
            click: () => {
              clearTimeout(timer);
              changes.put([{ part, id, record: null, was: found.was }]);
              go('#/review');
            },
          },
          'Delete the record',
        ),
    ),
    found.page !== null && previewView(changes, part, id),
  );
}

function showCheck(
  summary: HTMLElement,
  form: RecordForm,
  problems: readonly FieldProblem[],
  part: DataPart,
  id: string,
): void {
  const own = problems.filter((each) => each.part === part && each.record === id);
  const away = form.showProblems(own);
  const other = problems.filter((each) => !own.includes(each) && !each.isOld);
  const shown = own.length - away.length;
  summary.replaceChildren(
    h(
      'p',
      { class: problems.length > 0 ? 'bad' : 'good' },
      own.length + other.length === 0
        ? 'The check finds nothing wrong.'
        : `The check finds ${own.length === 0 ? 'nothing wrong here' : `${own.length} here`}${shown > 0 ? ', beside the fields' : ''}${other.length > 0 ? `, and ${other.length} elsewhere` : ''}.`,
    ),
    problemList([...away, ...other]),
  );
}

/** Problems as a list, each with a link to its record. */
export function problemList(problems: readonly FieldProblem[]): HTMLElement {
  return h(
    'ul',
    { class: 'problems' },
    ...grouped(problems).map(({ problem, count }) => {
      const { part, record, path, text } = problem;
      if (!part || !record) return h('li', {}, text);
      return h(
        'li',
        {},
        h(
          'a',
          { href: `#/record/${part}/${encodeURIComponent(record)}` },
          `${capital(part)} › ${record}`,
        ),
        `${path.length > 0 ? ` ${pathInWords(path)}` : ''}: ${problemInWords(problem)}`,
        count > 1 && ` (in ${count} places)`,
      );
    }),
  );
}

/** The page of a record as it would be, in a frame. */
function previewView(changes: Changes, part: DataPart, id: string): HTMLElement {
  const room = h('div', { class: 'preview' });
  const show = async (language: 'en' | 'es') => {
    room.replaceChildren(
      h('p', { role: 'status' }, 'The page is being made; the first one takes a few seconds …'),
    );
    try {
      // What was typed just now is taken over first.
      await new Promise((taken) => setTimeout(taken, pause));
      const { address } = await ask('preview', { part, id, language, drafts: changes.drafts });
      room.replaceChildren(
        h('iframe', {
          src: address,
          title: `The page in ${language === 'en' ? 'English' : 'Spanish'}`,
        }),
      );
    } catch (error) {
      room.replaceChildren(h('p', { class: 'problem' }, (error as Error).message));
    }
  };
  return h(
    'section',
    {},
    h('h2', {}, 'The page as it would be'),
    h(
      'p',
      { class: 'buttons' },
      h('button', { type: 'button', click: () => void show('en') }, 'Show it in English'),
      h('button', { type: 'button', click: () => void show('es') }, 'Show it in Spanish'),
    ),
    room,
  );
}
