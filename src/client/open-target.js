// @ts-check
// Opens the fold that holds the part of the page to which a link leads, where the browser does not.

onhashchange = () =>
  document.querySelector('details :target')?.closest('details')?.setAttribute('open', '');
export {};
