/** The first sentence of a text; the whole text where there is one only. */
export function firstSentence(text: string): string {
  return /^.*?[.!?][”»)]?(?=\s\p{Lu})/su.exec(text)?.[0] ?? text;
}
