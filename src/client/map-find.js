// @ts-check
// Finds a place on the map by its name, by the arrow keys or by the address. It stands last of the map’s scripts.

const field = /** @type {HTMLInputElement} */ (element('map-find'));
/** Without accents, capitals and short forms. @param {string} text */
const plain = (text) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, (signs) => (/[-–]/.test(signs) ? ' ' : ''))
    .replace(/\bst\b/, 'saint')
    .replace(/\bft\b/, 'fort')
    .trim();
/** @typedef {{ keys: string[], go: () => void }} Entry */
/** @type {Entry[] | undefined} */
let found;
const entries = () =>
  (found ??= [
    ...towns.map((town) => ({
      keys: [town.name, town.id],
      go: () => {
        enlarge(town.counties[0]);
        choose(town);
      },
    })),
    ...counties.map(({ title, id }, at) => ({ keys: [title, id], go: () => enlarge(at) })),
  ]);
/** @param {(key: string) => boolean} fits */
const entryWhere = (fits) => entries().find(({ keys }) => keys.some((key) => fits(plain(key))));
field.onfocus = () => {
  const names = element('map-names');
  if (!names.hasChildNodes())
    names.append(...entries().map(({ keys: [name = ''] }) => new Option(name, name)));
};
/** @param {boolean} isDone whether the reader has typed all of it. */
function find(isDone) {
  const text = plain(field.value);
  if (text === '') return;
  const exact = entryWhere((key) => key === text);
  const best =
    exact ??
    (isDone
      ? (entryWhere((key) => key.startsWith(text)) ?? entryWhere((key) => key.includes(text)))
      : undefined);
  part('none').hidden = !isDone || best !== undefined;
  write(part('none').firstElementChild, fill(data.none, { name: field.value }));
  best?.go();
}
field.oninput = () => find(false);
field.onchange = () => find(true);

// The arrow keys go from the symbol that is the tab stop to the next one in their direction.
/** @type {Town | undefined} */
let stopAt;
/** @param {Town} town */
function moveTo(town) {
  stopAt?.marks.forEach((each) => each.parentElement?.setAttribute('tabindex', '-1'));
  stopAt = town;
  const link = /** @type {SVGAElement} */ (/** @type {unknown} */ (seen(town)?.parentElement));
  link.setAttribute('tabindex', '0');
  link.focus({ preventScroll: false });
}
/** @type {Record<string, [number, number]>} */
const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
florida.addEventListener('focusin', ({ target }) => {
  const town = towns.find(({ marks }) => marks.some((each) => each.parentElement === target));
  if (town) point(town);
});
florida.addEventListener('focusout', () => point(undefined));
florida.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') enlarge(undefined);
  const way = directions[event.key];
  const from = stopAt ?? towns[0];
  if (!way || !from) return;
  event.preventDefault();
  const far = (/** @type {Town} */ { x, y }) => {
    const [dx, dy] = [x - from.x, y - from.y];
    const along = dx * way[0] + dy * way[1];
    return along > 0 ? along + 2.5 * Math.abs(dx * way[1] + dy * way[0]) : Infinity;
  };
  const isShown = (/** @type {Town} */ { counties: own }) =>
    near === undefined || own.includes(near);
  const [next] = towns
    .filter((town) => far(town) < Infinity && isShown(town))
    .sort((a, b) => far(a) - far(b));
  if (next) moveTo(next);
});

/** Scrolls until what is said of a place no longer covers it, where that stays in view. @param {Town} town */
function uncover(town) {
  const covered = Number(seen(town)?.getBoundingClientRect().bottom) + 16;
  const by = covered - readout.getBoundingClientRect().top;
  if (by > 0 && getComputedStyle(readout).position === 'sticky') scrollBy({ top: by });
}

/** Goes to the place that the address names. */
function follow() {
  const [, id] = /^#place=([\w-]+)$/.exec(location.hash) ?? [];
  if (!id || fragment === location.hash) return;
  const entry = entries().find(({ keys }) => keys[1] === id);
  if (!entry) return;
  entry.go();
  state.scrollIntoView();
}

after.push(read, tellCounty);
/** Shows what the address asks for; the page stands at the newest list as it comes. */
function start() {
  const asked = new URLSearchParams(location.search);
  const wanted = listOf(asked.get('date') ?? '') ?? last;
  other = listOf(asked.get('since') ?? '');
  if (other !== undefined) {
    fillSince();
    since.value = data.lists[other];
  }
  if (wanted !== last || other !== undefined) show(wanted);
  [stopAt] = towns;
  stopAt?.link.setAttribute('tabindex', '0');
  listen();
  for (const each of figure.querySelectorAll('.slider, .compare, .readout'))
    each.classList.add('ready');
  follow();
  addEventListener('hashchange', follow);
}
const work = reading();
(function goOn() {
  const end = performance.now() + 5;
  while (performance.now() < end)
    if (work.next().done) {
      start();
      return;
    }
  setTimeout(goOn);
})();
