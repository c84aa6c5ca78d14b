import { numberWords } from '../data/format/number-words.ts';
import type { Language, Moment } from '../data/schema/index.ts';

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

const styles = {
  /** June 30, 2025 */
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  /** June 30 */
  short: { month: 'long', day: 'numeric' },
  /** Jun 30 */
  brief: { month: 'short', day: 'numeric' },
  /** Jun 30, 2025 */
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  /** Monday, June 30, 2025 */
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  /** June 2025 */
  month: { year: 'numeric', month: 'long' },
  /** Jun 2025 */
  briefMonth: { year: 'numeric', month: 'short' },
  /** Jun */
  monthAlone: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof styles;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats a day, month or year (`2025-06-30`, `2025-06`, `2025`), independent of the time zone. */
export function formatDate(date: string, language: Language, style: DateStyle = 'long'): string {
  if (date.length === 4) return date;
  const chosen = date.length === 7 && !style.toLowerCase().includes('month') ? 'month' : style;
  const key = `${language} ${chosen}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locales[language], { ...styles[chosen], timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`));
}

const zone = { timeZone: 'America/New_York' } as const;
const clock = new Intl.DateTimeFormat(locales.en, { hour: 'numeric', minute: '2-digit', ...zone });
/** The one locale that writes a day as we keep it. */
const isoDay = new Intl.DateTimeFormat('sv-SE', zone);

/** The day and the time in most of Florida at a moment in UTC (`2025-03-18T23:10:34`): "7:10 p.m." */
export function floridaTime(moment: string): { day: string; time: string } {
  const date = new Date(`${moment}Z`);
  // Runtimes differ in the kind of space before the mark.
  const [, digits, half] = /^([\d:]+)\s*([AP])M$/.exec(clock.format(date))!;
  return {
    day: isoDay.format(date),
    time: `${digits!.replace(':00', '')} ${half!.toLowerCase()}.m.`,
  };
}

/** A time as it follows "at"; Spanish has an article: "a las 7:10 p.m.", "a la 1:06 p.m." */
export function timeAfterAt(time: string, language: Language): string {
  return language === 'es' ? `${/^1(?!\d)/.test(time) ? 'la' : 'las'} ${time}` : time;
}

/** Formats a moment and words its precision ("about", "in"). */
export function formatMoment(
  moment: Moment,
  language: Language,
  style: DateStyle = 'long',
): string {
  const date = formatDate(moment.date, language, style);
  return moment.precision === 'about'
    ? `${{ en: 'around', es: 'hacia el' }[language]} ${date}`
    : date;
}

/** "a, b and c" or "a, b or c", each item already in the page's language. */
export function formatList(
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  // A date or a city with its county has commas of its own: "July 8, 2025, and July 9, 2025".
  if (language === 'en' && items.slice(0, -1).some((item) => item.includes(', '))) {
    const last = items.at(-1)!;
    const word = type === 'conjunction' ? 'and' : 'or';
    return items.length === 2
      ? `${items[0]!}, ${word} ${last}`
      : [...items.slice(0, -1), `${word} ${last}`].join('; ');
  }
  // British English has no serial comma, and neither does our style.
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : locales[language], { type }).format(
    items,
  );
}

/** Full dates in a sentence. English has a comma after each year, also before the "and". */
export function formatDates(days: readonly string[], language: Language): string {
  const dates = days.map((day) => formatDate(day, language));
  if (language !== 'en' || dates.length < 2) return formatList(dates, language);
  return `${dates.slice(0, -1).join(', ')}, and ${dates.at(-1)!}`;
}

/** Formats a role after a name, where neither language capitalizes it; a district keeps its capital. */
export function inTitle(role: string): string {
  const [title = '', ...rest] = role.split(', ');
  const isPlace = /^(District|Distrito|Group|Grupo|Seat|Puesto|Ward) /.test(title);
  return [isPlace ? title : title.toLowerCase(), ...rest].join(', ');
}

/**
 * A text followed by a comma or period. In English the mark goes inside a closing quotation mark, and
 * a text that ends in a period, question or exclamation mark gets no other period.
 */
export function withMark(text: string, mark: ',' | '.', language: Language): string {
  const [, own = '', close = ''] = /^(.*?)([”’]?)$/s.exec(text)!;
  if (mark === '.' && /[.?!]$/.test(own)) return text;
  return language === 'en' && close ? `${own}${mark}${close}` : `${text}${mark}`;
}

/** A text as it begins a sentence. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text as it stands within a sentence. */
export function uncapitalize(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Spanish words that begin a sentence and are no name: after a colon, they have no capital. */
const spanishStarts = [
  'Activistas|Acuerdos|Adónde|Agencias|Alguien|Cada|Cifras|Cita|Clases|Comisiones|Comparte|Con|Cualquiera|Cuando|Cuándo|Cuántos|Cómo|De',
  'Decir|Del|Desde|Documentos|Dónde|Ediciones|El|Elección|En|Entre|Es|Esta|Estar|Este|Estándares|Facultades|Fallece|Fechas',
  'Firma|Dijeron|Dijo|Ella|Escribió|Estaba|Indica|Participó|Presentó|Reproduce|Secundó|También|Vuelve|Hay|La|Las|Le|Lecciones|Lo|Los|Miembros|Muchos|Más|Nadie|Ningún|Ninguna?|No|Nombran|Nombres|Novedades|Nuestr[ao]s?|Otr[ao]s?',
  'Palabras|Para|Permiso|Períodos|Por|Preguntas|Quitarle|Quiénes?|Qué|Recuentos|Residentes|Responden|Sabemos|Se|Secciones|Según|Si',
  'Sin|Su|Suspender|Tiene|Tod[ao]s|Tres|Términos?|Un|Una|Votaciones|Ya',
  'Antes|Atribuye|Cientos|Conforme|Cuenta|Da|Debe|Decenas|Dice|Diez|Dos|Enumera|Escribe|Grupos|Incluye|Llama|Menciona|Nada|Publica|Quien|Responde|Seis|Solo|Tal',
];
// "Al 18 de mayo", but Al Nienhuis.
const spanishStart = new RegExp(`^(?:Al(?= [\\d\\p{Ll}])|${spanishStarts.join('|')}) `, 'u');

/** A sentence of ours as it follows a colon: in Spanish, without a capital that is no name's. */
export function afterColon(text: string, language: Language): string {
  return language === 'es' && spanishStart.test(text) ? uncapitalize(text) : text;
}

const numbers: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat(locales.en),
  es: new Intl.NumberFormat(locales.es),
};

export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

const plurals: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules(locales.en),
  es: new Intl.PluralRules(locales.es),
};

/** Which form of a noun stands after a number: "one" mile, "other" miles. */
export function pluralForm(value: number, language: Language): Intl.LDMLPluralRule {
  return plurals[language].select(value);
}

/** The size of a file, in thousands of bytes: never less than one. */
export function formatSize(bytes: number, language: Language): string {
  return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)} KB`;
}

/** Formats a count for running text: spelled out below ten. */
export function formatCount(value: number, language: Language): string {
  const isSpelled = Number.isInteger(value) && value >= 0 && value < 10;
  return isSpelled ? [...numberWords[language].keys()][value]! : formatNumber(value, language);
}
