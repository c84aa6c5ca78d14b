// @ts-check
// Leads a reader from any name of where they live to the page that answers. The names are fetched when the box is
// first used; what is typed goes nowhere.

/** @typedef {ReturnType<typeof unpackNames>[number]} Entry */

/** How many are shown at first. */
const most = 8;

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
  /** @type {Promise<{ entries: Entry[], kinds: string[], words: Record<string, string> }> | undefined} */
  let opened;
  const open = () =>
    (opened ??= fetch(String(say.index))
      .then((answer) => answer.json())
      .then((index) => ({ ...index, entries: unpackNames(index, String(say.home), fill) })));

  /** @param {Pick<Entry, 'label' | 'href'> & Partial<Entry>} entry */
  const row = ({ label, mark = '', detail, href }) => {
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { textContent: label + mark, href });
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
      list.hidden = true;
      status.textContent = '';
      return false;
    }
    const slow = setTimeout(() => (status.textContent = String(say.loading)), 200);
    try {
      const { entries, kinds, words } = await open();
      // The reader has typed on.
      if (asked !== text) return false;
      const { found, says, isSure } = findNames(entries, text, kinds);
      const count = found.length;
      const rows = (
        says === 'kinds'
          ? [
              { label: words.agencies, href: `${say.home}agencies/` },
              { label: words.counties, href: `${say.home}places/by-county/` },
            ]
          : found
      ).map(row);
      list.replaceChildren(...rows.slice(0, most));
      // An empty list would be read out as one.
      list.hidden = rows.length === 0;
      status.textContent = fill(String(words[says === 'count' && count > most ? 'some' : says]), {
        count,
        shown: most,
      });
      if (count > most) {
        const all = document.createElement('button');
        all.type = 'button';
        all.textContent = fill(String(words.all), { count });
        all.onclick = () => {
          list.replaceChildren(...rows);
          status.textContent = fill(String(words.count), { count });
          links()[most]?.focus();
        };
        const item = document.createElement('li');
        item.append(all);
        list.append(item);
      }
      return isSure;
    } catch {
      opened = undefined;
      status.textContent = String(say.failed);
      return false;
    } finally {
      clearTimeout(slow);
    }
  };

  /** Opens the one that is meant; where it could be another, moves to the first, so that the reader chooses. */
  const go = async () => {
    const isSure = await show();
    const [first] = links();
    if (isSure) first?.click();
    else first?.focus();
  };

  input.onfocus = () => {
    input.autocomplete = 'off';
    open().catch(() => {});
  };
  // The browser puts back what was typed on the way back to this page, but suggests it nowhere else.
  list.onclick = () => (input.autocomplete = 'on');
  addEventListener('pageshow', () => {
    if (input.value) void show();
  });
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
      // From the answers, back to what was typed; there, the box is emptied.
      if (at === -1) input.value = '';
      input.focus();
      void show();
    }
  };
  const button = box.querySelector('button');
  if (button) button.onclick = () => void go();
  box.hidden = false;
}
export {};
