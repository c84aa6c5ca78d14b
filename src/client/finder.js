// @ts-check
// Leads a reader from any name of where they live to the page that answers. The names are fetched when the box is
// first used; what is typed goes nowhere.

/** @typedef {ReturnType<typeof unpackNames>[number]} Entry */

for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.finder'))) {
  // From a disk, no file can be fetched: the index of all names stays.
  if (location.protocol === 'file:') {
    box.remove();
    continue;
  }
  const say = /** @type {Record<string, string>} */ (box.dataset);
  const input = /** @type {HTMLInputElement} */ (box.querySelector('input'));
  const status = /** @type {HTMLElement} */ (box.querySelector('output'));
  const list = /** @type {HTMLElement} */ (box.querySelector('ul'));
  /** @type {Promise<Entry[]> | undefined} */
  let opened;
  const open = () =>
    (opened ??= fetch(String(say.index))
      .then((answer) => answer.json())
      .then((index) => unpackNames(index, say, String(say.home), fill)));

  /** @param {Entry} entry */
  const row = ({ label, detail, href }) => {
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { textContent: label, href });
    item.append(link);
    if (detail)
      item.append(' ', Object.assign(document.createElement('span'), { textContent: detail }));
    return item;
  };
  const links = () => [...list.querySelectorAll('a')];

  let asked = '';
  const show = async () => {
    const text = input.value.trim();
    asked = text;
    if (plainName(text) === '') {
      list.replaceChildren();
      status.textContent = '';
      return undefined;
    }
    const slow = setTimeout(() => (status.textContent = String(say.loading)), 200);
    try {
      const { found, exact, isGuess } = findNames(await open(), text);
      // The reader has typed on.
      if (asked !== text) return undefined;
      list.replaceChildren(...found.slice(0, 8).map(row));
      status.textContent =
        isGuess && found.length > 0
          ? String(say.guess)
          : fill(String(say.count), { count: found.length });
      return { found, exact, isGuess };
    } catch {
      status.textContent = String(say.failed);
      return undefined;
    } finally {
      clearTimeout(slow);
    }
  };

  /** Opens the one that is meant; where several could be, moves to the first, so that the reader chooses. */
  const go = async () => {
    const answer = await show();
    if (!answer) return;
    const [first] = links();
    if (first && answer.exact < 2 && !answer.isGuess) first.click();
    else first?.focus();
  };

  input.onfocus = () => void open().catch(() => (opened = undefined));
  input.oninput = () => void show();
  box.onkeydown = (event) => {
    const all = links();
    const at = all.indexOf(/** @type {any} */ (document.activeElement));
    if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      void go();
    } else if (event.key === 'ArrowDown' && all.length > 0) {
      event.preventDefault();
      all[Math.min(at + 1, all.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at !== -1) {
      event.preventDefault();
      (all[at - 1] ?? input).focus();
    } else if (event.key === 'Escape') {
      input.value = '';
      input.focus();
      void show();
    }
  };
  const button = box.querySelector('button');
  if (button) button.onclick = () => void go();
  box.hidden = false;
}
export {};
