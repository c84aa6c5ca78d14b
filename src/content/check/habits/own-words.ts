/** Placeholder for a value or for a quotation that ends a sentence; counts as one word. */
export const valueMark = '\ue000';
/** Placeholder for a quotation that does not end a sentence. */
const quoteMark = '\ue001';

/** The forms of an ICU plural; the last one stands for all of them. */
const plural =
  /\{\w+, plural,(?: (?:=\d+|zero|one|two|few|many|other) \{((?:[^{}]|\{[^{}]*\})*)\})+\}/g;

/** A quotation. Punctuation at its end may also end our sentence. */
const quotation = /“[^”]*?([.!?]?)”|«[^»]*?([.!?]?)»|"[^"]*?([.!?]?)"/g;

/** Replaces values with placeholders. */
export function withValueMarks(text: string): string {
  return text.replace(plural, '$1').replace(/\{[^{}]*\}|#/g, valueMark);
}

/** Replaces quotations and values with placeholders. */
export function ownWords(text: string): string {
  return withValueMarks(text)
    .replace(quotation, (_, ...groups: (string | undefined)[]) => {
      const stop = groups.slice(0, 3).find(Boolean);
      return stop ? valueMark + stop : quoteMark;
    })
    .replace(/\s+/g, ' ');
}

/** Abbreviations whose period does not end a sentence. */
const abbreviations =
  /\b(?:U\.S\.C|C\.F\.R|U\.S|D\.C|a\.m|p\.m|Fla|Stat|Pub|L|St|Dr|Mr|Ms|Jr|Sr|No|art|amend|Inc|vs?|[A-Z])\.(?=\s+(?:§|\d|[a-z]|[A-Z][a-zé]+))|\bEE\. UU\./g;

/** The sentences of a text. */
export function sentencesIn(text: string): string[] {
  return text
    .replace(abbreviations, (match) => match.replaceAll('.', '\u2024'))
    .split(/(?<=[.!?…][”"»’)]*)\s+(?=[\p{Lu}¿¡\ue000\ue001])/u)
    .map((sentence) => sentence.replaceAll('\u2024', '.').trim())
    .filter(Boolean);
}

/** The words of a sentence; a value counts as one. */
export function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((part) => /[\p{L}\p{N}\ue000\ue001]/u.test(part)).length;
}

/** Replaces placeholders with an ellipsis, for messages. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ue000\ue001]/g, '…');
}
