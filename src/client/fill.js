// @ts-check
// Fills a message of the site’s strings, as src/i18n/message.ts does: it stands before each script that counts.

const ownLocale = `${document.documentElement.lang}-US`;
const numberFormat = new Intl.NumberFormat(ownLocale);
const pluralRules = new Intl.PluralRules(ownLocale);
const messageForm = /(=\d+|\w+) \{((?:[^{}]|\{[^{}]*\})*)\}/g;
const messagePart = /\{(\w+)(?:, plural,((?: (?:=\d+|\w+) \{(?:[^{}]|\{[^{}]*\})*\})+))?\}/g;

/** @param {unknown} value */
const written = (value) => (typeof value === 'number' ? numberFormat.format(value) : String(value));

/** @param {string} message @param {Record<string, string | number>} values @returns {string} */
function fill(message, values) {
  return message.replace(messagePart, (_, name, plural) => {
    const value = values[name];
    if (!plural) return written(value);
    const forms = new Map([...plural.matchAll(messageForm)].map(([, form, text]) => [form, text]));
    const count = Number(value);
    const text =
      forms.get(`=${count}`) ?? forms.get(pluralRules.select(count)) ?? forms.get('other');
    return fill(text ?? '', values).replaceAll('#', written(count));
  });
}
