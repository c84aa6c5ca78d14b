import type { Thing, WithContext } from 'schema-dts';

/** Serializes JSON-LD for a `script` element. The data can't end the element or start a comment. */
export function scriptText(thing: Thing): string {
  const named = { '@context': 'https://schema.org', ...(thing as object) } as WithContext<Thing>;
  return JSON.stringify(named).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
