// @ts-check
// Makes the buttons below a headline work: each is shown only where it can do something.
{
  const row = /** @type {HTMLElement} */ (document.querySelector('.pass-on'));
  const [print, copy] = /** @type {NodeListOf<HTMLButtonElement>} */ (
    row.querySelectorAll('button')
  );
  const copied = /** @type {HTMLElement} */ (row.lastElementChild);
  const own = row.querySelector('var');
  const address = location.href.replace(/[?#].*/, '');
  const isPublic = address.startsWith('http');

  if (own && isPublic) own.textContent = address;
  if (print && copy) {
    print.hidden = false;
    print.onclick = () => window.print();
    copy.hidden = !(navigator.clipboard && isPublic);
    copy.onclick = async () => {
      await navigator.clipboard.writeText(address);
      copied.textContent = copied.dataset.said ?? '';
    };
  }
}
