// @ts-check
// Says first where the name lies by which the reader came to the part for those outside cities. It is in the address,
// and only a name that is on the page is said.

const here = /** @type {HTMLElement} */ (document.querySelector('.told'));

const sayHere = () => {
  const item = /** @type {HTMLElement | null} */ (
    document.getElementById(location.hash.slice(1))?.closest('.outside li') ?? null
  );
  here.hidden = !item;
  if (!item) return;
  const { whole, part } = /** @type {HTMLElement} */ (item.parentElement).dataset;
  const sentence = String(item.dataset.is ? part : whole);
  here.textContent = sentence.replace('{name}', () => item.textContent.trim());
};
addEventListener('hashchange', sayHere);
sayHere();
export {};
