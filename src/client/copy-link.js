// @ts-check
// Copies the address of the page, without its part: the button is shown only where that can be done.

const copy = /** @type {HTMLButtonElement} */ (document.querySelector('.copy'));
const copied = /** @type {HTMLOutputElement} */ (copy.nextElementSibling);

copy.hidden = !(navigator.clipboard && location.protocol.startsWith('http'));
copy.onclick = async () => {
  await navigator.clipboard.writeText(location.href.replace(/[?#].*/, ''));
  copied.value = copied.dataset.said ?? '';
};
