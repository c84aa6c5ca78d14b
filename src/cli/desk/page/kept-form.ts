import { kept } from './store.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Keeps what is typed into a form that makes no draft yet, so that neither a reload nor a look at another page
 * loses it. A control is known by its `data-key`.
 */
export class KeptForm {
  private readonly store: ReturnType<typeof kept<Record<string, string | boolean>>>;

  /** @param name of the form, which tells it from others. */
  constructor(name: string) {
    this.store = kept(`form-${name}`, {});
  }

  /** Keeps each change in the form from now on. */
  watch(form: HTMLElement): void {
    const keep = ({ target }: Event) => {
      const control = target as Control;
      const changed = [control, ...othersOf(control, form)].flatMap((each) =>
        each.dataset.key === undefined ? [] : [[each.dataset.key, stateOf(each)] as const],
      );
      this.store.write({ ...this.store.read(), ...Object.fromEntries(changed) });
    };
    form.addEventListener('input', keep);
    form.addEventListener('change', keep);
  }

  /**
   * Fills in what was kept.
   * @returns whether there was anything.
   */
  restore(within: HTMLElement): boolean {
    const state = this.store.read();
    const controls = [...within.querySelectorAll<Control>('[data-key]')].filter(({ dataset }) =>
      Object.hasOwn(state, dataset.key!),
    );
    for (const control of controls) {
      const value = state[control.dataset.key!]!;
      if (isTicked(control)) control.checked = value === true;
      else control.value = String(value);
      if (!isTicked(control) || control.checked)
        for (const name of ['input', 'change'])
          control.dispatchEvent(new Event(name, { bubbles: true }));
    }
    return controls.length > 0;
  }

  forget(): void {
    this.store.write({});
  }
}

/** The other choices of a group, which a choice takes back without a word. */
function othersOf(control: Control, form: HTMLElement): Control[] {
  if (control.type !== 'radio') return [];
  return [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name }) => name === control.name,
  );
}

function isTicked(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type);
}

function stateOf(control: Control): string | boolean {
  return isTicked(control) ? control.checked : control.value;
}
