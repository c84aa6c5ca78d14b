import { globSync, readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';

/** What a page is made of, read once from start to end. */
export interface Scanned {
  file: string;
  /** `element attribute` for each attribute, and `element` alone. */
  parts: Set<string>;
  /** How often elements stand there that run, style, load or send something; data blocks are not run. */
  active: string;
  /** What stands in scripts that run, and in styles. */
  code: string;
  /** What stands in data blocks, each on its own. */
  data: string[];
  addresses: string[];
  comments: number;
  text: string;
}

const activeNames = new Set(
  'script style iframe frame object embed applet form base link meta img image picture audio video source track portal foreignobject animate set use template noscript math'.split(
    ' ',
  ),
);
const addressNames = new Set(
  'href src srcset action formaction xlink:href data poster cite background ping'.split(' '),
);

/** Every page below a folder, one by one. */
export function* scanPages(folder: string, pattern = '**/*.html'): Generator<Scanned> {
  for (const name of globSync(pattern, { cwd: folder }).sort())
    yield scan(name.replaceAll('\\', '/'), readFileSync(`${folder}/${name}`, 'utf8'));
}

/** Reads a page, or an image when `isXml`. */
export function scan(file: string, markup: string, isXml = false): Scanned {
  const page: Omit<Scanned, 'active'> = {
    ...{ file, parts: new Set(), code: '', data: [], addresses: [], comments: 0, text: '' },
  };
  const active = new Map<string, number>();
  let drawings = 0;
  let inside: 'text' | 'code' | 'data' = 'text';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'svg') drawings += 1;
        page.parts.add(name);
        for (const [key, value] of Object.entries(attributes)) {
          page.parts.add(`${name} ${key}`);
          if (addressNames.has(key)) page.addresses.push(value);
        }
        const isData =
          name === 'script' && /^application\/(ld\+)?json$/.test(attributes.type ?? '');
        if (isData) page.data.push('');
        else if (activeNames.has(name.toLowerCase())) active.set(name, (active.get(name) ?? 0) + 1);
        if (name === 'script' || name === 'style') inside = isData ? 'data' : 'code';
      },
      ontext(text) {
        if (inside === 'data') page.data.push(`${page.data.pop()}${text}`);
        else page[inside] += text;
      },
      onclosetag: (name) => {
        inside = 'text';
        if (name === 'svg') drawings -= 1;
      },
      oncomment: (text) => {
        // Inside a drawing, browsers read this as text.
        if (drawings > 0 && text.startsWith('[CDATA[')) page.text += text.slice(7, -2);
        else page.comments += 1;
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.end(markup);
  return { ...page, active: [...active].sort().join(' ') };
}
