import type { Citable } from './citation.ts';

/** A BibTeX entry. */
export function bibtexOf(
  { title, site, asOf, address }: Pick<Citable, 'title' | 'site' | 'asOf' | 'address'>,
  key: string,
): string {
  const [year, month, day] = asOf.split('-').map(Number);
  const fields = {
    // Braces keep the name together; otherwise its last word would be a family name.
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

/** LaTeX commands for characters in titles. Other characters are left as they are, which modern LaTeX reads. */
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

/** Escapes text for LaTeX. */
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

/** Protects capitals with braces, because styles may lower-case titles. */
function keepingCapitals(title: string): string {
  return title.replace(/(?<!^|\\|:\s*)\b[a-z]*[A-Z]\w*/g, (word) => `{${word}}`);
}
