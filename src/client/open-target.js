// @ts-check
// Opens the fold that holds the part of the page to which a link leads, where the browser does not.

onhashchange = () => {
  const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  part?.closest('details')?.setAttribute('open', '');
};
export {};
