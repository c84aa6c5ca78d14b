// @ts-check
// Reads out what a mark of a chart stands for, below it: the row of its table, or the item of its list, that a pointer, a finger or the keyboard is at.
for (const said of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll('.row-said')
)) {
  const figure = /** @type {HTMLElement} */ (said.parentElement);
  const heads = figure.querySelectorAll('thead th');
  /** @type {NodeListOf<HTMLElement>} */
  const rows = figure.querySelectorAll('tbody tr, section li');
  const marks = /** @type {HTMLElement[]} */ ([...figure.querySelectorAll('[data-row]')]);
  /** @param {HTMLElement} mark */
  const rowOf = (mark) => Number(mark.dataset.row);
  let at = -1;
  /** @param {number} row */
  const read = (row) => {
    const own = /** @type {HTMLElement | undefined} */ (rows[row]?.cloneNode(true));
    if (row === at || !own) return;
    at = row;
    for (const mark of marks) mark.classList.toggle('row-at', rowOf(mark) === row);
    // What repeats an item stands below it, as an item of its own.
    own.querySelector('ul')?.remove();
    said.replaceChildren(
      ...(own instanceof HTMLTableRowElement
        ? [...own.cells].flatMap((cell, column) => {
            const head = heads[column];
            // What only programs need is left out.
            if (!cell.textContent?.trim() || head?.className) return [];
            const value = document.createElement(column ? 'span' : 'b');
            value.append(column ? ` · ${head?.textContent}: ` : '', ...cell.childNodes);
            return value;
          })
        : own.childNodes),
    );
  };
  said.hidden = false;
  for (const drawing of /** @type {NodeListOf<HTMLElement>} */ (
    figure.querySelectorAll(':scope > [hidden]')
  )) {
    const own = marks.filter((mark) => drawing.contains(mark));
    /**
     * @param {EventTarget | null} target
     * @returns {HTMLElement | null}
     */
    const markAt = (target) => /** @type {HTMLElement} */ (target).closest('[data-row]');
    /**
     * What was read out before a finger came down.
     * @type {number | undefined}
     */
    let before;
    drawing.onpointerdown = drawing.onpointercancel = ({ pointerType, type }) => {
      before = pointerType === 'touch' && type === 'pointerdown' ? at : undefined;
    };
    drawing.onclick = drawing.onpointermove = (event) => {
      const { clientX: x, clientY: y, target, type } = event;
      let nearest = markAt(target);
      let least = 24;
      for (const mark of nearest ? [] : own) {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const away = Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
        if (away < least) [least, nearest] = [away, mark];
      }
      if (nearest) read(rowOf(nearest));
      if (type !== 'click') return;
      // A finger can’t hover: its first tap reads out, its second follows the link.
      if (before !== undefined && before !== at) event.preventDefault();
      before = undefined;
    };
    drawing.addEventListener('focusin', ({ target }) => {
      const mark = markAt(target);
      if (mark) read(rowOf(mark));
    });
    drawing.onkeydown = (event) => {
      const [found, way] = /^Arrow(?:(Right|Down)|Left|Up)$/.exec(event.key) ?? [];
      if (!found) return;
      event.preventDefault();
      const order = [...new Set(own.map(rowOf))].sort((a, b) => a - b);
      read(order[order.indexOf(at) + (way ? 1 : at < 0 ? 1 : -1)] ?? at);
    };
    // Links are stops of their own; a drawing without any is one stop.
    if (!drawing.querySelector('a')) drawing.tabIndex = 0;
  }
}
