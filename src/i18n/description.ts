/** The longest description that search results show in full. */
export const longestDescription = 160;

/** Abbreviations whose period does not end a sentence: "U.S.", "Fla. Stat.", "s. 908.11", initials. */
const shortened =
  /^[“«(]?(?:[A-Z]|U\.S|EE|UU|Fla|Stat|Fed|No|Art|Gen|Sen|Rep|St|Mr|Ms|Dr|vs?|ss?|arts?)\.$/;

/**
 * Shortens a description to what search results show: as many whole sentences as fit or, if the first is
 * too long, its first words and an ellipsis.
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
  // A very short first sentence says too little.
  if (kept.length >= 50) return kept;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:–]+$/, '')}…`;
}
