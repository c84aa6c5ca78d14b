/** What an element may have inside. */
export type Child = Node | string | undefined | false;

/** Attributes by name; a function listens to the event that the name gives. */
type Attributes = Record<string, string | boolean | undefined | ((event: Event) => void)>;

/** An element with attributes and children. Text stays text. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

let count = 0;

/** An id that no other element has. */
export function freshId(word: string): string {
  count += 1;
  return `${word}-${count}`;
}

/**
 * A field with its label, its help and room for a problem.
 * @param name of the field in what is sent, by which faults find it and what is typed is kept.
 */
export function field(
  label: string,
  control: HTMLElement,
  { help, name }: { help?: string | undefined; name?: string } = {},
): HTMLDivElement {
  const input = control.matches('input, select, textarea')
    ? control
    : control.querySelector<HTMLElement>('input')!;
  input.id ||= freshId('field');
  if (name !== undefined) input.dataset.key ??= name;
  const helpId = `${input.id}-help`;
  if (help) input.setAttribute('aria-describedby', helpId);
  return h(
    'div',
    { class: 'field', 'data-name': name },
    h('label', { for: input.id }, label),
    control,
    help ? h('p', { class: 'help', id: helpId }, help) : undefined,
  );
}

/** A menu of choices; the first is chosen unless another is given. */
export function select(
  choices: readonly (readonly [value: string, label: string])[],
  chosen = '',
): HTMLSelectElement {
  const options = choices.map(([value, label]) =>
    h('option', { value, selected: value === chosen }, label),
  );
  return h('select', {}, ...options);
}

/**
 * Says something to those who hear the page, and shows it for a while.
 * @param act what can be done about it, as the words of a button and what it does.
 */
export function tell(text: string, act?: readonly [label: string, run: () => void]): void {
  const status = document.querySelector<HTMLElement>('#status')!;
  status.replaceChildren(text, ...(act ? [' ', actButton(...act)] : []));
  status.dataset.isNew = '';
}

function actButton(label: string, run: () => void): HTMLButtonElement {
  const click = () => {
    document.querySelector('#status')!.replaceChildren();
    run();
  };
  return h('button', { type: 'button', click }, label);
}

/** Takes away what was said before the view that is shown; what was said on the way to it stays. */
export function forgetTold(): void {
  const status = document.querySelector<HTMLElement>('#status')!;
  if (status.dataset.isNew === undefined) status.replaceChildren();
  delete status.dataset.isNew;
}
