// @ts-check
// Asks the site's index for what the reader types. Nothing is fetched before the box is used; nothing is stored or sent.

/** @returns {any} @param {string} id */
const get = (id) => document.getElementById(id);
const [form, input, status, hits] = ['search', 'q', 'found', 'hits'].map(get);
const [deeper, help, elsewhere] = ['deeper', 'help', 'elsewhere'].map(get);
const say = form.dataset;
const { lang } = document.documentElement;
const at = (/** @type {string} */ path) => new URL(path, location.href).href;
/** @type {Record<string, string>} */
const groupNames = JSON.parse(say.groups);

/** @type {Promise<any> | undefined} */
let opened;
const open = () =>
  (opened ??= loadEngine().then((engine) =>
    engine.open(
      {
        titles: at(say.titles),
        names: at(say.names),
        asked: at(say.asked),
        text: at(say.text),
      },
      lang,
      fill,
    ),
  ));

// A page on a disk can load no module. The offline edition has the same as a script, with the index inside.
/** @returns {Promise<any>} */
const loadEngine = () =>
  location.protocol === 'file:'
    ? new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.onload = () => resolve(/** @type {any} */ (globalThis).searchEngine);
        script.onerror = reject;
        script.src = at(say.engine.replace('engine', `on-disk-${lang}`));
        document.head.append(script);
      })
    : import(at(say.engine));

// Where no server adds a file's name to a folder, as in the offline edition, its links have it.
const folder = /\.html$/.test(form.action) ? '/index.html' : '/';
const linkTo = (/** @type {string} */ path) => path.replace(/\/(?=#|$)/, folder);

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {string} [text] @param {string} [kind] */
const element = (name, text = '', kind = '') => {
  const made = Object.assign(document.createElement(name), { textContent: text });
  if (kind) made.className = kind;
  return made;
};

/** @typedef {{ path: string, kind: string, title: string, detail: string, about: string, isAnswer: boolean }} Page */

/** @param {Page} page @param {boolean} isCard */
function row({ path, title, detail, about, isAnswer }, isCard) {
  const item = element('li', '', isCard && isAnswer ? 'card' : '');
  item.append(
    Object.assign(element('a', title), {
      href: linkTo(say.home + path),
    }),
  );
  if (detail) item.append(' ', element('span', detail));
  if (about) item.append(element('p', about));
  return item;
}

/** A kind's pages: the first ones, and a button for the others. @param {string} kind @param {Page[]} pages @param {number} index */
function group(kind, pages, index) {
  const section = element('section');
  const title = element('h2', `${groupNames[kind]} `);
  title.id = `of-${kind}`;
  title.append(element('small', fill(say.count, { count: pages.length })));
  section.setAttribute('aria-labelledby', title.id);
  const list = element('ol');
  const first = index === 0 ? 5 : 3;
  list.append(...pages.slice(0, first).map((page, n) => row(page, index + n === 0)));
  section.append(title, list);
  if (pages.length > first) {
    const more = element('button', fill(say.all, { count: pages.length }));
    more.setAttribute('aria-label', `${more.textContent}: ${groupNames[kind]}`);
    more.type = 'button';
    more.onclick = () => {
      const others = pages.slice(first).map((page) => row(page, false));
      list.append(...others);
      more.remove();
      others[0]?.querySelector('a')?.focus();
    };
    section.append(more);
  }
  return section;
}

/** @param {any} answer @param {string} query @param {boolean} isAll */
function show({ found, isGuess, isPartial }, query, isAll) {
  /** @type {Map<string, Page[]>} */
  const groups = new Map();
  for (const page of found) groups.set(page.kind, [...(groups.get(page.kind) ?? []), page]);
  // The texts may come while a reader is among the results.
  const { href: held } = /** @type {any} */ (document.activeElement);
  hits.replaceChildren(...[...groups].map(([kind, pages], index) => group(kind, pages, index)));
  [...hits.querySelectorAll('a')].find(({ href }) => href === held)?.focus();
  const count = found.length;
  status.textContent =
    isGuess && count > 0
      ? fill(say.guess, { query, title: found[0].title })
      : fill(isPartial && count > 0 ? say.partial : say.found, { count });
  deeper.hidden = isAll || count === 0;
  deeper.textContent = fill(say.deeper, { query });
  help.hidden = count > 0;
}

let asked = '';
/** @param {boolean} [isDeep] */
async function search(isDeep = false) {
  const query = input.value.trim();
  if (query === asked && !isDeep) return;
  asked = query;
  elsewhere.href = `${linkTo(say.elsewhere)}#q=${encodeURIComponent(query)}`;
  if (!query) {
    hits.replaceChildren();
    status.textContent = '';
    deeper.hidden = help.hidden = true;
    return;
  }
  // Once the index is there, its answer is, too.
  const slow = setTimeout(() => (status.textContent = say.loading), 150);
  try {
    const engine = await open();
    // The reader may have typed on.
    if (query !== asked) return;
    const answer = engine.find(query);
    show(answer, query, engine.hasText());
    // What is called so and answers has been found; for all else the texts are needed.
    if (engine.hasText() || (answer.isExact && answer.found[0].isAnswer && !isDeep)) return;
    await engine.read();
    if (query === asked) show(engine.find(query), query, true);
  } catch {
    // The next word tries again.
    opened = undefined;
    asked = '';
    hits.replaceChildren();
    deeper.hidden = true;
    help.hidden = false;
    status.textContent = say.failed;
  } finally {
    clearTimeout(slow);
  }
}

/** @type {any} */
let pause;
input.onfocus = () => {
  input.autocomplete = 'off';
  open().catch(() => (opened = undefined));
};
// The browser puts back what was typed on the way back to this page, but suggests it nowhere else.
hits.onclick = () => (input.autocomplete = 'on');
input.oninput = () => {
  clearTimeout(pause);
  pause = setTimeout(() => void search(), 120);
};
form.onsubmit = (/** @type {Event} */ event) => {
  event.preventDefault();
  // Words that another page's box put into the address are no longer those that are asked for.
  if (location.hash || location.search) history.replaceState(null, '', location.pathname);
  void search();
};
deeper.onclick = async () => {
  await search(true);
  hits.querySelector('a')?.focus();
};
document.onkeydown = (event) => {
  const { key, target } = event;
  const links = [input, ...hits.querySelectorAll('a')];
  const here = links.indexOf(target);
  const next = links[here + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0)];
  if (here === -1 || !next || next === target) return;
  event.preventDefault();
  next.focus();
};
function wanted() {
  const words = new URLSearchParams(location.hash.slice(1) || location.search).get('q');
  if (words !== null) input.value = words;
  void search();
}
onhashchange = wanted;
form.hidden = false;
wanted();
addEventListener('pageshow', () => void search());
export {};
