/** The words of a command, taken apart. */
export interface Words {
  plain: string[];
  options: Record<string, string>;
  /** An option that has no value after it. */
  bare: string | undefined;
}

/** Reads `kind id --body name --date=2025-07-08`: an option takes the word after it, or after its equals sign. */
export function readWords(words: readonly string[]): Words {
  const read: Words = { plain: [], options: {}, bare: undefined };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (!word.startsWith('--')) {
      read.plain.push(word);
      continue;
    }
    const [name = '', ...rest] = word.slice(2).split('=');
    const next = words[index + 1];
    const value = rest.length > 0 ? rest.join('=') : next?.startsWith('--') ? undefined : next;
    if (rest.length === 0 && value !== undefined) index += 1;
    if (value === undefined || value === '') read.bare ??= name;
    else read.options[name] = value;
  }
  return read;
}
