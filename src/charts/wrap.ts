/** Breaks text into lines of at most `length` characters, between words. */
export function wrapText(text: string, length: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > length) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
    return lines;
  }, []);
}
