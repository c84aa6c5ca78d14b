// A host serves one page for every missing address: its readers see the language of the address first.
const codes = location.pathname.split('/');
const own = [...document.querySelectorAll('section[lang]')].find(({ lang }) =>
  codes.includes(lang),
);
own?.parentElement.prepend(own);
