// @ts-check
// Reads out what a mark of a chart stands for, below it: the row of its table that a pointer, a finger or the keyboard is at.
for (const said of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.read'))) {
  const figure = /** @type {HTMLElement} */ (said.closest('figure'));
  const table = /** @type {HTMLTableElement} */ (figure.querySelector('table'));
  const [head, ...rows] = [...table.rows];
  let at = -1;
  /** @param {number} row */
  const read = (row) => {
    const cells = [...(rows[row]?.cells ?? [])];
    if (row === at || cells.length === 0) return;
    at = row;
    for (const mark of figure.querySelectorAll('[data-row]'))
      mark.classList.toggle('at', Number(/** @type {HTMLElement} */ (mark).dataset.row) === row);
    said.replaceChildren();
    cells.forEach((cell, column) => {
      // What only programs need is left out.
      if (!cell.textContent?.trim() || head?.cells[column]?.className) return;
      const isName = cell.tagName === 'TH';
      const value = document.createElement(isName ? 'b' : 'span');
      if (!isName) value.append(`${head?.cells[column]?.textContent?.trim()}: `);
      value.append(...cell.cloneNode(true).childNodes);
      said.append(said.hasChildNodes() ? ' · ' : '', value);
    });
  };
  said.hidden = false;
  for (const drawing of /** @type {NodeListOf<HTMLElement>} */ (
    figure.querySelectorAll(':scope > :is(.wide, .middle, .narrow)')
  )) {
    const marks = /** @type {HTMLElement[]} */ ([...drawing.querySelectorAll('[data-row]')]);
    /** @param {Element | undefined} mark */
    const readMark = (mark) => read(Number(/** @type {HTMLElement} */ (mark)?.dataset.row ?? -1));
    /** @param {MouseEvent} event */
    const point = ({ clientX: x, clientY: y }) => {
      let least = 24;
      for (const mark of marks) {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const away = Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
        if (away >= least) continue;
        least = away;
        readMark(mark);
      }
    };
    drawing.onpointermove = point;
    drawing.onclick = point;
    drawing.addEventListener('focusin', ({ target }) =>
      readMark(/** @type {Element} */ (target).closest('[data-row]') ?? undefined),
    );
    drawing.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const order = [...new Set(marks.map(({ dataset }) => Number(dataset.row)))].sort(
        (a, b) => a - b,
      );
      const next = order[order.indexOf(at) + step];
      read(at < 0 ? (order[0] ?? -1) : (next ?? at));
    };
    // Links are stops of their own; a drawing without any is one stop.
    if (!drawing.querySelector('a')) {
      drawing.tabIndex = 0;
      drawing.role = 'group';
      drawing.setAttribute('aria-labelledby', `${figure.id}-title`);
    }
  }
}
