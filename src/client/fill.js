// @ts-check
// Fills a message of the site’s strings, as src/i18n/message.ts does: it stands before each script that counts.

const ownLocale = `${document.documentElement.lang}-US`;
/** Makes a value when it is first asked for. @template T @param {() => T} make @returns {() => T} */
const lazily = (make) => {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
};
// The first use of Intl blocks a slow phone for some 300 ms: no page pays for it while it loads.
const numberFormat = lazily(() => new Intl.NumberFormat(ownLocale));
const pluralRules = lazily(() => new Intl.PluralRules(ownLocale));
const messageForm = /(=\d+|\w+) \{((?:[^{}]|\{[^{}]*\})*)\}/g;
const messagePart = /\{(\w+)(?:, plural,((?: (?:=\d+|\w+) \{(?:[^{}]|\{[^{}]*\})*\})+))?\}(’s)?/g;

/** @param {unknown} value */
const written = (value) =>
  typeof value === 'number' ? numberFormat().format(value) : String(value);

/** @param {string} message @param {Record<string, string | number>} values @returns {string} */
function fill(message, values) {
  return message.replace(messagePart, (_, name, plural, own = '') => {
    const text = plural ? fillForm(plural, Number(values[name]), values) : written(values[name]);
    // A name that ends in s takes an apostrophe alone.
    return own && text.endsWith('s') ? `${text}’` : `${text}${own}`;
  });
}

/** @param {string} plural @param {number} count @param {Record<string, string | number>} values */
function fillForm(plural, count, values) {
  const forms = new Map([...plural.matchAll(messageForm)].map(([, form, text]) => [form, text]));
  const text =
    forms.get(`=${count}`) ?? forms.get(pluralRules().select(count)) ?? forms.get('other');
  return fill(text ?? '', values).replaceAll('#', written(count));
}
