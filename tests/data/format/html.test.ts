import { expect, test } from 'vitest';
import { decodeText, readHtml, type Reader } from '../../../src/data/format/html.ts';

/** Everything that a reader is told of a page. */
function told(html: string): string[] {
  const said: string[] = [];
  const reader: Reader<void> = {
    open: ({ name, start, end, isAlone, valueOf }) =>
      said.push(
        `${isAlone ? 'alone' : 'open'} ${name} ${valueOf('href') ?? '-'} ${html.slice(start, end)}`,
      ),
    close: (name, end) => said.push(`close ${name} ${html.slice(0, end).length}`),
    text: (text) => said.push(`text ${text}`),
    result: () => undefined,
  };
  readHtml(html, [reader]);
  return said;
}

test('a page is told tag by tag, with where each stands', () => {
  expect(told('<p>a <A HREF="b/?c=1&amp;d">e</a ><br>f</p>')).toEqual([
    'open p - <p>',
    'text a ',
    'open a b/?c=1&amp;d <A HREF="b/?c=1&amp;d">',
    'text e',
    `close a 34`,
    'alone br - <br>',
    'text f',
    'close p 43',
  ]);
});

test('what looks like a tag in a comment, an attribute or a script is none', () => {
  const html = `<!-- <b> --><i title="<b>" href></i><script>'<b>'</script>`;
  expect(told(html).filter((line) => line.includes(' b '))).toEqual([]);
  expect(told(html)).toContain('open i  <i title="<b>" href>');
});

test('all who read a page are told the same', () => {
  const counts = [0, 0];
  const readers = counts.map((_, at): Reader<void> => ({
    open: () => (counts[at]! += 1),
    result: () => undefined,
  }));
  readHtml('<p><b>a</b></p>', readers);
  expect(counts).toEqual([2, 2]);
});

test('entities are the signs that they stand for', () => {
  expect(decodeText('Fish &amp; &lt;b&gt; &quot;it&#39;s&quot; &#x27;&#241;&#39; a&nbsp;b')).toBe(
    `Fish & <b> "it's" 'ñ' a\u00a0b`,
  );
  expect(decodeText('AT&T; R&D')).toBe('AT&T; R&D');
});
