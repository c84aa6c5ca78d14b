// @ts-check
// Leads a reader from any name of where they live to the page that answers. The names are fetched when the box is
// first used; what is typed goes nowhere.

/**
 * @typedef {{ keys: string[], label: string, detail: string, href: string }} Entry
 * @typedef {{ [key: string]: string }} Words
 */

/** Without accents, capitals, dots. @param {string} text */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[-–/]/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .trim()
    .replace(/ +/g, ' ');
/** With Saint, Fort and Mount in full. @param {string} text */
const full = (text) =>
  plain(text)
    .replace(/\b(st|ste|san|santa)\b/, 'saint')
    .replace(/\bft\b/, 'fort')
    .replace(/\bmt\b/, 'mount');
/** @param {string} text */
const close = (text) => text.replaceAll(' ', '');

/** How many letters differ, two that are swapped as one; more than `most` is not counted. @param {string} a @param {string} b @param {number} most */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[][]} */
  const rows = [Array.from({ length: b.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const [above, twoAbove] = [/** @type {number[]} */ (rows[i - 1]), rows[i - 2]];
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(
        Number(above[j]) + 1,
        Number(row[j - 1]) + 1,
        Number(above[j - 1]) + same,
      );
      if (twoAbove && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, Number(twoAbove[j - 2]) + 1);
      row.push(cost);
    }
    rows.push(row);
  }
  return Number(rows[a.length]?.[b.length]);
}

/** Unpacks the names. @param {any} index @param {Words} say @param {string} base @returns {Entry[]} */
function unpack({ places, names, zips, agencies }, say, base) {
  const statuses = String(say.statuses).split('|');
  const known = places.map((/** @type {any[]} */ [name, id, others, counties, status]) => ({
    label: counties ? name : fill(String(say.county), { name }),
    href: `${base}${id}/`,
    called: [name, ...others],
    counties,
    status,
  }));
  const labelOf = (/** @type {number} */ n) => known[n].label;
  /** @type {Entry[]} */
  const entries = known.map((/** @type {any} */ { label, href, called, counties, status }) => ({
    keys: [label, ...called],
    label,
    detail: counties
      ? `${counties.map(labelOf).join(', ')} · ${statuses[status]}`
      : String(say.isCounty),
    href,
  }));
  /** @param {string} name @param {string} packed @param {boolean} isZip */
  const add = (name, packed, isZip) => {
    for (const target of packed.split(',')) {
      const [, to, number, percent] = /^([ioc])(\d+)(?:\.(\d+))?$/.exec(target) ?? [];
      const place = known[Number(number)];
      if (!place) continue;
      const values = { name, place: place.label, percent: String(percent) };
      const where = fill(String(to === 'o' ? say.outsideOf : say.inside), values);
      const detail = isZip
        ? percent
          ? fill(String(say.share), values)
          : ''
        : fill(String(to === 'o' ? say.outside : say.part), values);
      entries.push({
        keys: [name],
        label: isZip ? `${name}: ${where}` : name,
        detail,
        href: place.href + (to === 'o' ? '#outside-cities' : ''),
      });
    }
  };
  for (const [name, packed] of names) add(name, packed, false);
  for (const line of zips.split('\n')) add(line.slice(0, 5), line.slice(6), true);
  for (const [name, id, others] of agencies)
    entries.push({
      keys: [name, ...others],
      label: name,
      detail: String(say.agency),
      href: `${base}../agencies/${id}/`,
    });
  return entries.map((entry) => ({
    ...entry,
    keys: [...new Set(entry.keys.flatMap((key) => [plain(key), full(key)]))],
  }));
}

/** How well an entry fits, 0 the best; nothing where it does not. @param {Entry} entry @param {string[]} asked */
function rank({ keys }, asked) {
  const ranks = keys.flatMap((key) =>
    asked.map((ask) => {
      if (key === ask || close(key) === close(ask)) return 0;
      if (key.startsWith(ask) || close(key).startsWith(close(ask))) return 1;
      if (` ${key}`.includes(` ${ask}`)) return 2;
      return 9;
    }),
  );
  return Math.min(...ranks);
}

/** The entries that fit, the best first; near misses only where nothing else does. @param {Entry[]} entries @param {string} text */
function find(entries, text) {
  const asked = [...new Set([plain(text), full(text)])];
  const ranked = entries
    .map((entry) => ({ entry, rank: rank(entry, asked) }))
    .filter((each) => each.rank < 9)
    .sort((a, b) => a.rank - b.rank);
  const exact = ranked.filter((each) => each.rank === 0).length;
  if (ranked.length > 0 || /\d/.test(text))
    return { found: ranked.map(({ entry }) => entry), exact, isGuess: false };
  const most = text.length >= 8 ? 2 : text.length >= 4 ? 1 : 0;
  const near = entries
    .map((entry) => ({
      entry,
      far: Math.min(...entry.keys.flatMap((key) => asked.map((ask) => distance(key, ask, most)))),
    }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far);
  return { found: near.map(({ entry }) => entry), exact: 0, isGuess: true };
}

for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.finder'))) {
  // From a disk, no file can be fetched: the index of all names stays.
  if (location.protocol === 'file:') {
    box.remove();
    continue;
  }
  const say = /** @type {Words} */ (box.dataset);
  const input = /** @type {HTMLInputElement} */ (box.querySelector('input'));
  const status = /** @type {HTMLElement} */ (box.querySelector('output'));
  const list = /** @type {HTMLElement} */ (box.querySelector('ul'));
  /** @type {Promise<Entry[]> | undefined} */
  let opened;
  const open = () =>
    (opened ??= fetch(String(say.index))
      .then((answer) => answer.json())
      .then((index) => unpack(index, say, String(say.base))));

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
    if (plain(text) === '') {
      list.replaceChildren();
      status.textContent = '';
      return undefined;
    }
    const slow = setTimeout(() => (status.textContent = String(say.loading)), 200);
    try {
      const { found, exact, isGuess } = find(await open(), text);
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
