// @ts-check
// Asks the site's index for what the reader types. Nothing is fetched before that; nothing is stored or sent.

/** @returns {any} @param {string} id */
const get = (id) => document.getElementById(id);
const [form, input, status, list] = ['search', 'q', 'found', 'hits'].map(get);
const [more, help] = ['more', 'help'].map(get);
const say = form.dataset;
const { lang } = document.documentElement;
const at = (/** @type {string} */ path) => new URL(path, location.href).href;

/** @type {Promise<(query: string) => { found: any[], isPartial: boolean }> | undefined} */
let opened;
const open = () =>
  (opened ??= import(at(say.engine)).then((engine) => engine.open(at(say.index), lang)));

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {string} text */
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

/** @param {{ path: string, title: string, kind: string, about: string }} hit */
function row({ path, title, kind, about }) {
  const item = element('li', '');
  const link = element('a', title);
  link.href = say.home + path;
  item.append(link, ' ', element('span', kind), element('p', about));
  return item;
}

/** @type {any[]} */
let waiting = [];
function show() {
  const rows = waiting.splice(0, 20).map(row);
  list.append(...rows);
  more.hidden = waiting.length === 0;
  return rows[0];
}

/** @param {any[]} found @param {string} text @param {boolean} [isFine] */
function answer(found, text, isFine = true) {
  list.replaceChildren();
  waiting = [...found];
  show();
  list.hidden = found.length === 0;
  help.hidden = isFine;
  status.textContent = text;
}

let asked = '';
async function search() {
  const query = input.value.trim();
  if (query === asked) return;
  asked = query;
  if (!query) {
    answer([], '');
    return;
  }
  // Once the index is there, its answer is, too.
  const slow = setTimeout(() => (status.textContent = say.loading), 150);
  try {
    const ask = await open();
    // The reader may have typed on.
    if (query !== asked) return;
    const { found, isPartial } = ask(query);
    const { length } = found;
    answer(found, fill(isPartial ? say.partial : say.found, { count: length }), length > 0);
  } catch {
    // The next word tries again.
    opened = undefined;
    asked = '';
    answer([], say.failed);
  } finally {
    clearTimeout(slow);
  }
}

/** @type {any} */
let pause;
input.oninput = () => {
  clearTimeout(pause);
  pause = setTimeout(() => void search(), 120);
};
form.onsubmit = (/** @type {Event} */ event) => {
  event.preventDefault();
  void search();
  // Behind the #, so that the words can be kept in a link, and no host ever gets them.
  location.replace(`#q=${encodeURIComponent(input.value.trim())}`);
};
more.onclick = () => show()?.querySelector('a')?.focus();
const wanted = new URLSearchParams(location.hash.slice(1) || location.search).get('q');
form.hidden = false;
if (wanted) input.value = wanted;
addEventListener('pageshow', () => void search());
export {};
