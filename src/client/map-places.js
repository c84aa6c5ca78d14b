// @ts-check
// Finds, chooses and enlarges places on the map. It stands after map.js.

const florida = /** @type {HTMLElement} */ (figure.querySelector('.florida'));
const state = /** @type {SVGSVGElement} */ (florida.querySelector('.state svg'));
const { width: wide, height: high } = state.viewBox.baseVal;
const whole = [0, 0, wide, high];
const readout = /** @type {HTMLElement} */ (figure.querySelector('.readout'));
const panel = /** @type {HTMLElement} */ (figure.querySelector('.county-list'));
const list = /** @type {HTMLElement} */ (panel.querySelector('ul'));
const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
/** @param {string} name */
const part = (name) => /** @type {HTMLElement} */ (figure.querySelector(`[data-read="${name}"]`));
const svgName = 'http://www.w3.org/2000/svg';

/** The place that is chosen, the one that is pointed at, the county that is enlarged. */
/** @type {Town | undefined} */
let chosen;
/** @type {Town | undefined} */
let pointed;
/** @type {number | undefined} */
let near;

/** A drawing with the symbol of a status. @param {number} status */
function symbol(status) {
  const svg = document.createElementNS(svgName, 'svg');
  const path = document.createElementNS(svgName, 'path');
  for (const [name, value] of [
    ['viewBox', '-8 -8 16 16'],
    ['width', '16'],
    ['height', '16'],
    ['aria-hidden', 'true'],
  ])
    svg.setAttribute(String(name), String(value));
  path.setAttribute('class', `town is-${data.statuses[status]}`);
  path.setAttribute('d', 'M0 0h0');
  svg.append(path);
  return svg;
}

/** Says what is known of a place: of the one that is pointed at, else of the chosen one. */
function read() {
  const town = pointed ?? chosen;
  part('hint').hidden = town !== undefined;
  part('place').hidden = town === undefined;
  if (!town) return;
  part('none').hidden = true;
  const { name, runs, status, link } = town;
  const within = town.counties.map((each) => counties[each]?.title).join(', ');
  write(part('name'), `${name}, ${within}`);
  const said = fill(data.status, { date: nameOf(now), status: data.keys[status] });
  part('status').replaceChildren(symbol(status), ` ${said}`);
  const lines =
    runs.length === 1
      ? [fill(data.same, { count: last + 1, first: nameOf(0), last: nameOf(last) })]
      : runs.map(([at = 0, then = 0]) =>
          fill(data.status, { date: nameOf(at), status: data.keys[then] }),
        );
  part('history').replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
  );
  const open = /** @type {HTMLAnchorElement} */ (part('open'));
  write(open, fill(data.open, { name }));
  open.href = link.href.baseVal;
  const zoom = /** @type {HTMLButtonElement} */ (part('zoom'));
  const [county = 0] = town.counties;
  write(zoom, fill(data.zoom, { name: counties[county]?.title ?? '' }));
  zoom.hidden = near === county;
  zoom.onclick = () => enlarge(county);
}

/** The mark of a place that is seen: that in its part, or the one that is drawn where the map is enlarged. @param {Town} town */
const seen = (town) => (near !== undefined && town.marks[1]) || town.marks[0];
/** @param {Town | undefined} town @param {string} name @param {boolean} isOn */
const mark = (town, name, isOn) =>
  town?.marks.forEach((each) => each.parentElement?.classList.toggle(name, isOn));

const tip = document.createElementNS(svgName, 'text');
/** Points at a place, or at none. @param {Town | undefined} town */
function point(town) {
  if (town === pointed) return;
  mark(pointed, 'near', false);
  mark(town, 'near', true);
  pointed = town;
  tip.remove();
  if (town) {
    const svg = seen(town)?.ownerSVGElement ?? town.part;
    const { x, width } = svg.viewBox.baseVal;
    tip.setAttribute('class', 'tip');
    tip.setAttribute('x', String(town.x));
    tip.setAttribute('y', String(town.y));
    tip.setAttribute('text-anchor', town.x > x + width * 0.6 ? 'end' : 'start');
    write(tip, town.name);
    svg.append(tip);
  }
  read();
}

/** Chooses a place; a link to the page as it is now leads to it. @param {Town | undefined} town */
function choose(town) {
  mark(chosen, 'chosen', false);
  mark(town, 'chosen', true);
  chosen = town;
  readout.classList.toggle('chosen', town !== undefined);
  const county = near === undefined ? undefined : counties[near];
  const id = town?.id ?? county?.id;
  fragment = id ? `#place=${id}` : '';
  for (const button of list.querySelectorAll('button'))
    button.setAttribute('aria-pressed', String(button.value === town?.id));
  read();
  keep();
}

/** Lists the places of the enlarged county. */
function tellCounty() {
  const county = near === undefined ? undefined : counties[near];
  panel.hidden = county === undefined;
  if (!county || near === undefined) return;
  const at = near;
  if (!county.said) tell(now, nameOf(now));
  write(panel.querySelector('h3'), fill(data.within, { name: county.title }));
  write(part('county'), county.said);
  const within = towns
    .filter((town) => town.counties.includes(at))
    .sort((a, b) => a.name.localeCompare(b.name, ownLocale));
  const groups = data.keys.flatMap((/** @type {string} */ key, /** @type {number} */ status) => {
    const alike = within.filter((town) => town.status === status);
    if (alike.length === 0) return [];
    const group = document.createElement('li');
    group.append(symbol(status), ` ${numberFormat().format(alike.length)} ${key}: `);
    for (const town of alike) {
      const button = Object.assign(document.createElement('button'), {
        ...{ type: 'button', value: town.id, textContent: town.name },
        onclick: () => choose(town),
      });
      button.setAttribute('aria-pressed', String(town === chosen));
      group.append(button, ' ');
    }
    return [group];
  });
  list.replaceChildren(...groups);
}

/** Draws the places of the insets on the state as well, for where it is enlarged. */
function drawGuests() {
  const group = document.createElementNS(svgName, 'g');
  group.setAttribute('class', 'guests');
  for (const town of towns)
    if (town.part !== state) {
      const copy = /** @type {SVGAElement} */ (town.link.cloneNode(true));
      copy.setAttribute('tabindex', '-1');
      town.marks.push(/** @type {SVGElement} */ (copy.firstElementChild));
      group.append(copy);
    }
  state.append(group);
}

/** @type {number} */
let frame;
/** Moves the drawing to a box. @param {number[]} box */
function frameTo(box) {
  const { x, y, width, height } = state.viewBox.baseVal;
  const [from, start] = [[x, y, width, height], performance.now()];
  cancelAnimationFrame(frame);
  const step = (/** @type {number} */ time) => {
    const done = isStill ? 1 : Math.min(Math.max((time - start) / 300, 0), 1);
    const eased = 1 - (1 - done) ** 3;
    const at = from.map((each, side) => each + (Number(box[side]) - each) * eased);
    state.setAttribute('viewBox', at.map((each) => each.toFixed(1)).join(' '));
    state.style.setProperty('--w', String(at[2]));
    if (done < 1) frame = requestAnimationFrame(step);
  };
  step(isStill ? start : start + 16);
}

/** Writes the names of an enlarged county’s places beside their symbols, where there is room. @param {number} at @param {number[]} box */
function nameTowns(at, [x0 = 0, y0 = 0, width = 0, height = 0]) {
  const unit = width / state.getBoundingClientRect().width;
  const names = document.createElementNS(svgName, 'g');
  const around = (/** @type {number} */ x, /** @type {number} */ y) => [x, y, x, y];
  /** @type {number[][]} */
  const taken = towns.map(({ x, y }) =>
    around(x, y).map((each, side) => each + (side < 2 ? -6 : 6) * unit),
  );
  for (const { name, x, y, counties: within } of towns) {
    if (!within.includes(at)) continue;
    const length = name.length * 7.8 * unit;
    for (const side of [1, -1]) {
      const from = side === 1 ? x + 8 * unit : x - 8 * unit - length;
      const room = [from, y - 7 * unit, from + length, y + 7 * unit];
      const [a = 0, b = 0, c = 0, d = 0] = room;
      if (a < x0 || b < y0 || c > x0 + width || d > y0 + height) continue;
      if (taken.some(([e = 0, f = 0, g = 0, h = 0]) => a < g && e < c && b < h && f < d)) continue;
      taken.push(room);
      const text = document.createElementNS(svgName, 'text');
      text.setAttribute('class', 'city');
      text.setAttribute('x', String(side === 1 ? from : from + length));
      text.setAttribute('y', String(y + 4 * unit));
      if (side === -1) text.setAttribute('text-anchor', 'end');
      text.textContent = name;
      names.append(text);
      break;
    }
  }
  names.setAttribute('class', 'near-names');
  state.append(names);
}

/** Enlarges a county and lists its places; without a county, shows all of Florida. @param {number | undefined} at */
function enlarge(at) {
  point(undefined);
  near = at;
  const county = at === undefined ? undefined : counties[at];
  figure.classList.toggle('zoomed', county !== undefined);
  if (county && !state.querySelector('.guests')) drawGuests();
  let box = whole;
  if (county) {
    const { x, y, width, height } = county.outline.getBBox();
    const scale = Math.max(width / wide, height / high) * 1.15;
    const [across, down] = [wide * scale, high * scale];
    box = [x + (width - across) / 2, y + (height - down) / 2, across, down];
  }
  counties.forEach(({ outline }, each) => outline.classList.toggle('here', each === at));
  for (const town of towns) mark(town, 'away', at !== undefined && !town.counties.includes(at));
  state.querySelector('.near-names')?.remove();
  if (at !== undefined) nameTowns(at, box);
  frameTo(box);
  tellCounty();
  if (chosen && at !== undefined && !chosen.counties.includes(at)) choose(undefined);
  else choose(chosen);
}

/** The place nearest to where a pointer is, within its reach. @param {SVGSVGElement} svg @param {MouseEvent} event */
function nearest(svg, { clientX, clientY }) {
  const edge = svg.getBoundingClientRect();
  const view = svg.viewBox.baseVal;
  const unit = view.width / edge.width;
  const x = view.x + (clientX - edge.left) * unit;
  const y = view.y + (clientY - edge.top) * unit;
  /** @type {Town | undefined} */
  let found;
  let reach = 24 * unit;
  for (const town of towns) {
    if (town.part !== svg && near === undefined) continue;
    const far = Math.hypot(town.x - x, town.y - y);
    if (far < reach) [found, reach] = [town, far];
  }
  return found;
}

/** The county under a pointer. @param {MouseEvent} event */
function countyUnder({ clientX, clientY }) {
  const link = document
    .elementsFromPoint(clientX, clientY)
    .map((each) => each.closest('a'))
    .find((each) => each?.querySelector('.county'));
  const outline = link?.querySelector('.county');
  const number = outline && (outline.id || outline.getAttribute('href')?.slice(1));
  const at = counties.findIndex((each) => `c${each.number}` === number);
  return at < 0 ? undefined : at;
}

/** Where a pointer went down: a browser moves the click of a finger to the link that it takes to be meant. @type {PointerEvent | undefined} */
let down;
/** Lets pointers choose. */
function listen() {
  florida.addEventListener('pointerdown', (event) => (down = event));
  for (const svg of florida.querySelectorAll('svg')) {
    svg.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') point(nearest(svg, event));
    });
    svg.addEventListener('pointerleave', () => point(undefined));
    svg.addEventListener('click', (event) => {
      // A link that is opened with the keyboard, or in a new tab, is a link.
      if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const at = down ?? event;
      const town = nearest(svg, at);
      const under = countyUnder(at);
      event.preventDefault();
      // A pointer leaves no ring around the county that it chose.
      /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
      // A finger is wider than a symbol of the whole state: it chooses a county first.
      if (svg === state && near === undefined && down?.pointerType !== 'mouse')
        enlarge(under ?? town?.counties[0]);
      else if (town) {
        choose(town);
        uncover(town);
      } else if (under !== undefined) enlarge(under);
    });
  }
}
part('out').onclick = () => {
  enlarge(undefined);
  range.focus();
};
