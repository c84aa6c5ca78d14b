// @ts-check
/** The arrow keys go from slide to slide; without this script the page scrolls, and links lead on. */
const slides = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.slide')]);

/** The slide that is in view, by the middle of the window. */
function current() {
  const middle = innerHeight / 2;
  const at = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
  return at === -1 ? slides.length - 1 : at;
}

/** @param {number} at */
function show(at) {
  const slide = slides[Math.min(Math.max(at, 0), slides.length - 1)];
  slide?.focus({ preventScroll: true });
  slide?.scrollIntoView();
}

addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const steps = /** @type {Record<string, () => number>} */ ({
    ArrowRight: () => current() + 1,
    PageDown: () => current() + 1,
    ArrowLeft: () => current() - 1,
    PageUp: () => current() - 1,
    Home: () => 0,
    End: () => slides.length - 1,
  });
  const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
  if (!step) return;
  event.preventDefault();
  show(step());
});
