/** Parts of a page that a reader may meet alone or copies as they are: drawings, citations, code. */
const exact =
  '<svg\\b.*?</svg>|<pre\\b.*?</pre>|<script\\b.*?</script>|<details [^>]*translate="no".*?</details>';
const markup = new RegExp(`(${exact}|<[^>]*>)`, 's');

/**
 * A page on which a Spanish name has its English one beside it once: "Cayo Hueso (Key West)" the first
 * time, and "Cayo Hueso" from then on.
 * @param html the body of the page. Attributes, drawings and what has `translate="no"` stay as they are.
 */
export function glossOnce(html: string, name = 'Cayo Hueso', gloss = ' (Key West)'): string {
  const whole = name + gloss;
  if (html.indexOf(whole) === html.lastIndexOf(whole)) return html;
  let isMet = false;
  return html
    .split(markup)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part.replaceAll(whole, () => {
        const shown = isMet ? name : whole;
        isMet = true;
        return shown;
      });
    })
    .join('');
}
