import { JSONEditor } from '@json-editor/json-editor';
import type { AnyRecord, FieldProblem, FormSchema, Pick } from './api.ts';
import { Combobox } from './combobox.ts';
import { freshId, h } from './dom.ts';
import { problemInWords } from './words.ts';

/** How long somebody stops typing before the form takes a text over, in milliseconds. */
const pause = 300;

/** The library without its own style sheet: the page's policy lets only the desk's in, which knows dark themes. */
class SchemaForm extends JSONEditor {
  protected override addNewStyleRules(): void {
    return;
  }
}

/** A form for one record. */
export interface RecordForm {
  holder: HTMLElement;
  /** Shows each problem beside its field; gives back those whose field the form does not show. */
  showProblems: (problems: readonly FieldProblem[]) => FieldProblem[];
  destroy: () => void;
}

/**
 * The form of a record, made from its JSON Schema.
 * @param change called with the record after each edit by a person.
 */
export function recordForm(
  schema: FormSchema,
  picks: Record<string, Pick[]>,
  record: AnyRecord,
  change: (record: AnyRecord) => void,
): RecordForm {
  const holder = h('div', { class: 'record-form' });
  const editor = new SchemaForm(holder, {
    schema: withPicks(schema),
    startval: withoutPlaceholders(record),
    theme: 'html',
    iconlib: false,
    ajax: false,
    show_errors: 'never',
    show_opt_in: true,
    required_by_default: false,
    use_default_values: true,
    use_name_attributes: false,
    no_additional_properties: true,
    enforce_const: true,
    disable_edit_json: true,
    disable_collapse: true,
    disable_properties: true,
    disable_array_delete_all_rows: true,
    disable_array_delete_last_row: true,
    prompt_before_delete: false,
    enable_array_copy: false,
  });
  const dress = () => {
    markLeftOut(holder);
    linkHelp(holder);
    addComboboxes(holder, picks);
  };
  let isReady = false;
  editor.on('ready', () => {
    isReady = true;
    dress();
  });
  // The library waits until somebody leaves a field; the check should not.
  let timer: ReturnType<typeof setTimeout> | undefined;
  holder.addEventListener('input', ({ target }) => {
    clearTimeout(timer);
    const control = target as HTMLElement;
    if (control.closest('.combobox')) return;
    timer = setTimeout(() => control.dispatchEvent(new Event('change', { bubbles: true })), pause);
  });
  let last = JSON.stringify(record);
  editor.on('change', () => {
    dress();
    if (!isReady) return;
    const value = withPlaceholders(withoutEmpty(editor.getValue()), record) as AnyRecord;
    if (JSON.stringify(value) === last) return;
    last = JSON.stringify(value);
    change(value);
  });
  return {
    holder,
    showProblems: (problems) => showProblems(holder, problems),
    destroy: () => editor.destroy(),
  };
}

const placeholder = /\s*\[TODO\]|^todo$/;

/** A record with nothing where a person has yet to write. */
function withoutPlaceholders(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(placeholder, '');
  if (Array.isArray(value)) return value.map(withoutPlaceholders);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutPlaceholders(inner)]),
  );
}

/** The same again with placeholders, which the check knows, where nothing is written. */
function withPlaceholders(value: unknown, before: unknown): unknown {
  if (typeof value === 'string') {
    const isStill = typeof before === 'string' && before.replace(placeholder, '') === value;
    return isStill ? before : value === '' ? '[TODO]' : value;
  }
  const inner = (key: string | number) =>
    typeof before === 'object' && before !== null
      ? (before as Record<string | number, unknown>)[key]
      : undefined;
  if (Array.isArray(value)) return value.map((item, index) => withPlaceholders(item, inner(index)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withPlaceholders(item, inner(key))]),
  );
}

/** The schema with each reference as a field that offers the records there are. */
function withPicks(schema: FormSchema): FormSchema {
  const { pick, pattern: _, ...rest } = schema as FormSchema & { pattern?: string };
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, value]: [string, unknown]) => {
      if (key === 'properties')
        return [
          key,
          Object.fromEntries(
            Object.entries(value as Record<string, FormSchema>).map(([name, each]) => [
              name,
              withPicks(each),
            ]),
          ),
        ];
      if (key === 'items') return [key, withPicks(value as FormSchema)];
      if (key === 'anyOf' || key === 'oneOf' || key === 'prefixItems')
        return [key, (value as FormSchema[]).map((each) => withPicks(each))];
      return [key, value];
    }),
  ) as FormSchema;
  if (pick === undefined) return inner;
  const inputAttributes = { 'data-pick': pick };
  return { ...inner, options: { ...inner.options, inputAttributes } };
}

/** A field that was left empty says nothing, where the form has no better way to leave it out. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutEmpty(inner)]),
  );
}

/** Gives what can be left out a tick with a name of its own, and hides it while it is left out. */
function markLeftOut(holder: HTMLElement): void {
  for (const tick of holder.querySelectorAll<HTMLInputElement>('.json-editor-opt-in')) {
    const room = tick.closest<HTMLElement>('[data-schemapath]')!;
    room.classList.toggle('left-out', !tick.checked);
    const label = tick.parentElement!.closest('label:not([for$="-opt-in"])');
    if (!label) continue;
    const words = label.lastChild?.textContent ?? '';
    tick.parentElement!.querySelector('label')?.remove();
    label.before(tick.parentElement!);
    tick.setAttribute('aria-label', `Give: ${words}`);
  }
  for (const tick of holder.querySelectorAll<HTMLElement>(
    '.json-editor-opt-in:not([aria-label])',
  )) {
    const title = tick.closest('[data-schemapath]')?.getAttribute('data-schemapath');
    const header = tick.parentElement!.parentElement!;
    tick.parentElement!.querySelector('label')?.remove();
    tick.setAttribute('aria-label', `Give: ${header.textContent.trim() || title!}`);
  }
  for (const switcher of holder.querySelectorAll<HTMLElement>(
    'select[id$="switcher"]:not([aria-label])',
  )) {
    const header = switcher.parentElement!.firstElementChild;
    switcher.setAttribute('aria-label', `${header?.textContent.trim() ?? ''}: how it is given`);
    switcher.previousElementSibling?.remove();
  }
}

/** Ties the help of each field to its control, for those who hear the page. */
function linkHelp(holder: HTMLElement): void {
  for (const control of holder.querySelectorAll<HTMLElement>('.form-control')) {
    const input = control.querySelector<HTMLElement>('input, select, textarea');
    const help = control.querySelector<HTMLElement>('p, .je-desc');
    if (!input || !help || input.hasAttribute('aria-describedby')) continue;
    help.id ||= freshId('help');
    input.setAttribute('aria-describedby', help.id);
  }
}

const comboboxes = new WeakMap<Element, Combobox>();

/** Gives each reference a field that finds the record by its name; the form's own field keeps the id, out of sight. */
function addComboboxes(holder: HTMLElement, picks: Record<string, Pick[]>): void {
  for (const own of holder.querySelectorAll<HTMLInputElement>('input[data-pick]')) {
    const known = comboboxes.get(own);
    if (known) {
      if (document.activeElement !== known.input && known.value !== own.value)
        known.value = own.value;
      continue;
    }
    const combobox = new Combobox({ picks: picks[own.dataset.pick!] ?? [], takesText: true });
    comboboxes.set(own, combobox);
    combobox.value = own.value;
    combobox.input.id = own.id;
    own.id = `${own.id}-value`;
    own.type = 'hidden';
    const help = own.getAttribute('aria-describedby');
    if (help !== null) combobox.input.setAttribute('aria-describedby', help);
    combobox.input.addEventListener('change', () => {
      if (own.value === combobox.value) return;
      own.value = combobox.value;
      own.dispatchEvent(new Event('change', { bubbles: true }));
    });
    own.before(combobox.element);
  }
}

function showProblems(holder: HTMLElement, problems: readonly FieldProblem[]): FieldProblem[] {
  for (const old of holder.querySelectorAll('.problem')) old.remove();
  for (const input of holder.querySelectorAll('[aria-invalid]'))
    input.removeAttribute('aria-invalid');
  return problems.filter((problem) => {
    const place = placeOf(holder, problem.path);
    if (!place) return true;
    const note = h('p', { class: 'problem' }, problemInWords(problem));
    note.id = freshId('problem');
    place.append(note);
    const input = place.querySelector('input, select, textarea');
    input?.setAttribute('aria-invalid', 'true');
    input?.setAttribute('aria-errormessage', note.id);
    return false;
  });
}

/** The part of the form for a path or, where it is not shown, for the nearest part of it. */
function placeOf(holder: HTMLElement, path: FieldProblem['path']): Element | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const name = ['root', ...path.slice(0, length)].join('.');
    const place = holder.querySelector(`[data-schemapath="${CSS.escape(name)}"]`);
    if (place) return place;
  }
  return undefined;
}
