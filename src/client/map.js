// @ts-check
// Moves the map, and all that the page says of it, to another of ICE's lists. The page is complete without it.

const range = /** @type {HTMLInputElement} */ (element('map-list'));
const since = /** @type {HTMLSelectElement} */ (element('map-since'));
const control = /** @type {HTMLElement} */ (range.closest('.slider'));
const output = /** @type {HTMLElement} */ (control.querySelector('output'));
const play = /** @type {HTMLButtonElement} */ (control.querySelector('.play'));
/** The day of each list, counted from the first. @type {number[]} */
const dayNumbers = data.lists.map(
  (/** @type {string} */ key) =>
    (Date.parse(key.slice(0, 10)) - Date.parse(data.lists[0].slice(0, 10))) / 86_400_000,
);
const texts = data.texts.map((/** @type {[string, string]} */ [selector, message]) => ({
  node: document.querySelector(selector),
  message,
}));
const steps = [...figure.querySelectorAll('[data-step]')];
const days = [...figure.querySelectorAll('.day')];

const long = lazily(
  () => new Intl.DateTimeFormat(ownLocale, { dateStyle: 'long', timeZone: 'UTC' }),
);
/** The day of a list, with its label where the day has several. @param {number} at */
const nameOf = (at) => {
  const key = data.lists[at];
  return long().format(new Date(key.slice(0, 10))) + (key.length > 10 ? ` (${key.slice(11)})` : '');
};

/** @param {Element | null | undefined} node @param {string} text */
const write = (node, text) => {
  if (node && node.textContent !== text) node.textContent = text;
};

/** The list that is shown, and the one that it is compared with. */
let now = last;
/** @type {number | undefined} */
let other;
/** What else goes on when the list changes. @type {(() => void)[]} */
const after = [];

/** Draws each municipality as it is on a list, and counts them by status. @param {number} at */
function draw(at) {
  const counts = data.statuses.map(() => 0);
  for (const town of towns) {
    const status = valueAt(town.runs, at);
    const isSame = other !== undefined && valueAt(town.runs, other) === status;
    counts[status] += 1;
    if (status === town.status && isSame === town.isSame) continue;
    Object.assign(town, { status, isSame });
    for (const mark of town.marks) {
      mark.setAttribute('class', `town is-${data.statuses[status]}${isSame ? ' same' : ''}`);
      const name = fill(data.town, { name: town.name, status: data.keys[status] });
      mark.parentElement?.setAttribute('aria-label', name);
    }
  }
  return counts;
}

/** Writes what is said of each county on a list, and counts them. @param {number} at @param {string} date */
function tell(at, date) {
  const shares = { all: 0, some: 0, none: 0, empty: 0 };
  const agencies = [0, 0];
  let [most, mostOwn, mostName] = [-1, 0, ''];
  counties.forEach((county, index) => {
    const own = towns.filter((town) => town.isOwn && town.counties.includes(index));
    const listed = own.filter(({ status }) => status === 0).length;
    const pending = own.filter(({ status }) => status === 1).length;
    const count = own.length;
    shares[count === 0 ? 'empty' : listed === 0 ? 'none' : listed === count ? 'all' : 'some'] += 1;
    if (count - listed - pending > most)
      [most, mostOwn, mostName] = [count - listed - pending, count, county.name];
    const models = county.runs.map((each, kind) => {
      const model = data.names[valueAt(each, at)];
      if (model) agencies[kind] = (agencies[kind] ?? 0) + 1;
      return model;
    });
    const [sheriff, jail] = models.map((model) => model || data.notListed);
    const share = count === 0 ? data.noPolice : fill(data.share, { listed, own: count });
    county.said = fill(data.title, { name: county.name, date, share, sheriff, jail });
    const percent = Math.round((listed / count) * 100);
    const cell = count === 0 ? data.noneOwn : fill(data.cell, { listed, own: count, percent });
    write(county.cells[0], pending ? `${cell}, ${fill(data.pending, { count: pending })}` : cell);
    models.forEach((model, kind) => write(county.cells[kind + 1], model || '–'));
    county.bar?.querySelector('.in')?.setAttribute('d', `M0 .5h${listed}`);
    write(county.bar?.lastElementChild, fill(data.row, { listed, own: count }));
  });
  return {
    ...{ ...shares, most, mostOwn, county: fill(data.county, { name: mostName }) },
    ...{ counties: counties.length, sheriffs: agencies[0] ?? 0, jails: agencies[1] ?? 0 },
  };
}

/** What changed between the two lists, in words. @param {number} from @param {number} to */
function changes(from, to) {
  const sums = { added: 0, removed: 0, other: 0 };
  for (const { runs } of towns) {
    const [before, then] = [valueAt(runs, from), valueAt(runs, to)];
    if (before !== then) sums[then === 0 ? 'added' : before === 0 ? 'removed' : 'other'] += 1;
  }
  return fill(data.compare, { ...sums, from: nameOf(from), to: nameOf(to) });
}

/** Shows a list. @param {number} at */
function show(at) {
  now = at;
  const [listed, pending, missing, others, unknown] = draw(at);
  const date = nameOf(at);
  const told = tell(at, date);
  const [agreements, agencies] = data.counts[at];
  const values = {
    ...{ date, agreements, agencies, listed, pending, missing, others, unknown },
    ...{ own: listed + pending + missing, absent: told.counties - told.sheriffs, ...told },
    ...{ first: nameOf(0), before: data.listedFirst },
  };
  for (const { node, message } of texts) write(node, fill(message, values));
  const isCompared = other !== undefined && other !== at;
  write(
    figure.querySelector('[data-read="compared"]'),
    isCompared ? changes(Math.min(Number(other), at), Math.max(Number(other), at)) : '',
  );
  for (const node of days) write(node, date);
  for (const node of steps) {
    const status = data.statuses.indexOf(/** @type {HTMLElement} */ (node).dataset.step);
    const count = [listed, pending, missing, others, unknown][status];
    write(node, numberFormat().format(count));
    node.closest('li')?.toggleAttribute('hidden', count === 0);
  }
  range.value = String(dayNumbers[at]);
  range.setAttribute('aria-valuetext', date);
  for (const each of after) each();
}

/** The place in the address, after the dates. */
let fragment = '';
/** Keeps what is shown in the address, so that a link leads to it. */
function keep() {
  const query = new URLSearchParams();
  if (now !== last) query.set('date', data.lists[now]);
  if (other !== undefined) query.set('since', data.lists[other]);
  try {
    const text = String(query);
    history.replaceState(null, '', location.pathname + (text && `?${text}`) + fragment);
  } catch {
    // A page opened from a folder may not change its address.
  }
}

/** @param {number} by */
const move = (by) => {
  stop();
  show(Math.min(Math.max(now + by, 0), last));
  keep();
};

/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;
const playName = play.getAttribute('aria-label');
/** @param {boolean} isPlaying */
const sayPlay = (isPlaying) => {
  play.classList.toggle('playing', isPlaying);
  play.setAttribute('aria-label', String(isPlaying ? play.dataset.pause : playName));
};
function stop() {
  if (timer === undefined) return;
  clearInterval(timer);
  timer = undefined;
  sayPlay(false);
  output.setAttribute('aria-live', 'polite');
  keep();
}
play.onclick = () => {
  if (timer !== undefined) {
    stop();
    return;
  }
  sayPlay(true);
  // Only the last of them is read out.
  output.setAttribute('aria-live', 'off');
  if (now === last) show(0);
  timer = setInterval(() => (now === last ? stop() : show(now + 1)), 170);
};

/** The list nearest to a day, the later of two. @param {number} day */
const nearestTo = (day) =>
  dayNumbers.reduce(
    (best, each, at) =>
      Math.abs(each - day) <= Math.abs(Number(dayNumbers[best]) - day) ? at : best,
    0,
  );
range.oninput = () => {
  const day = Number(range.value);
  stop();
  show(nearestTo(day));
};
range.onchange = keep;
/** A key moves from list to list, however many days lie between them. @type {Record<string, number>} */
const leaps = {
  ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
  ...{ PageDown: -10, PageUp: 10, Home: -last, End: last },
};
range.onkeydown = (/** @type {KeyboardEvent} */ event) => {
  const by = leaps[event.key];
  if (by === undefined) return;
  event.preventDefault();
  move(by);
};
for (const button of control.querySelectorAll('button'))
  if (button.value) button.onclick = () => move(Number(button.value));

/** The list that a date of the address asks for; nothing where it is no date. @param {string} wanted */
function listOf(wanted) {
  const exact = data.lists.indexOf(wanted);
  if (exact >= 0) return exact;
  const dated = /^\d{4}-\d{2}-\d{2}/.exec(wanted)?.[0];
  if (dated === undefined) return undefined;
  const isUpTo = (/** @type {string} */ key) => key.slice(0, 10) <= dated;
  return Math.max(data.lists.findLastIndex(isUpTo), 0);
}

// The choices are made when they are first asked for.
const fillSince = () => {
  if (since.options.length > 1) return;
  data.lists.forEach((/** @type {string} */ key, /** @type {number} */ at) =>
    since.add(new Option(nameOf(at), key)),
  );
};
since.onfocus = since.onpointerdown = fillSince;
since.onchange = () => {
  other = listOf(since.value);
  show(now);
  keep();
};
