// @ts-check
// Takes the reader's words to the search page.

for (const form of document.forms) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('q'));
  form.onsubmit = (event) => {
    event.preventDefault();
    const words = field.value.trim();
    // Behind the #, so that no host ever gets them.
    location.assign(`${form.action}#q=${encodeURIComponent(words)}`);
  };
  form.hidden = false;
}
export {};
