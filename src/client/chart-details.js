// @ts-check
// Reads out what a mark of a chart stands for, below it: the row of its table that a pointer, a finger or the keyboard is at.
for (const said of /** @type {NodeListOf<HTMLElement>} */ (
  document.querySelectorAll('.row-said')
)) {
  const figure = /** @type {HTMLElement} */ (said.parentElement);
  const [head, ...rows] = figure.querySelector('table')?.rows ?? [];
  const marks = /** @type {HTMLElement[]} */ ([...figure.querySelectorAll('[data-row]')]);
  /** @param {HTMLElement} mark */
  const rowOf = (mark) => Number(mark.dataset.row);
  let at = -1;
  /** @param {number} row */
  const read = (row) => {
    const cells = rows[row]?.cells;
    if (row === at || !cells) return;
    at = row;
    for (const mark of marks) mark.classList.toggle('row-at', rowOf(mark) === row);
    // What only programs need is left out.
    said.replaceChildren(
      ...[...cells].flatMap((cell, column) => {
        const title = head?.cells[column];
        if (!cell.textContent?.trim() || title?.className) return [];
        const value = document.createElement(column ? 'span' : 'b');
        value.append(
          column ? ` · ${title?.textContent}: ` : '',
          ...cell.cloneNode(true).childNodes,
        );
        return value;
      }),
    );
  };
  said.hidden = false;
  for (const drawing of /** @type {NodeListOf<HTMLElement>} */ (
    figure.querySelectorAll(':scope > [hidden]')
  )) {
    const own = marks.filter((mark) => drawing.contains(mark));
    drawing.onclick = drawing.onpointermove = ({ clientX: x, clientY: y }) => {
      let least = 24;
      let nearest = at;
      for (const mark of own) {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const away = Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
        if (away < least) [least, nearest] = [away, rowOf(mark)];
      }
      read(nearest);
    };
    drawing.addEventListener('focusin', ({ target }) => {
      const mark = /** @type {HTMLElement} */ (target).closest('[data-row]');
      if (mark) read(rowOf(/** @type {HTMLElement} */ (mark)));
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
