/** The first sentences of a text. */
export function sentences(text: string, count: number): string {
  return text
    .split(/(?<=[.!?][”»)]?)\s+(?=[\p{Lu}¿¡“«])/u)
    .slice(0, count)
    .join(' ');
}
