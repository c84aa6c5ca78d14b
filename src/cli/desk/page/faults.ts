import { freshId, h } from './dom.ts';
import { inWords } from './words.ts';

/**
 * Shows what is wrong with the answers of a form: each fault beside its field, and all of them above the form as
 * links to the fields.
 * @param faults as "--date: it is missing"; the name is the `data-name` of the field.
 */
export function showFaults(
  form: HTMLElement,
  summary: HTMLElement,
  title: string,
  faults: readonly string[],
): void {
  clearFaults(form, summary);
  summary.replaceChildren(
    h('h2', {}, title),
    h('ul', {}, ...[...new Set(faults)].map((fault) => faultLine(form, fault))),
  );
  summary.focus();
}

/** Takes away what was shown. */
export function clearFaults(form: HTMLElement, summary: HTMLElement): void {
  summary.replaceChildren();
  for (const old of form.querySelectorAll('.field-fault')) old.remove();
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-errormessage');
  }
}

function faultLine(form: HTMLElement, fault: string): HTMLLIElement {
  const [, name = '', text = ''] =
    /^(?:--|answers\.)?([a-zA-Z]+(?:-[a-z]+)*)(?:\.[\w.]+)?:\s*(.*)$/s.exec(fault) ?? [];
  const place = form.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`);
  const input = place?.querySelector<HTMLElement>('input, select, textarea');
  const words = inWords(text);
  if (!place || !input) return h('li', {}, inWords(fault.replace(/^--/, '')));
  const note = h('p', { class: 'problem field-fault', id: freshId('fault') }, words);
  place.append(note);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-errormessage', note.id);
  const label =
    input.getAttribute('aria-label') ?? place.querySelector('label, legend')?.textContent ?? name;
  const jump = (event: Event) => {
    event.preventDefault();
    for (let room = input.closest('details'); room; room = room.parentElement!.closest('details'))
      room.open = true;
    input.focus();
  };
  return h('li', {}, h('a', { href: `#${input.id}`, click: jump }, label), `: ${words}`);
}
