import { readXml } from './xml.ts';

/** The shared strings. Rich text becomes plain; phonetic hints are left out. */
export function readSharedStrings(part: string, content: Buffer): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  readXml(part, content, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    text(value) {
      if (inText) current += value;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeCell(current));
      else if (name === 'rPh') inReading = false;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** Excel escapes characters that XML can't contain as `_x000D_`. */
export function unescapeCell(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
