import { ascending } from 'd3-array';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * A Word document without the marks of its making: the library gives links ids by chance, numbers
 * drawings through all documents, and stamps the parts with the time. All are replaced, so that the same paper gives the same bytes.
 * @param pictures what to put in the place of images, by the text that stands for each of them.
 * @param date the day that the document shall carry, `YYYY-MM-DD`.
 */
export function sameBytes(
  docx: Uint8Array,
  date: string,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const ids = new Map<string, string>();
  let drawings = 0;
  const stable = (text: string) =>
    text
      .replace(
        /(<(?:wp:docPr|pic:cNvPr) id=")\d+/g,
        (_, start: string) => `${start}${(drawings += 1)}`,
      )
      .replace(/rId[-_a-z0-9]{21}/g, (id) => {
        const stableId = ids.get(id) ?? `rIdLink${ids.size + 1}`;
        ids.set(id, stableId);
        return stableId;
      })
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
  const parts = unzipSync(docx);
  // The document comes first, so that links are numbered in the order they are read.
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || ascending(a, b));
  const written: Zippable = {};
  for (const name of names) {
    const bytes = parts[name]!;
    if (/\.(xml|rels)$/.test(name)) written[name] = strToU8(stable(strFromU8(bytes)));
    // An image is packed already.
    else written[name] = [pictures.get(strFromU8(bytes, true)) ?? bytes, { level: 0 }];
  }
  // A zip keeps local time: the parts of a day are the same in every time zone.
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number);
  return zipSync(written, { level: 6, mtime: new Date(year, month - 1, day, 12) });
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === 'word/document.xml' ? 1 : 2;
}
