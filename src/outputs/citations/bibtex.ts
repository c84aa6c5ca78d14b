import type { Citable } from './citation.ts';

/** The entry for a list of works that the programs for writing papers read. */
export function bibtexOf(
  { title, site, asOf, address }: Pick<Citable, 'title' | 'site' | 'asOf' | 'address'>,
  key: string,
): string {
  const [year, month, day] = asOf.split('-').map(Number);
  const fields = {
    // A name in braces is one name: without them, its last word would be a family's.
    author: `{${site}}`,
    year,
    month: `${months[month! - 1]} ${day}`,
    title: keepingCapitals(escapeLatex(title)),
    url: address,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}`;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The commands for signs that titles have; a sign that is not here stays as it is, as newer programs read it. */
const commands: Readonly<Record<string, string>> = {
  '“': '``',
  '”': "''",
  '‘': '\\textquoteleft{}',
  '’': '\\textquoteright{}',
  '«': '\\guillemotleft{}',
  '»': '\\guillemotright{}',
  '–': '--',
  '—': '---',
  '…': '...',
  '¿': '\\textquestiondown{}',
  '¡': '\\textexclamdown{}',
  '§': '\\textsection{}',
  '°': '\\textdegree{}',
  $: '\\textdollar{}',
  _: '\\textunderscore{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0308': '"',
  '\u0327': 'c',
};

/** A text in signs that every LaTeX reads, none of them a command by accident. */
function escapeLatex(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\w\s]|_/gu, (sign) => commands[sign] ?? sign)
    .replace(
      /([a-zA-Z])([\u0300-\u0303\u0308\u0327])/gu,
      (_, letter: string, accent: string) => `{\\${accents[accent]} ${letter}}`,
    )
    .normalize('NFC');
}

/** Styles may write titles in small letters: braces keep capitals in all words but the first of a part. */
function keepingCapitals(title: string): string {
  return title.replace(/(?<!^|\\|:\s*)\b[a-z]*[A-Z]\w*/g, (word) => `{${word}}`);
}
