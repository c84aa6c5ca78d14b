/** As much of a description as search results show. */
export const longestDescription = 160;

/** What ends like a sentence and is none: "U.S.", "Fla. Stat.", "s. 908.11", initials. */
const shortened =
  /^[“«(]?(?:[A-Z]|U\.S|EE|UU|Fla|Stat|Fed|No|Art|Gen|Sen|Rep|St|Mr|Ms|Dr|vs?|ss?|arts?)\.$/;

/**
 * A description that search results don't cut: whole sentences as far as they fit; where not even the first one
 * does, its words, with an ellipsis.
 */
export function shortDescription(text: string, longest = longestDescription): string {
  if (text.length <= longest) return text;
  let kept = '';
  let sentence = '';
  for (const word of text.split(' ')) {
    sentence = sentence ? `${sentence} ${word}` : word;
    if (!/[.!?][”»’)]*$/.test(word) || shortened.test(word)) continue;
    const longer = kept ? `${kept} ${sentence}` : sentence;
    if (longer.length > longest) break;
    [kept, sentence] = [longer, ''];
  }
  // A first sentence of few words says too little by itself.
  if (kept.length >= 50) return kept;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:–]+$/, '')}…`;
}
